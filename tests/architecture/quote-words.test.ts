import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { STEPS } from '#core/quote/sieves.ts';

/**
 * The engine of quotations knows no language: what is a word of one stands in its folder under
 * `lexicon`. Outside it a small word in quotes must be a name of ours: a member of a union, a step,
 * or one of the few below.
 */
const ENGINE = fileURLToPath(new URL('../../src/core/quote', import.meta.url));

/** Names of ours that no union of the engine lists: fields of records, kinds of blocks, an answer. */
const NAMES = new Set([
  'headline',
  'subhead',
  'caption',
  'paragraph',
  'plural',
  'sieve',
  'parts',
  'form',
]);

const WORD = /^\p{Ll}[\p{Ll}'’-]*$/u;

/** Source without comments and imports. */
function code(source: string): string {
  return source
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/(?<=^|\s)\/\/[^\n]*/g, '')
    .replaceAll(/^import[^;]*;/gm, '')
    .replaceAll(/ from '[^']*';/g, ';');
}

/** The members of every union of strings. */
function members(source: string): readonly string[] {
  return [...source.matchAll(/(?<=[^|]\|\s*)'([^'\n]+)'|'([^'\n]+)'(?=\s*\|[^|])/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
}

/** The words of a language that stand in a file of the engine. */
function wordsIn(source: string, names: ReadonlySet<string>): readonly string[] {
  const text = code(source);
  const literals = [...text.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  const compared = [
    ...text.matchAll(/(?:\blow|lowAt\([^()]*\))\s*[!=]==\s*'([^']*)'/g),
    ...text.matchAll(/(?:startsWith|endsWith|includes|has)\(\s*'([^']*)'\s*\)/g),
  ].map(([, word = '']) => word);
  const lists = [...text.matchAll(/'([^']*)'\s*\.split\(/g)].map(([, list = '']) => list);
  const patterns = [...text.matchAll(/\/([^/\n]*\p{Ll}\|\p{Ll}[^/\n]*)\/u/gu)].flatMap(
    ([, pattern = '']) => pattern.split(/[^\p{L} ]+/u),
  );
  return [
    ...literals.filter((word) => WORD.test(word) && !names.has(word)),
    ...compared.filter((word) => WORD.test(word) && !STEP_NAMES.has(word)),
    ...lists.filter((list) => /\p{L}/u.test(list)),
    ...patterns.filter((word) => WORD.test(word) && !names.has(word)),
  ];
}

const STEP_NAMES: ReadonlySet<string> = new Set(STEPS);

const files = readdirSync(ENGINE)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, source: readFileSync(join(ENGINE, name), 'utf8') }));
const lexicon = readFileSync(join(ENGINE, 'lexicon', 'lexicon.ts'), 'utf8');
const names = new Set([
  ...NAMES,
  ...STEPS,
  ...[...files.map(({ source }) => source), lexicon].map(code).flatMap(members),
]);

it('finds no word of a language outside the lexicons', () => {
  expect(files.length).toBeGreaterThan(40);
  const found = files.flatMap(({ name, source }) =>
    wordsIn(source, names).map((word) => `${name}: ${word}`),
  );
  expect(found).toEqual([]);
});

it.each([
  ["if (token.low === 'that') return true;", 'that'],
  ["if (lowAt(field, from - 1) !== 'who') return null;", 'who'],
  ["const ENDS = new Set(['while', 'name-verb']);", 'while'],
  ["const SAYS = 'say says said'.split(' ');", 'say says said'],
  ["token.low.endsWith('ing')", 'ing'],
  ["'éiu'.includes(cue.low.at(-1) ?? '')", 'éiu'],
  ['if (/^(?:all|both|each)$/u.test(low)) return;', 'both'],
])('would see %s', (line, word) => {
  expect(wordsIn(line, names)).toContain(word);
});
