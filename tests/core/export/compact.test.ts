import { expect, it } from 'vitest';
import { BYTE_ORDER_MARK, parseCsv } from '#core/export/csv.ts';
import { quoteRows, quotesCsv, quotesFileName, quotesTable } from '#core/export/quotes-file.ts';
import { checkedStory } from './checked-story.ts';
import { actAt } from './log-bench.ts';

const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Ines Inkwell' };
const { story } = checkedStory();

const HEADINGS =
  'No.|Paragraph|Speaker|Role as printed|Quote|Kind|Verdict|Meaning may change|Reason|Suggested fix|Fix|Source|Where in it|Link|Said (date, place)|State|Checked by|Signed by|Signed at|Note'.split(
    '|',
  );
const KERRY = ['John Kerry', 'US Secretary of State'];
const HAMMOND = ['Philip Hammond', 'British Foreign Secretary'];
const ABADI = ['Haider al-Abadi', 'Iraqi counterpart'];
const NINE_EMPTY = ['', '', '', '', '', '', '', '', ''];
const UNTOUCHED = [
  ...NINE_EMPTY,
  'To confirm',
  '',
  '',
  '',
  'Not signed: nobody has confirmed or checked it.',
];
const REMARKS = ['Remarks to the press, A ministry', 'paragraph 3', 'https://example.org/remarks'];
const HOLDS = 'All four answers hold, word for word.';

/** Cells, in groups where they belong together. */
const ROWS = [
  ['1', '4', ...KERRY, '"the challenge of our time"', 'partial', ...UNTOUCHED],
  [
    ['2', '5', ...KERRY],
    '"Their goal is to suppress and to take over and to expand a very nihilistic, unbelievably oppressive sense of how people ought to live,"',
    ['direct', 'Word for word', 'no', HOLDS, '', ''],
    [...REMARKS, '2015-01-22, London'],
    ['Signed', 'Ines Inkwell', 'Tom Typeset', actAt(10), ''],
  ],
  [
    ['3', '6', ...KERRY],
    '"We\'ve seen them carry it out in the most egregiously horrendous fashion with public beheadings, they’re now threatening two Japanese hostages. ¶ "It\'s the challenge of our time. And we need to step up and lead,"',
    ['direct', 'Word for word against the prepared text', 'yes', HOLDS],
    ['=HYPERLINK("https://example.org")', 'open'],
    [...REMARKS, ''],
    ['Changed since signing', 'Ines Inkwell', '', ''],
    `Not signed: changed since signing (Tom Typeset, ${actAt(16)}).`,
  ],
  [
    ['P1', '8', ...KERRY],
    'members of the coalition would now meet on a monthly basis, but not necessarily at a ministerial level',
    ['paraphrase', ...UNTOUCHED],
  ],
  [
    ['P2', '9', 'US state department official', ''],
    'an expert working group would be formed on sharing information to stop militants travelling',
    ['paraphrase', ...UNTOUCHED],
  ],
  [
    ['4', '14', 'Shinzo Abe', 'Japanese Prime Minister', '"race against time"', 'partial'],
    NINE_EMPTY,
    ['In hand', '', '', '', 'Not signed: nobody has checked it. Translation not checked.'],
  ],
  [
    ['P3', '15', ...HAMMOND],
    'the Iraqi army might be months away from mounting a sustained fightback against IS',
    ['paraphrase', ...UNTOUCHED],
  ],
  [
    ['5', '16', ...HAMMOND],
    '"We are renewing and regenerating the Iraqi security forces -- re-equipping them, retraining them, reorganising them -- but it will be months yet before they are ready to start significant combat operations against (IS),"',
    ['direct', 'Second-hand only', 'no'],
    ['Only another outlet’s report.\nThe broadcaster was asked.', '', ''],
    'Iraq ‘months off’ major offensive, A newspaper (second-hand; AFP ← BBC Radio)',
    ['3 to 5', 'https://example.org/iraq', ''],
    ['To sign', 'Ines Inkwell', '', '', 'Not signed.'],
  ],
  ['6', '17', ...HAMMOND, '"about the other strands of this campaign"', 'partial', ...UNTOUCHED],
  [
    ['7', '18', ...HAMMOND],
    '"We’re very clear that undermining the narrative of ISIL, interdicting the flow of foreign fighters, stopping the flow of financial funding to ISIL, is as important as the military campaign itself,"',
    ['direct', ...UNTOUCHED],
  ],
  [
    ['8', '20', ...ABADI, '"Iraqi people have sacrificed their lives"', 'partial'],
    NINE_EMPTY,
    ['Run unsigned', '', '', ''],
    `Run unsigned: no second reader (Dan Deadline, ${actAt(22)}).`,
  ],
  [
    ['9', '21', ...ABADI],
    '"We have reversed, some time ago, the advances of Daesh (IS) and we are very keen to push them back from the whole of Iraq,"',
    ['direct', '', '', '', '', '', 'Notebook 4', 't=00:03:12', '', ''],
    ['In hand', '', '', '', 'Not signed: no verdict yet. Notes only.'],
  ],
].map((groups) => groups.flat());

const spreadsheet = { preset: 'compact', profile: 'spreadsheet', separator: 'comma' } as const;
const csv = (separator: 'comma' | 'semicolon' = 'comma'): string =>
  [...quotesCsv(story.input(), { ...spreadsheet, separator }, MAKING)].join('');

it('holds the 20 columns of the model, and a row for every quotation, cell by cell', () => {
  expect(HEADINGS).toHaveLength(20);
  const guarded = ROWS.map((row) => row.map((cell) => (cell.startsWith('=') ? `'${cell}` : cell)));
  const [headings, ...rows] = parseCsv(csv(), 'comma');
  expect(headings).toEqual(HEADINGS);
  for (const [index, row] of guarded.entries()) expect(rows[index]).toEqual(row);
  expect(rows).toHaveLength(ROWS.length);
});

it('leaves out what is no quotation', () => {
  expect(csv()).not.toContain('real focus');
});

it('gives the same bytes for the same input, from two desks built alike', () => {
  const again = [...quotesCsv(checkedStory().story.input(), spreadsheet, MAKING)].join('');
  expect(again).toBe(csv());
});

it('begins with a byte order mark for spreadsheets only', () => {
  const exact = [...quotesCsv(story.input(), { ...spreadsheet, profile: 'exact' }, MAKING)].join(
    '',
  );
  expect(csv().startsWith(`${BYTE_ORDER_MARK}"No."`)).toBe(true);
  expect(exact.startsWith('"No."')).toBe(true);
  expect(exact).toContain('"=HYPERLINK(""https://example.org"")"');
  expect(exact).toContain('report.\r\nThe broadcaster');
});

it('parts cells by the separator asked for', () => {
  expect(csv('semicolon')).toContain('"No.";"Paragraph";"Speaker"');
  expect(parseCsv(csv('semicolon'), 'semicolon')).toEqual(parseCsv(csv(), 'comma'));
});

it('copies the same table as tab separated lines', () => {
  const rows = parseCsv(quotesTable(story.input(), MAKING), 'tab');
  expect(rows[0]).toEqual(HEADINGS);
  const flat = ROWS.map((row) =>
    row.map((cell) => (cell.startsWith('=') ? `'${cell}` : cell.replaceAll('\n', ' '))),
  );
  expect(rows.slice(1)).toEqual(flat);
});

it('gives the rows one at a time', () => {
  const rows = quoteRows(story.input(), 'compact', MAKING);
  expect(rows.next().value).toEqual(HEADINGS);
  expect(rows.next().value?.[0]).toBe('1');
});

it('names the file by slug, version, what it is and the local time', () => {
  const { desk } = story.input();
  const at = '2026-11-24-1405';
  expect(quotesFileName(desk, { preset: 'compact', profile: 'spreadsheet' }, at)).toBe(
    'anti-is-coalition_v1_quotes_2026-11-24-1405.csv',
  );
  expect(quotesFileName(desk, { preset: 'full', profile: 'exact' }, at)).toBe(
    'anti-is-coalition_v1_quotes-full-exact_2026-11-24-1405.csv',
  );
});
