import { isBelieved, PIECE_MARGIN, REACH, shareOfBits } from './belief.ts';
import { CandidateFinder, coreOf } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { Fitter } from './fit.ts';
import type { Fit } from './fit.ts';
import type { Laid } from './laid.ts';
import type { WordIndex } from './word-index.ts';

/** One way to place a stretch: in one piece, or in several that stand apart in the record. */
export interface Placing {
  readonly pieces: readonly Laid[];
  readonly told: number;
  readonly cost: number;
}

const MOST_EXACT = 24;
/** At the edges of a stretch so few changed words belong to it; more are looked for elsewhere. */
const EDGE = 3;
/** Fewer words than this are never looked for elsewhere; each word less than an edge's must be told by more bits. */
const FEWEST = 2;
const FEW_MARGIN = 4;
/** The least share of its bits that a stretch between known neighbours must have in common. */
const LEAST_SHARE_SHORT = 0.6;
/** Others are as good when they tell this share of what the best tells. */
const NEARLY = 0.8;
const DEEPEST = 3;
/** Places that tell so many bits less are as good. */
const SAME = 1;

/** Whether a word of the record, by its place, is somebody else's than the quote's speaker. */
export type Strange = (place: number) => boolean;

/**
 * Finds stretches of quotes in one record: seeds of three words vote for diagonals, the best few are
 * laid out inside a narrow band, and what cannot be explained by chance counts. A stretch whose rest
 * stands elsewhere comes back in pieces. A quote is read once (`Vocabulary.look`) for all records.
 */
export class Locator {
  readonly index: WordIndex;
  readonly #finder: CandidateFinder;
  readonly #fitter: Fitter;

  constructor(index: WordIndex) {
    this.index = index;
    this.#fitter = new Fitter(index);
    this.#finder = new CandidateFinder(index, this.#fitter);
  }

  /** The places of quote[from, to), best first, others only if nearly as good; none: not in this record. */
  locate(quote: Int32Array, from: number, to: number, strange: Strange): readonly Placing[] {
    return this.#placings(quote, from, to, 0, strange);
  }

  /**
   * Lays a short stretch over the record's words [low, high), where its neighbours say it should be.
   * Null when fewer than three in five of its bits are there.
   */
  near(quote: Int32Array, from: number, to: number, low: number, high: number): Laid | null {
    if (high <= low || to <= from) return null;
    const fit = this.#fitter.fit(quote, from, to, low - to, high - from);
    if (fit === null || fit.start < low || fit.end > high) return null;
    const { told } = coreOf(this.index, quote, from, to, fit);
    const laid = laidOf(from, to, fit, told);
    return shareOfBits(this.index, quote, from, to, [laid]) >= LEAST_SHARE_SHORT &&
      fit.cost <= (to - from) * 4
      ? laid
      : null;
  }

  #placings(
    quote: Int32Array,
    from: number,
    to: number,
    depth: number,
    strange: Strange,
  ): readonly Placing[] {
    const length = to - from;
    if (length <= 0) return [];
    if (length < 3) return this.#exact(quote, from, to);
    const candidates = this.#finder.find(quote, from, to);
    const best = candidates[0];
    if (best === undefined) return [];
    if (isWhole(best, from, to)) return this.#wholes(quote, from, to, candidates);
    const pieces = this.#pieces(quote, from, to, best, depth, strange);
    if (pieces.length === 1 && isNearlyWhole(best, from, to))
      return this.#wholes(quote, from, to, candidates);
    const told = pieces.reduce((sum, piece) => sum + piece.told, 0);
    if (!isBelieved(this.index, quote, from, to, pieces)) return [];
    const cost = pieces.reduce((sum, piece) => sum + piece.cost, 0);
    return [{ pieces, told, cost }];
  }

  #wholes(
    quote: Int32Array,
    from: number,
    to: number,
    candidates: readonly Candidate[],
  ): readonly Placing[] {
    const best = candidates[0]?.told ?? 0;
    const placings: Placing[] = [];
    for (const { fit, told } of candidates) {
      if (told < best * NEARLY) break;
      const laid = laidOf(from, to, fit, told);
      if (!isBelieved(this.index, quote, from, to, [laid])) continue;
      placings.push({ pieces: [laid], told, cost: fit.cost });
    }
    return placings;
  }

  /** The core where it stands, what is before and after it where that stands, if anywhere. */
  #pieces(
    quote: Int32Array,
    from: number,
    to: number,
    best: Candidate,
    depth: number,
    strange: Strange,
  ): readonly Laid[] {
    let { coreFrom, coreTo } = best;
    const rest = (restFrom: number, restTo: number): readonly Laid[] => {
      if (restTo - restFrom < FEWEST || depth >= DEEPEST)
        return this.#beside(quote, restFrom, restTo, best, strange);
      const all = this.#placings(quote, restFrom, restTo, depth + 1, strange);
      const placings =
        restTo - restFrom > EDGE ? all : all.filter((each) => this.#isClear(each, best.fit));
      const placed = this.#nearest(placings, best.fit.start, strange);
      return placed?.pieces ?? this.#beside(quote, restFrom, restTo, best, strange);
    };
    const before = rest(from, coreFrom);
    const after = rest(coreTo, to);
    // What stands nowhere else stays with the core, as words changed or added.
    if (before.length === 0) coreFrom = from;
    if (after.length === 0) coreTo = to;
    const middle = cut(best, from, coreFrom, coreTo);
    return [...before, middle, ...after];
  }

  /** Of as few words as may stand at an edge, only what stands word for word, is no set phrase, and is far off. */
  #isClear({ pieces, told, cost }: Placing, fit: Fit): boolean {
    const { start = fit.start, end = fit.end } = pieces[0] ?? {};
    const margin = PIECE_MARGIN + FEW_MARGIN * (EDGE - (end - start));
    const far = start - fit.end > REACH || fit.start - end > REACH;
    return far && cost === 0 && told >= Math.log2(this.index.count + 1) + margin;
  }

  /** Of places that tell the same the one in nobody else's turn, then the one nearest to the core. */
  #nearest(placings: readonly Placing[], core: number, strange: Strange): Placing | undefined {
    const told = placings[0]?.told ?? 0;
    const worth = ({ pieces }: Placing): number => {
      const start = pieces[0]?.start ?? 0;
      return (strange(start) ? this.index.count : 0) + Math.abs(start - core);
    };
    return placings
      .filter((placing) => placing.told >= told - SAME)
      .toSorted((one, other) => worth(one) - worth(other))[0];
  }

  /** A few words at an edge that stand word for word a little way off: words between were left out. */
  #beside(
    quote: Int32Array,
    from: number,
    to: number,
    best: Candidate,
    strange: Strange,
  ): readonly Laid[] {
    const { fit } = best;
    if (to - from < 2) return [];
    const before = to <= best.coreFrom;
    let low = before ? Math.max(0, fit.start - REACH) : fit.end;
    const high = before ? fit.start : Math.min(this.index.count, fit.end + REACH);
    let found: Laid | null = null;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const laid = this.near(quote, from, to, low, high);
      if (laid === null || laid.cost > 0 || laid.told <= BESIDE) break;
      found = laid;
      if (!strange(laid.start)) break;
      low = laid.end;
    }
    return found === null ? [] : [found];
  }

  /** One or two words: only where they stand exactly. */
  #exact(quote: Int32Array, from: number, to: number): readonly Placing[] {
    const { wordFrom, wordPlaces, keys, bits } = this.index;
    const rare =
      to - from === 2 && (bits[quote[from + 1] ?? 0] ?? 0) > (bits[quote[from] ?? 0] ?? 0) ? 1 : 0;
    const key = quote[from + rare] ?? 0;
    if (key === 0) return [];
    const placings: Placing[] = [];
    const end = wordFrom[key + 1] ?? 0;
    for (let at = wordFrom[key] ?? 0; at < end && placings.length < MOST_EXACT; at += 1) {
      const start = (wordPlaces[at] ?? 0) - rare;
      if (start < 0 || keys[start] !== quote[from]) continue;
      if (to - from === 2 && keys[start + 1] !== quote[from + 1]) continue;
      const pairs = Int32Array.from({ length: to - from }, (_, step) => start + step);
      const told = pairs.reduce((sum, place) => sum + (bits[keys[place] ?? 0] ?? 0), 0);
      const laid = { from, to, start, end: start + to - from, pairs, told, cost: 0 };
      placings.push({ pieces: [laid], told, cost: 0 });
    }
    return placings;
  }
}

const BESIDE = 8;
/** The same words of somebody else may stand between. */
const MOST_TRIES = 3;

function isWhole({ coreFrom, coreTo, fit }: Candidate, from: number, to: number): boolean {
  return fit.cost === 0 || (coreFrom === from && coreTo === to);
}

function isNearlyWhole({ coreFrom, coreTo }: Candidate, from: number, to: number): boolean {
  return coreFrom - from <= EDGE && to - coreTo <= EDGE;
}

function laidOf(from: number, to: number, fit: Fit, told: number): Laid {
  return { from, to, start: fit.start, end: fit.end, pairs: fit.pairs, told, cost: fit.cost };
}

/** The part [from, to) of a candidate that was laid out from `origin` on. */
function cut({ fit, told }: Candidate, origin: number, from: number, to: number): Laid {
  const pairs = fit.pairs.subarray(from - origin, to - origin);
  let start = -1;
  let end = -1;
  let changed = 0;
  for (const place of pairs) {
    if (place < 0) {
      changed += 1;
      continue;
    }
    if (start < 0) start = place;
    end = place + 1;
  }
  return { from, to, start, end, pairs, told, cost: Math.min(fit.cost, changed * 10) };
}
