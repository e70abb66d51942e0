import { nameKey } from '#core/desk/name-key.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Speaker } from '#core/quote/quote.ts';

/** A way to write a speaker. */
export type Form = (speaker: Speaker) => string;

/**
 * A short form of each speaker that no other has: the first of `forms` in which they differ from all
 * others, else the first of all with a number. Whoever was merged is nobody to be told apart from.
 * Worked out once for as long as the speakers are the same; O(forms × speakers).
 */
export function toldApart(
  forms: readonly Form[],
  numbered: (words: string, number: number) => string,
): (speakers: Desk['speakers']) => ReadonlyMap<string, string> {
  const known = new WeakMap<Desk['speakers'], ReadonlyMap<string, string>>();
  return (speakers) => {
    const before = known.get(speakers);
    if (before !== undefined) return before;
    const apart = formsApart(Object.values(speakers), forms, numbered);
    known.set(speakers, apart);
    return apart;
  };
}

function formsApart(
  speakers: readonly Speaker[],
  forms: readonly Form[],
  numbered: (words: string, number: number) => string,
): ReadonlyMap<string, string> {
  const merged = new Set(speakers.flatMap(({ aliases }) => aliases));
  const apart = new Map<string, string>();
  const taken = new Set<string>();
  const take = (id: string, words: string): void => {
    apart.set(id, words);
    taken.add(nameKey(words));
  };
  for (const form of forms) {
    const open = speakers.filter(({ id }) => !apart.has(id));
    if (open.length === 0) return apart;
    const holders = Map.groupBy(
      speakers.filter(({ name }) => !merged.has(name)),
      (speaker) => nameKey(form(speaker)),
    );
    for (const speaker of open) {
      const words = form(speaker);
      const key = nameKey(words);
      const others = holders.get(key)?.some((other) => other !== speaker) ?? false;
      if (!others && !taken.has(key)) take(speaker.id, words);
    }
  }
  const counts = new Map<string, number>();
  for (const speaker of speakers) {
    if (apart.has(speaker.id)) continue;
    const words = forms[0]?.(speaker) ?? speaker.name;
    let number = counts.get(words) ?? 1;
    while (taken.has(nameKey(numbered(words, number)))) number += 1;
    counts.set(words, number + 1);
    take(speaker.id, numbered(words, number));
  }
  return apart;
}
