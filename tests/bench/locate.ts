import { compareWithRecords, recordSet } from '#core/record/record-set.ts';
import type { RecordSet } from '#core/record/record-set.ts';
import { compareStory } from '#core/record/story-comparison.ts';
import { locateQuote } from '#core/record/locate-quote.ts';
import { partWords } from '#core/record/part-words.ts';
import { readRecord } from '#core/record/spoken-record.ts';
import { DIFFERENCE_CLASSES } from '#core/verdict/difference.ts';
import { Bounds } from './bounds.ts';
import { approxStringMatch, type Finder, limit } from './locate-peers.ts';
import { type NoisyQuote, noisyQuotes, speech, type Speech } from './locate-speech.ts';

/**
 * LOCATE: finding noisy quotes in long records, beside the k-gram limit and approx-string-match; then
 * the difference of a 60-word quote, and a story of 200 quotes against 10 records. Ratios count, taken
 * in one run, rounds interleaved; times are processor time. Ends with 1 where a bound is missed, and
 * names its line. `npm run bench -- locate [--quick]`; LOCATE_ROUNDS (5; quick 2) and LOCATE_SIZES
 * (10000,100000,1000000; quick without the last) change it.
 */
const QUICK = process.argv.includes('--quick');
const ROUNDS = Number(process.env['LOCATE_ROUNDS'] ?? (QUICK ? 2 : 5));
const SIZES = (process.env['LOCATE_SIZES'] ?? (QUICK ? '10000,100000' : '10000,100000,1000000'))
  .split(',')
  .map(Number);
/** Of the limit; milliseconds; and shares in percent. */
const ASKED = {
  ofLimit: 1.5,
  index: 1000,
  top: 99,
  tight: 96,
  wrong: 0.5,
  sixty: 1,
  story: 1000,
} as const;
const bounds = new Bounds();
const QUOTES = 1000;
/** A slow peer is asked fewer quotes. */
const PEER_QUOTES = 20;

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

/** The result, and the milliseconds this thread was at work on it: other work on the machine is not in them. */
function timed<T>(work: () => T): readonly [T, number] {
  const before = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(before);
  return [result, (user + system) / 1000];
}

/** Part of the two stretches that they share. */
function shared(
  found: { readonly start: number; readonly end: number },
  quote: NoisyQuote,
): number {
  const common = Math.min(found.end, quote.end) - Math.max(found.start, quote.start);
  const all = Math.max(found.end, quote.end) - Math.min(found.start, quote.start);
  return Math.max(0, common) / all;
}

/** Ours as the desk uses it: read, marks and all, placed and judged; not compared. */
function ours(set: RecordSet): Finder {
  const [locator] = set.locators;
  if (locator === undefined) throw new Error('no record');
  const { starts, ends } = locator.index;
  return (printed) => {
    const placing = locateQuote(locator, [partWords(printed, set.vocabulary)], []);
    if (placing === null) return null;
    const first = Math.min(...placing.pieces.map((piece) => piece.start));
    const last = Math.max(...placing.pieces.map((piece) => piece.end));
    return { start: starts[first] ?? 0, end: ends[last - 1] ?? 0 };
  };
}

interface Tally {
  top: number;
  tight: number;
  asked: number;
  wrong: number;
  absent: number;
  readonly perQuote: number[];
}

function tally(): Tally {
  return { top: 0, tight: 0, asked: 0, wrong: 0, absent: 0, perQuote: [] };
}

function ask(
  finder: Finder,
  quotes: readonly NoisyQuote[],
  absent: readonly NoisyQuote[],
  into: Tally,
): void {
  const [found, time] = timed(() => quotes.map(({ printed }) => finder(printed)));
  into.perQuote.push(time / quotes.length);
  for (const [at, place] of found.entries()) {
    const quote = quotes[at];
    if (quote === undefined) continue;
    into.asked += 1;
    const overlap = place === null ? 0 : shared(place, quote);
    if (overlap >= 0.5) into.top += 1;
    if (overlap >= 0.9) into.tight += 1;
  }
  into.absent += absent.length;
  into.wrong += absent.filter(({ printed }) => finder(printed) !== null).length;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function line(name: string, counts: Tally, index: number, against: number): string {
  const time = median(counts.perQuote);
  return [
    name.padEnd(20),
    `${index.toFixed(0)} ms`.padStart(9),
    `${time.toFixed(3)} ms`.padStart(12),
    `${(time / against).toFixed(2)} ×`.padStart(11),
    percent(counts.top, counts.asked).padStart(9),
    percent(counts.tight, counts.asked).padStart(9),
    `${counts.wrong} of ${counts.absent}`.padStart(14),
  ].join('');
}

function locateAt(size: number): void {
  const record = speech(size, 3);
  // Quotes of another speech in the same words: what is not in this record.
  const elsewhere: Speech = speech(Math.min(size, 100_000), 71);
  const [limitFinder, limitIndex] = timed(() => limit(record.text));
  const [set, ourIndex] = timed(() => recordSet([readRecord('record', record.text)]));
  const ourFinder = ours(set);
  const peerFinder = approxStringMatch(record.text);
  const [limits, own, peers] = [tally(), tally(), tally()];
  for (let round = 0; round < ROUNDS; round += 1) {
    const quotes = noisyQuotes(record, QUOTES, 17 + round);
    const absent = noisyQuotes(elsewhere, Math.ceil(QUOTES / ROUNDS), 170 + round);
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    for (const turn of order)
      if (turn === 0) ask(limitFinder, quotes, absent, limits);
      else ask(ourFinder, quotes, absent, own);
    ask(peerFinder, quotes.slice(0, PEER_QUOTES), [], peers);
  }
  const against = median(limits.perQuote);
  console.log(`${size} words, ${QUOTES} quotes, ${ROUNDS} rounds`);
  console.log(
    '                        index     per quote    of limit    top-1    tight   wrongly found',
  );
  console.log(line('k-gram limit', limits, limitIndex, against));
  console.log(line('ours', own, ourIndex, against));
  console.log(line('approx-string-match', peers, 0, against));
  const at = (what: string): string => `${size} words, ${what}`;
  const share = (part: number, whole: number): number => (100 * part) / whole;
  bounds.atMost(at('time a quote'), median(own.perQuote) / against, ASKED.ofLimit, '× the limit');
  bounds.atMost(at('index'), ourIndex, ASKED.index, 'ms');
  bounds.atLeast(at('best place right'), share(own.top, own.asked), ASKED.top, '%');
  bounds.atLeast(at('ends tight'), share(own.tight, own.asked), ASKED.tight, '%');
  bounds.atMost(at('absent quotes found'), share(own.wrong, own.absent), ASKED.wrong, '%');
}

/** The whole comparison of one quote of sixty words, and how much of it is the placing. */
function differenceOfSixty(): void {
  const record = speech(20_000, 5);
  const set = recordSet([readRecord('record', record.text)]);
  const parts = Array.from({ length: 200 }, (_, at) =>
    record.words
      .slice(at * 90, at * 90 + 60)
      .map((word, step) => (step % 9 === 4 ? 'never' : word))
      .join(' '),
  );
  const [locator] = set.locators;
  if (locator === undefined) throw new Error('no record was indexed');
  const place = (part: string): unknown =>
    locateQuote(locator, [partWords(part, set.vocabulary)], []);
  const compare = (part: string): unknown =>
    compareWithRecords(set, { parts: [part], speaker: null, partial: false, language: null });
  // All in one: the machine counts processor time in steps larger than a single one takes.
  const each = (work: (part: string) => unknown): number => {
    for (const part of parts.slice(0, 50)) work(part);
    const rest = parts.slice(50);
    return timed(() => rest.map(work))[1] / rest.length;
  };
  const placing = each(place);
  const whole = each(compare);
  console.log(
    `a 60-word quote placed and compared: ${whole.toFixed(2)} ms, ${placing.toFixed(2)} ms of it the placing`,
  );
  bounds.atMost('a 60-word quote', whole, ASKED.sixty, 'ms');
}

function wholeStory(): void {
  const speeches = Array.from({ length: 10 }, (_, at) => speech(20_000, 200 + at));
  const quotes = speeches.flatMap((each, at) => noisyQuotes(each, 20, 300 + at));
  const times = Array.from({ length: Math.max(3, ROUNDS) }, () => {
    const [table, time] = timed(() => {
      const set = recordSet(speeches.map((each, at) => readRecord(String(at), each.text)));
      return compareStory(
        set,
        quotes.map(({ printed }) => ({
          parts: [printed],
          speaker: null,
          partial: false,
          language: null,
        })),
        DIFFERENCE_CLASSES.map((row) => row.class),
      );
    });
    const right = table.quotes.filter(({ best }, at) => best === Math.floor(at / 20)).length;
    return [time, right] as const;
  });
  const time = median(times.map(([each]) => each));
  console.log(
    `200 quotes, 10 records of 20,000 words, indexed and compared: ${time.toFixed(0)} ms, best record right ${times[0]?.[1]} of 200`,
  );
  bounds.atMost('200 quotes against 10 records', time, ASKED.story, 'ms');
}

for (const size of SIZES) locateAt(size);
differenceOfSixty();
wholeStory();
if (!bounds.report()) process.exitCode = 1;
