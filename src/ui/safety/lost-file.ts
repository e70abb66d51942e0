import { type Desk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { firstHidden } from '#core/desk/second-verdicts.ts';
import { deskOf } from '#core/export/archive.ts';
import { withholds } from '#core/export/withheld.ts';
import type { Person } from '#core/review/hats.ts';
import { logKeptWords } from '../export/words.ts';

/** What the file of a lost history needs before it may be saved. */
interface LostFile {
  /** Why it can't be saved now; null: it can. */
  readonly because: string | null;
  /** It holds what the desk keeps of unnamed and confidential sources: nothing can be taken out of it. */
  readonly holdsWithheld: boolean;
}

/**
 * The rules of every file that holds a whole history, for one that the host has lost. `now`: the story
 * as the host has it; null where it is not open. A first verdict that this person must not see keeps
 * the file back until they have given a verdict of their own on the story as it is now, because
 * nothing more can be done on the lost one. O(log).
 */
export function checkLostFile(
  log: readonly LogEntry[],
  me: Person | null,
  now: Desk | null,
): LostFile {
  const desk = deskOf(log);
  const isHidden = (quote: Quote): boolean => {
    if (me === null || !firstHidden(desk, quote, me)) return false;
    const today = now?.storyId === desk.storyId ? quoteOf(now, quote.id) : undefined;
    const given = now !== null && today !== undefined && today.verdict !== null;
    return !given || firstHidden(now, today, me);
  };
  return {
    because: logKeptWords(quotesOf(desk).filter(isHidden).length),
    holdsWithheld: withholds({ desk, log }),
  };
}
