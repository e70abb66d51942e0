import { rowsOf } from '#core/desk/wide-table.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Span } from '#core/text/span.ts';

/**
 * Where quotes stand in a version, those that were found to be none counted in, in order of their
 * starts: their parts, or their parts and the clauses around them.
 */
export function quotedSpans(
  quotes: Desk['quotes'],
  versionId: string,
  what: 'parts' | 'with clauses',
): readonly Span[] {
  return rowsOf(quotes)
    .flatMap(({ anchor }): readonly Span[] => {
      const { clause, parts } = anchor;
      const here = parts.filter((part) => part.versionId === versionId);
      return clause !== null && what === 'with clauses' && parts[0]?.versionId === versionId
        ? [...here, clause]
        : here;
    })
    .toSorted((a, b) => a.start - b.start);
}
