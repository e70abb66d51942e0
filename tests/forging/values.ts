import { describePart } from '#core/anchor/anchor.ts';
import { currentVersion, type Desk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { AnyWrite, FieldName } from '#core/desk/field.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { DELIVERIES } from '#core/quote/quote.ts';
import { DIFFERENCE_CLASSES, HOUSE_STYLES } from '#core/verdict/difference.ts';
import type { Evidence } from '#core/verdict/evidence.ts';
import { SCALE, VERDICTS } from '#core/verdict/scale.ts';
import { FIDELITIES, SOURCE_TYPES } from '#core/verdict/source.ts';
import type { Dice } from '../simulator/chance.ts';

const WORDS = ['north quay', 'south quay', 'on Monday', 'in the rain', 'for good'];
const HEARD = ['us', 'pool', 'broadcast', 'readout', 'outlet', 'unknown'] as const;
const ANSWERS = ['yes', 'no', 'unknown'] as const;

// The keys of the table are the names of the fields.
const FIELDS = Object.keys(FIELD_WORDS) as readonly FieldName[];

/** One of a list that has members. */
export function oneOf<T>(roll: Dice, list: readonly T[]): T {
  const found = roll.pick(list);
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
}

function maybe<T>(roll: Dice, value: T): T | null {
  return roll.yes(0.2) ? null : value;
}

/** The anchor of a quote with one part of it other than it is. */
function otherAnchor(desk: Desk, quote: Quote, roll: Dice): Quote['anchor'] {
  const { anchor } = quote;
  const version = currentVersion(desk);
  const part = anchor.parts[0];
  switch (roll.below(5)) {
    case 0:
      return { ...anchor, speakerId: roll.pick(Object.keys(desk.speakers)) ?? null };
    case 1:
      return { ...anchor, cue: maybe(roll, oneOf(roll, ['said', 'told', 'runs'])) };
    case 2:
      return { ...anchor, mention: maybe(roll, oneOf(roll, ['Canard', 'Felix Fiction', 'who'])) };
    case 3:
      return {
        ...anchor,
        kind: oneOf(roll, ['direct', 'partial', 'paraphrase', 'document'] as const),
      };
    default: {
      if (version === null || part?.versionId !== version.id || part.end - part.start < 4)
        return anchor;
      const span = { start: part.start, end: part.end - 1 - roll.below(2) };
      const shorter = describePart(version.text, version.id, span);
      return { ...anchor, parts: [shorter, ...anchor.parts.slice(1)] };
    }
  }
}

function otherEvidence(desk: Desk, item: Evidence, roll: Dice): Evidence {
  const word = oneOf(roll, WORDS);
  switch (roll.below(8)) {
    case 0:
      return { ...item, stance: oneOf(roll, ['backs', 'contradicts', 'background'] as const) };
    case 1:
      return { ...item, locator: word };
    case 2:
      return { ...item, excerpt: word };
    case 3:
      return { ...item, completeness: oneOf(roll, ['whole', 'part'] as const) };
    case 4:
      return { ...item, chain: [word, ...item.chain].slice(0, 2) };
    case 5:
      return { ...item, creditPrinted: oneOf(roll, ANSWERS) };
    case 6:
      return {
        ...item,
        sameOriginAs: maybe(roll, oneOf(roll, [item.id, ...Object.keys(desk.evidence)])),
      };
    default:
      return { ...item, sourceId: oneOf(roll, [item.sourceId, ...Object.keys(desk.sources)]) };
  }
}

/** A field of one thing of the desk with another value that its schema takes. */
export function someWrite(
  desk: Desk,
  roll: Dice,
  fields: readonly FieldName[] = FIELDS,
): AnyWrite | null {
  const field = oneOf(roll, fields);
  const quote = roll.pick(quotesOf(desk));
  if (quote === undefined) return null;
  const evidence = roll.pick(Object.values(desk.evidence));
  // Sooner of what decides something than of what nobody uses.
  const source = evidence?.sourceId ?? roll.pick(Object.keys(desk.sources));
  const speaker = quote.anchor.speakerId ?? roll.pick(Object.keys(desk.speakers));
  const occasion = quote.occasionId ?? roll.pick(Object.keys(desk.occasions));
  const word = oneOf(roll, WORDS);
  const id = field.startsWith('story.')
    ? desk.storyId
    : field.startsWith('quote.')
      ? quote.id
      : field.startsWith('source.')
        ? source
        : field.startsWith('speaker.')
          ? speaker
          : field.startsWith('occasion.')
            ? occasion
            : evidence?.id;
  if (id === undefined) return null;
  const value = valueOf(desk, field, id, word, roll);
  // The value is one of the field's own, so the pair is of one type.
  return value === undefined ? null : ({ field, id, value } as AnyWrite);
}

function valueOf(desk: Desk, field: FieldName, id: string, word: string, roll: Dice): unknown {
  const quote = quoteOf(desk, id);
  const classes = DIFFERENCE_CLASSES.map((row) => row.class);
  switch (field) {
    case 'story.archived':
    case 'story.blind':
      return roll.yes(0.5);
    case 'story.houseStyle':
      return oneOf(roll, HOUSE_STYLES).style;
    case 'story.permits':
      return [oneOf(roll, ['grammar_tidied', 'filler_dropped', 'translation'] as const)];
    case 'story.style':
      return maybe(roll, { id: 'hs-1', name: word, version: 1 + roll.below(3) });
    case 'story.relation':
      return oneOf(roll, ['ours', 'agency', 'other'] as const);
    case 'story.trustedAgencies':
      return roll.yes(0.7) ? ['Fable Wire'] : [word];
    case 'quote.anchor':
      return quote === undefined ? undefined : otherAnchor(desk, quote, roll);
    case 'quote.occasion':
    case 'source.occasion':
      return maybe(roll, roll.pick(Object.keys(desk.occasions)) ?? null);
    case 'quote.heardBy':
      return oneOf(roll, HEARD);
    case 'quote.language': {
      const whole = { language: 'fr', original: word, translator: 'Ines Inkwell' };
      const reader = { name: word, how: 'by phone', when: '2026-11-24' };
      return { ...whole, secondReader: maybe(roll, reader) };
    }
    case 'quote.rendering':
      return maybe(roll, oneOf(roll, ['none', 'ours', 'agency', 'interpreter'] as const));
    case 'quote.answer.words':
    case 'quote.answer.speaker':
    case 'quote.answer.context':
      return oneOf(roll, ANSWERS);
    case 'quote.answer.translation':
      return oneOf(roll, [...ANSWERS, 'none'] as const);
    case 'quote.verdict': {
      const now = quote?.verdict ?? null;
      const code = now === null || roll.yes(0.3) ? oneOf(roll, VERDICTS).code : now.code;
      return maybe(roll, { code, scale: SCALE, reason: word, override: roll.yes(0.5) });
    }
    case 'quote.differences':
      return roll.yes(0.5) ? [] : [{ class: oneOf(roll, classes), printed: word, said: 'er' }];
    case 'quote.decisive':
      return maybe(
        roll,
        Object.values(desk.evidence).find((item) => item.quoteId === id && roll.yes(0.6))?.id ??
          null,
      );
    case 'quote.fixStatus':
      return maybe(roll, oneOf(roll, ['open', 'taken', 'declined'] as const));
    case 'source.type':
      return oneOf(roll, SOURCE_TYPES).type;
    case 'source.url':
    case 'source.snapshotUrl':
      return maybe(roll, `https://fable.example/${roll.below(9)}`);
    case 'source.fidelity':
      return maybe(roll, oneOf(roll, FIDELITIES));
    case 'source.completeness':
      return oneOf(roll, ['whole', 'part'] as const);
    case 'source.record':
      return maybe(roll, { sha256: `${roll.below(9)}`.repeat(64), length: 9, name: word });
    case 'speaker.aliases':
      return [word];
    case 'speaker.unnamed': {
      const unnamed = {
        whyGranted: word,
        descriptionAgreed: roll.yes(0.5),
        identityHeldBy: 'our editor',
      };
      return roll.yes(0.5) ? null : unnamed;
    }
    case 'speaker.checked':
      return maybe(roll, { by: oneOf(roll, ['Ruth Redpencil', 'Ines Inkwell']), when: word });
    case 'occasion.delivery':
      return maybe(roll, oneOf(roll, DELIVERIES));
    case 'evidence.item': {
      const item = desk.evidence[id];
      return item === undefined ? undefined : maybe(roll, otherEvidence(desk, item, roll));
    }
    case 'story.deadline':
    case 'source.accessedAt':
    case 'source.notesSeenBy':
    case 'speaker.role':
    case 'quote.fix':
    case 'quote.legal':
      return maybe(roll, word);
    default:
      return word;
  }
}
