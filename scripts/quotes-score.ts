import { existsSync, readFileSync } from 'node:fs';
import { detect } from '#core/quote/detect.ts';
import { NOTHING_OFF, STEPS } from '#core/quote/sieves.ts';
import type { Off } from '#core/quote/sieves.ts';
import { parseStory } from '#core/story/blocks.ts';
import { printedQuotes } from './quotes-form.ts';
import { Scores } from './quotes-scorer.ts';
import type { ScoredDocument } from './quotes-scored.ts';

/**
 * Scores the detector on a corpus in the form of docs/quotes.md and prints what each step is worth:
 * `npm run quotes:score -- CORPUS.jsonl [--brief]`.
 */
const [file] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const brief = process.argv.includes('--brief');

function scoresWith(corpus: readonly ScoredDocument[], off: Off): Scores {
  const scores = new Scores();
  for (const document of corpus) {
    const { text } = document;
    const detection = detect(text, parseStory(text), { off });
    scores.add(
      document,
      printedQuotes(text, detection, { text: false, parts: false, sieves: true }),
    );
  }
  return scores;
}

function cell(value: number): string {
  return value.toFixed(1).padStart(6);
}

function row(name: string, scores: Scores): string {
  const values = [
    scores.fragments.f1,
    scores.marked.f1,
    scores.mixed.recall,
    scores.indirect.precision,
    scores.speech.recall,
    scores.speakers.recall,
    scores.bySpeaker.get('pronoun')?.recall ?? 0,
    scores.bySpeaker.get('nominal')?.recall ?? 0,
    scores.endToEnd.f1,
  ];
  return `${name.padEnd(30)}${values.map(cell).join('')}`;
}

/** Megabytes a second, the best of eight runs over the whole corpus, time of this thread: the first ones warm up. */
function speed(corpus: readonly ScoredDocument[]): number {
  const stories = corpus.map(({ text }) => ({ text, blocks: parseStory(text) }));
  const size = stories.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  let best = 0;
  for (let run = 0; run < 8; run += 1) {
    const before = process.threadCpuUsage();
    for (const { text, blocks } of stories) detect(text, blocks);
    best = Math.max(best, size / (process.threadCpuUsage(before).user / 1e6));
  }
  return best;
}

function report(corpus: readonly ScoredDocument[]): void {
  const whole = scoresWith(corpus, NOTHING_OFF);
  console.log(`${corpus.length} documents, ${speed(corpus).toFixed(1)} MB/s of processor time`);
  console.log(
    `${''.padEnd(30)} frag   d+m   mix  indP  indR   spk  pron  noun   e2e\n${row('everything', whole)}`,
  );
  if (brief) return;
  for (const step of STEPS)
    console.log(row(`without ${step}`, scoresWith(corpus, new Set([step]))));
  console.log(`\n${'sieve'.padEnd(52)} fired  real  speaker  confidence`);
  const sieves = [...whole.bySieve].toSorted(([, one], [, other]) => other.fired - one.fired);
  for (const [name, { fired, real, known, right }] of sieves) {
    const speaker = known === 0 ? 0 : right / known;
    const confidence = (real / fired) * speaker;
    console.log(
      `${name.padEnd(52)}${String(fired).padStart(6)}${cell((100 * real) / fired)}${cell(100 * speaker).padStart(9)}${confidence.toFixed(2).padStart(12)}`,
    );
  }
}

if (file === undefined)
  console.log('No corpus was named, so nothing is scored: npm run quotes:score -- CORPUS.jsonl');
else if (!existsSync(file)) console.log(`${file} is not here, so nothing is scored.`);
else
  report(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as ScoredDocument),
  );
