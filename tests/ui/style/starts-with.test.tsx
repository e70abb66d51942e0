import { expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import type { DeskStyles } from '#core/verdict/first-style.ts';
import { StartsWith } from '#ui/style/StartsWith.tsx';
import { styleHistory } from '#ui/style/style-history.ts';
import { CREATE, FABLE, INES } from '../../makers/fable-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';
import { testHost } from '../../makers/test-host.ts';

const HARBOUR: DeskStyles['styles'][number] = {
  id: 'hs-1',
  versions: [1, 2].map((version) => ({
    version,
    name: 'Harbour desk',
    permits: ['filler_dropped'],
    by: 'Dan Deadline',
    at: '',
  })),
};
const CHOSEN: DeskStyles = {
  styles: [HARBOUR],
  first: {
    version: 3,
    houseStyle: 'custom',
    id: 'hs-1',
    by: 'Dan Deadline',
    at: '2026-11-24T12:00:00.000Z',
  },
};

function shown(desk: DeskStyles, closed: string | null = null): string {
  return drawn(
    <StartsWith desk={desk} closed={closed} onChosen={() => {}} onRefused={() => {}} />,
    {},
  );
}

it('offers every style of the desk, the one that stands chosen, and says who chose it', () => {
  const markup = shown(CHOSEN);
  expect([...markup.matchAll(/<option[^>]*>([^<]*)/gu)].map(([, words]) => words)).toEqual([
    'Strict, fillers may go',
    'Strict',
    'Tidy speech',
    'Harbour desk, version 2',
  ]);
  expect(markup).toMatch(/<option[^>]* selected=""[^>]*>Harbour desk, version 2/u);
  expect(wordsOf(markup)).toContain('Chosen by Dan Deadline, ');
  expect(wordsOf(markup)).toContain('New stories start with Harbour desk, version 2 already.');
  expect(shown({ ...CHOSEN, first: null })).toMatch(/selected=""[^>]*>Strict, fillers may go/u);
  expect(wordsOf(shown({ ...CHOSEN, first: null }))).not.toContain('Chosen by');
});

it('is read, with nothing to press, by who may not choose', () => {
  const markup = shown(CHOSEN, 'Still needed: someone who clears.');
  expect(wordsOf(markup)).toMatch(
    /^New stories start with Harbour desk, version 2\.Chosen by Dan Deadline, /u,
  );
  expect(markup).not.toMatch(/<button|<select/u);
});

it('is one row of how the story was checked, where the style was written as it was made', async () => {
  const host = testHost();
  const write: Command = {
    type: 'edit',
    writes: [
      { field: 'story.houseStyle', id: FABLE, value: 'custom' },
      { field: 'story.style', id: FABLE, value: { id: 'hs-1', name: 'Harbour desk', version: 2 } },
    ],
  };
  await host.send(INES, FABLE, CREATE);
  await host.send(INES, FABLE, write);
  const log = await host.log(FABLE);
  expect(styleHistory(log).map(({ words }) => words)).toEqual([
    'Strict, fillers may go',
    'Harbour desk, version 2',
  ]);
  const asOne = log.map((entry) => ({
    ...entry,
    payload: { ...entry.payload, batch: 'b-1' },
  }));
  expect(styleHistory(asOne).map(({ words, by }) => ({ words, by }))).toEqual([
    { words: 'Harbour desk, version 2', by: 'Ines Inkwell' },
  ]);
});
