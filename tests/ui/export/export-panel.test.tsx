import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { DeskClient } from '#sync/desk-client.ts';
import { type DeskState, FIRST_STATE } from '#sync/desk-state.ts';
import { DeskProvider } from '#ui/desk/desk-context.tsx';
import { ExportPanel } from '#ui/export/ExportPanel.tsx';
import { CHECKER, makeSource } from '../../makers/make-desk.ts';
import { checkedStory } from '../../core/export/checked-story.ts';

const { story } = checkedStory();

/** The panel over a desk, as the page first paints it. */
function panelOver(part: Partial<DeskState>): string {
  const client: Pick<DeskClient, 'store' | 'log'> = {
    store: createStore<DeskState>(() => ({ ...FIRST_STATE, ...part })),
    log: () => story.input().log,
  };
  return renderToStaticMarkup(
    // The panel asks for no more of the client than this.
    <DeskProvider client={client as DeskClient}>
      <ExportPanel onClose={() => undefined} />
    </DeskProvider>,
  );
}

it('says how many are not signed, shows the first rows, and offers every file', () => {
  const html = panelOver({ desk: story.input().desk });
  expect(html).toContain('11 of 12 are not signed; the file says so.');
  expect(html).toContain('One file for a spreadsheet: 12 rows, 20 columns.');
  expect(html).toContain('The first 4 of 12 rows');
  expect(html.match(/<th scope="col">/g)).toHaveLength(20);
  expect(html.match(/<tr>/g)).toHaveLength(5);
  for (const name of [
    ...['Download CSV', 'Copy table', 'Print', 'Save as a page', 'Archive', 'Everything, one zip'],
    ...['Full CSV', 'Full CSV, exact', 'Short CSV, exact', 'Sources', 'Audit trail'],
    ...['Story, JSON', 'Web Annotation', 'Manifest', 'ClaimReview'],
  ])
    expect(html).toContain(`>${name}<`);
  expect(html).not.toContain('disabled');
  expect(html).not.toContain('With the JSON');
});

it('asks before the JSON leaves with what is kept of unnamed sources', () => {
  const { bench } = story;
  bench.act(CHECKER, { type: 'add-source', source: makeSource('src-u', { type: 'unnamed' }) });
  const html = panelOver({ desk: bench.desk });
  expect(html).toContain('With the JSON, which also holds what is kept of unnamed sources.');
  expect(html).toContain('<input type="checkbox"/>With the JSON');
});

it('says what waits on this device', () => {
  const saved = { kind: 'on-device', waiting: 2, why: 'offline' } as const;
  expect(panelOver({ desk: story.input().desk, saved })).toContain(
    '2 changes are on this device only',
  );
});

it('says so when no story is open', () => {
  expect(panelOver({ desk: null })).toContain('No story is open.');
});
