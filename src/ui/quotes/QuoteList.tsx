import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import type { DismissReason } from '#core/quote/quote.ts';
import { NO_FILTER } from '#sync/desk-state.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { Button } from '../kit/Button.tsx';
import { openFind } from '../reader/find-in-story.ts';
import { ConfirmAll } from './ConfirmAll.tsx';
import { FindField } from './FindField.tsx';
import { FirstOpen } from './FirstOpen.tsx';
import { QuoteRowList } from './QuoteRowList.tsx';
import type { QuoteRow } from './quote-row.ts';
import { countSentence, isUntouched } from './quote-rows.ts';
import { seen } from './seen.ts';
import { useArranged } from './use-arranged.ts';
import { useListActs } from './use-list-acts.ts';
import { useRows } from './use-rows.ts';
import styles from './QuoteList.module.css';

const ListTools = lazy(async () => ({ default: (await import('./ListTools.tsx')).ListTools }));
const ListFoot = lazy(async () => ({ default: (await import('./ListFoot.tsx')).ListFoot }));
const ConfirmSome = lazy(async () => ({
  default: (await import('./ConfirmSome.tsx')).ConfirmSome,
}));
const DismissPanel = lazy(async () => ({
  default: (await import('./DismissPanel.tsx')).DismissPanel,
}));

interface QuoteListProps {
  /** A quote was opened; `focus`: by a key that goes on into the pane. */
  readonly onOpen: (focus: boolean) => void;
  /** Puts focus on the open row when the list appears. */
  readonly takeFocus: boolean;
}

/** The quotes of the story in reading order: quotations, paraphrases, and what turned out to be none. */
export function QuoteList({ onOpen, takeFocus }: QuoteListProps) {
  const client = useClient();
  const rows = useRows();
  const filter = useDesk((state) => state.filter);
  const desk = useDesk((state) => state.desk);
  const selectedId = useDesk((state) => state.selectedId);
  const root = useRef<HTMLElement>(null);
  const news = useStore(seen, (state) => state.changed.size > 0);
  const [dismissing, setDismissing] = useState<QuoteRow | null>(null);
  const [showing, setShowing] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const panelId = useId();
  const acts = useListActs();

  const kept = useArranged(rows);
  const { quotations, paraphrases } = kept;
  const shown = useMemo(() => [...quotations, ...paraphrases], [quotations, paraphrases]);
  const selectedAt = selectedId === null ? -1 : shown.findIndex((row) => row.id === selectedId);
  const at = selectedAt >= 0 || shown.length === 0 ? selectedAt : 0;
  const tabStopId = shown[at]?.id ?? null;

  const focusRow = (id: string): void => {
    root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  };
  const go = (row: QuoteRow | undefined): void => {
    if (row === undefined) return;
    // Its row may not be drawn yet, and only what is drawn takes focus.
    flushSync(() => client.show({ selectedId: row.id }));
    focusRow(row.id);
  };
  const nextOf = (row: QuoteRow): QuoteRow | null =>
    shown[shown.findIndex((item) => item.id === row.id) + 1] ?? null;

  const confirm = async (): Promise<void> => {
    const row = shown[at];
    if (row === undefined) return;
    if (row.status !== 'to-confirm') {
      client.show({ selectedId: row.id });
      onOpen(true);
      return;
    }
    const next = nextOf(row);
    if ((await acts.confirm(row, next)) && next !== null) go(next);
  };
  const dismiss = async (row: QuoteRow, reason: DismissReason): Promise<void> => {
    const next = nextOf(row) ?? shown[at - 1];
    setDismissing(null);
    if (await acts.dismiss(row, reason)) go(next);
  };
  const choose = (): void => setChoosing(true);
  useKeys('list', root, {
    next: () => go(shown[Math.min(at + 1, shown.length - 1)]),
    previous: () => go(shown[Math.max(at - 1, 0)]),
    first: () => go(shown[0]),
    last: () => go(shown.at(-1)),
    confirm: () => void confirm(),
    'confirm-all': () => void acts.confirmAll(rows),
    'confirm-some': choose,
    dismiss: () => setDismissing(shown[at] ?? null),
    'find-in-story': () => openFind(),
  });
  useEffect(() => {
    if (takeFocus && tabStopId !== null && document.activeElement === document.body)
      focusRow(tabStopId);
  }, [takeFocus, tabStopId]);

  // The same function each time, so that a row is drawn again only when something in it is another.
  const openRow = useCallback(
    (id: string): void => {
      client.show({ selectedId: id });
      onOpen(false);
    },
    [client, onOpen],
  );
  const list = { openId: selectedId, tabStopId, refusal: acts.refusal, onOpen: openRow };
  const untouched = useMemo(() => isUntouched(rows), [rows]);
  const toConfirm = paraphrases.filter((row) => row.status === 'to-confirm').length;
  return (
    <section ref={root} className={styles.list} aria-label="Quotes">
      {untouched ? null : (
        <div className={styles.head}>
          <h2 className={styles.heading}>{countSentence({ ...rows, paraphrases: [] })}</h2>
          <ConfirmAll
            rows={rows}
            label={(count) => `Confirm ${count}`}
            className={styles.small}
            onConfirm={() => void acts.confirmAll(rows)}
            onChoose={choose}
          />
        </div>
      )}
      {untouched ? (
        <FirstOpen rows={rows} onConfirmAll={() => void acts.confirmAll(rows)} onChoose={choose} />
      ) : null}
      {acts.refusal !== null && acts.refusal.id === null ? (
        <p className={styles.refusal}>{acts.refusal.say}</p>
      ) : null}
      <FindField
        showing={showing}
        panelId={panelId}
        onShow={() => setShowing((before) => !before)}
      />
      {desk === null || (filter === NO_FILTER && !news && !showing) ? null : (
        <Suspense fallback={null}>
          <ListTools desk={desk} rows={rows} kept={kept} showing={showing} panelId={panelId} />
        </Suspense>
      )}
      <div className={styles.scroll}>
        {shown.length > 0 || filter.only === 'not-quotations' ? null : (
          <p className={styles.none}>
            {rows.quotations.length + rows.paraphrases.length === 0
              ? 'No quotations found. Select words in the story to mark one.'
              : 'Nothing matches.'}{' '}
            {filter === NO_FILTER ? null : (
              <Button onClick={() => client.show({ filter: NO_FILTER })}>Show all</Button>
            )}
          </p>
        )}
        <QuoteRowList label="Quotations" rows={quotations} {...list} />
        {paraphrases.length === 0 ? null : (
          <>
            <h3 className={styles.group}>
              {toConfirm > 0
                ? `${toConfirm} ${toConfirm === 1 ? 'paraphrase' : 'paraphrases'} to confirm`
                : `${paraphrases.length} ${paraphrases.length === 1 ? 'paraphrase' : 'paraphrases'}`}
            </h3>
            <QuoteRowList
              label="Paraphrases"
              rows={paraphrases}
              behind={quotations.length}
              {...list}
            />
          </>
        )}
        {desk === null ? null : (
          <Suspense fallback={null}>
            <ListFoot
              desk={desk}
              dismissed={kept.dismissed}
              refusal={acts.refusal}
              onRestore={(row) => void acts.restore(row)}
            />
          </Suspense>
        )}
      </div>
      {choosing && desk !== null ? (
        <Suspense fallback={null}>
          <ConfirmSome desk={desk} rows={rows} onClose={() => setChoosing(false)} />
        </Suspense>
      ) : null}
      {dismissing === null ? null : (
        <Suspense fallback={null}>
          <DismissPanel
            row={dismissing}
            onPick={(reason) => void dismiss(dismissing, reason)}
            onClose={() => setDismissing(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
