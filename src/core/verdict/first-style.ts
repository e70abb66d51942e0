import type { DifferenceClass } from '../record/difference.ts';
import { FIRST_PERMITS, type HouseStyle } from './difference.ts';
import { newestOf, type OwnStyle, type StyleNamed, styleWords } from './house-style.ts';

/** A style by name: a shipped one (`id` null), or `custom` with the id of a style of the desk. */
interface StyleOfDesk {
  readonly houseStyle: HouseStyle;
  readonly id: string | null;
}

/**
 * What the desk chose for new stories to start with; a style of the desk in its newest version.
 * `version` counts the choices from 1; `at` is an ISO 8601 instant.
 */
export interface FirstStyle extends StyleOfDesk {
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

/** The styles the desk made, and what new stories start with; null: nobody has chosen. */
export interface DeskStyles {
  readonly styles: readonly OwnStyle[];
  readonly first: FirstStyle | null;
}

/** What a person wants new stories to start with. `base`: the choice they saw, 0 where there was none. */
export interface FirstChange extends StyleOfDesk {
  readonly base: number;
}

/** The choice as it is made, or one sentence that says why it is not. */
type FirstChosen =
  | { readonly ok: true; readonly first: FirstStyle }
  | { readonly ok: false; readonly say: string };

/** What a story is checked by from the start: copied into its log, so that a later choice leaves it alone. */
export interface StartStyle {
  readonly houseStyle: HouseStyle;
  /** What passes where the house style is `custom`. */
  readonly permits: readonly DifferenceClass[];
  readonly named: StyleNamed | null;
  /** As the screen names it: "Tidy speech", "Harbour desk, version 2". */
  readonly words: string;
}

function startWith(
  houseStyle: HouseStyle,
  permits: readonly DifferenceClass[],
  named: StyleNamed | null,
): StartStyle {
  return { houseStyle, permits, named, words: styleWords({ houseStyle, style: named }) };
}

function startOf(styles: readonly OwnStyle[], { houseStyle, id }: StyleOfDesk): StartStyle | null {
  if (id === null)
    return houseStyle === 'custom' ? null : startWith(houseStyle, FIRST_PERMITS, null);
  const own = styles.find((style) => style.id === id);
  if (own === undefined || houseStyle !== 'custom') return null;
  const { version, name, permits } = newestOf(own);
  return startWith(houseStyle, permits, { id, name, version });
}

/** What a story that is made now is checked by: what the desk chose, else the shipped default. */
export function startStyle({ styles, first }: DeskStyles): StartStyle {
  return (
    (first === null ? null : startOf(styles, first)) ??
    startWith('strict-fillers', FIRST_PERMITS, null)
  );
}

/** Whether two stories that start so are checked by the same style. */
export function sameStart(one: StartStyle, other: StartStyle): boolean {
  return one.houseStyle === other.houseStyle && one.named?.id === other.named?.id;
}

/**
 * Chooses what new stories start with; those that are there do not change. Refused: a style that the
 * desk does not have, a choice that somebody else has overtaken, the one that stands already.
 */
export function chooseFirst(
  desk: DeskStyles,
  { base, houseStyle, id }: FirstChange,
  by: string,
  at: string,
): FirstChosen {
  const { styles, first } = desk;
  const wanted = startOf(styles, { houseStyle, id });
  if (wanted === null) return { ok: false, say: 'This style is no longer on the desk.' };
  const now = startStyle(desk);
  if (first !== null && first.version !== base)
    return {
      ok: false,
      say: `${first.by} chose ${now.words} meanwhile; look at it, then choose.`,
    };
  if (sameStart(wanted, now))
    return { ok: false, say: `New stories start with ${now.words} already.` };
  return { ok: true, first: { version: base + 1, houseStyle, id, by, at } };
}
