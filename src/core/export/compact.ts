import type { Column } from './column.ts';
import { yesNo } from './column.ts';
import { noteWords, stateWords } from './note.ts';
import { checkedBy } from './quote-facts.ts';
import { isRestricted, locatorWords, sourceWords } from './source-words.ts';
import { meaningMayChange, verdictWords } from './verdict-words.ts';

/** The 20 columns an editor opens (MODEL I), in this order. Signed by and at stand only while the signature is valid. */
export const COMPACT: readonly Column[] = [
  ['No.', ({ number }) => number],
  ['Paragraph', ({ paragraph }) => paragraph],
  ['Speaker', ({ speaker }) => speaker?.name ?? null],
  ['Role as printed', ({ speaker }) => speaker?.role ?? null],
  ['Quote', ({ printed }) => printed],
  ['Kind', ({ quote }) => quote.anchor.kind],
  ['Verdict', verdictWords],
  ['Meaning may change', (facts) => yesNo(meaningMayChange(facts))],
  ['Reason', ({ quote }) => quote.verdict?.reason ?? null],
  ['Suggested fix', ({ quote }) => quote.fix],
  ['Fix', ({ quote }) => quote.fixStatus],
  ['Source', ({ leading }) => (leading === null ? null : sourceWords(leading))],
  [
    'Where in it',
    ({ leading }) =>
      leading === null || isRestricted(leading.source)
        ? null
        : locatorWords(leading.evidence.locator),
  ],
  [
    'Link',
    ({ leading }) => (leading === null || isRestricted(leading.source) ? null : leading.source.url),
  ],
  [
    'Said (date, place)',
    ({ occasion }) => [occasion?.date ?? '', occasion?.where ?? ''].filter(Boolean).join(', '),
  ],
  ['State', stateWords],
  ['Checked by', (facts) => checkedBy(facts)?.by.name ?? null],
  [
    'Signed by',
    ({ status, quote }) => (status === 'signed' ? (quote.approval?.by.name ?? null) : null),
  ],
  ['Signed at', ({ status, quote }) => (status === 'signed' ? (quote.approval?.at ?? null) : null)],
  ['Note', noteWords],
];
