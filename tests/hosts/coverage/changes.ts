import { currentVersion, type Desk, quoteOf } from '#core/desk/desk.ts';
import type { AnyWrite, FieldName, FieldValues } from '#core/desk/field.ts';
import type { VerdictCode } from '#core/verdict/scale.ts';
import { COVERAGE, type Effect, type EvidenceKind } from './table.ts';
import { COVERED } from './covering-host.ts';

/** One field, or one part of it, written with another value, and what that does to the signature. */
export interface Change {
  /** A row of COVERAGE. */
  readonly part: string;
  readonly note: string;
  readonly write: AnyWrite;
  readonly effect: Effect;
}

export interface Signed {
  readonly desk: Desk;
  readonly id: string;
  readonly other: string;
  readonly code: VerdictCode;
  readonly kind: EvidenceKind;
}

/** The effect of a row that is no name of another thing. */
function rowOf(part: string): Effect {
  const row = COVERAGE[part];
  if (row === undefined || row === 'named') throw new Error(`${part} has no effect of its own`);
  return row;
}

function change<F extends FieldName>(
  field: F,
  id: string,
  value: FieldValues[F],
  { part = '', effect, note = '' }: { part?: string; effect?: Effect; note?: string } = {},
): Change {
  const name = part === '' ? field : `${field}.${part}`;
  // The value is of the very field that is named, so the pair is of one type.
  const write = { field, id, value } as unknown as AnyWrite;
  return { part: name, note, write, effect: effect ?? rowOf(name) };
}

/** Every field of the story, the quote, its speaker and its occasion, and every part of those written whole. */
export function changesBeside(signed: Signed): readonly Change[] {
  return [...ofStory(signed), ...ofQuote(signed), ...ofAnchor(signed), ...ofSpeaker(signed)];
}

function ofStory({ code }: Signed): readonly Change[] {
  const id = COVERED;
  // The story's own facts count where the verdict takes the agency's word.
  const agency: Effect = code === 'AGENCY_CREDITED' ? 'hard' : 'none';
  return [
    change('story.title', id, 'Another title'),
    change('story.archived', id, true),
    change('story.houseStyle', id, 'strict'),
    change('story.permits', id, ['grammar_tidied']),
    change('story.style', id, { id: 'hs-1', name: 'Harbour', version: 2 }),
    change('story.blind', id, true),
    change('story.relation', id, 'other', { effect: agency }),
    change('story.deadline', id, '2026-12-01'),
    change('story.trustedAgencies', id, ['Other Wire'], { effect: agency }),
  ];
}

function ofQuote({ desk, id, code, kind }: Signed): readonly Change[] {
  const quote = quoteOf(desk, id);
  const verdict = quote?.verdict;
  if (quote === undefined || verdict == null) throw new Error('the quote is checked');
  const { language } = quote;
  const reader = { name: 'Kim', how: 'by mail', when: '2026-11-22' };
  const decides = kind.evidenceId === 'ev-decisive';
  return [
    change('quote.occasion', id, 'o-other', { effect: 'hard' }),
    change('quote.occasion', id, null, { effect: 'hard', note: 'none' }),
    change('quote.occasion', id, 'o-twin', {
      // Another occasion of the same facts is another id, and has other records.
      effect: code === 'NOT_IN_RECORD' ? 'hard' : 'none',
      note: 'one that says the same',
    }),
    change('quote.heardBy', id, 'pool'),
    change('quote.language', id, { ...language, language: 'ar' }, { part: 'language' }),
    change('quote.language', id, { ...language, original: 'tout autre' }, { part: 'original' }),
    change('quote.language', id, { ...language, translator: 'Kim' }, { part: 'translator' }),
    change('quote.language', id, { ...language, secondReader: reader }, { part: 'secondReader' }),
    change('quote.legal', id, 'names a firm'),
    change('quote.rendering', id, 'agency'),
    change('quote.answer.words', id, 'unknown'),
    change('quote.answer.speaker', id, 'unknown'),
    change('quote.answer.context', id, 'unknown'),
    change('quote.answer.translation', id, 'unknown'),
    change(
      'quote.verdict',
      id,
      { ...verdict, code: code === 'APPROXIMATE' ? 'ALTERED' : 'APPROXIMATE' },
      { part: 'code' },
    ),
    change('quote.verdict', id, { ...verdict, scale: 'quote-verdict/0' }, { part: 'scale' }),
    change('quote.verdict', id, { ...verdict, reason: 'Never seen.' }, { part: 'reason' }),
    change('quote.verdict', id, { ...verdict, override: !verdict.override }, { part: 'override' }),
    change('quote.differences', id, [
      { class: 'ellipsis_marked', printed: '…', said: 'er' },
      { class: 'insertion_bracketed', printed: '[the]', said: '' },
    ]),
    change('quote.decisive', id, 'ev-spare', { effect: 'hard' }),
    ...(decides
      ? [change('quote.decisive', id, 'ev-decisive', { effect: 'none', note: 'the same' })]
      : []),
    change('quote.fix', id, 'Another fix'),
    change('quote.fixStatus', id, 'taken'),
  ];
}

function ofAnchor({ desk, id }: Signed): readonly Change[] {
  const anchor = quoteOf(desk, id)?.anchor;
  const version = currentVersion(desk);
  const part = anchor?.parts[0];
  if (anchor === undefined || version === null || part === undefined)
    throw new Error('the quote has a part');
  const { text } = version;
  const end = part.end - 1;
  const suffix = text.slice(end, end + part.suffix.length);
  const shorter = { ...part, end, exact: text.slice(part.start, end), suffix };
  const kind = anchor.kind === 'direct' ? 'partial' : 'document';
  const clause = { start: part.start, end: part.end + 8 };
  return [
    change('quote.anchor', id, { ...anchor, parts: [shorter] }, { part: 'parts' }),
    change('quote.anchor', id, { ...anchor, clause }, { part: 'clause' }),
    change('quote.anchor', id, { ...anchor, kind }, { part: 'kind' }),
    change('quote.anchor', id, { ...anchor, mention: 'Mara Mockup' }, { part: 'mention' }),
    change('quote.anchor', id, { ...anchor, cue: 'said' }, { part: 'cue' }),
    ...(
      [
        ['s-other', 'hard'],
        [null, 'hard'],
        ['s-twin', 'none'],
      ] as const
    ).map(([speakerId, effect]) =>
      change(
        'quote.anchor',
        id,
        { ...anchor, speakerId },
        { part: 'speakerId', effect, note: speakerId ?? 'nobody' },
      ),
    ),
  ];
}

function ofSpeaker({ desk, id }: Signed): readonly Change[] {
  const speaker = quoteOf(desk, id)?.anchor.speakerId ?? '';
  return [
    change('speaker.name', speaker, 'Boris Crook'),
    change('speaker.role', speaker, 'Deputy mayor'),
    change('speaker.aliases', speaker, ['M. M.']),
    change('speaker.unnamed', speaker, {
      whyGranted: 'fear',
      descriptionAgreed: true,
      identityHeldBy: 'our editor',
    }),
    change('speaker.checked', speaker, { by: 'Ruth Redpencil', when: '2026-11-24' }),
    change('occasion.what', 'o-hall', 'tea'),
    change('occasion.where', 'o-hall', 'pier'),
    change('occasion.date', 'o-hall', '2026-11-19'),
    change('occasion.delivery', 'o-hall', 'prepared'),
  ];
}

/** Every field of one source, and every part of the link to it: as the table says where the verdict rests on them, else nothing. */
export function changesOfEvidence(signed: Signed): readonly Change[] {
  return [...ofSource(signed), ...ofLink(signed)];
}

function restsOn({ kind, code }: Signed): boolean {
  return kind.rests === 'all' || kind.rests.includes(code);
}

function ofSource(signed: Signed): readonly Change[] {
  const { desk, code, kind } = signed;
  const { sourceId: id, firstHand } = kind;
  const rests = restsOn(signed);
  const source = desk.sources[id];
  if (source === undefined) throw new Error(`there is no source ${id}`);
  const on = <F extends FieldName>(field: F, value: FieldValues[F]): Change =>
    change(field, id, value, { effect: rests ? rowOf(field) : 'none' });
  const type = firstHand ? 'document' : source.type === 'wire' ? 'outlet' : 'unnamed';
  // Placed on the occasion, or taken from it, a first-hand record is one of those that are named.
  const named = code === 'NOT_IN_RECORD' && firstHand;
  const occasion = source.occasionId === null ? 'o-hall' : 'o-other';
  return [
    on('source.type', type),
    on('source.title', 'Another title'),
    on('source.publisher', 'A BLOG'),
    on('source.url', 'https://fable.example/other'),
    on('source.snapshotUrl', 'https://fable.example/copy'),
    on('source.archivedOn', '2026-11-22'),
    on('source.deadSince', '2026-11-23'),
    on('source.authorisedChange', 'a date put right'),
    on('source.language', 'fr'),
    on('source.obtained', 'from a friend'),
    on('source.date', '2026-11-19'),
    on('source.accessedAt', '2026-11-21'),
    on('source.fidelity', 'readout'),
    on('source.completeness', 'part'),
    on('source.record', { sha256: 'ab'.repeat(32), length: 9, name: 'r.txt' }),
    change('source.occasion', id, occasion, { effect: named ? 'hard' : 'none' }),
    on('source.notesSeenBy', source.notesSeenBy === null ? 'x' : null),
  ];
}

function ofLink(signed: Signed): readonly Change[] {
  const { desk, other, kind } = signed;
  const id = kind.evidenceId;
  const item = id === null ? undefined : desk.evidence[id];
  if (id === null || item === undefined) return [];
  const rests = restsOn(signed);
  const hard: Effect = rests ? 'hard' : 'none';
  const on = (part: keyof typeof item, value: unknown): Change =>
    change('evidence.item', id, { ...item, [part]: value }, { part, effect: hard });
  const like = kind.firstHand ? 'src-other' : id === 'ev-wire' ? 'src-wire-other' : 'src-spare';
  const stance = item.stance === 'background' ? 'backs' : 'background';
  const against = { ...item, stance: 'contradicts' } as const;
  return [
    on('stance', stance),
    ...(item.stance === 'contradicts'
      ? []
      : [
          change('evidence.item', id, against, {
            part: 'stance',
            effect: 'hard',
            note: 'against',
          }),
        ]),
    on('locator', '00:09:59'),
    on('excerpt', 'other words'),
    on('completeness', 'part'),
    on('chain', ['Boris', ...item.chain]),
    on('creditPrinted', item.creditPrinted === 'yes' ? 'unknown' : 'no'),
    on('sameOriginAs', 'ev-spare'),
    on('sourceId', like),
    ...(id === 'ev-decisive'
      ? [
          change(
            'evidence.item',
            id,
            { ...item, sourceId: 'src-twin' },
            { part: 'sourceId', effect: 'none', note: 'one that says the same' },
          ),
        ]
      : []),
    // Hung on another quote, or taken off, it is gone from this one.
    change('evidence.item', id, { ...item, quoteId: other }, { part: 'quoteId', effect: hard }),
    change('evidence.item', id, null, { part: 'id', effect: hard, note: 'taken off' }),
  ];
}
