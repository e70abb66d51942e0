import type { Part } from '#core/anchor/part.ts';
import type { FieldName, FieldValues } from '#core/desk/field.ts';
import type { Anchor, Speaker } from '#core/quote/quote.ts';
import type { Evidence } from '#core/verdict/evidence.ts';
import { SOURCE_TYPES } from '#core/verdict/source.ts';
import { VERDICTS } from '#core/verdict/scale.ts';
import { makeEvidence } from '../../makers/make-desk.ts';
import type { Dice } from '../../simulator/chance.ts';

export const QUOTES = ['q-1', 'q-2', 'q-3', 'q-4'] as const;
export const IDS = ['a', 'b', 'c'] as const;

/** Words of the story that are quoted, and what may be printed around them. */
export const WORDS = [
  'We go at dawn,',
  'the plan is sound',
  'Nobody was told.',
  'less than half',
] as const;
const NAMES = [
  'John Kerry',
  'Kerry',
  'he',
  'Minister John Kerry',
  'Mr Kerry',
  'A mayor',
  'Ann Lee',
];
const CUES = ['said', 'denied', 'told Cameron', 'added'];

export function storyText(roll: Dice): string {
  const name = (): string => roll.pick(NAMES) ?? '';
  const cue = (): string => roll.pick(CUES) ?? '';
  const [first, second, third, fourth] = WORDS;
  const more = roll.yes(0.3) ? 'It rained in town. ' : '';
  return `${roll.yes(0.5) ? 'A day in town' : 'Another day in town'}

By ${roll.yes(0.5) ? 'Jo Doe' : 'Max Roe'}

LONDON (${roll.yes(0.7) ? 'AFP' : 'Fable Wire'}) - ${more}“${first}” ${name()} ${cue()}, who left.

${name()} ${cue()} that ${second}, ${name()} thought. ${more}"${third}"

${name()} ${cue()} so. The cost was "${fourth}" of 'what' ${name()} feared.
`;
}

export function partsIn(versionId: string, text: string, words: string): readonly Part[] {
  const start = text.indexOf(words);
  return [{ versionId, start, end: start + words.length, exact: words, prefix: '', suffix: '' }];
}

export function anchorOf(
  roll: Dice,
  versionId: string,
  text: string,
  words: string,
  speakers: readonly string[],
): Anchor {
  return {
    parts: partsIn(versionId, text, words),
    clause: null,
    kind: roll.pick(['direct', 'partial', 'paraphrase', 'document']) ?? 'direct',
    speakerId: roll.pick([null, ...speakers]) ?? null,
    mention: roll.pick([null, ...NAMES]) ?? null,
    cue: roll.pick([null, ...CUES]) ?? null,
  };
}

export function speakerOf(roll: Dice, id: string): Speaker {
  return {
    id,
    name: roll.pick(['John Kerry', 'Ann Lee, Jr.', 'A mayor']) ?? '',
    role: roll.pick([null, 'Minister', 'mayor of Town']) ?? null,
    aliases: [],
    unnamed: roll.yes(0.2)
      ? { whyGranted: 'fear', descriptionAgreed: true, identityHeldBy: 'our editor' }
      : null,
    checked: null,
  };
}

export function evidenceItem(roll: Dice, id: string, sourceId: string): Evidence {
  return makeEvidence(id, roll.yes(0.5) ? 'q-1' : (roll.pick(QUOTES) ?? ''), sourceId, {
    stance: roll.pick(['backs', 'contradicts', 'background']) ?? 'backs',
    locator: roll.pick(['', 'p. 3']) ?? '',
    excerpt: roll.pick(['', 'as it was said']) ?? '',
    chain: roll.yes(0.3) ? ['AFP', 'BBC'] : [],
    sameOriginAs: roll.yes(0.2) ? 'e-a' : null,
  });
}

type Values = { readonly [F in FieldName]?: (roll: Dice) => FieldValues[F] };

export const text = (roll: Dice): string => roll.pick(['', 'one', 'two']) ?? '';
export const date = (roll: Dice): string => roll.pick(['', '2026-01-01', '2026-01-02']) ?? '';
const answer = (roll: Dice): 'yes' | 'no' | 'unknown' =>
  roll.pick(['yes', 'no', 'unknown'] as const) ?? 'yes';
const address = (roll: Dice): string | null =>
  roll.pick([null, 'https://example.org/a', 'https://example.org/b']) ?? null;

/** A value for each field but the anchor, which needs the text, and those that a signature never covers. */
export const VALUES: Values = {
  'story.title': (roll) => `title ${text(roll)}`,
  'story.deadline': () => null,
  'story.houseStyle': (roll) => roll.pick(['strict', 'tidy-speech']) ?? 'strict',
  'story.relation': (roll) => roll.pick(['ours', 'agency', 'other']) ?? 'ours',
  'story.trustedAgencies': (roll) => roll.pick([[], ['AFP'], ['BBC', 'AFP']]) ?? [],
  'quote.occasion': (roll) => roll.pick([null, 'o-a', 'o-b']) ?? null,
  'quote.heardBy': (roll) => roll.pick(['us', 'pool', 'unknown']) ?? 'us',
  'quote.language': (roll) => ({
    language: roll.pick([null, 'de']) ?? null,
    original: roll.pick([null, 'Wir “gehen”']) ?? null,
    translator: roll.pick([null, 'Jo']) ?? null,
    secondReader: roll.yes(0.3) ? { name: 'X', how: 'mail', when: '2026-01-01' } : null,
  }),
  'quote.legal': (roll) => roll.pick([null, 'libel', 'privacy']) ?? null,
  'quote.rendering': (roll) => roll.pick([null, 'ours', 'agency']) ?? null,
  'quote.answer.words': answer,
  'quote.answer.speaker': answer,
  'quote.answer.context': answer,
  'quote.answer.translation': answer,
  'quote.verdict': (roll) => ({
    code: roll.pick(VERDICTS.filter(({ code }) => code !== 'VOID'))?.code ?? 'VERBATIM',
    scale: 'quote-verdict/1',
    reason: text(roll),
    override: roll.yes(0.5),
  }),
  'quote.differences': (roll) =>
    roll.yes(0.5) ? [] : [{ class: 'filler_dropped', printed: '', said: text(roll) }],
  'quote.decisive': (roll) => roll.pick([null, 'e-a', 'e-b', 'e-c']) ?? null,
  'quote.fix': (roll) => roll.pick([null, 'Cut', 'So']) ?? null,
  'quote.fixStatus': (roll) => roll.pick([null, 'open', 'declined']) ?? null,
  'source.type': (roll) => roll.pick(SOURCE_TYPES)?.type ?? 'notes',
  'source.title': (roll) => `record ${text(roll)}`,
  'source.publisher': text,
  'source.url': address,
  'source.snapshotUrl': address,
  'source.archivedOn': date,
  'source.deadSince': date,
  'source.authorisedChange': text,
  'source.language': (roll) => roll.pick(['', 'en']) ?? '',
  'source.obtained': text,
  'source.date': date,
  'source.accessedAt': (roll) => roll.pick([null, '2026-01-01']) ?? null,
  'source.fidelity': (roll) => roll.pick([null, 'recording', 'readout']) ?? null,
  'source.completeness': (roll) => roll.pick(['whole', 'part']) ?? 'whole',
  'source.record': (roll) =>
    roll.yes(0.5) ? null : { sha256: 'ab'.repeat(32), length: 2, name: text(roll) },
  'source.occasion': (roll) => roll.pick([null, 'o-a', 'o-b']) ?? null,
  'source.notesSeenBy': (roll) => roll.pick([null, 'Ann']) ?? null,
  'speaker.name': (roll) => roll.pick(['John Kerry', 'Ann Lee', 'A mayor']) ?? '',
  'speaker.role': (roll) => roll.pick([null, 'Minister', 'mayor of Town']) ?? null,
  'speaker.aliases': (roll) => roll.pick([[], ['Johnny']]) ?? [],
  'speaker.unnamed': (roll) => speakerOf(roll, '').unnamed,
  'speaker.checked': (roll) => (roll.yes(0.5) ? null : { by: 'Ann', when: '2026-01-01' }),
  'occasion.what': (roll) => `a talk ${text(roll)}`,
  'occasion.where': text,
  'occasion.date': date,
  'occasion.delivery': (roll) => roll.pick([null, 'live', 'written']) ?? null,
};

export const NAMED: Readonly<Record<string, readonly string[]>> = {
  story: ['st-made-up'],
  quote: QUOTES,
  source: IDS.map((id) => `src-${id}`),
  speaker: IDS.map((id) => `s-${id}`),
  occasion: ['o-a', 'o-b'],
};
