import { quoteOf } from '#core/desk/desk.ts';
import { describe, expect, it } from 'vitest';
import { auditCsv } from '#core/export/audit.ts';
import { parseCsv } from '#core/export/csv.ts';
import { proofFile } from '#core/export/proof-file.ts';
import { quotesCsv } from '#core/export/quotes-file.ts';
import type { Person } from '#core/review/hats.ts';
import { ClearPanel } from '#ui/clearing/ClearPanel.tsx';
import { ExportPanel } from '#ui/export/ExportPanel.tsx';
import { HistoryPanel } from '#ui/history/HistoryPanel.tsx';
import { QuotePane } from '#ui/review/QuotePane.tsx';
import { StylePanel } from '#ui/style/StylePanel.tsx';
import { TalkPanel } from '#ui/talk/TalkPanel.tsx';
import { openFable, applied, edit, FABLE, INES } from '../makers/fable-desk.ts';
import { CHECKER, HEAD, REPORTER, SECOND } from '../makers/make-desk.ts';
import { drawn } from '../makers/render.tsx';
import { testHost } from '../makers/test-host.ts';
import { hostileStory } from './hostile-story.ts';

/**
 * Markup that people type, or that comes with a file: the attack cases AC08 to AC10. It is text in
 * every place that draws it. That nothing of it runs in a browser is seen in injection.spec.ts.
 */

const TYPED = '"><script>run(1)</script><img src=x onerror=run(2)>';
const LITERAL = TYPED.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: TYPED };

function nothing(): void {
  // Nobody presses anything here.
}

const story = hostileStory(TYPED);

function screen(piece: React.ReactNode, me: Person = CHECKER): string {
  const { desk } = story.bench;
  const people = [CHECKER, SECOND, HEAD, REPORTER];
  const state = { desk, me, people, selectedId: story.judged, storyId: desk.storyId };
  return drawn(piece, state, story.input().log);
}

const SURFACES: Readonly<Record<string, string>> = {
  'AC08: a note, in the pane': screen(<QuotePane />),
  'AC08: a note, among questions and notes': screen(<TalkPanel onClose={nothing} />),
  'AC08: a note, in the history': screen(<HistoryPanel onClose={nothing} />),
  'AC09: a speaker, among what is still needed': screen(<ClearPanel onClose={nothing} />, HEAD),
  'AC09: a speaker, in the preview of the export': screen(<ExportPanel onClose={nothing} />),
  'AC09: a speaker, on the proof sheet': proofFile(story.input(), MAKING, ''),
  'AC10: the name of a house style': screen(<StylePanel onClose={nothing} />),
};

/** What of it stands outside texts and the values of attributes. */
function live(markup: string): readonly string[] {
  return [...markup.matchAll(/<[^>]*>?/gu)]
    .map(([tag]) => tag.replaceAll(/"[^"]*"/gu, ''))
    .filter((tag) => /run\(|onerror|^<(?:script|img)/u.test(tag));
}

describe('what was typed is text, as it was typed', () => {
  it.each(Object.entries(SURFACES))('%s', (_, markup) => {
    expect(markup.includes(LITERAL)).toBe(true);
    expect(live(markup)).toEqual([]);
  });

  it('and what were none would be seen', () => {
    expect(live(`<p title="${TYPED}">`)).not.toEqual([]);
    expect(live(`<p>${TYPED}</p>`)).toHaveLength(2);
  });

  it('AC09: in the table of quotes and in the audit trail', () => {
    const { desk, log } = story.input();
    const format = { profile: 'exact', separator: 'comma' } as const;
    const quotes = parseCsv(
      [...quotesCsv({ desk, log }, { ...format, preset: 'compact' }, MAKING)].join(''),
      'comma',
    );
    const speaker = quotes[0]?.indexOf('Speaker') ?? -1;
    expect(quotes.map((row) => row[speaker])).toContain(TYPED);
    const audit = [...auditCsv({ desk, log }, log, format)].join('');
    expect(parseCsv(audit, 'comma').flat().join(' ')).toContain(JSON.stringify(TYPED).slice(1, -1));
  });
});

describe('AC10: a verdict is one of the table', () => {
  it.each([TYPED, 'VERBATIM<b>', '__proto__', 'constructor'])(
    'so no words come with it from outside: %s',
    async (code) => {
      const host = testHost();
      const [quoteId = ''] = await openFable(host);
      await applied(host.send(INES, FABLE, { type: 'confirm', quoteIds: [quoteId] }));
      const verdict = { code, scale: 'quote-verdict/1', reason: '', override: false } as never;
      const command = edit({ field: 'quote.verdict', id: quoteId, value: verdict });
      const answer = await host.post(INES, FABLE, await host.envelope(FABLE, command));
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toContain(code);
      expect(quoteOf(await host.desk(FABLE), quoteId)?.verdict).toBe(null);
    },
  );
});
