import type { Fit, Fitter } from './fit.ts';
import { SeedFinder } from './seeds.ts';
import type { Cluster } from './seeds.ts';
import { SEED_WORDS } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

const SLACK = 10;
const MOST_CANDIDATES = 8;
/** A word in common tells its bits less this; a changed one takes this much. */
const WORD_PRICE = 2;
const CHANGE_PRICE = 5;
const SKIP_PRICE = 2;
const MOST_SKIP = 6;
/** The bits a place must tell beyond those of choosing it among all places. */
const MARGIN = -2;

/** A place where a stretch of a quote may stand, laid out. */
export interface Candidate {
  readonly fit: Fit;
  /** The stretch of quote words (absolute) that speaks most for this place. */
  readonly coreFrom: number;
  readonly coreTo: number;
  readonly told: number;
}

/** Turns seeds into places of one record. */
export class CandidateFinder {
  readonly #index: WordIndex;
  readonly #seeds: SeedFinder;
  readonly #fitter: Fitter;

  constructor(index: WordIndex, fitter: Fitter) {
    this.#index = index;
    this.#seeds = new SeedFinder(index);
    this.#fitter = fitter;
  }

  /** The places of quote[from, to) that chance does not explain, best first, none over another. */
  find(quote: Int32Array, from: number, to: number): readonly Candidate[] {
    const byThree = this.#laidOut(quote, from, to, this.#seeds.byThree(quote, from, to));
    if (byThree.length > 0) return byThree;
    return this.#laidOut(quote, from, to, this.#seeds.byWord(quote, from, to));
  }

  #laidOut(
    quote: Int32Array,
    from: number,
    to: number,
    clusters: readonly Cluster[],
  ): readonly Candidate[] {
    const most = clusters[0]?.votes ?? 0;
    const least = Math.log2(this.#index.count + 1) + MARGIN;
    const candidates: Candidate[] = [];
    let tried = 0;
    for (const { low, high, votes } of clusters) {
      if (tried === MOST_CANDIDATES || votes * 3 < most) break;
      tried += 1;
      this.#add(candidates, least, quote, from, to, low - SLACK, high + SLACK);
      // More seeds than the stretch has: it is said twice so near that both fall into one band.
      if (votes > to - from - SEED_WORDS + 1 && high > low) {
        this.#add(candidates, least, quote, from, to, low - 1, low + 1);
        this.#add(candidates, least, quote, from, to, high - 1, high + 1);
      }
    }
    return candidates.length < 2 ? candidates : apart(candidates);
  }

  #add(
    candidates: Candidate[],
    least: number,
    quote: Int32Array,
    from: number,
    to: number,
    low: number,
    high: number,
  ): void {
    const fit = this.#fitter.fit(quote, from, to, low, high);
    if (fit === null || candidates.some((each) => each.fit.start === fit.start)) return;
    const core = coreOf(this.#index, quote, from, to, fit);
    if (core.told >= least || fit.cost === 0) candidates.push({ fit, ...core });
  }
}

/** The run of quote words that tells most, after Kadane: common words add, changed and skipped ones take. */
export function coreOf(
  index: WordIndex,
  quote: Int32Array,
  from: number,
  to: number,
  fit: Fit,
): { readonly coreFrom: number; readonly coreTo: number; readonly told: number } {
  const { keys, bits } = index;
  let told = 0;
  let coreFrom = from;
  let coreTo = from;
  let running = 0;
  let runFrom = from;
  let last = -1;
  for (let at = from; at < to; at += 1) {
    const place = fit.pairs[at - from] ?? -1;
    const key = quote[at] ?? 0;
    if (place >= 0 && last >= 0 && place > last + 1)
      running -= Math.min(MOST_SKIP, (place - last - 1) * SKIP_PRICE);
    if (place >= 0) last = place;
    if (running <= 0) {
      running = 0;
      runFrom = at;
    }
    running +=
      place >= 0 && keys[place] === key
        ? Math.max(0.5, (bits[key] ?? 0) - WORD_PRICE)
        : -CHANGE_PRICE;
    if (running > told) {
      told = running;
      coreFrom = runFrom;
      coreTo = at + 1;
    }
  }
  return { coreFrom, coreTo, told };
}

/** Best first; of places that overlap only the better. */
function apart(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  const order = candidates.toSorted(
    (one, other) =>
      other.told - one.told || one.fit.cost - other.fit.cost || one.fit.start - other.fit.start,
  );
  for (const candidate of order) {
    const { start, end } = candidate.fit;
    if (kept.every(({ fit }) => start >= fit.end || end <= fit.start)) kept.push(candidate);
  }
  return kept;
}
