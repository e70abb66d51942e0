import type { Desk } from '#core/desk/desk.ts';
import { nameWords } from '#core/desk/person-name.ts';
import type { Speaker } from '#core/quote/quote.ts';
import { type Form, toldApart } from './told-apart.ts';

/** One or two letters that stand for a name: "JK" for John Kerry, "US" for US state department official. */
export function initialsOf(name: string): string {
  return lettersOf(name, () => '');
}

/** The same with what `more` adds of the first word behind its letter. */
function lettersOf(name: string, more: (rest: readonly string[]) => string): string {
  const words = nameWords(name).filter((word) => /\p{L}/u.test(word));
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const rest = [...first.normalize('NFC')].filter((sign) => /\p{L}/u.test(sign)).slice(1);
  // "US": two capitals already. Scripts without capitals have none.
  if (first.length === 2 && first === first.toUpperCase() && first !== first.toLowerCase())
    return first + more(rest);
  return `${letterOf(first)}${more(rest)}${letterOf(last)}` || '?';
}

function letterOf(word: string): string {
  return /\p{L}/u.exec(word)?.[0]?.toUpperCase() ?? '';
}

/** "KK"; where two would have it "KaK" and "KoK", or by the last letter "KaK" and "KlK", else "KK2". */
const FORMS: readonly Form[] = [
  ({ name }) => initialsOf(name),
  ({ name }) => lettersOf(name, ([second = '']) => second),
  ({ name }) => lettersOf(name, (rest) => rest.at(-1) ?? ''),
];

const initialsIn = toldApart(FORMS, (letters, number) => `${letters}${number}`);

/** The letters of one speaker, that no other of the story has. */
export function initialsAmong(
  speakers: Desk['speakers'],
  { id, name }: Pick<Speaker, 'id' | 'name'>,
): string {
  return initialsIn(speakers).get(id) ?? initialsOf(name);
}

/** The letters beside the numbers of a speaker's quotes; '' where nobody is named. */
export function initialsBeside(speakers: Desk['speakers'], id: string | null): string {
  const speaker = id === null ? undefined : speakers[id];
  return speaker === undefined ? '' : initialsAmong(speakers, speaker).replace('?', '');
}
