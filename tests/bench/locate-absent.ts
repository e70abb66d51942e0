import { readdirSync, readFileSync } from 'node:fs';
import { locateQuote } from '#core/record/locate-quote.ts';
import { partWords } from '#core/record/part-words.ts';
import { placeInRecords } from '#core/record/place-in-records.ts';
import { recordSet } from '#core/record/record-set.ts';
import { readRecord } from '#core/record/spoken-record.ts';

/**
 * Sentences of one document looked for in another on the same subject: those that are found although
 * they are not in it. True repeats are found rightly, and printed to be told apart by eye.
 * `node tests/bench/locate-absent.ts SENTENCES.md RECORD.md …`, pairs of files; LOCATE_SHOW=1 prints
 * what was found. Without files: each
 * document of docs/ in all the others.
 */
const SHORTEST = 6;
const LONGEST = 40;
const DOCS = 'docs/';

/** A document's running text: no tables, no headings, no code. */
function prose(file: string): string {
  return readFileSync(file, 'utf8')
    .replaceAll(/```[\s\S]*?```/g, ' ')
    .split('\n')
    .filter((line) => !line.startsWith('|') && !line.startsWith('#'))
    .map((line) => line.replace(/^\s*(?:[-*>]|\d+\.)\s+/u, '').replaceAll(/[*`_]/g, ''))
    .join('\n');
}

function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((each) => each.trim())
    .filter((each) => {
      const words = each.split(/\s+/u).length;
      return words >= SHORTEST && words <= LONGEST;
    });
}

interface Tally {
  asked: number;
  found: number;
}

function ask(from: string, into: readonly string[]): Tally {
  const set = recordSet([readRecord('record', into.map(prose).join('\n\n'))]);
  const [locator] = set.locators;
  if (locator === undefined) throw new Error('no record');
  const { record, starts, ends } = locator.index;
  let found = 0;
  const asked = sentences(prose(from));
  for (const sentence of asked) {
    const quote = { parts: [sentence], speaker: null, partial: false, language: null };
    if (placeInRecords(set.locators, set.vocabulary, quote).placed[0] === null) continue;
    found += 1;
    if (process.env['LOCATE_SHOW'] !== '1') continue;
    const placing = locateQuote(locator, [partWords(sentence, set.vocabulary)], []);
    console.log(`\n  ${sentence}`);
    for (const piece of placing?.pieces ?? [])
      console.log(`= ${record.text.slice(starts[piece.start], ends[piece.end - 1])}`);
  }
  return { asked: asked.length, found };
}

const files = process.argv.slice(2);
const docs = readdirSync(DOCS)
  .filter((name) => name.endsWith('.md'))
  .map((name) => DOCS + name);
const pairs =
  files.length === 0
    ? docs.map((from) => ({ from, into: docs.filter((other) => other !== from) }))
    : files.flatMap((from, at) => (at % 2 === 0 ? [{ from, into: [files[at + 1] ?? from] }] : []));
const all: Tally = { asked: 0, found: 0 };
for (const { from, into } of pairs) {
  const { asked, found } = ask(from, into);
  all.asked += asked;
  all.found += found;
  console.log(`${from} in ${into.length === 1 ? into[0] : 'the others'}: ${found} of ${asked}`);
}
const rate = ((1000 * all.found) / Math.max(1, all.asked)).toFixed(1);
console.log(`in all: ${all.found} of ${all.asked} (${rate} of 1,000)`);
