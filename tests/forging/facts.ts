import { blocksOf } from '#core/desk/context.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Part } from '#core/anchor/part.ts';
import type { Version } from '#core/story/version.ts';
import { fold } from '#core/text/fold.ts';
import { sentenceAround } from '#core/text/sentences.ts';
import type { Evidence } from '#core/verdict/evidence.ts';
import type { HeldSource, SearchEntry, SourceType } from '#core/verdict/source.ts';

/**
 * What a signature covers, written down a second time from docs/decisions/0031 and MODEL O1, value by
 * value: nothing here is read from core's table, its basis of a verdict or its fingerprint.
 */

const FIRST_HAND: readonly SourceType[] = [
  'own-recording',
  'broadcast',
  'official-transcript',
  'own-text',
  'document',
  'notes',
];
const SECOND_HAND: readonly SourceType[] = ['wire', 'outlet'];

interface Item {
  readonly evidence: Evidence;
  readonly source: HeldSource;
}

/** What the verdict of a quote rests on. */
export interface Rests {
  readonly items: readonly Item[];
  readonly records: readonly HeldSource[];
  readonly searches: readonly SearchEntry[];
  readonly agency: boolean;
}

function isFirstHand({ type, notesSeenBy }: HeldSource): boolean {
  return FIRST_HAND.includes(type) && (type !== 'notes' || notesSeenBy !== null);
}

function isFirm({ evidence, source }: Item): boolean {
  const said = evidence.locator.trim() !== '' && evidence.excerpt.trim() !== '';
  return evidence.stance === 'backs' && isFirstHand(source) && said;
}

export function restsOn(desk: Desk, quote: Quote): Rests {
  const code = quote.verdict?.code ?? null;
  const items = Object.keys(desk.linked).flatMap((id): readonly Item[] => {
    const evidence = desk.evidence[id];
    const source = evidence === undefined ? undefined : desk.sources[evidence.sourceId];
    return evidence?.quoteId === quote.id && source !== undefined ? [{ evidence, source }] : [];
  });
  const backing = items.filter(({ evidence }) => evidence.stance === 'backs');
  const decisive =
    items.find(({ evidence }) => evidence.id === quote.decisiveId) ??
    backing.find(({ source }) => isFirstHand(source));
  const rests = items.filter(
    (item) =>
      item === decisive ||
      item.evidence.stance === 'contradicts' ||
      ((decisive === undefined || !isFirm(decisive)) && isFirm(item)) ||
      (code === 'SECOND_HAND' &&
        item.evidence.stance === 'backs' &&
        SECOND_HAND.includes(item.source.type)) ||
      (code === 'OUT_OF_CONTEXT' && item.evidence.excerpt.trim() !== ''),
  );
  const sources = Object.values(desk.sources);
  return {
    items: rests,
    records:
      code === 'NOT_IN_RECORD' && quote.occasionId !== null
        ? sources.filter((one) => one.occasionId === quote.occasionId && isFirstHand(one))
        : [],
    searches:
      code === 'UNVERIFIABLE' || code === 'FABRICATED'
        ? Object.values(desk.searches).filter(
            ({ occasionId }) => occasionId === null || occasionId === quote.occasionId,
          )
        : [],
    agency: code === 'AGENCY_CREDITED',
  };
}

/** What is read of the evidence of the same quote that is named as of the same origin. */
function originOf(desk: Desk, { quoteId, sameOriginAs }: Evidence): readonly unknown[] {
  const other = sameOriginAs === null ? undefined : desk.evidence[sameOriginAs];
  const source = other?.quoteId === quoteId ? desk.sources[other.sourceId] : undefined;
  return source === undefined ? [] : [source.title, other?.locator, other?.excerpt];
}

function sorted(values: readonly unknown[]): readonly string[] {
  return values.map((value) => JSON.stringify(value)).toSorted();
}

function hardOfSource(source: HeldSource): unknown {
  const { type, title, publisher, url, authorisedChange, obtained, date } = source;
  const { fidelity, completeness, record, notesSeenBy } = source;
  const hash = record === null ? null : record.sha256;
  return [
    ...[type, title, publisher, url, authorisedChange, obtained, date],
    ...[fidelity, completeness, hash, notesSeenBy],
  ];
}

/** The hard facts of a quote as one text: equal texts are equal facts. */
export function hardFacts(desk: Desk, quote: Quote): string {
  const { anchor, verdict, answers, language } = quote;
  const { items, records, searches, agency } = restsOn(desk, quote);
  const speaker = anchor.speakerId === null ? null : desk.speakers[anchor.speakerId];
  const occasion = quote.occasionId === null ? null : desk.occasions[quote.occasionId];
  const { story } = desk;
  return JSON.stringify({
    words: anchor.parts.map(({ exact }) => fold(exact)),
    kind: anchor.kind,
    cue: anchor.cue,
    attribution: attributed(desk, quote),
    heardBy: quote.heardBy,
    language: [language.language, language.original, language.translator, language.secondReader],
    rendering: quote.rendering,
    answers: [answers.words, answers.speaker, answers.context, answers.translation],
    verdict: verdict === null ? null : [verdict.code, verdict.scale, verdict.reason],
    differences: quote.differences,
    fix: [quote.fix, quote.fixStatus],
    speaker: speaker ? [speaker.name, speaker.role, speaker.unnamed] : null,
    occasion: occasion ? [occasion.what, occasion.where, occasion.date] : null,
    evidence: sorted(
      items.map(({ evidence, source }) => [
        ...[evidence.stance, evidence.locator, evidence.excerpt, evidence.completeness],
        ...[evidence.chain, evidence.creditPrinted, evidence.sameOriginAs !== null],
        ...originOf(desk, evidence),
        hardOfSource(source),
      ]),
    ),
    records: sorted(records.map(hardOfSource)),
    searches: sorted(
      searches.map(({ where, when, terms, result }) => [where, when, terms, result]),
    ),
    agency: agency
      ? [story?.agency, story?.relation, story?.trustedAgencies.includes(story.agency ?? '')]
      : null,
  });
}

/** The soft facts as far as they are values: the house style in force, delivery, and of each record the copy, the day and the language. */
export function softFacts(desk: Desk, quote: Quote): string {
  const { items, records } = restsOn(desk, quote);
  const { story } = desk;
  const occasion = quote.occasionId === null ? null : desk.occasions[quote.occasionId];
  const soft = ({ snapshotUrl, accessedAt, language }: HeldSource): unknown => [
    ...[snapshotUrl, accessedAt, language],
  ];
  return JSON.stringify({
    style: story?.houseStyle === 'custom' ? [...story.permits] : story?.houseStyle,
    delivery: occasion?.delivery ?? null,
    evidence: sorted(items.map(({ source }) => soft(source))),
    records: sorted(records.map(soft)),
  });
}

const NAMING = new Set(
  'a an the mr mrs ms mx dr sir dame lord lady he she it they him her them his their its who'.split(
    ' ',
  ),
);

function wordsIn(text: string): readonly string[] {
  return fold(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => word !== '');
}

/** The words of a quote's sentence that the story says itself. */
export function narrated(version: Version, parts: readonly Part[]): string {
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? 0;
  const around = sentenceAround(version.text, blocksOf(version), { start, end });
  // Quotations are blanked before the quote's own range is removed: a range may end on the opening mark
  // of the next quotation, which then could no longer be recognised as one.
  const said = version.text
    .slice(around.start, around.end)
    .replaceAll(/["“][^"“”]*["”]/g, (quotation) => ' '.repeat(quotation.length));
  const isOfQuote = (at: number): boolean =>
    parts.some((part) => part.start <= at && at < part.end);
  let words = '';
  for (let at = 0; at < said.length; at += 1)
    if (!isOfQuote(around.start + at)) words += said.charAt(at);
  return words.replaceAll(/["“”]/g, ' ');
}

/**
 * Who the sentence says it was, and how, without the words that only name the speaker. Coarser than the
 * desk's own reading, which looks at every character: what differs here differs there.
 */
function attributed(desk: Desk, quote: Quote): string | null {
  const { parts, speakerId } = quote.anchor;
  const version = desk.versions.find(({ id }) => id === parts[0]?.versionId);
  if (version === undefined) return null;
  const words = wordsIn(narrated(version, parts));
  const speaker = speakerId === null ? undefined : desk.speakers[speakerId];
  if (speaker === undefined) return words.join(' ');
  const known = new Set([...wordsIn(speaker.name), ...wordsIn(speaker.role ?? '')]);
  return words.filter((word) => !known.has(word) && !NAMING.has(word)).join(' ');
}
