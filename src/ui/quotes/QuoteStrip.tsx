import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { NO_FILTER } from '#sync/desk-state.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { Button } from '../kit/Button.tsx';
import { classNames } from '../kit/class-names.ts';
import { Modal } from '../kit/Modal.tsx';
import { colourStyle } from '../reader/Mark.tsx';
import { openFind } from '../reader/find-in-story.ts';
import { colourOf } from '../reader/speaker-look.ts';
import { ConfirmAll } from './ConfirmAll.tsx';
import { QuoteList } from './QuoteList.tsx';
import type { QuoteRow } from './quote-rows.ts';
import { useArranged } from './use-arranged.ts';
import { useListActs } from './use-list-acts.ts';
import { useRows } from './use-rows.ts';
import styles from './QuoteStrip.module.css';

const ConfirmSome = lazy(async () => ({
  default: (await import('./ConfirmSome.tsx')).ConfirmSome,
}));

/** The list where there is no room for one: its numbers in a row, and the whole list behind a button. */
export function QuoteStrip({ onOpen }: { readonly onOpen: (focus: boolean) => void }) {
  const client = useClient();
  const rows = useRows();
  const selectedId = useDesk((state) => state.selectedId);
  const root = useRef<HTMLElement>(null);
  const [listOpen, setListOpen] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const desk = useDesk((state) => state.desk);
  const acts = useListActs();
  const kept = useArranged(rows);
  const shown = [...kept.quotations, ...kept.paraphrases];
  const all = rows.quotations.length + rows.paraphrases.length;
  const at = Math.max(
    0,
    shown.findIndex((row) => row.id === selectedId),
  );

  const ringOf = (id: string): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
  const go = (row: QuoteRow | undefined): void => {
    if (row === undefined) return;
    client.show({ selectedId: row.id });
    ringOf(row.id)?.focus();
  };
  useEffect(() => {
    if (selectedId !== null)
      ringOf(selectedId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selectedId]);
  const confirm = async (): Promise<void> => {
    const row = shown[at];
    if (row === undefined) return;
    if (row.status !== 'to-confirm') return onOpen(true);
    const next = shown[at + 1] ?? null;
    if ((await acts.confirm(row, next)) && next !== null) go(next);
  };
  useKeys('list', root, {
    next: () => go(shown[Math.min(at + 1, shown.length - 1)]),
    previous: () => go(shown[Math.max(at - 1, 0)]),
    confirm: () => void confirm(),
    'confirm-all': () => void acts.confirmAll(rows),
    'confirm-some': () => setChoosing(true),
    'find-in-story': () => openFind(),
  });
  return (
    <section ref={root} className={styles.strip} aria-label="Quotes">
      <div className={styles.rings}>
        {shown.map((row, index) => (
          <button
            key={row.id}
            type="button"
            className={classNames(
              styles.ring,
              row.status === 'to-confirm' && styles.waiting,
              row.status === 'signed' && styles.settled,
            )}
            style={colourStyle(colourOf(row.look))}
            tabIndex={index === at ? 0 : -1}
            aria-current={row.id === selectedId ? 'true' : undefined}
            aria-label={`${row.name}, ${row.speaker}, ${row.words}`}
            data-row={row.id}
            data-region-enter=""
            onClick={() => {
              client.show({ selectedId: row.id });
              onOpen(false);
            }}
          >
            <span
              aria-hidden="true"
              className={classNames(styles.face, row.paraphrase && styles.grey)}
            >
              {row.number}
            </span>
          </button>
        ))}
      </div>
      {shown.length === all ? null : (
        <Button
          kind="quiet"
          onClick={() => client.show({ filter: NO_FILTER, said: 'Showing all.' })}
        >
          {`${shown.length} of ${all}: show all`}
        </Button>
      )}
      <ConfirmAll
        rows={rows}
        label={(count) => `Confirm ${count}`}
        className={styles.confirm}
        onConfirm={() => void acts.confirmAll(rows)}
        onChoose={() => setChoosing(true)}
      />
      <Button kind="quiet" onClick={() => setListOpen(true)}>
        List
      </Button>
      {choosing && desk !== null ? (
        <Suspense fallback={null}>
          <ConfirmSome desk={desk} rows={rows} onClose={() => setChoosing(false)} />
        </Suspense>
      ) : null}
      {listOpen ? (
        <Modal title="Quotes" onClose={() => setListOpen(false)}>
          <QuoteList
            takeFocus={false}
            onOpen={(focus) => {
              setListOpen(false);
              onOpen(focus);
            }}
          />
        </Modal>
      ) : null}
    </section>
  );
}
