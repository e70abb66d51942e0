import type { Difference, DifferenceClass } from '../record/difference.ts';

/**
 * `critical`: meaning may change; passed by no house style, never confirmed by itself.
 * `never`: may keep the meaning, yet passes in no house style and proposes Approximate (MODEL G).
 * `style`: the house style decides.
 */
export type Weight = 'critical' | 'never' | 'style';

interface ClassRow {
  readonly class: DifferenceClass;
  readonly label: string;
  readonly weight: Weight;
}

/** All classes, critical ones first: the order of the menu and of the first line on screen. */
export const DIFFERENCE_CLASSES: readonly ClassRow[] = [
  { class: 'negation_changed', label: 'Negation changed', weight: 'critical' },
  { class: 'number_changed', label: 'Number changed', weight: 'critical' },
  { class: 'name_changed', label: 'Name changed', weight: 'critical' },
  { class: 'modality_changed', label: 'May, will, must changed', weight: 'critical' },
  { class: 'spliced', label: 'Spliced from distant places', weight: 'critical' },
  { class: 'omission_unmarked', label: 'Words left out, unmarked', weight: 'never' },
  { class: 'insertion_unmarked', label: 'Words added, unmarked', weight: 'never' },
  { class: 'word_substituted', label: 'Word exchanged', weight: 'never' },
  { class: 'reordered', label: 'Order changed', weight: 'never' },
  { class: 'punctuation_changes_sense', label: 'Punctuation changes the sense', weight: 'never' },
  { class: 'filler_dropped', label: 'Filler dropped', weight: 'style' },
  { class: 'false_start_dropped', label: 'False start dropped', weight: 'style' },
  { class: 'repetition_dropped', label: 'Repetition dropped', weight: 'style' },
  { class: 'ellipsis_marked', label: 'Left out, with ellipsis', weight: 'style' },
  { class: 'insertion_bracketed', label: 'Added, in brackets', weight: 'style' },
  { class: 'grammar_tidied', label: 'Grammar tidied', weight: 'style' },
  { class: 'spelling_or_dialect', label: 'Spelling or dialect', weight: 'style' },
  { class: 'profanity_masked', label: 'Profanity masked', weight: 'style' },
  { class: 'translation', label: 'Translation', weight: 'style' },
];

/** The row of a class; every class has one (a test says so). */
export function differenceRow(name: DifferenceClass): ClassRow {
  const row = DIFFERENCE_CLASSES.find((item) => item.class === name);
  if (row === undefined) throw new Error(`no such class of difference: ${name}`);
  return row;
}

/** Meaning may change: one of the five critical classes. */
export function isCritical(difference: Difference): boolean {
  return differenceRow(difference.class).weight === 'critical';
}

export type HouseStyle = 'strict-fillers' | 'strict' | 'tidy-speech' | 'custom';

interface StyleRow {
  readonly style: HouseStyle;
  readonly label: string;
  readonly permits: readonly DifferenceClass[];
}

const STRICT: readonly DifferenceClass[] = ['ellipsis_marked', 'insertion_bracketed'];
const FILLERS: readonly DifferenceClass[] = [
  'filler_dropped',
  'false_start_dropped',
  'repetition_dropped',
];

/** The house styles, version 1, the default first. `custom` starts as strict; its list is the story’s own. */
export const HOUSE_STYLES: readonly StyleRow[] = [
  { style: 'strict-fillers', label: 'Strict, fillers may go', permits: [...STRICT, ...FILLERS] },
  { style: 'strict', label: 'Strict', permits: STRICT },
  {
    style: 'tidy-speech',
    label: 'Tidy speech',
    permits: [...STRICT, ...FILLERS, 'grammar_tidied', 'spelling_or_dialect', 'profanity_masked'],
  },
  { style: 'custom', label: 'Custom', permits: STRICT },
];

/** A house style by its name, or (custom) the very classes it lets pass. */
export type StyleInForce = Exclude<HouseStyle, 'custom'> | readonly DifferenceClass[];

/** The style a story is checked by: by name, or its own list. */
export function styleInForce(style: HouseStyle, permits: readonly DifferenceClass[]): StyleInForce {
  return style === 'custom' ? permits : style;
}

/** What a custom style begins with, and what it may hold: the classes that any style may let pass. */
export const FIRST_PERMITS: readonly DifferenceClass[] = STRICT;

/** Whether a class is one that a house style may let pass. */
export function mayPass(name: DifferenceClass): boolean {
  return differenceRow(name).weight === 'style';
}

/** Whether the house style lets a difference pass. Critical and `never` classes pass in none. */
export function permitted(style: HouseStyle | StyleInForce, difference: Difference): boolean {
  if (!mayPass(difference.class)) return false;
  const permits =
    typeof style === 'string' ? HOUSE_STYLES.find((row) => row.style === style)?.permits : style;
  return permits?.includes(difference.class) ?? false;
}
