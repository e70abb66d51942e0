import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { FieldName } from './field.ts';
import { FIELD_WORDS } from './field-words.ts';
import {
  type Coverage,
  coveredFields,
  type Kind,
  SIGNATURE_COVERAGE,
} from './signature-coverage.ts';
import { basisOf } from './verdict-basis.ts';

/** What a sign-off covers of one kind of thing, in the words of the screen. */
export interface CoverageGroup {
  readonly about: 'the quote' | 'the speaker' | 'the occasion' | 'each source' | 'the agency';
  readonly fields: readonly string[];
}

/** Whether any part of a field is covered so. */
function isCoveredAs(field: FieldName, coverage: Coverage): boolean {
  const row = SIGNATURE_COVERAGE[field];
  return typeof row === 'string' ? row === coverage : Object.values(row).includes(coverage);
}

function wordsOf(kind: Kind, coverage: Coverage): readonly string[] {
  return coveredFields(kind)
    .filter((field) => isCoveredAs(field, coverage))
    .map((field) => FIELD_WORDS[field]);
}

/**
 * What a sign-off on this quote covers, by the table (signature-coverage.ts), as far as the quote has
 * it: its fields, speaker and occasion, and what its verdict rests on. A change of any of these ends
 * the sign-off.
 */
export function coverageWords(desk: Desk, quote: Quote): readonly CoverageGroup[] {
  const { exhibits, records, searches, agency } = basisOf(desk, quote);
  const sources = exhibits.length + records.length;
  return [
    {
      about: 'the quote',
      fields: [
        ...wordsOf('quote', 'hard'),
        'printed attribution',
        ...(searches.length > 0 ? ['search log'] : []),
      ],
    },
    ...(quote.anchor.speakerId === null
      ? []
      : [{ about: 'the speaker', fields: wordsOf('speaker', 'hard') } as const]),
    ...(quote.occasionId === null
      ? []
      : [{ about: 'the occasion', fields: wordsOf('occasion', 'hard') } as const]),
    ...(sources === 0
      ? []
      : [
          {
            about: 'each source',
            fields: [
              ...wordsOf('source', 'hard'),
              ...(exhibits.length > 0 ? ['place and words'] : []),
            ],
          } as const,
        ]),
    ...(agency
      ? [
          {
            about: 'the agency',
            fields: ['whose story it is', 'trusted agencies', 'credit'],
          } as const,
        ]
      : []),
  ];
}
