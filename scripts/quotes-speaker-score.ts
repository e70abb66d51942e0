import type { ScoredQuote } from './quotes-scored.ts';

const SMALL = new Set(
  'the a an of for and in on at to by with from mr mrs ms dr sen rep gov president senator secretary former'.split(
    ' ',
  ),
);
const PRONOUNS = new Set('i we you he she they it who whom him them her us his their'.split(' '));

function plain(name: string | null): string {
  return (name ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’]s?\b/g, '')
    .replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/i, '')
    .toLowerCase();
}

function lastName(name: string | null): string | null {
  const words = plain(name)
    .split(/,| of | for | who /)[0]
    ?.match(/\p{L}[\p{L}.-]*/gu);
  const last = words?.at(-1) ?? null;
  return last === null || PRONOUNS.has(last) ? null : last.replace(/\.$/, '');
}

function contentWords(words: string): ReadonlySet<string> {
  return new Set((plain(words).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word)));
}

/**
 * Whether the answer names the speaker of the gold: its mention shares a word of content with the
 * gold's, or the last names agree; for a pronoun only the name counts. Null when the gold does not
 * know. `answer` null asks whether it knows.
 */
export function isRight(
  text: string,
  gold: ScoredQuote,
  answer: Pick<ScoredQuote, 'speaker' | 'speaker_span'> | null,
): boolean | null {
  if (gold.speaker_span === null && gold.speaker === null) return null;
  const level = gold.speaker_level ?? 'name';
  if (level === 'pronoun' && gold.speaker_silver !== true) return null;
  if (answer === null) return false;
  const names = [gold.speaker, ...(gold.speaker_aliases ?? [])].map(lastName);
  const last = lastName(answer.speaker);
  const named = last !== null && names.includes(last);
  if (level === 'pronoun' || named) return named;
  const one = gold.speaker_span;
  const other = answer.speaker_span;
  if (one !== null && other !== null) {
    const shared = text.slice(Math.max(one[0], other[0]), Math.min(one[1], other[1]));
    if (Math.max(one[0], other[0]) < Math.min(one[1], other[1]) && contentWords(shared).size > 0)
      return true;
  }
  if (level === 'name' || one === null || answer.speaker === null) return false;
  const goldWords = contentWords(text.slice(one[0], one[1]));
  const words = [...contentWords(answer.speaker)];
  return words.length > 0 && words.every((word) => goldWords.has(word));
}
