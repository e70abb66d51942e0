import type { Part } from '../anchor/part.ts';
import type { Span } from '../text/span.ts';

/** How the words stand: in marks, partly in marks, reported without marks, or a document quoted. */
export type QuoteKind = 'direct' | 'partial' | 'paraphrase' | 'document';

/**
 * What is said where and by whom: one field group, because half of an anchor merged with half of
 * another means nothing (MODEL A5). `clause` is the whole attributed clause of a partial quote.
 * `speakerId` null: nobody has been able to say who; `mention`, `cue` null: not printed.
 */
export interface Anchor {
  readonly parts: readonly Part[];
  readonly clause: Span | null;
  readonly kind: QuoteKind;
  readonly speakerId: string | null;
  readonly mention: string | null;
  readonly cue: string | null;
}

/** Why the machine took a passage for a quote. Null on a quote marked by hand. */
export interface FindReason {
  readonly engine: string;
  readonly sieve: string;
  readonly why: string;
}

/** Who heard the words. The screen's words stand in HEARD_BY. */
export type HeardBy = 'us' | 'pool' | 'broadcast' | 'readout' | 'outlet' | 'unknown';

export const HEARD_BY: Readonly<Record<HeardBy, string>> = {
  us: 'us',
  pool: 'pool',
  broadcast: 'broadcast',
  readout: 'readout',
  outlet: 'another outlet',
  unknown: 'not known',
};

/** The second reader of a translation: a person of this desk or someone outside. */
export interface SecondReader {
  readonly name: string;
  readonly how: string;
  readonly when: string;
}

/**
 * The language the words were spoken in (BCP 47, null = not known), the original words, who
 * translated them and who read them a second time; null where there is none.
 */
export interface SpokenLanguage {
  readonly language: string | null;
  readonly original: string | null;
  readonly translator: string | null;
  readonly secondReader: SecondReader | null;
}

/**
 * Who is said to have said it. `role` is the role as printed. `unnamed` is null for a named person.
 * There is no field for an unnamed source's identity, on purpose.
 */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly aliases: readonly string[];
  readonly unnamed: UnnamedSource | null;
  readonly checked: NameChecked | null;
}

/** Why a source goes unnamed, how it is described, and who holds the identity. */
export interface UnnamedSource {
  readonly whyGranted: string;
  readonly descriptionAgreed: boolean;
  readonly identityHeldBy: 'our editor' | 'the agency' | 'not known';
}

/** Name and title checked: by whom, and when (ISO 8601 instant). */
export interface NameChecked {
  readonly by: string;
  readonly when: string;
}

/** When, where and how something was said; shared by the quotes said there. `date` is ISO 8601 (YYYY-MM-DD) or ''. */
export interface Occasion {
  readonly id: string;
  readonly what: string;
  readonly where: string;
  readonly date: string;
  readonly delivery: Delivery | null;
}

export type Delivery = 'live' | 'prepared' | 'written' | 'interview';

export const DELIVERIES: readonly Delivery[] = ['live', 'prepared', 'written', 'interview'];

/** Why a marked span is no quotation, or is one no longer. */
export type DismissReason =
  | 'scare quotes'
  | 'title or name'
  | 'motto'
  | 'document'
  | 'imagined speech'
  | 'cut';

/** Reason and the words on screen, in the order of the menu. */
export const DISMISS_REASONS: readonly {
  readonly reason: DismissReason;
  readonly label: string;
}[] = [
  { reason: 'scare quotes', label: 'Scare quotes' },
  { reason: 'title or name', label: 'Title or name' },
  { reason: 'motto', label: 'Motto' },
  { reason: 'document', label: 'A document, not speech' },
  { reason: 'imagined speech', label: 'Imagined speech' },
  { reason: 'cut', label: 'Cut from the story' },
];
