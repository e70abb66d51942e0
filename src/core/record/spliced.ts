import type { Piece } from './locate-quote.ts';
import { FAR } from './locate-quote.ts';

/** Pieces of one part that stand in order and near each other: compared as one stretch. */
export interface Stretch {
  readonly part: number;
  readonly pieces: readonly Piece[];
  /** Words of the part, [from, to), and of the record, [start, end). */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The stretches of a quote in printed order. Print that stands nowhere goes with the stretch before it. */
export function stretchesOf(
  pieces: readonly Piece[],
  lengths: readonly number[],
): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const gap = last === undefined ? -1 : piece.start - last.end;
    if (last !== undefined && last.part === piece.part && gap >= 0 && gap <= FAR)
      found[found.length - 1] = {
        ...last,
        pieces: [...last.pieces, piece],
        to: piece.to,
        end: piece.end,
      };
    else {
      const { part, from, to, start, end } = piece;
      found.push({ part, pieces: [piece], from, to, start, end });
    }
  }
  const short = found.flatMap(shortened);
  return short.map((stretch, at) => {
    const before = short[at - 1];
    const after = short[at + 1];
    return {
      ...stretch,
      from: before?.part === stretch.part ? stretch.from : 0,
      to: after?.part === stretch.part ? after.from : (lengths[stretch.part] ?? stretch.to),
    };
  });
}

/** A stretch longer than this is compared in runs: the comparison grows with the square of its words. */
const LONGEST = 400;

/** Runs of a long stretch, cut only inside words that stand one after the other in both lines. */
function shortened(stretch: Stretch): readonly Stretch[] {
  if (stretch.to - stretch.from <= LONGEST) return [stretch];
  const places = new Map<number, number>();
  for (const piece of stretch.pieces)
    for (const [step, place] of piece.pairs.entries())
      if (place >= 0) places.set(piece.from + step, place);
  const runs: Stretch[] = [];
  let { from, start } = stretch;
  for (let word = stretch.from + LONGEST; word < stretch.to; word += 1) {
    const place = places.get(word);
    if (word - from < LONGEST || place === undefined || places.get(word - 1) !== place - 1)
      continue;
    runs.push({ ...stretch, from, to: word, start, end: place });
    from = word;
    start = place;
  }
  return [...runs, { ...stretch, from, start }];
}

/** Words of the record between two stretches; `reversed` when the later printed one was said first. */
export interface Gap {
  readonly words: number;
  readonly reversed: boolean;
}

/** How far two stretches stand apart. */
export function gapBetween(before: Stretch, after: Stretch): Gap {
  return after.start >= before.end
    ? { words: after.start - before.end, reversed: false }
    : { words: Math.max(0, before.start - after.end), reversed: true };
}
