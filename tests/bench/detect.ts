import { existsSync, readFileSync } from 'node:fs';
import { detect } from '#core/quote/detect.ts';
import { parseStory } from '#core/story/blocks.ts';
import type { Block } from '#core/story/blocks.ts';

/**
 * How fast quotations are found: megabytes a second of processor time on a corpus, where one is named
 * (`node tests/bench/detect.ts CORPUS.jsonl`, documents `{id, text}` a line), and whether the time
 * grows no faster than the text where the text is made to hurt. Asked for: 5 MB/s; twice the text in
 * at most 2.3 times the time.
 */
const MEGABYTE = 1_000_000;
const ASKED = { speed: 5, ratio: 2.3 } as const;

/** Texts made to hurt, of about the given length in UTF-16 code units. */
const HURTING: Readonly<Record<string, (length: number) => string>> = {
  'opening marks, nothing closed': (length) => '“a '.repeat(length / 3),
  'no space at all': (length) => 'a'.repeat(length),
  'curly marks by turns': (length) => '“a”b'.repeat(length / 4),
  'straight marks by turns': (length) => '"a" \'b\' '.repeat(length / 8),
  'reporting words without end': (length) => 'Anna Hall said that '.repeat(length / 20),
  'appositions without end': (length) => 'the mayor, of the port, '.repeat(length / 24),
  'names without end': (length) => 'Anna Marie Hall '.repeat(length / 16),
  'a paragraph a line, each carried on': (length) => '“It leaks, she said\n\n'.repeat(length / 20),
};

/** Milliseconds this thread was at work: other work on the machine is not in them. */
function timed(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

const SHORTEST = 50;

/** Milliseconds for one reading, the best of three, each repeated until it can be measured. */
function best(text: string): number {
  const blocks = parseStory(text);
  const rounds = Math.ceil(
    SHORTEST /
      Math.max(
        1,
        timed(() => detect(text, blocks)),
      ),
  );
  const all = [1, 2, 3].map(() =>
    timed(() => {
      for (let round = 0; round < rounds; round += 1) detect(text, blocks);
    }),
  );
  return Math.min(...all) / rounds;
}

function corpus(
  file: string,
): readonly { readonly text: string; readonly blocks: readonly Block[] }[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text)
    .map((text) => ({ text, blocks: parseStory(text) }));
}

const [file] = process.argv.slice(2);
if (file === undefined || !existsSync(file))
  console.log('No corpus is here, so no speed is measured.');
else {
  const stories = corpus(file);
  const size = stories.reduce((sum, { text }) => sum + text.length, 0) / MEGABYTE;
  const runs = Array.from({ length: 8 }, () =>
    timed(() => {
      for (const { text, blocks } of stories) detect(text, blocks);
    }),
  );
  const speed = size / (Math.min(...runs) / 1000);
  console.log(
    `${stories.length} stories, ${size.toFixed(2)} MB: ${speed.toFixed(1)} MB/s (asked: ${ASKED.speed})`,
  );
}
// Once in small, so that nothing measured is compiled on the way.
for (const make of Object.values(HURTING)) best(make(MEGABYTE / 10));
console.log(`\n${'text'.padEnd(40)}   1 MB    2 MB  ratio (at most ${ASKED.ratio})`);
for (const [name, make] of Object.entries(HURTING)) {
  const one = best(make(MEGABYTE));
  const two = best(make(2 * MEGABYTE));
  console.log(
    `${name.padEnd(40)}${one.toFixed(0).padStart(5)} ms${two.toFixed(0).padStart(5)} ms${(two / one).toFixed(2).padStart(7)}`,
  );
}
