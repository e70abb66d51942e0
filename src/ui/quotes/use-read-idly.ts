import { useEffect, useState } from 'react';
import type { Version } from '#core/story/version.ts';
import { whenIdle } from '../kit/when-idle.ts';

/** One piece of reading, short enough for the time between two frames. */
export type Piece<T> = () => readonly T[];

/** What has been read of versions: they are immutable, so each is read once for as long as it is held. */
export type Read<T> = WeakMap<Version, readonly T[]>;

/** Reads in slices while the browser is idle; the answer calls it off. */
function readIdly<T>(
  piecesNow: () => readonly Piece<T>[],
  done: (found: readonly T[]) => void,
): () => void {
  const found: T[] = [];
  let pieces: readonly Piece<T>[] | null = null;
  let at = 0;
  let callOff = (): void => {};
  const goOn = (): void => {
    callOff = whenIdle((left) => {
      pieces ??= piecesNow();
      do {
        for (const item of pieces[at]?.() ?? []) found.push(item);
        at += 1;
      } while (at < pieces.length && left() > 2);
      if (at < pieces.length) return goOn();
      return done(found);
    });
  };
  goOn();
  return () => callOff();
}

/**
 * What a version holds, read piece by piece beside the work; null while it is being read or where
 * there is none. `piecesOf` and `known` are the same each time.
 */
export function useReadIdly<T>(
  version: Version | null,
  known: Read<T>,
  piecesOf: (version: Version) => readonly Piece<T>[],
): readonly T[] | null {
  const [, tick] = useState(0);
  useEffect(() => {
    if (version === null || known.has(version)) return undefined;
    return readIdly(
      () => piecesOf(version),
      (found) => {
        known.set(version, found);
        tick((count) => count + 1);
      },
    );
  }, [known, piecesOf, version]);
  return version === null ? null : (known.get(version) ?? null);
}
