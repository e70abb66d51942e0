import type { Stage } from '../review/stages.ts';
import type { DeskEvent } from './event.ts';

/** A quote in one stage without a break: from when until when, in milliseconds of UTC; `to` null: it is there now. */
export interface Stay {
  readonly quoteId: string;
  readonly stage: Stage;
  readonly from: number;
  readonly to: number | null;
}

type Move = readonly [quoteId: string, stage: Stage | null];

/** Into which stage an event puts which quotes; null: the quote is no more. */
function movesOf(event: DeskEvent): readonly Move[] {
  switch (event.type) {
    case 'candidates-proposed@1':
      return [
        ...event.data.dropped.map((id): Move => [id, null]),
        ...event.data.quotes.map(({ id }): Move => [id, 'to-confirm']),
      ];
    case 'quote-marked@1':
      return [[event.data.quote.id, 'open']];
    case 'stage-moved@1':
    case 'restored@1':
    case 'corrected@1':
      return [[event.data.quoteId, event.data.to]];
    case 'dismissed@1':
      return [[event.data.quoteId, 'dismissed']];
    case 'sent-back@1':
      return [[event.data.quoteId, 'sent-back']];
    case 'approved@1':
      return [[event.data.quoteId, 'approved']];
    case 'withdrawn@1':
      return [[event.data.quoteId, 'in-review']];
    case 'version-added@1':
      return event.data.placements.flatMap(({ quoteId, outcome, parts }): readonly Move[] =>
        outcome === 'cut' && parts === null ? [[quoteId, 'dismissed']] : [],
      );
    default:
      return [];
  }
}

/** Quotes signed in rows that a restored log cannot prove: they are to be signed again. */
function unproved(
  open: ReadonlyMap<string, Stay>,
  signedAt: ReadonlyMap<string, number>,
  provedTo: number,
): readonly Move[] {
  return [...open.values()].flatMap(({ quoteId, stage }): readonly Move[] =>
    stage === 'approved' && (signedAt.get(quoteId) ?? 0) > provedTo ? [[quoteId, 'in-review']] : [],
  );
}

/** Milliseconds of UTC of an instant as a log has it; core has no clock and no calendar of its own. */
export type ReadInstant = (at: string) => number;

/**
 * Where every quote of a story stood and for how long, oldest first, from the events of its log.
 * Times are the host's as recorded; one that goes back counts as no time at all. O(events + moves).
 */
export function staysOf(events: Iterable<DeskEvent>, read: ReadInstant): readonly Stay[] {
  const open = new Map<string, Stay>();
  const ended: Stay[] = [];
  const signedAt = new Map<string, number>();
  for (const event of events) {
    const at = read(event.at);
    if (event.type === 'approved@1') signedAt.set(event.data.quoteId, event.seq);
    const moves =
      event.type === 'log-restored@1'
        ? unproved(open, signedAt, event.data.provedTo)
        : movesOf(event);
    for (const [quoteId, stage] of moves) {
      const now = open.get(quoteId);
      if (now?.stage === stage) continue;
      if (now !== undefined) ended.push({ ...now, to: Math.max(at, now.from) });
      if (stage === null) open.delete(quoteId);
      else open.set(quoteId, { quoteId, stage, from: at, to: null });
    }
  }
  return [...ended, ...open.values()];
}
