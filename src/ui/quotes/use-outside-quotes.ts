import { useMemo } from 'react';
import { currentVersion, type Desk } from '#core/desk/desk.ts';
import type { Version } from '#core/story/version.ts';
import { type Piece, type Read, useReadIdly } from './use-read-idly.ts';
import { useSettled } from './use-settled.ts';

/** A kind of stretches that quotes may take. */
export interface Outside<T> {
  readonly known: Read<T>;
  readonly piecesOf: (version: Version) => readonly Piece<T>[];
  /** What of all that was found no quote takes. */
  readonly left: (all: readonly T[], quotes: Desk['quotes'], versionId: string) => readonly T[];
}

/** What the story holds of a kind and no quote has; null while it is being read. `outside` is the same each time. */
export function useOutsideQuotes<T>(desk: Desk, outside: Outside<T>): readonly T[] | null {
  const { known, piecesOf, left } = outside;
  const version = currentVersion(desk);
  // Behind the act that changed them: the line under the list may follow a moment later.
  const quotes = useSettled(desk.quotes);
  const all = useReadIdly(version, known, piecesOf);
  return useMemo(
    () => (all === null || version === null ? null : left(all, quotes, version.id)),
    [all, left, quotes, version],
  );
}
