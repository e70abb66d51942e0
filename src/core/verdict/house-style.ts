import type { DifferenceClass } from '../record/difference.ts';
import { HOUSE_STYLES, type HouseStyle, mayPass, type StyleInForce } from './difference.ts';

/** A style that the desk made itself, in one of its versions, as a story names it. */
export interface StyleNamed {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** A version of a style of the desk: never written over. `version` counts from 1; `at` is an ISO 8601 instant. */
export interface StyleVersion {
  readonly version: number;
  readonly name: string;
  readonly permits: readonly DifferenceClass[];
  readonly by: string;
  readonly at: string;
}

/** A style of the desk with all its versions, oldest first; at least one. */
export interface OwnStyle {
  readonly id: string;
  readonly versions: readonly StyleVersion[];
}

/** The style as it is now: its last version. Throws for a style without one, which nothing makes. */
export function newestOf(style: OwnStyle): StyleVersion {
  const newest = style.versions.at(-1);
  if (newest === undefined) throw new Error(`the style ${style.id} has no version`);
  return newest;
}

/** What a person wants a style to be. `base`: the version they changed, 0 for a new style. */
export interface StyleChange {
  readonly id: string;
  readonly base: number;
  readonly name: string;
  readonly permits: readonly DifferenceClass[];
}

/** A list in which the change is made, or one sentence that says why it is not. */
export type StylesChanged =
  | { readonly ok: true; readonly styles: readonly OwnStyle[] }
  | { readonly ok: false; readonly say: string };

/** Longest name of a style, in UTF-16 code units: it stands on one line. */
export const LONGEST_STYLE_NAME = 60;
const MOST_STYLES = 40;
const MOST_VERSIONS = 60;

/** Who may change the styles of the desk: they hold for every story that takes them. */
export const STYLE_HATS = ['clears', 'standards'] as const;

const MAY_CHANGE_MEANING = 'A difference that may change the meaning passes in no house style.';

/**
 * The styles of the desk with a new version, or a new style, at the end. What was there stays as it
 * is, so that a story that names an older version can still be read. Refused: a name that is missing
 * or taken, a class that passes in no style, a version somebody else has overtaken, nothing changed.
 */
export function changeStyles(
  styles: readonly OwnStyle[],
  change: StyleChange,
  by: string,
  at: string,
): StylesChanged {
  const before = styles.find((style) => style.id === change.id);
  const problem = changeProblem(styles, before, change);
  if (problem !== null) return { ok: false, say: problem };
  const version: StyleVersion = {
    version: change.base + 1,
    name: change.name.trim(),
    permits: inOrder(change.permits),
    by,
    at,
  };
  if (before === undefined)
    return { ok: true, styles: [...styles, { id: change.id, versions: [version] }] };
  const grown = { ...before, versions: [...before.versions, version] };
  return { ok: true, styles: styles.map((style) => (style === before ? grown : style)) };
}

/** A version that is as the one before is none. */
export const NOTHING_CHANGED = 'Nothing is changed yet.';
const NAME_TAKEN = 'Another style has this name; choose one of its own.';

/** What is wrong with a name whatever the desk's other styles are called, as a sentence; null: nothing. */
export function styleNameProblem(name: string): string | null {
  const typed = name.trim();
  if (typed === '') return 'Type a name for the style.';
  if (typed.length > LONGEST_STYLE_NAME)
    return `A name may be ${LONGEST_STYLE_NAME} characters long.`;
  const low = typed.toLowerCase();
  return HOUSE_STYLES.some(({ label }) => label.toLowerCase() === low) ? NAME_TAKEN : null;
}

function changeProblem(
  styles: readonly OwnStyle[],
  before: OwnStyle | undefined,
  { id, base, name, permits }: StyleChange,
): string | null {
  const typed = name.trim();
  const ownProblem = styleNameProblem(name);
  if (ownProblem !== null) return ownProblem;
  const low = typed.toLowerCase();
  if (styles.some((style) => style.id !== id && newestOf(style).name.toLowerCase() === low))
    return NAME_TAKEN;
  if (!permits.every(mayPass)) return MAY_CHANGE_MEANING;
  if (before === undefined) {
    if (base !== 0) return 'This style is no longer on the desk.';
    return styles.length < MOST_STYLES
      ? null
      : `A desk keeps ${MOST_STYLES} styles of its own; change one of them.`;
  }
  const newest = newestOf(before);
  if (newest.version !== base)
    return `${newest.by} made version ${newest.version} meanwhile; look at it, then change it.`;
  if (before.versions.length >= MOST_VERSIONS)
    return `A style has ${MOST_VERSIONS} versions at most; copy it and go on with the copy.`;
  return newest.name === typed && sameClasses(newest.permits, permits) ? NOTHING_CHANGED : null;
}

/** The classes of a style in the order of the table, each once. */
function inOrder(permits: readonly DifferenceClass[]): readonly DifferenceClass[] {
  return STYLE_CLASSES.flatMap(({ class: name }) => (permits.includes(name) ? [name] : []));
}

/** Whether two styles let the same pass, in whatever order they are written. */
export function sameClasses(
  one: readonly DifferenceClass[],
  other: readonly DifferenceClass[],
): boolean {
  return STYLE_CLASSES.every(({ class: name }) => one.includes(name) === other.includes(name));
}

interface StyleClass {
  readonly class: DifferenceClass;
  /** What a style that lets it pass says: a whole phrase with a capital. */
  readonly passes: string;
}

/** The classes on which a house style decides, as it says that they pass. */
export const STYLE_CLASSES: readonly StyleClass[] = [
  { class: 'filler_dropped', passes: 'Fillers may go' },
  { class: 'false_start_dropped', passes: 'False starts may go' },
  { class: 'repetition_dropped', passes: 'Repetitions may go' },
  { class: 'ellipsis_marked', passes: 'Words may be left out with an ellipsis' },
  { class: 'insertion_bracketed', passes: 'Words may be added in brackets' },
  { class: 'grammar_tidied', passes: 'Spoken grammar may be tidied' },
  { class: 'spelling_or_dialect', passes: 'Spelling and dialect may be tidied' },
  { class: 'profanity_masked', passes: 'Profanity may be masked' },
  { class: 'translation', passes: 'A translation may stand' },
];

/** The classes a style lets pass; a shipped one by its name. */
function classesOf(style: StyleInForce): readonly DifferenceClass[] {
  if (typeof style !== 'string') return style;
  return HOUSE_STYLES.find((row) => row.style === style)?.permits ?? [];
}

/** "Fillers may go. Repetitions may go."; of a style that lets nothing pass one sentence that says so. */
export function passWords(style: StyleInForce): string {
  const permits = classesOf(style);
  const said = STYLE_CLASSES.filter(({ class: name }) => permits.includes(name));
  return said.length === 0
    ? 'Every difference counts.'
    : said.map(({ passes }) => `${passes}.`).join(' ');
}

/** What of a story says by which style it is checked. */
export interface StyleOfStory {
  readonly houseStyle: HouseStyle;
  readonly style: StyleNamed | null;
}

/** The style as the screen and the export name it: "Tidy speech", "Harbour desk, version 2", "Custom". */
export function styleWords({ houseStyle, style }: StyleOfStory): string {
  if (houseStyle === 'custom' && style !== null) return `${style.name}, version ${style.version}`;
  return HOUSE_STYLES.find((row) => row.style === houseStyle)?.label ?? houseStyle;
}

/** What a signed quote was held to: by its name, or (a style of the desk) by what it let pass. */
export function underWords(under: StyleInForce): string {
  return typeof under === 'string'
    ? styleWords({ houseStyle: under, style: null })
    : `a style of the desk: ${passWords(under)}`;
}

/** Whether two styles let the same pass, by name or by list. */
export function sameStyle(one: StyleInForce, other: StyleInForce): boolean {
  return one === other || sameClasses(classesOf(one), classesOf(other));
}
