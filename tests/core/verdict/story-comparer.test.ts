import { expect, it } from 'vitest';
import { storyComparer } from '#core/verdict/story-comparer.ts';
import type { AskedQuote, StoryToCompare } from '#core/verdict/story-comparer.ts';

const RECORD = `WINDLE: Good morning. The bell rang before the first passenger was on board. I heard it from the bridge.

OVERTON: We are not ready for the winter, and nobody asked us. The depot is cold.

WINDLE: The line will stay open in the snow.

OVERTON: As I said, the bell rang before the first passenger was on board.`;

const person = (name: string) => ({ name, role: null, aliases: [] });

function asked(...quotes: readonly AskedQuote[]): StoryToCompare {
  return {
    sample: 'The tram came back to the town on Monday, and it was late.',
    houseStyle: 'strict-fillers',
    records: [{ sourceId: 'src-1', sha256: 'hash-1', text: RECORD, language: null }],
    quotes,
  };
}

const BELL: AskedQuote = {
  id: 'q-bell',
  quote: {
    parts: ['The bell rang before the first passenger was on board'],
    speaker: person('Wilma Windle'),
    partial: false,
  },
  excerpts: [],
};
const READY: AskedQuote = {
  id: 'q-ready',
  quote: {
    parts: ['We are ready for the winter'],
    speaker: person('Otto Overton'),
    partial: false,
  },
  excerpts: [],
};

it('shows every place of a quote, each compared for itself', () => {
  const { quotes } = storyComparer().compare(asked(BELL));
  const [first, second, ...rest] = quotes['q-bell']?.places ?? [];
  expect(rest).toEqual([]);
  expect([first?.locator, second?.locator]).toEqual([
    'WINDLE, paragraph 1',
    'OVERTON, paragraph 4',
  ]);
  expect([first?.answers.speaker, second?.answers.speaker]).toEqual(['yes', 'no']);
  expect(first?.flags).toEqual([]);
  expect(second?.flags.map(({ flag }) => flag)).toContain('said_by_other');
  expect(second?.excerpt).toContain('As I said, the bell rang');
});

it('names what differs, with the words that would be true', () => {
  const { quotes } = storyComparer().compare(asked(READY));
  const [place] = quotes['q-ready']?.places ?? [];
  expect(place?.differences.map((each) => [each.class, each.printed, each.said])).toEqual([
    ['negation_changed', '', 'not'],
  ]);
  expect(place?.fix).toEqual(['We are not ready for the winter']);
  const [row] = place?.rows ?? [];
  expect(row?.cells.filter(({ difference }) => difference === 0)).toEqual([
    { printed: '', said: 'not', difference: 0 },
  ]);
  expect(place?.after).toBe('The depot is cold.');
});

it('holds a quote against noted words where no record is held', () => {
  const noted = {
    ...READY,
    excerpts: [{ id: 'ev-1', text: 'Well, we are ready for the winter.', language: null }],
  };
  const apart = {
    ...BELL,
    excerpts: [{ id: 'ev-2', text: 'Something else altogether.', language: null }],
  };
  const { excerpts } = storyComparer().compare(asked(noted, apart));
  expect(excerpts['ev-1']?.differences).toEqual([]);
  expect(excerpts['ev-2']).toBeNull();
});

it('goes by the language somebody noted, and by the words again when that is taken back', () => {
  const comparer = storyComparer();
  const translated = (language: string | null): readonly string[] | undefined => {
    const records = [{ sourceId: 'src-1', sha256: 'hash-1', text: RECORD, language }];
    return comparer.compare({ ...asked(BELL), records }).quotes['q-bell']?.translated;
  };
  expect(translated(null)).toEqual([]);
  expect(translated('ar')).toEqual(['src-1']);
  expect(translated('en-GB')).toEqual([]);
  expect(translated('fr')).toEqual(['src-1']);
  expect(translated(null)).toEqual([]);
  // The same of words noted without a record.
  const noted = (language: string | null) => ({
    ...READY,
    excerpts: [{ id: 'ev-1', text: 'Well, we are ready for the winter.', language }],
  });
  const answerOf = (language: string | null) =>
    comparer.compare(asked(noted(language))).excerpts['ev-1']?.answers.translation;
  expect(answerOf(null)).toBe('none');
  expect(answerOf('ar')).not.toBe('none');
});

it('tells who of the story speaks in a text, by name and by role', () => {
  const text = 'MS WINDLE: One.\n\nTHE MAYOR: Two.\n\nQ: Three?';
  expect(
    storyComparer().voices(text, [
      { id: 's-1', speaker: person('Wilma Windle') },
      { id: 's-2', speaker: { name: 'Mara Mockup', role: 'Mayor', aliases: [] } },
      { id: 's-3', speaker: person('Otto Overton') },
    ]),
  ).toEqual(['s-1', 's-2']);
});

it('remembers what it was asked, and forgets it with the record', () => {
  const comparer = storyComparer();
  const first = comparer.compare(asked(BELL)).quotes['q-bell'];
  expect(comparer.compare(asked(BELL, READY)).quotes['q-bell']).toBe(first);
  const other = {
    ...asked(BELL),
    records: [{ sourceId: 's', sha256: 'h', text: 'Nothing here.', language: null }],
  };
  expect(comparer.compare(other).quotes['q-bell']?.places).toEqual([]);
});

it('tells the turns of a record for the page', () => {
  expect(storyComparer().outline('[00:01:02] ANN ASH: One.\n\nTwo.\n\nBOB BAY: Three.')).toEqual([
    { start: 20, end: 24, number: 1, turn: 'ANN ASH', begins: true, time: '00:01:02' },
    { start: 26, end: 30, number: 2, turn: null, begins: false, time: null },
    { start: 41, end: 47, number: 3, turn: 'BOB BAY', begins: true, time: null },
  ]);
});
