import { describe, expect, it } from 'vitest';
import type { ComparedQuote } from '#core/record/compared-quote.ts';
import { compareWithRecords, recordSet } from '#core/record/record-set.ts';
import { readRecord } from '#core/record/spoken-record.ts';
import { prefilledAnswers, proposeFrom } from '#core/verdict/prefill.ts';
import type { Source } from '#core/verdict/source.ts';

const source: Source = {
  id: 's',
  type: 'official-transcript',
  title: 'Transcript',
  publisher: '',
  url: null,
  snapshotUrl: null,
  date: '',
  accessedAt: null,
  fidelity: 'verbatim transcript',
  completeness: 'whole',
  record: null,
  occasionId: null,
  notesSeenBy: null,
};

function compare(record: string, printed: string): ComparedQuote | null {
  const quote = {
    parts: [printed],
    speaker: { name: 'Nora Ash', role: null, aliases: [] },
    partial: false,
    language: 'en',
  };
  return compareWithRecords(recordSet([readRecord('r', record)]), quote).inRecords[0] ?? null;
}

function proposed(record: string, printed: string): readonly [string, string] | null {
  const compared = compare(record, printed);
  const evidence = {
    id: 'e',
    quoteId: 'q',
    sourceId: 's',
    stance: 'backs',
    locator: 'paragraph 1',
    excerpt: record,
    completeness: 'whole',
    chain: [],
    creditPrinted: 'unknown',
    sameOriginAs: null,
  } as const;
  const proposal = proposeFrom(compared, false, {
    kind: 'direct',
    language: { language: null, original: null, translator: null, secondReader: null },
    secondRead: false,
    exhibits: compared === null ? [] : [{ evidence, source }],
    occasionNamed: true,
    occasionRecords: [source],
    searches: 0,
    houseStyle: 'strict-fillers',
    relation: 'ours',
    agency: null,
    trustedAgencies: [],
  });
  return proposal === null ? null : [proposal.code, proposal.why];
}

describe('prefilledAnswers', () => {
  it('say what the comparison established and leave the context to the person', () => {
    const compared = compare('MS ASH: We will go.', 'We will go.');
    expect(prefilledAnswers(compared, false)).toEqual({
      words: 'yes',
      speaker: 'yes',
      context: 'unknown',
      translation: 'none',
    });
    expect(
      prefilledAnswers(
        compare('MR QUILL: We may go to the islands.', 'We will go to the islands.'),
        false,
      ),
    ).toMatchObject({
      words: 'no',
      speaker: 'no',
    });
  });

  it('never take not found for made up', () => {
    expect(prefilledAnswers(null, true)).toEqual({
      words: 'unknown',
      speaker: 'unknown',
      context: 'unknown',
      translation: 'unknown',
    });
  });
});

describe('proposeFrom', () => {
  it('gives the verdict that confirming would', () => {
    expect(proposed('MS ASH: We will go to the islands.', 'We will go to the islands.')).toEqual([
      'VERBATIM',
      'All four answers hold, word for word.',
    ]);
    expect(
      proposed('MS ASH: We will, uh, go to the islands.', 'We will go to the islands.')?.[0],
    ).toBe('MINOR_EDITS');
    expect(proposed('MS ASH: We will go to the mainland.', 'We will go to the islands.')?.[0]).toBe(
      'APPROXIMATE',
    );
    expect(proposed('MS ASH: We may go to the islands.', 'We will go to the islands.')).toEqual([
      'ALTERED',
      'May, will, must changed: meaning may change.',
    ]);
    expect(
      proposed('MR QUILL: We will go to the islands.', 'We will go to the islands.')?.[0],
    ).toBe('MISATTRIBUTED');
    expect(proposed('MS ASH: Good morning to all.', 'We will go to the islands.')?.[0]).toBe(
      'NOT_IN_RECORD',
    );
  });

  it('gives none where a flag leaves the context open', () => {
    expect(proposed('MS ASH: We will go if you pay.', 'We will go.')).toBeNull();
  });
});
