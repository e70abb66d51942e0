import { type Status, statusOf } from '../review/status.ts';
import type { Exhibit, VerdictCase } from '../verdict/case.ts';
import { type StyleInForce, styleInForce } from '../verdict/difference.ts';
import { evidenceNeeded } from '../verdict/minimum.ts';
import { type Proposal, propose } from '../verdict/propose.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { exhibitsOf } from './exhibits.ts';
import type { AnyWrite } from './field.ts';
import { contextHashBy, fingerprintBy } from './fingerprint.ts';
import {
  AGENCY_FIELDS,
  basisOf,
  decisiveAmong,
  recordsOfOccasion,
  searchesFor,
} from './verdict-basis.ts';

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
    occasionRecords: recordsOfOccasion(desk, quote),
    searches: searchesFor(desk, quote).length,
    houseStyle: styleOf(desk),
    relation: desk.story?.relation ?? 'ours',
    agency: desk.story?.agency ?? null,
    trustedAgencies: desk.story?.trustedAgencies ?? [],
  };
}

function secondRead(desk: Desk, quote: Quote): boolean {
  const yes = quote.agreements.find((item) => item.as === 'reads');
  return yes !== undefined && yes.fingerprint === fingerprintBy(yes.rules, desk, quote);
}

/** The verdict the desk proposes for a quote; null: only a person can say. */
export function proposalOf(desk: Desk, quote: Quote): Proposal | null {
  return propose(caseOf(desk, quote));
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
  const { stage, approval, runUnsigned } = quote;
  // Hashing is only worth its cost where an approval or a flag could hold.
  return statusOf({
    stage,
    signatureHolds:
      stage === 'approved' &&
      approval !== null &&
      approval.fingerprint === fingerprintBy(approval.rules, desk, quote) &&
      minimumHolds(desk, quote),
    flagHolds:
      runUnsigned !== null &&
      runUnsigned.fingerprint === fingerprintBy(runUnsigned.rules, desk, quote),
  });
}

/** Signed, but what is soft under a signature (the sentences around, the naming of the speaker) is other than at the signing. */
export function contextChanged(desk: Desk, quote: Quote): boolean {
  const { approval } = quote;
  return approval !== null && approval.contextHash !== contextHashBy(approval.rules, desk, quote);
}

/** The evidence that decides: the chosen item, else the first first-hand item that backs, else null. */
export function decisiveOf(desk: Desk, quote: Quote): Exhibit | null {
  return decisiveAmong(exhibitsOf(desk, quote.id), quote.decisiveId);
}

/** Ids of conflicts that are open on the quote, its speaker, occasion or evidence, or on what else its verdict rests on. */
export function openConflicts(desk: Desk, quote: Quote): readonly string[] {
  const conflicts = Object.values(desk.conflicts);
  if (conflicts.length === 0) return [];
  const ids = new Set<string>([quote.id]);
  if (quote.anchor.speakerId !== null) ids.add(quote.anchor.speakerId);
  if (quote.occasionId !== null) ids.add(quote.occasionId);
  for (const { evidence, source } of exhibitsOf(desk, quote.id))
    ids.add(evidence.id).add(source.id);
  const { records, agency } = basisOf(desk, quote);
  for (const { id } of records) ids.add(id);
  const concerns = ({ field, id }: AnyWrite): boolean =>
    ids.has(id) || (agency && AGENCY_FIELDS.includes(field));
  return conflicts.filter(({ theirs }) => theirs.some(concerns)).map(({ id }) => id);
}
