import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { FieldName } from '#core/desk/field.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import {
  type Coverage,
  SEARCH_COVERAGE,
  SIGNATURE_COVERAGE,
} from '#core/desk/signature-coverage.ts';

const DOC = readFileSync(new URL('../../docs/data-model.md', import.meta.url), 'utf8');

/** How the document says a row: one word for a field, each part with its own for a value written whole. */
function coverageCell(row: Coverage | Readonly<Record<string, Coverage>>): string {
  if (typeof row === 'string') return row;
  return Object.entries(row)
    .map(([part, coverage]) => `${part} ${coverage}`)
    .join(', ');
}

it('has the table of what a sign-off covers in the document, row by row as the code has it', () => {
  // Object.keys gives the keys of this very table.
  const fields = Object.keys(SIGNATURE_COVERAGE) as readonly FieldName[];
  const rows = fields.map(
    (field) =>
      `| \`${field}\` | ${FIELD_WORDS[field]} | ${coverageCell(SIGNATURE_COVERAGE[field])} |`,
  );
  const search = `| entry of the search log | search log | ${coverageCell(SEARCH_COVERAGE)} |`;
  const printed = DOC.split('\n').filter((line) =>
    /^\| (?:`(?:story|quote|source|speaker|occasion|evidence)\.|entry of the search log)/u.test(
      line,
    ),
  );
  expect(printed).toEqual([...rows, search]);
});
