import { useMemo } from 'react';
import { blocksOf } from '#core/desk/context.ts';
import { currentVersion, type Desk } from '#core/desk/desk.ts';
import { notQuoted, type Statement, statementsIn } from '#core/quote/statements.ts';
import type { Version } from '#core/story/version.ts';
import { quotedSpans } from './quoted-spans.ts';
import { type Piece, type Read, useReadIdly } from './use-read-idly.ts';
import { useSettled } from './use-settled.ts';

const read: Read<Statement> = new WeakMap();

function piecesOf(version: Version): readonly Piece<Statement>[] {
  return blocksOf(version).map((block) => () => statementsIn(version.text, block));
}

/** What the story attributes to somebody without a quote over it; null while it is being read. */
export function useStatements(desk: Desk): readonly Statement[] | null {
  const version = currentVersion(desk);
  // Behind the act that changed them: the sentence under the list may follow a moment later.
  const quotes = useSettled(desk.quotes);
  const all = useReadIdly(version, read, piecesOf);
  return useMemo(
    () =>
      all === null || version === null
        ? null
        : notQuoted(all, quotedSpans(quotes, version.id, 'with clauses')),
    [all, quotes, version],
  );
}
