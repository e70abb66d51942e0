import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DismissReason } from '#core/quote/quote.ts';
import { NO_FILTER } from '#sync/desk-state.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { openFind } from '../reader/find-in-story.ts';
import { ConfirmAll } from './ConfirmAll.tsx';
import { QuoteList } from './QuoteList.tsx';
import type { QuoteRow } from './quote-row.ts';
import { StripRing } from './StripRing.tsx';
import { useArranged } from './use-arranged.ts';
import { useListActs } from './use-list-acts.ts';
import { useRows } from './use-rows.ts';
import { useStripWindow, WHOLE } from './use-window.ts';
import styles from './QuoteStrip.module.css';

const ConfirmSome = lazy(async () => ({
  default: (await import('./ConfirmSome.tsx')).ConfirmSome,
}));

const DismissPanel = lazy(async () => ({
  default: (await import('./DismissPanel.tsx')).DismissPanel,
}));

interface QuoteStripProps {
  readonly onOpen: (focus: boolean) => void;
  /** Puts focus on the open number when the strip appears. */
  readonly takeFocus: boolean;
}

/** The list where there is no room for one: its numbers in a row, and the whole list behind a button. */
export function QuoteStrip({ onOpen, takeFocus }: QuoteStripProps) {
  const client = useClient();
  const rows = useRows();
  const selectedId = useDesk((state) => state.selectedId);
  const root = useRef<HTMLElement>(null);
  const page = useRef<Document>(document);
  /** What of the whole list takes the keyboard when it opens; null: it is closed. */
  const [list, openList] = useState<'row' | 'field' | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [dismissing, setDismissing] = useState<QuoteRow | null>(null);
  const desk = useDesk((state) => state.desk);
  const acts = useListActs();
  const arranged = useArranged(rows);
  const { quotations, paraphrases } = arranged;
  const shown = useMemo(() => [...quotations, ...paraphrases], [quotations, paraphrases]);
  const all = rows.quotations.length + rows.paraphrases.length;
  const at = Math.max(
    0,
    shown.findIndex((row) => row.id === selectedId),
  );

  const rings = useRef<HTMLDivElement>(null);
  const { from, to } = useStripWindow(rings, shown.length);
  const long = shown.length > WHOLE;
  const drawn = shown.slice(from, to).map((row, index) => ({ row, at: from + index }));
  const kept = shown[at];
  // The one that takes Tab is always drawn, or focus would be lost when it scrolls away.
  if (kept !== undefined && at < from) drawn.unshift({ row: kept, at });
  if (kept !== undefined && at >= to) drawn.push({ row: kept, at });
  const openRing = useCallback(
    (id: string): void => {
      client.show({ selectedId: id });
      onOpen(false);
    },
    [client, onOpen],
  );

  const ringOf = (id: string): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
  const go = (row: QuoteRow | undefined): void => {
    if (row === undefined) return;
    // Its ring may not be drawn yet, and only what is drawn takes focus.
    flushSync(() => client.show({ selectedId: row.id }));
    ringOf(row.id)?.focus();
  };
  useEffect(() => {
    if (selectedId !== null)
      ringOf(selectedId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selectedId]);
  const some = shown.length > 0;
  useEffect(() => {
    // A finger has no use for it, and would see its outline on the first of a story.
    if (!takeFocus || !some || matchMedia('(pointer: coarse)').matches) return;
    if (document.activeElement === document.body)
      rings.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [takeFocus, some]);
  useEffect(() => {
    // Unless it is asked for not in the field: that would bring up the keyboard of a phone.
    const taker = list === 'field' ? '[type=search]' : '[data-row][tabindex="0"]';
    if (list !== null) root.current?.querySelector<HTMLElement>(`dialog ${taker}`)?.focus();
  }, [list]);
  const confirm = async (): Promise<void> => {
    const row = shown[at];
    if (row === undefined) return;
    if (row.status !== 'to-confirm') return onOpen(true);
    const next = shown[at + 1] ?? null;
    if ((await acts.confirm(row, next)) && next !== null) go(next);
  };
  const dismiss = async (row: QuoteRow, reason: DismissReason): Promise<void> => {
    const next = shown[at + 1] ?? shown[at - 1];
    setDismissing(null);
    if (await acts.dismiss(row, reason)) go(next);
  };
  useKeys('everywhere', page, { search: () => openList('field') });
  useKeys('list', root, {
    next: () => go(shown[Math.min(at + 1, shown.length - 1)]),
    previous: () => go(shown[Math.max(at - 1, 0)]),
    first: () => go(shown[0]),
    last: () => go(shown.at(-1)),
    confirm: () => void confirm(),
    'confirm-all': () => void acts.confirmAll(rows),
    'confirm-some': () => setChoosing(true),
    dismiss: () => setDismissing(shown[at] ?? null),
    'find-in-story': () => openFind(),
  });
  return (
    <section ref={root} className={styles.strip} aria-label="Quotes">
      <div ref={rings} className={styles.rings}>
        {drawn.map(({ row, at: place }, index) => (
          <StripRing
            key={row.id}
            row={row}
            open={row.id === selectedId}
            tabStop={place === at}
            before={long ? place - (drawn[index - 1]?.at ?? -1) - 1 : null}
            after={index === drawn.length - 1 ? shown.length - 1 - place : 0}
            onOpen={openRing}
          />
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
      <Button kind="quiet" onClick={() => openList('row')}>
        List
      </Button>
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
      {list === null ? null : (
        <Modal title="Quotes" onClose={() => openList(null)}>
          <QuoteList
            takeFocus={false}
            onOpen={(focus) => {
              openList(null);
              onOpen(focus);
            }}
          />
        </Modal>
      )}
    </section>
  );
}
