import type { Relation } from '../verdict/case.ts';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/;

/** An instant as a sheet prints it, "2026-11-24 14:05 UTC"; what is none is given back as it is. */
export function momentWords(instant: string): string {
  const found = INSTANT.exec(instant);
  return found === null ? instant : `${found[1]} ${found[2]} UTC`;
}

/** The first eight digits of a hash: enough to compare by eye. */
export function eight(hash: string): string {
  return hash.slice(0, 8);
}

/** Whose story it is. */
export function originWords(relation: Relation, agency: string | null): string {
  if (relation === 'ours') return 'Our story';
  const named = agency === null || agency === '' ? null : agency;
  if (relation === 'agency') return named === null ? 'Agency copy' : `${named} copy`;
  return named === null ? 'Another outlet’s story' : `A story of ${named}`;
}

/** "1–3, 5, P1": numbers in reading order, runs of quotations drawn together. */
export function numberList(numbers: readonly string[]): string {
  const pieces: string[] = [];
  let run: string[] = [];
  const close = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined) return;
    if (run.length > 2) pieces.push(`${first}–${last}`);
    else pieces.push(...run);
    run = [];
  };
  const sorted = [...numbers].toSorted((a, b) => order(a) - order(b));
  for (const number of sorted) {
    const last = run.at(-1);
    if (last !== undefined && order(number) !== order(last) + 1) close();
    run.push(number);
  }
  close();
  return pieces.join(', ');
}

/** Paraphrases after all quotations. */
function order(number: string): number {
  return number.startsWith('P') ? 1_000_000 + Number(number.slice(1)) : Number(number);
}

/** "10 quotations", "1 paraphrase". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Words cut at a space where they are longer than a margin takes. */
export function shortened(words: string, longest: number): string {
  const flat = words.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= longest) return flat;
  const cut = flat.lastIndexOf(' ', longest);
  return `${flat.slice(0, cut > 0 ? cut : longest)}…`;
}
