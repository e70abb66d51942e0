import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { parseCsv } from '#core/export/csv.ts';
import { quotesCsv } from '#core/export/quotes-file.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { FIRST_TEXT, here } from '../../makers/make-desk.ts';
import { checkedStory } from './checked-story.ts';
import { actAt } from './log-bench.ts';

const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Ines Inkwell' };
const made = checkedStory();
const options = { preset: 'full', profile: 'exact', separator: 'comma' } as const;
const [headings = [], ...rows] = parseCsv(
  [...quotesCsv(made.story.input(), options, MAKING)].join(''),
  'comma',
);

const HEADINGS =
  'schema_version quote_id article_id article_title article_url article_publisher article_published_at article_version article_sha256 quote_number paragraph_number char_start char_end quote_type quote_text context_before context_after speaker_name speaker_role speaker_identifier attribution_text said_date said_place delivery original_language original_text translated_by verdict_code verdict_label verdict_scale_version house_style words_match attribution_correct context_fair translation_fair difference_types difference_detail critical_differences verdict_reason suggested_fix fix_status decisive_source_id source_type source_tier source_title source_publisher source_url source_snapshot_url source_snapshot_sha256 source_locator source_excerpt source_accessed_at source_count independent_source_count other_sources status assigned_to checked_by checked_at reviewed_by review_decision signed_off_by signed_off_at signoff_fingerprint signoff_state override_reason reopened_count open_comments dismissed_reason tags created_at last_changed_at minutes_open exported_at exported_by part_ranges heard_by record_fidelity story_relation same_as_quote also_used_in run_unsigned_by run_unsigned_reason'.split(
    ' ',
  );

/** The cells of a row by their headings. */
function rowOf(id: string): Readonly<Record<string, string>> {
  const row = rows.find((cells) => cells[1] === id);
  if (row === undefined) throw new Error(`no row for ${id}`);
  return Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? '']));
}

/** What every quote of the story has until somebody works on it. */
function untouched(id: string): Readonly<Record<string, string>> {
  const empty = Object.fromEntries(HEADINGS.map((heading) => [heading, '']));
  return {
    ...empty,
    schema_version: 'verbatim-quotes/1',
    quote_id: id,
    article_id: 'st-1',
    article_title: 'Anti-IS coalition talks focus on jihadist threat',
    article_publisher: 'AFP',
    article_version: '1',
    article_sha256: `sha256:${sha256Hex(FIRST_TEXT)}`,
    house_style: 'strict-fillers',
    words_match: 'unknown',
    attribution_correct: 'unknown',
    context_fair: 'unknown',
    translation_fair: 'unknown',
    source_count: '0',
    independent_source_count: '0',
    status: 'to-confirm',
    signoff_state: 'none',
    reopened_count: '0',
    open_comments: '0',
    created_at: actAt(2),
    last_changed_at: actAt(2),
    minutes_open: '124',
    exported_at: MAKING.exportedAt,
    exported_by: MAKING.exportedBy,
    heard_by: 'not known',
    story_relation: 'agency',
  };
}

const CHECKED = {
  verdict_code: 'VERBATIM',
  verdict_label: 'Word for word',
  verdict_scale_version: 'quote-verdict/1',
  words_match: 'yes',
  attribution_correct: 'yes',
  context_fair: 'yes',
  translation_fair: 'none',
  verdict_reason: 'All four answers hold, word for word.',
  source_type: 'official-transcript',
  source_tier: 'first-hand',
  source_title: 'Remarks to the press',
  source_publisher: 'A ministry',
  source_url: 'https://example.org/remarks',
  source_locator: 'paragraph 3',
  source_excerpt: 'the words as they were said',
  source_count: '1',
  independent_source_count: '1',
  record_fidelity: 'verbatim transcript',
  assigned_to: 'Ines Inkwell',
  checked_by: 'Ines Inkwell',
  reviewed_by: 'Tom Typeset',
  review_decision: 'approved',
} as const;

it('has the 83 headings in the order frozen, and as many cells in every row', () => {
  expect(headings).toEqual(HEADINGS);
  expect(headings).toHaveLength(83);
  expect(rows).toHaveLength(13);
  expect(rows.every((row) => row.length === 83)).toBe(true);
});

it('a signed quote, cell by cell', () => {
  const quote = here(made.story.bench, made.signed);
  expect(rowOf(made.signed)).toEqual({
    ...untouched(made.signed),
    ...CHECKED,
    quote_number: '2',
    paragraph_number: '5',
    char_start: '1167',
    char_end: '1301',
    part_ranges: '1167-1301',
    quote_type: 'direct',
    quote_text:
      '"Their goal is to suppress and to take over and to expand a very nihilistic, unbelievably oppressive sense of how people ought to live,"',
    context_before: 'Kerry said taming IS was "the challenge of our time".',
    context_after:
      '"We\'ve seen them carry it out in the most egregiously horrendous fashion with public beheadings, they’re now threatening two Japanese hostages.',
    speaker_name: 'John Kerry',
    speaker_role: 'US Secretary of State',
    attribution_text: 'Kerry said',
    said_date: '2015-01-22',
    said_place: 'London',
    delivery: 'live',
    heard_by: 'pool',
    decisive_source_id: `src-${made.signed}`,
    status: 'signed',
    checked_at: actAt(8),
    signed_off_by: 'Tom Typeset',
    signed_off_at: actAt(10),
    signoff_fingerprint: `sha256:${fingerprintOf(made.story.bench.desk, quote)}`,
    signoff_state: 'valid',
    last_changed_at: actAt(10),
    minutes_open: '0',
  });
});

it('a quote in two parts, changed since signing, cell by cell', () => {
  const quote = here(made.story.bench, made.changed);
  expect(rowOf(made.changed)).toEqual({
    ...untouched(made.changed),
    ...CHECKED,
    quote_number: '3',
    paragraph_number: '6',
    char_start: '1317',
    char_end: '1526',
    part_ranges: '1317-1459;1462-1526',
    quote_type: 'direct',
    quote_text:
      '"We\'ve seen them carry it out in the most egregiously horrendous fashion with public beheadings, they’re now threatening two Japanese hostages. ¶ "It\'s the challenge of our time. And we need to step up and lead,"',
    context_before:
      '"Their goal is to suppress and to take over and to expand a very nihilistic, unbelievably oppressive sense of how people ought to live," Kerry said.',
    context_after:
      'The US official also said that members of the coalition would now meet on a monthly basis, but not necessarily at a ministerial level.',
    speaker_name: 'John Kerry',
    speaker_role: 'US Secretary of State',
    attribution_text: 'he added',
    verdict_label: 'Word for word against the prepared text',
    difference_types: 'number_changed; filler_dropped',
    difference_detail: 'printed “two”, said “three”; printed “”, said “uh”',
    critical_differences: 'number_changed',
    suggested_fix: '=HYPERLINK("https://example.org")',
    fix_status: 'open',
    decisive_source_id: `src-${made.changed}`,
    record_fidelity: 'prepared text',
    status: 'changed',
    checked_at: actAt(14),
    signoff_fingerprint: `sha256:${quote.approval?.fingerprint}`,
    signoff_state: 'stale',
    last_changed_at: actAt(17),
  });
  expect(quote.approval?.fingerprint).not.toBe(fingerprintOf(made.story.bench.desk, quote));
});

it('a dismissed find keeps its row with the reason, without a number', () => {
  expect(rowOf(made.dismissed)).toMatchObject({
    quote_number: '',
    quote_text: '"real focus"',
    status: 'dismissed',
    dismissed_reason: 'Scare quotes',
    minutes_open: '0',
    signoff_state: 'none',
  });
});

it('who let it run unsigned and why, second-hand words with their chain, the original words', () => {
  expect(rowOf(made.runUnsigned)).toMatchObject({
    status: 'run-unsigned',
    run_unsigned_by: 'Dan Deadline',
    run_unsigned_reason: 'no second reader',
    signed_off_by: '',
  });
  expect(rowOf(made.secondHand)).toMatchObject({
    verdict_code: 'SECOND_HAND',
    verdict_reason: 'Only another outlet’s report.\r\nThe broadcaster was asked.',
    // It is what the desk proposes, whatever was claimed.
    override_reason: '',
    decisive_source_id: 'src-radio',
    source_tier: 'second-hand',
    source_locator: '3 to 5',
    record_fidelity: '',
    checked_by: 'Ines Inkwell',
    reviewed_by: '',
  });
  expect(rowOf(made.translated)).toMatchObject({
    original_language: 'ja',
    original_text: '時間との闘い',
    translated_by: 'A translator',
  });
});

it('says for every gold quotation where it stands', () => {
  const gold: {
    quotes: { kind: string; paragraphs: number[]; parts: { start: number; end: number }[] }[];
  } = JSON.parse(
    readFileSync(
      new URL('../../corpus/first-story/anti-is-coalition.json', import.meta.url),
      'utf8',
    ),
  );
  const ranges = rows.map((row) => row[75]);
  const quotations = gold.quotes.filter((quote) => quote.kind !== 'paraphrase');
  expect(quotations).toHaveLength(10);
  for (const { parts } of quotations)
    expect(ranges).toContain(parts.map(({ start, end }) => `${start}-${end}`).join(';'));
});
