import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { paragraphOf } from '#core/desk/context.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { archiveFiles, deskOf } from '#core/export/archive.ts';
import { parseCsv, type Row } from '#core/export/csv.ts';
import { unguard } from '#core/export/formula-guard.ts';
import { headingsOf, type Preset } from '#core/export/quotes-file.ts';
import { storyJson } from '#core/export/story-json.ts';
import { webAnnotations } from '#core/export/web-annotation.ts';
import { proofFile } from '#core/export/proof-file.ts';
import { escaped } from '#core/export/markup.ts';
import { recordsNamed } from '#core/desk/record-uses.ts';
import type { DeskClient } from '#sync/desk-client.ts';
import { type DeskState, FIRST_STATE } from '#sync/desk-state.ts';
import { readStoryFile } from '#sync/read-story-file.ts';
import { DeskProvider } from '#ui/desk/desk-context.tsx';
import { PreviewTable } from '#ui/export/PreviewTable.tsx';
import { rowsOf } from '#ui/quotes/quote-rows.ts';
import { QuotePane } from '#ui/review/QuotePane.tsx';
import { checkedStory } from '../../core/export/checked-story.ts';
import { fullyChecked } from '../../core/export/fully-checked.ts';
import { CHECKER } from '../../makers/make-desk.ts';
import { wordsOf } from '../../makers/render.tsx';
import { wholeLog } from '../../makers/whole-log.ts';

const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Ines Inkwell' };
type Cells = Readonly<Record<string, string>>;

/** Rich desks: one made through the API with every type of event, one in the middle of its check, one signed throughout. */
const DESKS: readonly (readonly [string, readonly LogEntry[]])[] = [
  ['every type of event', await wholeLog()],
  ['in the middle', checkedStory().story.input().log],
  ['signed throughout', fullyChecked().input().log],
];

function records(text: string, read: (cell: string) => string = (cell) => cell): readonly Cells[] {
  const [headings = [], ...rows] = parseCsv(text, 'semicolon');
  return rows.map((row: Row) =>
    Object.fromEntries(headings.map((heading, at) => [heading, read(row[at] ?? '')])),
  );
}

function filesOf(log: readonly LogEntry[]): Readonly<Record<string, string>> {
  const whole = { rows: log, texts: [], missing: recordsNamed(log) };
  const options = { separator: 'semicolon', proofCss: '', withWithheld: true } as const;
  const files = archiveFiles({ log, whole }, options, MAKING);
  return Object.fromEntries(files.map(({ name, text }) => [name, text]));
}

/** What the pane shows of a quote, as words; values of fields too. */
function paneOf(log: readonly LogEntry[], quoteId: string): string {
  const desk = deskOf(log);
  const state = {
    desk,
    me: CHECKER,
    people: [CHECKER],
    selectedId: quoteId,
    storyId: desk.storyId,
  };
  // The pane asks for no more of the client than this while it is drawn.
  const client = {
    store: createStore<DeskState>(() => ({ ...FIRST_STATE, ...state })),
    drafts: { peek: () => null, get: () => Promise.resolve(null), keep: () => {} },
    log: () => log,
    refusalsOf: () => [],
  } as unknown as DeskClient;
  const markup = renderToStaticMarkup(
    <DeskProvider client={client}>
      <QuotePane />
    </DeskProvider>,
  );
  const values = [...markup.matchAll(/value="([^"]*)"/g)].map(([, value]) => value);
  return wordsOf(`${markup} ${values.join(' ')}`);
}

/** Columns of both presets that hold the same value, short heading and full. */
const SAME: readonly (readonly [string, string])[] = [
  ['No.', 'quote_number'],
  ['Paragraph', 'paragraph_number'],
  ['Speaker', 'speaker_name'],
  ['Role as printed', 'speaker_role'],
  ['Quote', 'quote_text'],
  ['Kind', 'quote_type'],
  ['Verdict', 'verdict_label'],
  ['Reason', 'verdict_reason'],
  ['Suggested fix', 'suggested_fix'],
  ['Fix', 'fix_status'],
  ['Where in it', 'source_locator'],
  ['Link', 'source_url'],
  ['Checked by', 'checked_by'],
];

describe.each(DESKS)('a desk with %s', (_, log) => {
  const files = filesOf(log);
  const file = (name: string): string => files[name] ?? '';
  const short = records(file('exact/quotes.csv'));
  const full = records(file('exact/quotes-full.csv')).filter(
    (cells) => cells['status'] !== 'dismissed',
  );

  it('gives every value of its CSV again when it is read back from its JSON', () => {
    const read = readStoryFile(file('story.json'));
    if (!read.ok) throw new Error(read.say);
    expect(filesOf(read.value.log)).toEqual(files);
    expect([...storyJson(read.value.whole)].join('')).toBe(file('story.json'));
  });

  it('says the same in the short and the full file, guarded or exact', () => {
    expect(short).toHaveLength(full.length);
    for (const [at, cells] of short.entries())
      for (const [here, there] of SAME)
        expect([here, cells[here]]).toEqual([here, full[at]?.[there]]);
    const guarded: readonly [Preset, string][] = [
      ['compact', 'quotes.csv'],
      ['full', 'quotes-full.csv'],
    ];
    for (const [preset, name] of guarded) {
      const cells = records(file(name), unguard);
      expect(Object.keys(cells[0] ?? {})).toEqual(headingsOf(preset));
      const exact = records(file(`exact/${name}`));
      expect(cells).toEqual(
        exact.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([key, cell]) => [key, cell.replaceAll('\r\n', '\n')]),
          ),
        ),
      );
    }
  });

  it('lists on screen the numbers, states and paragraphs of the file', () => {
    const desk = deskOf(log);
    const { quotations, paraphrases } = rowsOf(desk, null);
    const rows = [...quotations, ...paraphrases];
    expect(rows.map(({ number }) => number).toSorted()).toEqual(
      short.map((cells) => cells['No.']).toSorted(),
    );
    for (const row of rows) {
      const cells = short.find((item) => item['No.'] === row.number);
      expect(`${paragraphOf(desk, row.quote) ?? ''}`).toBe(cells?.['Paragraph']);
      const state = cells?.['State']?.toLowerCase() ?? 'none';
      // The verdict, where there is one, then the state, then whose it is.
      const [verdict, shown] = [
        row.verdict,
        ...row.words.split(' · ').filter((each) => each !== row.verdict),
      ];
      expect(cells?.['Verdict']?.toLowerCase().startsWith(verdict)).toBe(true);
      expect(verdict === '').toBe((cells?.['Verdict'] ?? '') === '');
      expect(shown).toBe(state.replace(', context changed', ''));
      expect(cells?.['Quote']?.replaceAll(/\s+/g, ' ')).toContain(row.title.replace(/…$/, ''));
      expect(cells?.['Speaker'] === '' ? 'speaker not known' : cells?.['Speaker']).toContain(
        row.speaker,
      );
    }
  });

  it('shows in the pane of each quote what the file says of it', () => {
    let compared = 0;
    for (const [at, cells] of short.entries()) {
      const pane = paneOf(log, full[at]?.['quote_id'] ?? '');
      const shown = [
        cells['Speaker'],
        cells['Role as printed'],
        cells['State']?.split(',')[0],
        cells['Verdict']?.split(' against ')[0],
        cells['Reason'],
        cells['Suggested fix'],
        cells['Paragraph'] === '' ? '' : `paragraph ${cells['Paragraph']}`,
        full[at]?.['source_title'],
      ];
      for (const words of shown) {
        if (words === undefined || words === '') continue;
        expect(pane.replaceAll(/\s+/g, ' ')).toContain(words.replaceAll(/\s+/g, ' '));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(short.length * 3);
  });

  it('previews the very cells', () => {
    const rows = parseCsv(file('exact/quotes.csv'), 'semicolon');
    const markup = renderToStaticMarkup(<PreviewTable rows={rows} total={rows.length - 1} />);
    const cells = [...markup.matchAll(/<td[^>]*><span[^>]*>(.*?)<\/span><\/td>/gs)].map(
      ([, cell]) =>
        wordsOf(cell ?? '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>'),
    );
    expect(cells).toEqual(rows.slice(1).flat());
  });

  it('prints and annotates the same verdicts, speakers and states', () => {
    const input = { desk: deskOf(log), log };
    const page = JSON.parse(webAnnotations(input, MAKING));
    const html = proofFile(input, MAKING, '');
    expect(page.items).toHaveLength(full.length);
    for (const [at, cells] of full.entries()) {
      const bodies: readonly { purpose: string; value?: string }[] = page.items[at].body;
      const value = (purpose: string): string =>
        bodies.find((body) => body.purpose === purpose)?.value ?? '';
      expect(value('assessing')).toBe(cells['verdict_label']);
      expect(value('commenting')).toBe(cells['verdict_reason']);
      expect(value('editing')).toBe(cells['suggested_fix']);
      expect(value('tagging')).toBe(short[at]?.['State']);
      expect(value('identifying')).toBe(
        [cells['speaker_name'], cells['speaker_role']].filter(Boolean).join(', '),
      );
      expect(page.items[at].target[0].selector[0].start).toBe(Number(cells['char_start']));
      for (const words of [cells['speaker_name'], cells['verdict_label'], cells['quote_number']])
        expect(html).toContain(escaped(words ?? ''));
    }
  });
});
