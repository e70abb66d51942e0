import { type StoryState, storyStateOf } from '../review/story-states.ts';
import { currentVersion, type Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { Clearance } from './desk-story.ts';
import { fingerprintBy } from './fingerprint.ts';
import { quoteStatus } from './view.ts';
import { inReadingOrder } from './reading-order.ts';

/**
 * The quotes that a clearance is about, in reading order: every quotation that was not dismissed, and
 * the paraphrases that somebody has confirmed (MODEL E).
 */
export function quotesToClear(desk: Desk): readonly Quote[] {
  return inReadingOrder(desk).filter(
    ({ stage, anchor }) =>
      stage !== 'dismissed' && !(stage === 'to-confirm' && anchor.kind === 'paraphrase'),
  );
}

/** Whether a quote may run: signed, or run unsigned by someone who clears. */
export function mayRun(desk: Desk, quote: Quote): boolean {
  const status = quoteStatus(desk, quote);
  return status === 'signed' || status === 'run-unsigned';
}

/**
 * The last clearance is about exactly what stands there now. A complaint upheld since ends it, even
 * where the words and the signature are the same again.
 */
export function clearHolds(desk: Desk): boolean {
  const { clearance } = desk;
  if (clearance === null || clearance.versionId !== currentVersion(desk)?.id) return false;
  if (upheldSince(desk, clearance.seq)) return false;
  const quotes = quotesToClear(desk);
  return (
    quotes.length === new Set(clearance.quoteIds).size &&
    quotes.every((quote) => mayRun(desk, quote) && isAsCleared(desk, clearance, quote))
  );
}

/** The quote is as it was when the story was cleared, by the rules of then. */
export function isAsCleared(desk: Desk, clearance: Clearance, quote: Quote): boolean {
  const at = clearance.quoteIds.indexOf(quote.id);
  const rules = clearance.rules[at] ?? 2;
  return at >= 0 && clearance.fingerprints[at] === fingerprintBy(rules, desk, quote);
}

/** A complaint was upheld, or the text is another, since the story was last published. */
function overtaken(desk: Desk): boolean {
  const last = desk.publications.at(-1);
  if (last === undefined) return false;
  if (last.versionId !== currentVersion(desk)?.id) return true;
  return upheldSince(desk, last.seq);
}

/** A complaint was upheld after the event of this seq. */
export function upheldSince({ complaints }: Desk, seq: number): boolean {
  return Object.values(complaints).some(
    ({ decision }) => decision !== null && decision.correction !== null && decision.seq > seq,
  );
}

/** Where the story is. O(quotes) hashes at most, and only while a clearance could hold. */
export function storyState(desk: Desk): StoryState {
  return storyStateOf({
    killed: desk.killed !== null,
    published: desk.publications.at(-1) ?? null,
    overtaken: overtaken(desk),
    clearHolds: desk.publications.length === 0 && clearHolds(desk),
  });
}
