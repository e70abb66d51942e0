import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { NO_FILTER } from '#sync/desk-state.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { keyboardIsSent } from '../desk/sent-keyboard.ts';
import { Button } from '../kit/Button.tsx';
import { ConfirmAll } from './ConfirmAll.tsx';
import { FindField } from './FindField.tsx';
import { FirstOpen } from './FirstOpen.tsx';
import { ListQuestions } from './ListQuestions.tsx';
import { QuoteRowList } from './QuoteRowList.tsx';
import { countSentence, isUntouched } from './quote-rows.ts';
import { seen } from './seen.ts';
import { useListScroll } from './use-list-scroll.ts';
import { useListWork } from './use-list-work.ts';
import { useRows } from './use-rows.ts';
import styles from './QuoteList.module.css';

const ListTools = lazy(async () => ({ default: (await import('./ListTools.tsx')).ListTools }));
const ListFoot = lazy(async () => ({ default: (await import('./ListFoot.tsx')).ListFoot }));
interface QuoteListProps {
  /** A quote was opened; `focus`: by a key that goes on into the pane. */
  readonly onOpen: (focus: boolean) => void;
  /** Puts focus on the open row when the list appears; false while an address may still open another. */
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
  const scroller = useRef<HTMLDivElement>(null);
  const news = useStore(seen, (state) => state.changed.size > 0);
  const [showing, setShowing] = useState(false);
  const panelId = useId();

  const { acts, arranged, shown, at, asked, ask, confirmAll, dismiss } = useListWork(
    root,
    rows,
    onOpen,
  );
  const { quotations, paraphrases } = arranged;
  const tabStopId = shown[at]?.id ?? null;
  const choose = (): void => ask('which');
  useEffect(() => {
    if (!takeFocus || tabStopId === null || keyboardIsSent()) return;
    if (document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  }, [takeFocus, tabStopId]);
  useListScroll(scroller);

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
            onConfirm={() => void confirmAll()}
            onChoose={choose}
          />
        </div>
      )}
      {untouched ? (
        <FirstOpen rows={rows} onConfirmAll={() => void confirmAll()} onChoose={choose} />
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
          <ListTools desk={desk} rows={rows} kept={arranged} showing={showing} panelId={panelId} />
        </Suspense>
      )}
      <div ref={scroller} className={styles.scroll}>
        {shown.length > 0 || filter.only === 'not-quotations' ? null : (
          <p className={styles.none} tabIndex={-1} data-head>
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
              dismissed={arranged.dismissed}
              refusal={acts.refusal}
              onRestore={(row) => void acts.restore(row)}
            />
          </Suspense>
        )}
      </div>
      <ListQuestions rows={rows} asked={asked} onDismiss={dismiss} onClose={() => ask(null)} />
    </section>
  );
}
