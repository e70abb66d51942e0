import type { Story } from '#core/desk/desk-story.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import type { DifferenceClass } from '#core/record/difference.ts';
import { HOUSE_STYLES, type HouseStyle } from '#core/verdict/difference.ts';
import {
  newestOf,
  type OwnStyle,
  passWords,
  sameClasses,
  type StyleNamed,
  styleWords,
} from '#core/verdict/house-style.ts';
import { sameValue } from '#core/text/canonical.ts';

/** A style that a story can be checked by, as it stands in the list. */
export interface StyleChoice {
  readonly key: string;
  readonly words: string;
  readonly passes: string;
  readonly houseStyle: HouseStyle;
  readonly permits: readonly DifferenceClass[];
  /** Null: shipped, or a list that the story alone has. */
  readonly named: StyleNamed | null;
  /** The style of the desk this is the newest version of; null: it cannot be edited. */
  readonly own: OwnStyle | null;
}

function shipped(): readonly StyleChoice[] {
  return HOUSE_STYLES.filter(({ style }) => style !== 'custom').map(
    ({ style, label, permits }) => ({
      key: style,
      words: label,
      passes: passWords(permits),
      houseStyle: style,
      permits,
      named: null,
      own: null,
    }),
  );
}

function ofDesk(own: OwnStyle): StyleChoice {
  const { version, name, permits } = newestOf(own);
  const named = { id: own.id, name, version };
  return {
    key: `${own.id}/${version}`,
    words: styleWords({ houseStyle: 'custom', style: named }),
    passes: passWords(permits),
    houseStyle: 'custom',
    permits,
    named,
    own,
  };
}

/** The shipped styles, then those of the desk in their newest version. */
export function deskChoices(styles: readonly OwnStyle[]): readonly StyleChoice[] {
  return [...shipped(), ...styles.map(ofDesk)];
}

/** The choice that stands in the story now. */
function chosenKey({ houseStyle, style }: Pick<Story, 'houseStyle' | 'style'>): string {
  if (houseStyle !== 'custom') return houseStyle;
  return style === null ? 'custom' : `${style.id}/${style.version}`;
}

/** Those of the desk and, where it is none of these, what the story is checked by: an older version is kept as it was. */
export function styleChoices(
  story: Pick<Story, 'houseStyle' | 'style' | 'permits'>,
  styles: readonly OwnStyle[],
): readonly StyleChoice[] {
  const all = deskChoices(styles);
  const key = chosenKey(story);
  const known = all.find((item) => item.key === key);
  const same =
    known !== undefined &&
    (known.houseStyle !== 'custom' || sameClasses(known.permits, story.permits));
  if (same) return all;
  const held: StyleChoice = {
    key: known === undefined ? key : `${key}/here`,
    words: `${styleWords(story)}, as in this story`,
    passes: passWords(story.permits),
    houseStyle: story.houseStyle,
    permits: story.permits,
    named: story.style,
    own: null,
  };
  return [...all, held];
}

/** The choice in the list that the story is checked by. */
export function chosenIn(
  choices: readonly StyleChoice[],
  story: Pick<Story, 'houseStyle' | 'style' | 'permits'>,
): string {
  const key = chosenKey(story);
  return choices.some((item) => item.key === `${key}/here`) ? `${key}/here` : key;
}

/** What a choice writes into the story: the style's own words are copied into its log, so that it stays what it was. */
export function choiceWrites(
  storyId: string,
  story: Pick<Story, 'houseStyle' | 'style' | 'permits'>,
  { houseStyle, permits, named }: StyleChoice,
): readonly AnyWrite[] {
  const writes: AnyWrite[] = [];
  if (houseStyle !== story.houseStyle)
    writes.push({ field: 'story.houseStyle', id: storyId, value: houseStyle });
  if (houseStyle === 'custom' && !sameValue(permits, story.permits))
    writes.push({ field: 'story.permits', id: storyId, value: permits });
  if (!sameValue(named, story.style))
    writes.push({ field: 'story.style', id: storyId, value: named });
  return writes;
}

/** "Copy of Strict", for a name that no style has yet. */
export function copyName(words: string, styles: readonly OwnStyle[]): string {
  const taken = new Set(styles.map((style) => newestOf(style).name));
  const name = `Copy of ${words.replace(/, version \d+$/u, '')}`.slice(0, 54);
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name} ${count}`)) count += 1;
  return `${name} ${count}`;
}
