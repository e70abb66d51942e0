import { useStore } from 'zustand';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import { keptBackFrom } from '#core/desk/second-verdicts.ts';
import { VERDICTS, verdictRow } from '#core/verdict/scale.ts';
import { type Filter, NO_FILTER, type Sort } from '#sync/desk-state.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Tick } from '../evidence/Tick.tsx';
import { Button } from '../kit/Button.tsx';
import { Field, Select } from '../kit/Field.tsx';
import { SpeakerLegend } from '../speakers/SpeakerLegend.tsx';
import { lets } from './arrange.ts';
import { orderWords, SORTS } from './filter-words.ts';
import type { QuoteRow } from './quote-row.ts';
import type { QuoteRows } from './quote-rows.ts';
import { seen } from './seen.ts';
import styles from './ShowPanel.module.css';

interface ShowPanelProps {
  readonly id: string;
  readonly desk: Desk;
  readonly rows: QuoteRows;
}

const TICKS: readonly {
  readonly name: 'noSource' | 'changed' | 'mine';
  readonly label: string;
}[] = [
  { name: 'noSource', label: 'No source' },
  { name: 'changed', label: 'Changed since I looked' },
  { name: 'mine', label: 'Mine' },
];

/** In what order the list stands and what it shows: verdict, source, changes, hands, speakers. */
export function ShowPanel({ id, desk: whole, rows }: ShowPanelProps) {
  const client = useClient();
  const filter = useDesk((state) => state.filter);
  const me = useDesk((state) => state.me);
  const myId = me?.id ?? null;
  // A verdict that is kept back is counted nowhere.
  const desk = me === null ? whole : keptBackFrom(whole, me);
  const changed = useStore(seen, (state) => state.changed);
  const around = { desk, myId, changed };
  const all = [...rows.quotations, ...rows.paraphrases];
  const set = (next: Filter): void => client.show({ filter: next });
  const counted = (part: Partial<Filter>): number =>
    all.filter((row) => passes({ ...NO_FILTER, ...part }, row)).length;
  const passes = (only: Filter, row: QuoteRow): boolean => {
    const quote = quoteOf(desk, row.id);
    return quote !== undefined && lets(only, quote, around);
  };
  const codes = new Set(all.map((row) => quoteOf(desk, row.id)?.verdict?.code));
  return (
    <section id={id} className={styles.show} aria-label="What the list shows">
      <div className={styles.choices}>
        <Field label="Order">
          {(ids) => (
            <Select
              {...ids}
              value={filter.sort}
              onChange={(event) => {
                const sort = SORTS.find((item) => item === event.target.value);
                set({ ...filter, sort: sort ?? ('place' satisfies Sort) });
              }}
            >
              {SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {orderWords(sort, desk)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Verdict">
          {(ids) => (
            <Select
              {...ids}
              value={filter.verdict ?? ''}
              onChange={(event) => {
                const { value } = event.target;
                const code = VERDICTS.find((item) => item.code === value)?.code ?? null;
                set({ ...filter, verdict: value === 'none' ? 'none' : code });
              }}
            >
              <option value="">Any</option>
              <option value="none">{`None yet (${counted({ verdict: 'none' })})`}</option>
              {VERDICTS.filter(({ code }) => codes.has(code)).map(({ code }) => (
                <option key={code} value={code}>
                  {`${verdictRow(code).label} (${counted({ verdict: code })})`}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <div className={styles.ticks}>
        {TICKS.map(({ name, label }) => (
          <Tick key={name} checked={filter[name]} onChange={(on) => set({ ...filter, [name]: on })}>
            {label} <span className={styles.count}>{counted({ [name]: true })}</span>
          </Tick>
        ))}
      </div>
      <div className={styles.speakers}>
        <div className={styles.head}>
          <h3>Speakers</h3>
          <Button
            kind="quiet"
            className={styles.edit}
            onClick={() => client.show({ panel: 'speakers' })}
          >
            Edit
          </Button>
        </div>
        <SpeakerLegend desk={desk} filter={filter} onFilter={set} />
      </div>
    </section>
  );
}
