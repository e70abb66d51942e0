import type { Laid } from './laid.ts';
import type { WordIndex } from './word-index.ts';

/** The least share of a stretch's bits that must be in common. */
const LEAST_SHARE = 0.6;
/**
 * The least share of its words, and of a very short one's. In a short one the bits beyond chance make
 * up for less; in a long one they would for any two sentences on one subject.
 */
const WORD_SHARE = 0.6;
const WORD_SHARE_FEW = 0.75;
const FEW = 6;
const SHORT = 8;
const LOOSE_MARGIN = 12;
/** What pieces that stand apart need: of all words, and each of bits beyond chance. */
const PIECES_SHARE = 0.75;
export const PIECE_MARGIN = 6;
/** A few words are still beside another piece when so many words or fewer lie between. */
export const REACH = 60;

/**
 * Whether pieces are the stretch quote[from, to), or set phrases that any speech has: enough of its
 * bits and of its words must be in common; pieces far apart need more of both, each of them. The
 * limits were set on absent quotes: of the same made-up words, of other subjects, and of other documents
 * on the same subject.
 */
export function isBelieved(
  index: WordIndex,
  quote: Int32Array,
  from: number,
  to: number,
  pieces: readonly Laid[],
): boolean {
  const length = to - from;
  if (shareOfBits(index, quote, from, to, pieces) < LEAST_SHARE) return false;
  const chance = Math.log2(index.count + 1);
  const share = commonWords(index, quote, pieces) / length;
  const strong = chance + PIECE_MARGIN;
  if (pieces.length > 1)
    return (
      share >= PIECES_SHARE &&
      pieces.every((piece) => piece.told >= strong || isBeside(piece, pieces, strong))
    );
  if (share >= (length < FEW ? WORD_SHARE_FEW : WORD_SHARE)) return true;
  return length < SHORT && (pieces[0]?.told ?? 0) >= chance + LOOSE_MARGIN;
}

/** The share of a stretch's bits that the pieces have in common with the record, from 0 to 1. */
export function shareOfBits(
  index: WordIndex,
  quote: Int32Array,
  from: number,
  to: number,
  pieces: readonly Laid[],
): number {
  const { keys, bits } = index;
  const unknown = Math.log2(index.count + 1);
  let all = 0;
  for (let at = from; at < to; at += 1) {
    const key = quote[at] ?? 0;
    all += key === 0 ? unknown : (bits[key] ?? unknown);
  }
  let common = 0;
  for (const piece of pieces)
    for (let at = piece.from; at < piece.to; at += 1) {
      const place = piece.pairs[at - piece.from] ?? -1;
      const key = quote[at] ?? 0;
      if (place >= 0 && keys[place] === key) common += bits[key] ?? 0;
    }
  return all <= 0 ? 1 : common / all;
}

function commonWords(index: WordIndex, quote: Int32Array, pieces: readonly Laid[]): number {
  let common = 0;
  for (const piece of pieces)
    for (const [step, place] of piece.pairs.entries())
      if (place >= 0 && index.keys[place] === quote[piece.from + step]) common += 1;
  return common;
}

/** Just before or after another piece that tells more, and enough to stand alone. */
function isBeside(piece: Laid, pieces: readonly Laid[], strong: number): boolean {
  return pieces.some(
    (other) =>
      other !== piece &&
      Math.max(piece.start - other.end, other.start - piece.end) <= REACH &&
      other.told > piece.told &&
      other.told >= strong,
  );
}
