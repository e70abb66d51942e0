import { expect, it } from 'vitest';
import { isBareFragment } from '#core/quote/fragment.ts';
import type { QuoteKind } from '#core/quote/quote.ts';
import { describePart } from '#core/anchor/anchor.ts';

function anchor(kind: QuoteKind, ...exact: readonly string[]) {
  const text = exact.join(' | ');
  let from = 0;
  const parts = exact.map((words) => {
    const start = text.indexOf(words, from);
    from = start + words.length;
    return describePart(text, 'v-1', { start, end: from });
  });
  return { kind, parts };
}

it.each([
  ['partial', ['robust'], true],
  ['partial', ['quite robust'], true],
  ['partial', ['robust', 'and'], true],
  ['direct', ['No.'], true],
  ['partial', ['a robust plan'], false],
  ['partial', ['a robust', 'plan'], false],
  ['paraphrase', ['robust'], false],
  ['document', ['robust'], false],
  ['partial', ['…'], false],
] as const)('%s of %j: marks can go %s', (kind, words, can) => {
  expect(isBareFragment(anchor(kind, ...words))).toBe(can);
});
