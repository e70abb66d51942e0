import { describe, expect, it } from 'vitest';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { archiveFiles, deskOf } from '#core/export/archive.ts';
import { parseCsv } from '#core/export/csv.ts';
import { verdictRow } from '#core/verdict/scale.ts';
import { checkedStory } from './checked-story.ts';
import { fullyChecked } from './fully-checked.ts';
import type { LogBench } from './log-bench.ts';

/**
 * The files of one archive tell the same story: every value of the compact table, the full table and
 * the annotations is the value of the desk that story.json gives when its rows are replayed.
 */

const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Ines Inkwell' };

type Cells = Readonly<Record<string, string>>;

function tableOf(text: string): readonly Cells[] {
  const [headings = [], ...rows] = parseCsv(text, 'comma');
  return rows.map((row) => Object.fromEntries(headings.map((name, at) => [name, row[at] ?? ''])));
}

/** The words of an annotation by their purpose. */
function bodyOf(annotation: {
  readonly body: readonly { readonly purpose: string; readonly value?: string }[];
}): Cells {
  return Object.fromEntries(annotation.body.map(({ purpose, value }) => [purpose, value ?? '']));
}

function filesOf(story: LogBench) {
  const { log } = story.input();
  const files = archiveFiles(
    { log, whole: { rows: log, texts: [], missing: [] } },
    { separator: 'comma', proofCss: '', withWithheld: false },
    MAKING,
  );
  const text = (name: string): string => {
    const file = files.find((item) => item.name === name);
    if (file === undefined) throw new Error(`no ${name}`);
    return file.text;
  };
  return {
    desk: deskOf(JSON.parse(text('story.json')).rows),
    compact: tableOf(text('exact/quotes.csv')),
    full: tableOf(text('exact/quotes-full.csv')),
    annotations: JSON.parse(text('annotations.jsonld')).items,
  };
}

describe.each([
  ['in the middle of its check', checkedStory().story],
  ['signed whole', fullyChecked()],
])('a story %s', (_, story) => {
  const { desk, compact, full, annotations } = filesOf(story);
  const quotes = inReadingOrder(desk);
  const listed = quotes.filter((quote) => quote.stage !== 'dismissed');

  it('is the story on the screen', () => {
    expect(desk).toEqual(story.bench.desk);
    expect(listed.length).toBeGreaterThan(8);
    expect(full).toHaveLength(quotes.length);
    expect(annotations).toHaveLength(listed.length);
  });

  it.each(quotes.map((quote, at) => [at + 1, quote] as const))('find %i', (_at, quote) => {
    const { speakerId } = quote.anchor;
    const speaker = speakerId === null ? null : desk.speakers[speakerId];
    const status = quoteStatus(desk, quote);
    const signer = status === 'signed' ? (quote.approval?.by.name ?? '') : '';

    const wide = full.find((cells) => cells['quote_id'] === quote.id) ?? {};
    expect(wide).toMatchObject({
      quote_type: quote.anchor.kind,
      speaker_name: speaker?.name ?? '',
      verdict_code: quote.verdict?.code ?? '',
      verdict_reason: quote.verdict?.reason ?? '',
      suggested_fix: quote.fix ?? '',
      fix_status: quote.fixStatus ?? '',
      words_match: quote.answers.words,
      context_fair: quote.answers.context,
    });
    const label = quote.verdict === null ? '' : verdictRow(quote.verdict.code).label;
    // Some labels go on: "against the prepared text".
    expect(wide['verdict_label']?.startsWith(label)).toBe(true);
    expect(wide['signed_off_by']).toBe(signer);

    const place = listed.indexOf(quote);
    if (place < 0) return;
    const narrow = compact[place] ?? {};
    expect(narrow).toMatchObject({
      'No.': wide['quote_number'],
      Paragraph: wide['paragraph_number'],
      Speaker: wide['speaker_name'],
      'Role as printed': wide['speaker_role'],
      Quote: wide['quote_text'],
      Kind: wide['quote_type'],
      Reason: wide['verdict_reason'],
      'Suggested fix': wide['suggested_fix'],
      Fix: wide['fix_status'],
      'Signed by': signer,
    });
    const body = bodyOf(annotations[place]);
    expect(body['classifying']).toBe(quote.anchor.kind);
    expect(body['assessing'] ?? '').toBe(narrow['Verdict']);
    expect(body['commenting'] ?? '').toBe(narrow['Reason']);
    expect(body['editing'] ?? '').toBe(narrow['Suggested fix']);
    expect(body['tagging']).toBe(narrow['State']);
  });
});
