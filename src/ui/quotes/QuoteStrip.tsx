import { useCallback, useEffect, useRef, useState } from 'react';
import { NO_FILTER } from '#sync/desk-state.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { ConfirmAll } from './ConfirmAll.tsx';
import { ListQuestions } from './ListQuestions.tsx';
import { QuoteList } from './QuoteList.tsx';
import { StripRing } from './StripRing.tsx';
import { useListWork } from './use-list-work.ts';
import { useRows } from './use-rows.ts';
import { useStripWindow, WHOLE } from './use-window.ts';
import styles from './QuoteStrip.module.css';

interface QuoteStripProps {
  readonly onOpen: (focus: boolean) => void;
  /** Puts focus on the open number when the strip appears. */
  readonly takeFocus: boolean;
  /** The list was asked for at its field before the strip was there. */
  readonly searching: boolean;
}

/** The list where there is no room for one: its numbers in a row, and the whole list behind a button. */
export function QuoteStrip({ onOpen, takeFocus, searching }: QuoteStripProps) {
  const client = useClient();
  const rows = useRows();
  const selectedId = useDesk((state) => state.selectedId);
  const root = useRef<HTMLElement>(null);
  const page = useRef<Document>(document);
  /** What of the whole list takes the keyboard when it opens; null: it is closed. */
  const [list, openList] = useState<'row' | 'field' | null>(searching ? 'field' : null);
  const { acts, shown, at, asked, ask, confirmAll, dismiss } = useListWork(root, rows, onOpen);
  const all = rows.quotations.length + rows.paraphrases.length;
  const refusedRow = shown.find((row) => row.id === acts.refusal?.id);

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

  useEffect(() => {
    if (selectedId === null) return;
    const ring = rings.current?.querySelector(`[data-row="${CSS.escape(selectedId)}"]`);
    ring?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selectedId]);
  const some = shown.length > 0;
  useEffect(() => {
    // A finger has no use for it, and would see its outline on the first of a story. A list that came
    // with the strip has nothing else to give the keyboard back to.
    if (list !== null || !takeFocus || !some || matchMedia('(pointer: coarse)').matches) return;
    if (document.activeElement === document.body)
      rings.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [list, takeFocus, some]);
  useEffect(() => {
    // Unless it is asked for not in the field: that would bring up the keyboard of a phone.
    const taker = list === 'field' ? '[type=search]' : '[data-row][tabindex="0"]';
    if (list !== null) root.current?.querySelector<HTMLElement>(`dialog ${taker}`)?.focus();
  }, [list]);
  useKeys('everywhere', page, { search: () => openList('field') });
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
        onConfirm={() => void confirmAll()}
        onChoose={() => ask('which')}
      />
      <Button kind="quiet" data-head onClick={() => openList('row')}>
        List
      </Button>
      {acts.refusal === null ? null : (
        <p className={styles.refusal}>
          {refusedRow === undefined ? '' : `${refusedRow.name}: `}
          {acts.refusal.say}
        </p>
      )}
      <ListQuestions rows={rows} asked={asked} onDismiss={dismiss} onClose={() => ask(null)} />
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
