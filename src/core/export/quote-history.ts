import type { Act } from '../desk/act.ts';
import type { DeskEvent } from '../desk/event.ts';
import { eventOf, type LogEntry } from '../desk/log.ts';

/** What a reviewer did last. */
export type ReviewDecision = 'approved' | 'still stands' | 'sent back' | 'withdrawn';

/** What only the log tells of a quote. */
export interface QuoteHistory {
  /** The last writer of the verdict that stands; null: there is none. */
  readonly judged: Act | null;
  /** The reviewer's last act in this revision. */
  readonly reviewed: (Act & { readonly decision: ReviewDecision }) | null;
  /** How often it was taken up again after it was closed: reworked, withdrawn or restored, or signed in a row that a restored log can't prove. */
  readonly reopened: number;
}

export const NO_HISTORY: QuoteHistory = { judged: null, reviewed: null, reopened: 0 };

/** The history of every quote a log speaks of, by quote id. One pass over the rows. */
export function historiesOf(log: readonly LogEntry[]): ReadonlyMap<string, QuoteHistory> {
  const histories = new Map<string, QuoteHistory>();
  const signedAt = new Map<string, number>();
  const set = (quoteId: string, part: (was: QuoteHistory) => Partial<QuoteHistory>): void => {
    const was = histories.get(quoteId) ?? NO_HISTORY;
    histories.set(quoteId, { ...was, ...part(was) });
  };
  for (const entry of log) {
    const event = eventOf(entry);
    const act: Act = { by: event.actor, at: event.at };
    const reviewed = (quoteId: string, decision: ReviewDecision, reopened: number): void =>
      set(quoteId, (was) => ({
        reviewed: { ...act, decision },
        reopened: was.reopened + reopened,
      }));
    switch (event.type) {
      case 'fields-written@1':
      case 'conflict-settled@1':
        for (const { quoteId, given } of verdictsWritten(event))
          set(quoteId, () => ({ judged: given ? act : null }));
        break;
      case 'approved@1':
        signedAt.set(event.data.quoteId, event.seq);
        reviewed(
          event.data.quoteId,
          event.data.command === 'approve' ? 'approved' : 'still stands',
          0,
        );
        break;
      case 'sent-back@1':
        reviewed(event.data.quoteId, 'sent back', 0);
        break;
      case 'withdrawn@1':
        reviewed(event.data.quoteId, 'withdrawn', 1);
        break;
      case 'corrected@1':
        set(event.data.quoteId, (was) => ({
          judged: null,
          reviewed: null,
          reopened: was.reopened + 1,
        }));
        break;
      case 'log-restored@1':
        for (const [quoteId, seq] of signedAt)
          if (seq > event.data.provedTo) {
            signedAt.delete(quoteId);
            set(quoteId, (was) => ({ reviewed: null, reopened: was.reopened + 1 }));
          }
        break;
      case 'restored@1':
        set(event.data.quoteId, (was) => ({ reopened: was.reopened + 1 }));
        break;
      case 'stage-moved@1':
        if (event.data.command === 'rework')
          set(event.data.quoteId, (was) => ({ reviewed: null, reopened: was.reopened + 1 }));
        break;
      default:
    }
  }
  return histories;
}

type Writing = Extract<DeskEvent, { readonly type: 'fields-written@1' | 'conflict-settled@1' }>;

function verdictsWritten(
  event: Writing,
): readonly { readonly quoteId: string; readonly given: boolean }[] {
  return event.data.writes.flatMap((write) =>
    write.field === 'quote.verdict' ? [{ quoteId: write.id, given: write.value !== null }] : [],
  );
}
