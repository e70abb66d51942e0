/**
 * Long work that stops where something else may be done before it goes on, with the same answer
 * whether anybody lets it rest or not. It reads nothing that may change meanwhile.
 */
export type InPieces<T> = Generator<void, T, void>;

/** The answer, with no rest. */
export function atOnce<T>(work: InPieces<T>): T {
  for (;;) {
    const piece = work.next();
    if (piece.done === true) return piece.value;
  }
}
