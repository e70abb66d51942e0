import { type Desk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { clearHolds, storyState } from '#core/desk/story-state.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { clickOf } from './oracle.ts';
import type { Fail } from './world.ts';

type EndEvent = Extract<
  DeskEvent,
  {
    readonly type:
      | 'cleared@1'
      | 'unsigned-seen@1'
      | 'complaint-stands@1'
      | 'corrected@1'
      | 'second-verdict@1';
  }
>;

/** By the id of a quote, within its revision: who changed what a signature covers, and who signed it. Kept apart from the desk's own lists. */
export interface Accounts {
  readonly contributors: Map<string, Set<string>>;
  readonly signers: Map<string, Set<string>>;
}

/** I4 for the acts of the end of the day: bound to what was shown and stood there, by who may judge it. */
export function checkEnd(
  before: Desk,
  event: EndEvent,
  { contributors, signers }: Accounts,
  clicks: ReadonlySet<string>,
  fail: Fail,
): void {
  const { mid, actor } = event;
  const bound = (type: string, quoteId: string, fingerprint: string): void => {
    const quote = quoteOf(before, quoteId);
    if (quote === undefined || fingerprintOf(before, quote) !== fingerprint)
      fail(`I4: ${type} of ${quoteId} (${mid}) is bound to words that did not stand there`);
    if (!clicks.has(clickOf(actor.id, type, quoteId, fingerprint)))
      fail(`I4: ${type} of ${quoteId} (${mid}) is bound to words that ${actor.id} was not shown`);
  };
  const ownWork = (quoteId: string, what: string): void => {
    if (contributors.get(quoteId)?.has(actor.id) === true)
      fail(`I4: ${actor.id} ${what} their own work (${mid})`);
  };
  switch (event.type) {
    case 'cleared@1': {
      const { quoteIds, fingerprints } = event.data;
      for (const [at, id] of quoteIds.entries()) bound('clear', id, fingerprints[at] ?? '');
      for (const quote of runs(before)) {
        if (!quoteIds.includes(quote.id))
          fail(`I13: the story was cleared without ${quote.id} (${mid})`);
        if (!answered(before, quote))
          fail(`I13: ${quote.id} was cleared with nobody to answer for it (${mid})`);
      }
      return;
    }
    case 'unsigned-seen@1': {
      const { quoteId, fingerprint } = event.data;
      bound('confirm-unsigned', quoteId, fingerprint);
      ownWork(quoteId, 'was the second to see');
      if (quoteOf(before, quoteId)?.runUnsigned?.by.id === actor.id)
        fail(`I4: ${actor.id} was the second to see what they let run themselves (${mid})`);
      return;
    }
    case 'complaint-stands@1':
    case 'corrected@1': {
      const { quoteId, fingerprint } = event.data;
      bound(event.type === 'corrected@1' ? 'correct' : 'complaint-stands', quoteId, fingerprint);
      if (signers.get(quoteId)?.has(actor.id) === true)
        fail(`I4: ${actor.id} judged a complaint about their own signature (${mid})`);
      return;
    }
    case 'second-verdict@1':
      ownWork(event.data.quoteId, 'gave the second verdict on');
  }
}

/** What stands in the paper when the story runs: every quotation not taken off, every paraphrase confirmed. */
function runs(desk: Desk): readonly Quote[] {
  return quotesOf(desk).filter(
    ({ stage, anchor }) =>
      stage !== 'dismissed' && (stage !== 'to-confirm' || anchor.kind !== 'paraphrase'),
  );
}

/** Signed, or let run unsigned, for exactly what stands there. */
function answered(desk: Desk, quote: Quote): boolean {
  const now = fingerprintOf(desk, quote);
  const signed = quote.stage === 'approved' && quote.approval?.fingerprint === now;
  return signed || quote.runUnsigned?.fingerprint === now;
}

/**
 * I13: a clearance is one of exactly what stands there. It falls with the first quote that becomes
 * another, with a new text and with a complaint upheld, and nothing runs without one that holds.
 */
export function checkClearance(before: Desk, after: Desk, event: DeskEvent, fail: Fail): void {
  if (event.type === 'published@1' && !standsAsCleared(before))
    fail(`I13: the story ran otherwise than it was cleared (${event.mid})`);
  if (after.clearance === null || standsAsCleared(after)) return;
  if (clearHolds(after) || storyState(after) === 'cleared')
    fail(`I13: the story is still cleared after ${event.type} made it another (${event.mid})`);
}

function standsAsCleared(desk: Desk): boolean {
  const { clearance, versions, complaints } = desk;
  if (clearance === null || versions.at(-1)?.id !== clearance.versionId) return false;
  const upheld = Object.values(complaints).some(
    ({ decision }) => decision?.correction && decision.seq > clearance.seq,
  );
  const now = runs(desk);
  return (
    !upheld &&
    now.length === clearance.quoteIds.length &&
    now.every((quote) => {
      const at = clearance.quoteIds.indexOf(quote.id);
      return at >= 0 && clearance.fingerprints[at] === fingerprintOf(desk, quote);
    })
  );
}
