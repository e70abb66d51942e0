import { type RefObject, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DismissReason } from '#core/quote/quote.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { openFind } from '../reader/find-in-story.ts';
import type { QuoteRow } from './quote-row.ts';
import type { QuoteRows } from './quote-rows.ts';
import { useArranged } from './use-arranged.ts';
import { type ListActs, useListActs } from './use-list-acts.ts';

/** What is asked over the list: which quotes to confirm, or why this one is no quotation. */
export type ListQuestion = 'which' | QuoteRow;

interface ListWork {
  readonly acts: ListActs;
  /** The rows that the filter lets through, as they are grouped, and one after the other. */
  readonly arranged: QuoteRows;
  readonly shown: readonly QuoteRow[];
  /** Where in `shown` the one stands that takes Tab: the open one, else the first. */
  readonly at: number;
  /** Null: nothing is. */
  readonly asked: ListQuestion | null;
  readonly ask: (question: ListQuestion | null) => void;
  readonly confirmAll: () => Promise<void>;
  readonly dismiss: (row: QuoteRow, reason: DismissReason) => Promise<void>;
}

/**
 * What the list and the row of numbers do alike: the keys of their region, and where the keyboard goes
 * after each act. In `root` every row has `data-row`, and `data-head` is what takes the keyboard where
 * no row is left.
 */
export function useListWork(
  root: RefObject<HTMLElement | null>,
  rows: QuoteRows,
  onOpen: (focus: boolean) => void,
): ListWork {
  const client = useClient();
  const selectedId = useDesk((state) => state.selectedId);
  const acts = useListActs();
  const arranged = useArranged(rows);
  const { quotations, paraphrases } = arranged;
  const [asked, ask] = useState<ListQuestion | null>(null);
  const shown = useMemo(() => [...quotations, ...paraphrases], [quotations, paraphrases]);
  const placeOf = (id: string | null): number => shown.findIndex((row) => row.id === id);
  const at = Math.max(0, placeOf(selectedId));

  const elementOf = (id: string): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
  const go = (row: QuoteRow | undefined): void => {
    if (row === undefined) return;
    // It may not be drawn yet, and only what is drawn takes focus.
    flushSync(() => client.show({ selectedId: row.id }));
    elementOf(row.id)?.focus();
  };
  /** After an act that may have taken the row away under the keyboard. */
  const goOn = (to: QuoteRow | undefined): void => {
    go(to);
    if (document.activeElement !== document.body) return;
    const tabStop = root.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]');
    (tabStop ?? root.current?.querySelector<HTMLElement>('[data-head]'))?.focus();
  };

  const confirm = async (): Promise<void> => {
    const row = shown[at];
    if (row === undefined) return;
    if (row.status !== 'to-confirm') {
      client.show({ selectedId: row.id });
      onOpen(true);
      return;
    }
    const next = shown[at + 1];
    const before = shown[at - 1];
    // The last one stays where it is, unless it is not among what is shown any more.
    if (await acts.confirm(row, next ?? null))
      goOn(next ?? (elementOf(row.id) === null ? before : undefined));
  };
  const dismiss = async (row: QuoteRow, reason: DismissReason): Promise<void> => {
    const place = placeOf(row.id);
    const to = shown[place + 1] ?? shown[place - 1];
    ask(null);
    if (await acts.dismiss(row, reason)) goOn(to);
  };
  const confirmAll = async (): Promise<void> => {
    // The button that was pressed goes; whoever pressed it with the pointer has no use for another place.
    const byKey = document.activeElement?.matches(':focus-visible') ?? false;
    if ((await acts.confirmAll(rows)) && byKey) goOn(undefined);
  };
  useKeys('list', root, {
    next: () => go(shown[Math.min(at + 1, shown.length - 1)]),
    previous: () => go(shown[Math.max(at - 1, 0)]),
    first: () => go(shown[0]),
    last: () => go(shown.at(-1)),
    confirm: () => void confirm(),
    'confirm-all': () => void confirmAll(),
    'confirm-some': () => ask('which'),
    dismiss: () => ask(shown[at] ?? null),
    'find-in-story': () => openFind(),
  });
  return { acts, arranged, shown, at, asked, ask, confirmAll, dismiss };
}
