import { blocksOf } from '#core/desk/context.ts';
import type { Desk } from '#core/desk/desk.ts';
import { notLookedAt, readingGroups, type Stretch, stretchesIn } from '#core/quote/coverage.ts';
import { quotedSpans } from './quoted-spans.ts';
import { type Outside, useOutsideQuotes } from './use-outside-quotes.ts';

const STRETCHES: Outside<Stretch> = {
  known: new WeakMap(),
  piecesOf: (version) =>
    readingGroups(version.text, blocksOf(version)).map(
      (group) => () => stretchesIn(version.text, group),
    ),
  left: (all, quotes, versionId) => notLookedAt(all, quotedSpans(quotes, versionId, 'parts')),
};

/** What stands in marks and is neither quote nor dismissed; null while it is being read. */
export function useNotLookedAt(desk: Desk): readonly Stretch[] | null {
  return useOutsideQuotes(desk, STRETCHES);
}
