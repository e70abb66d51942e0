import { useMemo } from 'react';
import { blocksOf } from '#core/desk/context.ts';
import { currentVersion, type Desk } from '#core/desk/desk.ts';
import { notLookedAt, readingGroups, type Stretch, stretchesIn } from '#core/quote/coverage.ts';
import type { Version } from '#core/story/version.ts';
import { quotedSpans } from './quoted-spans.ts';
import { type Piece, type Read, useReadIdly } from './use-read-idly.ts';
import { useSettled } from './use-settled.ts';

const read: Read<Stretch> = new WeakMap();

function piecesOf(version: Version): readonly Piece<Stretch>[] {
  return readingGroups(version.text, blocksOf(version)).map(
    (group) => () => stretchesIn(version.text, group),
  );
}

/** What stands in marks and is neither quote nor dismissed; null while it is being read. */
export function useNotLookedAt(desk: Desk): readonly Stretch[] | null {
  const version = currentVersion(desk);
  // Behind the act that changed them: the line under the list may follow a moment later.
  const quotes = useSettled(desk.quotes);
  const all = useReadIdly(version, read, piecesOf);
  return useMemo(
    () =>
      all === null || version === null
        ? null
        : notLookedAt(all, quotedSpans(quotes, version.id, 'parts')),
    [all, quotes, version],
  );
}
