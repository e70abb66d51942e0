import { contextHashOf } from './context.ts';
import { type Covered, fingerprint } from '../review/fingerprint.ts';
import { type Status, statusOf } from '../review/status.ts';
import { fold } from '../text/fold.ts';
import { type Exhibit, isFirstHand, type VerdictCase } from '../verdict/case.ts';
import type { Evidence } from '../verdict/evidence.ts';
import { type StyleInForce, styleInForce } from '../verdict/difference.ts';
import { evidenceNeeded } from '../verdict/minimum.ts';
import { type Proposal, propose } from '../verdict/propose.ts';
import { wholeOf } from './covered-quote.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';

const NO_EXHIBITS: readonly Exhibit[] = [];

/**
 * A desk's evidence by quote; null for a desk that was asked once so far. All these tables are kept
 * by desk and never by the table inside it: a replay writes its tables in place, and makes a desk
 * for each event.
 */
const exhibits = new WeakMap<Desk, ReadonlyMap<string, readonly Exhibit[]> | null>();

/** The quote's evidence with its sources, in the order it was first added. */
export function exhibitsOf(desk: Desk, quoteId: string): readonly Exhibit[] {
  const known = exhibits.get(desk);
  if (known) return known.get(quoteId) ?? NO_EXHIBITS;
  // A replay asks each desk for one quote, a screen for all of them: the second question sorts.
  if (known === undefined) {
    exhibits.set(desk, null);
    return inOrder(desk).flatMap((evidence) =>
      evidence.quoteId === quoteId ? exhibitOf(desk, evidence) : [],
    );
  }
  const byQuote = new Map<string, Exhibit[]>();
  for (const evidence of inOrder(desk)) {
    const item = exhibitOf(desk, evidence);
    const before = byQuote.get(evidence.quoteId);
    if (before === undefined) byQuote.set(evidence.quoteId, [...item]);
    else before.push(...item);
  }
  exhibits.set(desk, byQuote);
  return byQuote.get(quoteId) ?? NO_EXHIBITS;
}

/** Links as they stand, in the order they were first made. */
function inOrder({ evidence, linked }: Desk): readonly Evidence[] {
  return Object.keys(linked).flatMap((id) => evidence[id] ?? []);
}

function exhibitOf(desk: Desk, evidence: Evidence): readonly Exhibit[] {
  const source = desk.sources[evidence.sourceId];
  return source === undefined ? NO_EXHIBITS : [{ evidence, source }];
}

/** The house style that quotes are checked by now. */
export function styleOf({ story }: Desk): StyleInForce {
  return story === null ? 'strict-fillers' : styleInForce(story.houseStyle, story.permits);
}

/** Everything the verdict rules look at for one quote. */
export function caseOf(desk: Desk, quote: Quote): VerdictCase {
  return {
    kind: quote.anchor.kind,
    answers: quote.answers,
    differences: quote.differences,
    language: quote.language,
    secondRead: secondRead(desk, quote),
    exhibits: exhibitsOf(desk, quote.id),
    occasionNamed: quote.occasionId !== null,
    occasionRecords:
      quote.occasionId === null
        ? []
        : Object.values(desk.sources).filter(
            (item) => item.occasionId === quote.occasionId && isFirstHand(item),
          ),
    searches: Object.values(desk.searches).filter(
      (entry) => entry.occasionId === null || entry.occasionId === quote.occasionId,
    ).length,
    houseStyle: styleOf(desk),
    relation: desk.story?.relation ?? 'ours',
    agency: desk.story?.agency ?? null,
    trustedAgencies: desk.story?.trustedAgencies ?? [],
  };
}

function secondRead(desk: Desk, quote: Quote): boolean {
  const yes = quote.agreements.find((item) => item.as === 'reads');
  return yes !== undefined && yes.fingerprint === fingerprintOf(desk, quote);
}

/** The verdict the desk proposes for a quote; null: only a person can say. */
export function proposalOf(desk: Desk, quote: Quote): Proposal | null {
  return propose(caseOf(desk, quote));
}

/** The evidence that decides: the chosen item, else the first first-hand item that backs, else null. */
export function decisiveOf(desk: Desk, quote: Quote): Exhibit | null {
  const exhibits = exhibitsOf(desk, quote.id);
  const chosen = exhibits.find(({ evidence }) => evidence.id === quote.decisiveId);
  if (chosen !== undefined) return chosen;
  return (
    exhibits.find(({ evidence, source }) => evidence.stance === 'backs' && isFirstHand(source)) ??
    null
  );
}

/** Evidence under the signature: the decisive item and every contradicting one. */
export function coveredExhibits(desk: Desk, quote: Quote): readonly Exhibit[] {
  const decisive = decisiveOf(desk, quote);
  return exhibitsOf(desk, quote.id).filter(
    ({ evidence }) => evidence.id === decisive?.evidence.id || evidence.stance === 'contradicts',
  );
}

/** Everything a sign-off on the quote covers, as it stands now (MODEL H, fingerprint v1). */
export function coveredOf(desk: Desk, quote: Quote): Covered {
  const speaker =
    quote.anchor.speakerId === null ? undefined : desk.speakers[quote.anchor.speakerId];
  const occasion = quote.occasionId === null ? undefined : desk.occasions[quote.occasionId];
  return {
    words: quote.anchor.parts.map((part) => fold(part.exact)),
    kind: quote.anchor.kind,
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    cue: quote.anchor.cue,
    occasion:
      occasion === undefined
        ? null
        : { what: occasion.what, where: occasion.where, date: occasion.date },
    language: quote.language.language,
    original: quote.language.original,
    verdict:
      quote.verdict === null ? null : { code: quote.verdict.code, scale: quote.verdict.scale },
    answers: quote.answers,
    differences: quote.differences,
    fix: quote.fix,
    fixStatus: quote.fixStatus,
    evidence: coveredExhibits(desk, quote).map(({ evidence, source }) => ({
      sourceType: source.type,
      title: source.title,
      url: source.url,
      recordHash: source.record?.sha256 ?? null,
      stance: evidence.stance,
      locator: evidence.locator,
      excerpt: evidence.excerpt,
    })),
  };
}

/** A fingerprint and the very things it was taken over. */
interface Taken {
  readonly over: readonly unknown[];
  readonly fingerprint: string;
}

const taken = new WeakMap<Quote, Taken>();

/** The fingerprint of the quote as it stands now; hashed again only when something it covers is another. */
export function fingerprintOf(desk: Desk, shown: Quote): string {
  // What is kept back from whoever looks is signed all the same.
  const quote = wholeOf(shown);
  const over = [
    quote.anchor.speakerId === null ? null : desk.speakers[quote.anchor.speakerId],
    quote.occasionId === null ? null : desk.occasions[quote.occasionId],
    ...exhibitsOf(desk, quote.id).flatMap(({ evidence, source }) => [evidence, source]),
  ];
  const before = taken.get(quote);
  if (before?.over.length === over.length && before.over.every((item, at) => item === over[at]))
    return before.fingerprint;
  const now = fingerprint(coveredOf(desk, quote));
  taken.set(quote, { over, fingerprint: now });
  return now;
}

/**
 * The evidence minimum of the verdict given still holds; false without a verdict. What was signed is
 * held to the house style of its signing (factcheck-peers §9.3).
 */
export function minimumHolds(desk: Desk, quote: Quote): boolean {
  if (quote.verdict === null) return false;
  const now = caseOf(desk, quote);
  const facts = quote.approval === null ? now : { ...now, houseStyle: quote.approval.under };
  return evidenceNeeded(quote.verdict.code, facts).length === 0;
}

/** Where the quote is, derived from stage, fingerprint and minimum. */
export function quoteStatus(desk: Desk, quote: Quote): Status {
  // Hashing is only worth its cost where an approval or a flag could hold.
  const bound = quote.approval !== null || quote.runUnsigned !== null;
  return statusOf({
    stage: quote.stage,
    signedFingerprint: quote.approval?.fingerprint ?? null,
    unsignedFingerprint: quote.runUnsigned?.fingerprint ?? null,
    fingerprint: bound ? fingerprintOf(desk, quote) : '',
    minimumHolds: quote.approval !== null && minimumHolds(desk, quote),
  });
}

/** Signed, but the sentences around or the resolved speaker are others than at the signing. */
export function contextChanged(desk: Desk, quote: Quote): boolean {
  return quote.approval !== null && quote.approval.contextHash !== contextHashOf(desk, quote);
}

/** Ids of conflicts that are open on the quote, its speaker, occasion, or evidence. */
export function openConflicts(desk: Desk, quote: Quote): readonly string[] {
  const conflicts = Object.values(desk.conflicts);
  if (conflicts.length === 0) return [];
  const ids = new Set<string>([quote.id]);
  if (quote.anchor.speakerId !== null) ids.add(quote.anchor.speakerId);
  if (quote.occasionId !== null) ids.add(quote.occasionId);
  for (const { evidence, source } of exhibitsOf(desk, quote.id))
    ids.add(evidence.id).add(source.id);
  return conflicts
    .filter((conflict) => conflict.theirs.some((write) => ids.has(write.id)))
    .map((conflict) => conflict.id);
}
