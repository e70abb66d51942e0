import type { FieldName, FieldValues } from '#core/desk/field.ts';
import { canonical } from '#core/text/canonical.ts';
import { fold } from '#core/text/fold.ts';
import { type Print, printedAttribution, printedCredit } from './attribution.ts';
import { evidenceOf, type Notebook, read, type Rules } from './notebook.ts';
import { basisOf, decisiveOf, tierOf } from './verdict-rests-on.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Lists whose order says nothing are sorted by their canonical bytes. */
function sorted(items: readonly Plain[]): readonly Plain[] {
  return items
    .map((item) => ({ item, bytes: canonical(item) }))
    .sort((a, b) => (a.bytes < b.bytes ? -1 : a.bytes > b.bytes ? 1 : 0))
    .map(({ item }) => item);
}

/** Fields of one thing by their names, as they are. */
function named(book: Notebook, id: string, fields: readonly FieldName[]): Plain {
  return Object.fromEntries(fields.map((field) => [field, read(book, field, id)]));
}

/** The fields that a signature covers, by the thing they belong to. Soft ones and named ids included. */
export const QUOTE_FIELDS: readonly FieldName[] = [
  'quote.anchor',
  'quote.occasion',
  'quote.heardBy',
  'quote.language',
  'quote.rendering',
  'quote.answer.words',
  'quote.answer.speaker',
  'quote.answer.context',
  'quote.answer.translation',
  'quote.verdict',
  'quote.differences',
  'quote.decisive',
  'quote.fix',
  'quote.fixStatus',
];
const QUOTE_AS_IT_IS: readonly FieldName[] = [
  'quote.heardBy',
  'quote.language',
  'quote.rendering',
  'quote.answer.words',
  'quote.answer.speaker',
  'quote.answer.context',
  'quote.answer.translation',
  'quote.differences',
  'quote.fix',
  'quote.fixStatus',
];
export const SPEAKER_FIELDS: readonly FieldName[] = [
  'speaker.name',
  'speaker.role',
  'speaker.unnamed',
];
const OCCASION_HARD: readonly FieldName[] = ['occasion.what', 'occasion.where', 'occasion.date'];
export const OCCASION_FIELDS: readonly FieldName[] = [...OCCASION_HARD, 'occasion.delivery'];
const SOURCE_HARD: readonly FieldName[] = [
  'source.type',
  'source.title',
  'source.publisher',
  'source.url',
  'source.date',
  'source.obtained',
  'source.fidelity',
  'source.completeness',
  'source.authorisedChange',
  'source.notesSeenBy',
];
export const SOURCE_FIELDS: readonly FieldName[] = [
  ...SOURCE_HARD,
  'source.record',
  'source.occasion',
  'source.snapshotUrl',
  'source.accessedAt',
  'source.language',
];

function sourceFacts(book: Notebook, id: string): Plain {
  const record = read(book, 'source.record', id) ?? null;
  return {
    ...named(book, id, SOURCE_HARD),
    'source.record': record?.sha256 ?? null,
    tier: tierOf(book, id),
  };
}

function evidenceFacts(book: Notebook, item: NonNullable<FieldValues['evidence.item']>): Plain {
  const { stance, locator, excerpt, completeness, chain, creditPrinted, sameOriginAs } = item;
  return {
    'evidence.item': {
      stance,
      locator,
      excerpt,
      completeness,
      chain,
      creditPrinted,
      sameOriginAs: sameOriginAs !== null,
    },
    ...originFacts(book, item),
    source: sourceFacts(book, item.sourceId),
  };
}

type Item = NonNullable<FieldValues['evidence.item']>;

/** The evidence of the same quote that is named as of the same origin, if it is linked. */
export function originOf(book: Notebook, item: Item): readonly Item[] {
  return evidenceOf(book, item.quoteId).filter(
    ({ id, sourceId }) => id === item.sameOriginAs && book.sources.has(sourceId),
  );
}

/** Its title, its place and its excerpt. */
function originFacts(book: Notebook, item: Item): Plain {
  const [other] = originOf(book, item);
  if (other === undefined) return {};
  const { locator, excerpt, sourceId } = other;
  return { origin: { title: read(book, 'source.title', sourceId) ?? '', locator, excerpt } };
}

function agencyFacts(book: Notebook, print: Print | undefined): Plain {
  const agency = book.story?.agency ?? null;
  const relation = read(book, 'story.relation', book.storyId) ?? 'ours';
  const trusted = read(book, 'story.trustedAgencies', book.storyId) ?? [];
  return {
    agency,
    relation,
    trusted: relation === 'agency' && agency !== null && trusted.includes(agency),
    printed: print === undefined ? [] : printedCredit(print),
  };
}

/** What a signature covers under today's rules, decision 0031. */
function covered2(book: Notebook, id: string): Plain | null {
  const anchor = read(book, 'quote.anchor', id);
  if (anchor === undefined) return null;
  const basis = basisOf(book, id);
  const { speakerId } = anchor;
  const name = speakerId === null ? undefined : read(book, 'speaker.name', speakerId);
  const speaker =
    speakerId === null || name === undefined
      ? null
      : {
          name,
          role: read(book, 'speaker.role', speakerId) ?? null,
          isUnnamed: (read(book, 'speaker.unnamed', speakerId) ?? null) !== null,
        };
  const occasionId = read(book, 'quote.occasion', id) ?? null;
  const knownOccasion =
    occasionId !== null && read(book, 'occasion.what', occasionId) !== undefined;
  const verdict = read(book, 'quote.verdict', id) ?? null;
  const print = book.prints.get(anchor.parts[0]?.versionId ?? '');
  return {
    quote: {
      ...named(book, id, QUOTE_AS_IT_IS),
      'quote.anchor': { kind: anchor.kind, cue: anchor.cue },
      'quote.verdict':
        verdict === null
          ? null
          : { code: verdict.code, scale: verdict.scale, reason: verdict.reason },
      words: anchor.parts.map(({ exact }) => fold(exact)),
    },
    attribution: print === undefined ? null : printedAttribution(print, anchor, speaker),
    speaker: speaker === null || speakerId === null ? null : named(book, speakerId, SPEAKER_FIELDS),
    occasion: knownOccasion ? named(book, occasionId, OCCASION_HARD) : null,
    evidence: sorted(basis.evidence.map((item) => evidenceFacts(book, item))),
    records: sorted(basis.records.map((source) => sourceFacts(book, source))),
    searches: sorted(
      basis.searches.map(({ where, when, terms, result }) => ({ where, when, terms, result })),
    ),
    agency: basis.agency ? agencyFacts(book, print) : null,
  };
}

/** What a signature of the first release covers, MODEL H. */
function covered1(book: Notebook, id: string): Plain | null {
  const anchor = read(book, 'quote.anchor', id);
  const language = read(book, 'quote.language', id);
  if (anchor === undefined || language === undefined) return null;
  const speakerId = anchor.speakerId ?? '';
  const occasionId = read(book, 'quote.occasion', id) ?? '';
  const what = read(book, 'occasion.what', occasionId);
  const verdict = read(book, 'quote.verdict', id) ?? null;
  return {
    words: anchor.parts.map(({ exact }) => fold(exact)),
    kind: anchor.kind,
    speaker: read(book, 'speaker.name', speakerId) ?? null,
    role: read(book, 'speaker.role', speakerId) ?? null,
    cue: anchor.cue,
    occasion:
      what === undefined
        ? null
        : {
            what,
            where: read(book, 'occasion.where', occasionId),
            date: read(book, 'occasion.date', occasionId),
          },
    language: language.language,
    original: language.original,
    verdict: verdict === null ? null : { code: verdict.code, scale: verdict.scale },
    answers: {
      words: read(book, 'quote.answer.words', id),
      speaker: read(book, 'quote.answer.speaker', id),
      context: read(book, 'quote.answer.context', id),
      translation: read(book, 'quote.answer.translation', id),
    },
    differences: read(book, 'quote.differences', id),
    fix: read(book, 'quote.fix', id),
    fixStatus: read(book, 'quote.fixStatus', id),
    evidence: sorted(
      signed1(book, id).map(({ sourceId, stance, locator, excerpt }) => ({
        sourceType: read(book, 'source.type', sourceId),
        title: read(book, 'source.title', sourceId),
        url: read(book, 'source.url', sourceId),
        recordHash: read(book, 'source.record', sourceId)?.sha256 ?? null,
        stance,
        locator,
        excerpt,
      })),
    ),
  };
}

/** The evidence under a signature of the first release: the decisive item and every contradicting one. */
export function signed1(book: Notebook, id: string): ReturnType<typeof evidenceOf> {
  const decisive = decisiveOf(book, id);
  return evidenceOf(book, id).filter(
    (item) =>
      book.sources.has(item.sourceId) &&
      (item.id === decisive?.id || item.stance === 'contradicts'),
  );
}

/** What is hashed into a fingerprint; '' for a quote that is not there. */
export function coveredText(book: Notebook, id: string, rules: Rules): string {
  const covered = rules === 1 ? covered1(book, id) : covered2(book, id);
  return covered === null ? '' : canonical({ tag: `quote-fingerprint/${rules}`, covered });
}
