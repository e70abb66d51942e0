import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { Looked, OthersActs } from '../quotes/others-acts.ts';
import { type Changed, changedBetween, desksAt } from '../review/changed-since.ts';

/** The draft under which LookedAt keeps what a person has had open. */
export function lookedKey(storyId: string): string {
  return `looked/${storyId}`;
}

/** What a signer has seen of a quote on this device. `changed`: what others changed since, field by field. */
export interface SeenOf {
  readonly opened: boolean;
  readonly since: boolean;
  readonly changed: readonly Changed[];
}

/** What a person has seen of some quotes. One replay of the log where any of them changed since. */
export function seenOf(
  desk: Desk,
  log: readonly LogEntry[],
  quotes: readonly Quote[],
  looked: Looked,
  acts: Pick<OthersActs, 'lastSeq'>,
): ReadonlyMap<string, SeenOf> {
  const sinceOf = ({ id }: Quote): number | null => {
    const seq = looked[id];
    return seq !== undefined && (acts.lastSeq.get(id) ?? 0) > seq ? seq : null;
  };
  const then = desksAt(log, new Set(quotes.flatMap((quote) => sinceOf(quote) ?? [])));
  return new Map(
    quotes.map((quote) => {
      const seq = sinceOf(quote);
      const before = seq === null ? undefined : then.get(seq);
      return [
        quote.id,
        {
          opened: looked[quote.id] !== undefined,
          since: seq !== null,
          changed: before === undefined ? [] : changedBetween(before, desk, quote.id),
        },
      ];
    }),
  );
}

/**
 * "Changed since you looked: words, verdict.": what of a quote is other; '' where nothing is. `hidden`:
 * the first verdict is not to be seen, and which fields a check wrote would tell of it.
 */
export function sinceWords({ since, changed }: SeenOf, hidden = false): string {
  if (!since) return '';
  const what = hidden ? '' : changed.map((item) => item.what).join(', ');
  return what === '' ? 'touched since you looked' : `changed since you looked: ${what}`;
}
