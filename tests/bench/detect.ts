import { existsSync, readFileSync } from 'node:fs';
import { detect } from '#core/quote/detect.ts';
import { parseStory } from '#core/story/blocks.ts';
import type { Block } from '#core/story/blocks.ts';

/**
 * `npm run bench -- detect [CORPUS.jsonl] [--quick]`: whether the time to find quotations grows no
 * faster than the text where the text is made to hurt, and, where a corpus is named (documents
 * `{id, text}` a line), how many megabytes a second of processor time. Asked for: twice the text in
 * at most 2.3 times the time, median of the rounds, else it ends with 1; and 5 MB/s, which depends on
 * the machine and is only printed.
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

/** How often a text must be read for its time to be measured. */
function readings(text: string): number {
  const blocks = parseStory(text);
  return Math.ceil(
    SHORTEST /
      Math.max(
        1,
        timed(() => detect(text, blocks)),
      ),
  );
}

/** Milliseconds for one reading. */
function once(text: string, blocks: readonly Block[], times: number): number {
  const all = timed(() => {
    for (let time = 0; time < times; time += 1) detect(text, blocks);
  });
  return all / times;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface Growth {
  readonly one: number;
  readonly two: number;
  readonly ratio: number;
}

/** The medians of rounds that read a megabyte and then two, so that both see the same machine. */
function growth(make: (length: number) => string, rounds: number): Growth {
  const [one, two] = [make(MEGABYTE), make(2 * MEGABYTE)].map((text) => ({
    text,
    blocks: parseStory(text),
    times: readings(text),
  }));
  if (one === undefined || two === undefined) throw new Error('there are two texts');
  const all = Array.from({ length: rounds }, () => {
    const small = once(one.text, one.blocks, one.times);
    const large = once(two.text, two.blocks, two.times);
    return { one: small, two: large, ratio: large / small };
  });
  return {
    one: median(all.map((round) => round.one)),
    two: median(all.map((round) => round.two)),
    ratio: median(all.map((round) => round.ratio)),
  };
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

const args = process.argv.slice(2);
const file = args.find((arg) => !arg.startsWith('-'));
const rounds = args.includes('--quick') ? 3 : 7;
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
for (const make of Object.values(HURTING)) growth((length) => make(length / 10), 1);
console.log(
  `\n${'text'.padEnd(40)}   1 MB    2 MB  ratio (at most ${ASKED.ratio}, median of ${rounds})`,
);
for (const [name, make] of Object.entries(HURTING)) {
  const { one, two, ratio } = growth(make, rounds);
  const over = ratio > ASKED.ratio;
  if (over) process.exitCode = 1;
  console.log(
    `${name.padEnd(40)}${one.toFixed(0).padStart(5)} ms${two.toFixed(0).padStart(5)} ms${ratio.toFixed(2).padStart(7)}${over ? '  too much' : ''}`,
  );
}
