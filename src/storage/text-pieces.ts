import type { TextPiece } from '#api/ports.ts';

/** Length of a piece in UTF-16 code units. Part of the form of backups: the same in every host. */
const PIECE = 64 * 1024;

/**
 * A text that comes in chunks, in pieces of one length; a pair of surrogates stays together. An empty
 * text is one empty piece. Holds one chunk and one piece.
 */
export function* textPieces(sha256: string, chunks: Iterable<string>): Generator<TextPiece> {
  let rest = '';
  let part = 0;
  for (const chunk of chunks) {
    rest += chunk;
    let from = 0;
    // One code unit is kept back, so that the last piece is known to be the last.
    while (rest.length - from > PIECE) {
      const to = endOf(rest, from + PIECE);
      yield { sha256, part, last: false, words: rest.slice(from, to) };
      part += 1;
      from = to;
    }
    rest = rest.slice(from);
  }
  yield { sha256, part, last: true, words: rest };
}

/** The end of a piece, before a pair that it would divide. */
function endOf(text: string, to: number): number {
  const code = text.charCodeAt(to - 1);
  return code >= 0xd800 && code < 0xdc00 ? to - 1 : to;
}
