import { type PickerText, type Unit, unitAt, type WordRange } from './picker-text.ts';

export type Edge = 'start' | 'end';

/**
 * What is picked: whole words, `first` to `last` inclusive. `edge` is the end that Shift moves.
 * `whole` is the unit it is exactly one of, because that is how it was picked; null: put together.
 */
export interface Picked extends WordRange {
  readonly edge: Edge;
  readonly whole: Unit | null;
}

/** What a key did: words taken in or left out, or nothing, because there is no more that way. */
export type Step =
  | { readonly kind: 'moved'; readonly picked: Picked }
  | { readonly kind: 'gained' | 'lost'; readonly picked: Picked; readonly words: WordRange }
  | { readonly kind: 'edge'; readonly picked: Picked }
  | {
      readonly kind: 'none';
      readonly picked: Picked;
      readonly why: 'edge of the story' | 'last word';
    };

/** A picker on one word. */
export function pickedWord(index: number): Picked {
  return { first: index, last: index, edge: 'end', whole: 'word' };
}

const SIZE: Readonly<Record<Unit, number>> = { word: 0, sentence: 1, paragraph: 2 };

function isExactly(range: WordRange, picked: Picked): boolean {
  return range.first === picked.first && range.last === picked.last;
}

/**
 * Without Shift: picks the next or previous unit and lets go of what was picked. Where less or more
 * than one unit is picked, the unit around it comes first; from a whole sentence or paragraph the
 * words begin at its nearer end.
 */
export function move(story: PickerText, picked: Picked, unit: Unit, by: 1 | -1): Step {
  const far = by === 1 ? picked.last : picked.first;
  const near = by === 1 ? picked.first : picked.last;
  // Smaller than what is picked whole: into it. Else the unit around, or on from a unit that is whole.
  const into = picked.whole !== null && SIZE[unit] < SIZE[picked.whole];
  const inner = into || unit !== 'word' ? unitAt(story, unit, into ? near : far) : null;
  const next = inner === null || isExactly(inner, picked) ? unitAt(story, unit, far, by) : inner;
  if (next === null) return { kind: 'none', picked, why: 'edge of the story' };
  return { kind: 'moved', picked: { ...next, edge: 'end', whole: unit } };
}

/** Where the edge comes to stand; null: no word that way. */
function edgeAfter(story: PickerText, picked: Picked, unit: Unit, by: 1 | -1): number | null {
  if (picked.edge === 'end') {
    if (by === 1) {
      const own = unitAt(story, unit, picked.last);
      if (own !== null && own.last > picked.last) return own.last;
      return unitAt(story, unit, picked.last, 1)?.last ?? null;
    }
    return unitAt(story, unit, picked.last, -1)?.last ?? null;
  }
  if (by === -1) {
    const own = unitAt(story, unit, picked.first);
    if (own !== null && own.first < picked.first) return own.first;
    return unitAt(story, unit, picked.first, -1)?.first ?? null;
  }
  return unitAt(story, unit, picked.first, 1)?.first ?? null;
}

/** With Shift: the edge goes to the next or previous end of a unit; one word at least stays. */
export function extend(story: PickerText, picked: Picked, unit: Unit, by: 1 | -1): Step {
  const { first, last, edge } = picked;
  const outward = (edge === 'end') === (by === 1);
  const to = edgeAfter(story, picked, unit, by);
  if (outward) {
    if (to === null) return { kind: 'none', picked, why: 'edge of the story' };
    const next =
      edge === 'end' ? { ...picked, last: to, whole: null } : { ...picked, first: to, whole: null };
    const words = edge === 'end' ? { first: last + 1, last: to } : { first: to, last: first - 1 };
    return { kind: 'gained', picked: next, words };
  }
  if (to === null || to < first || to > last || first === last)
    return { kind: 'none', picked, why: 'last word' };
  const next =
    edge === 'end' ? { ...picked, last: to, whole: null } : { ...picked, first: to, whole: null };
  const words = edge === 'end' ? { first: to + 1, last } : { first, last: to - 1 };
  return { kind: 'lost', picked: next, words };
}

/** Which end Shift moves from now on. */
export function takeEdge(picked: Picked, edge: Edge): Step {
  return { kind: 'edge', picked: { ...picked, edge } };
}
