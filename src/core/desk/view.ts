import { contextHashOf } from './context.ts';
import { type Covered, fingerprint } from '../review/fingerprint.ts';
import { type Status, statusOf } from '../review/status.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type Exhibit, isFirstHand, type VerdictCase } from '../verdict/case.ts';
import { evidenceNeeded } from '../verdict/minimum.ts';
import { type Proposal, propose } from '../verdict/propose.ts';
import { type Desk, type Quote } from './desk.ts';

/** The quote's evidence with its sources, in the order it was added. */
export function exhibitsOf(desk: Desk, quoteId: string): readonly Exhibit[] {
  return Object.values(desk.evidence).flatMap((evidence) => {
    const source = desk.sources[evidence.sourceId];
    return evidence.quoteId === quoteId && source !== undefined ? [{ evidence, source }] : [];
  });
}

/** Everything the verdict rules look at for one quote. */
export function caseOf(desk: Desk, quote: Quote): VerdictCase {
  const sources = Object.values(desk.sources);
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
        : sources.filter((item) => item.occasionId === quote.occasionId && isFirstHand(item)),
    searches: Object.values(desk.searches).filter(
      (entry) => entry.occasionId === null || entry.occasionId === quote.occasionId,
    ).length,
    houseStyle: desk.story?.houseStyle ?? 'strict-fillers',
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

/** The fingerprint of the quote as it stands now. */
export function fingerprintOf(desk: Desk, quote: Quote): string {
  return fingerprint(coveredOf(desk, quote));
}

/** The evidence minimum of the verdict given still holds; false without a verdict. */
export function minimumHolds(desk: Desk, quote: Quote): boolean {
  return (
    quote.verdict !== null && evidenceNeeded(quote.verdict.code, caseOf(desk, quote)).length === 0
  );
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

/** Quotes in reading order; of two that begin at one place the longer comes first. */
export function inReadingOrder(desk: Desk): readonly Quote[] {
  const hull = ({ anchor }: Quote): Span => ({
    start: anchor.parts[0]?.start ?? 0,
    end: anchor.parts.at(-1)?.end ?? 0,
  });
  return Object.values(desk.quotes).toSorted(
    (a, b) => hull(a).start - hull(b).start || hull(b).end - hull(a).end || (a.id < b.id ? -1 : 1),
  );
}

/** Ids of conflicts that are open on the quote, its speaker, occasion, or evidence. */
export function openConflicts(desk: Desk, quote: Quote): readonly string[] {
  const ids = new Set<string>([quote.id]);
  if (quote.anchor.speakerId !== null) ids.add(quote.anchor.speakerId);
  if (quote.occasionId !== null) ids.add(quote.occasionId);
  for (const { evidence, source } of exhibitsOf(desk, quote.id))
    ids.add(evidence.id).add(source.id);
  return Object.values(desk.conflicts)
    .filter((conflict) => conflict.theirs.some((write) => ids.has(write.id)))
    .map((conflict) => conflict.id);
}
