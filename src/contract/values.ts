import * as z from 'zod/mini';
import { FIX_HOWS, PLACEMENT_OUTCOMES } from '#core/quote/placement.ts';
import { DELIVERIES, DISMISS_REASONS } from '#core/quote/quote.ts';
import { RENDERINGS } from '#core/quote/rendering.ts';
import { HATS } from '#core/review/hats.ts';
import { STORY_STATES } from '#core/review/story-states.ts';
import { DIFFERENCE_CLASSES, HOUSE_STYLES } from '#core/verdict/difference.ts';
import { STANCES } from '#core/verdict/evidence.ts';
import { VERDICTS } from '#core/verdict/scale.ts';
import { FIDELITIES, SOURCE_TYPES } from '#core/verdict/source.ts';
import {
  address,
  count,
  date,
  id,
  line,
  list,
  name,
  passage,
  reason,
  sha256,
  strict,
  text,
  wholeText,
} from './bounds.ts';
import { MAX_STORY_BYTES } from './limits.ts';

/** Schemas of the values that commands, events and fields are made of; each is the core type of the same name. */

const hat = z.enum(HATS);
export const hats = z.array(hat).check(z.maxLength(HATS.length));
export const actor = strict({ id, name });
export const person = strict({ id, name, hats });

export const relation = z.enum(['ours', 'agency', 'other']);
export const differenceClass = z.enum(DIFFERENCE_CLASSES.map((row) => row.class));
export const rendering = z.enum(RENDERINGS.map((row) => row.rendering));
export const storyState = z.enum(STORY_STATES.map((row) => row.state));
export const fixHow = z.enum(FIX_HOWS.map((row) => row.how));
export const verdictCode = z.enum(VERDICTS.map((row) => row.code));
export const knownHeadKind = z.enum(['signed', 'cleared', 'agreed', 'day']);
export const houseStyle = z.enum(HOUSE_STYLES.map((row) => row.style));
/** A style of the desk in one of its versions, as a story names it. */
export const styleNamed = strict({ id, name, version: count });
export const heardBy = z.enum(['us', 'pool', 'broadcast', 'readout', 'outlet', 'unknown']);
const quoteKind = z.enum(['direct', 'partial', 'paraphrase', 'document']);
export const dismissReason = z.enum(DISMISS_REASONS.map((row) => row.reason));
export const fixStatus = z.enum(['open', 'taken', 'declined']);
export const answer = z.enum(['yes', 'no', 'unknown']);
export const translationAnswer = z.enum(['none', 'yes', 'no', 'unknown']);
const stance = z.enum(STANCES.map((row) => row.stance));
export const completeness = z.enum(['whole', 'part']);
export const delivery = z.enum(DELIVERIES);
export const fidelity = z.enum(FIDELITIES);
export const sourceType = z.enum(SOURCE_TYPES.map((row) => row.type));

/** A span whose end does not lie before its start. */
const span = strict({ start: count, end: count });

/** A place in a log where words stand. */
export const wordsAt = strict({ seq: count, path: text(1000), span: z.nullable(span) });

/** Words as they stand in a version: as long as a version may be. */
const words = text(MAX_STORY_BYTES);

const part = strict({
  start: count,
  end: count,
  versionId: id,
  exact: words,
  prefix: text(2000),
  suffix: text(2000),
});

export const anchor = strict({
  parts: list(part),
  clause: z.nullable(span),
  kind: quoteKind,
  speakerId: z.nullable(id),
  mention: z.nullable(line),
  cue: z.nullable(line),
});

export const placement = strict({
  quoteId: id,
  outcome: z.enum(PLACEMENT_OUTCOMES),
  parts: z.nullable(list(part)),
  clause: z.nullable(span),
  kind: quoteKind,
});

export const findReason = strict({ engine: text(200), sieve: text(200), why: reason });

export const find = strict({
  kind: quoteKind,
  parts: list(span),
  clause: z.nullable(span),
  cue: z.nullable(line),
  mention: z.nullable(line),
  mentionSpan: z.nullable(span),
  speaker: z.nullable(strict({ name, role: z.nullable(line), unnamed: z.boolean() })),
  sieve: text(200),
  why: reason,
});

export const unnamedSource = strict({
  whyGranted: reason,
  descriptionAgreed: z.boolean(),
  identityHeldBy: z.enum(['our editor', 'the agency', 'not known']),
});

export const nameChecked = strict({ by: name, when: date });

export const speaker = strict({
  id,
  name,
  role: z.nullable(line),
  aliases: list(name),
  unnamed: z.nullable(unnamedSource),
  checked: z.nullable(nameChecked),
});

export const occasion = strict({
  id,
  what: line,
  where: line,
  date,
  delivery: z.nullable(delivery),
});

export const spokenLanguage = strict({
  language: z.nullable(text(60)),
  original: z.nullable(passage),
  translator: z.nullable(name),
  secondReader: z.nullable(strict({ name, how: line, when: date })),
});

export const recordText = strict({ sha256, length: count, name: line });

export const source = strict({
  id,
  type: sourceType,
  title: line,
  publisher: line,
  url: z.nullable(address),
  snapshotUrl: z.nullable(address),
  date,
  accessedAt: z.nullable(date),
  fidelity: z.nullable(fidelity),
  completeness,
  record: z.nullable(recordText),
  occasionId: z.nullable(id),
  notesSeenBy: z.nullable(name),
});

export const evidence = strict({
  id,
  quoteId: id,
  sourceId: id,
  stance,
  locator: line,
  excerpt: passage,
  completeness,
  chain: list(line),
  creditPrinted: answer,
  sameOriginAs: z.nullable(id),
});

export const searchEntry = strict({
  id,
  occasionId: z.nullable(id),
  where: line,
  when: date,
  terms: reason,
  result: reason,
});

export const difference = strict({
  class: differenceClass,
  printed: passage,
  said: passage,
});

export const verdict = strict({
  code: verdictCode,
  scale: text(60),
  reason,
  override: z.boolean(),
});

export const version = strict({
  id,
  number: count,
  text: wholeText(MAX_STORY_BYTES),
  sha256,
});
