import { blocksOf } from '#core/desk/context.ts';
import type { Desk } from '#core/desk/desk.ts';
import { notQuoted, type Statement, statementsIn } from '#core/quote/statements.ts';
import { quotedSpans } from './quoted-spans.ts';
import { type Outside, useOutsideQuotes } from './use-outside-quotes.ts';

const STATEMENTS: Outside<Statement> = {
  known: new WeakMap(),
  piecesOf: (version) => blocksOf(version).map((block) => () => statementsIn(version.text, block)),
  left: (all, quotes, versionId) => notQuoted(all, quotedSpans(quotes, versionId, 'with clauses')),
};

/** What the story attributes to somebody without a quote over it; null while it is being read. */
export function useStatements(desk: Desk): readonly Statement[] | null {
  return useOutsideQuotes(desk, STATEMENTS);
}
