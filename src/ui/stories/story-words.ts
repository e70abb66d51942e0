import type { StorySummary } from '#core/desk/summary.ts';

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "10 quotations, 3 paraphrases": what was found in a story. */
export function underWords({ quotations, paraphrases }: StorySummary): string {
  const words = counted(quotations, 'quotation', 'quotations');
  return paraphrases === 0
    ? words
    : `${words}, ${counted(paraphrases, 'paraphrase', 'paraphrases')}`;
}

/** "3 of 13 signed". */
export function meterWords({ signed, quotations, paraphrases }: StorySummary): string {
  const all = quotations + paraphrases;
  return all === 0 ? 'nothing to sign' : `${signed} of ${all} signed`;
}

const LONGEST = 300;

/** The title of a copy: "Trams to run again (copy)", and the next "(copy 2)". */
export function copyTitle(title: string, taken: readonly string[]): string {
  const base = title.replace(/ \(copy(?: \d+)?\)$/, '').slice(0, LONGEST);
  for (let number = 1; ; number += 1) {
    const next = number === 1 ? `${base} (copy)` : `${base} (copy ${number})`;
    if (!taken.includes(next)) return next;
  }
}
