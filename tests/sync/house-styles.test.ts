import { expect, it } from 'vitest';
import { newestOf, styleWords } from '#core/verdict/house-style.ts';
import type { RunningClient } from '#sync/create-client.ts';
import { createHouseStyles } from '#sync/house-styles.ts';
import { browser, DAN, INES, newsroom, tab, TOM } from './newsroom.ts';

const HARBOUR = { id: 'hs-1', base: 0, name: 'Harbour desk', permits: ['filler_dropped'] } as const;

it('keeps a style at the host for everybody, and remembers the list on the device', async () => {
  const room = newsroom();
  const dan = await tab(room, browser(), DAN);
  const made = await (await dan.houseStyles()).save(HARBOUR);
  expect(made.ok).toBe(true);

  const hers = browser();
  const ines = await tab(room, hers, INES);
  const seen = await (await ines.houseStyles()).list();
  expect(seen.fresh).toBe(true);
  expect(seen.styles.map(newestOf)).toMatchObject([{ name: 'Harbour desk', version: 1 }]);

  room.offline = true;
  expect(await (await ines.houseStyles()).list()).toEqual({ ...seen, fresh: false });
  expect(await (await dan.houseStyles()).save({ ...HARBOUR, base: 1, permits: [] })).toEqual({
    ok: false,
    say: 'The desk’s host does not answer. What you typed is kept; save it again later.',
  });
  ines.stop();
  dan.stop();
});

it('gives the host’s own sentence where a style is refused', async () => {
  const room = newsroom();
  const tom = await tab(room, browser(), TOM);
  expect(await (await tom.houseStyles()).save(HARBOUR)).toEqual({
    ok: false,
    say: 'Still needed: someone who clears, or standards, to change the desk’s styles.',
  });
  expect(await (await tom.houseStyles()).list()).toEqual({
    styles: [],
    first: null,
    fresh: true,
  });
  tom.stop();
});

const TRAM = {
  title: 'Tram',
  slug: 'tram',
  agency: null,
  relation: 'ours',
  deadline: null,
} as const;

/** Brings a story in as the import sheet does. */
async function bringsIn(client: RunningClient, text: string): Promise<string> {
  const style = await (await client.houseStyles()).start();
  const made = await client.createStory({ ...TRAM, text, style });
  if (!made.ok) throw new Error(made.say);
  return made.storyId;
}

function styleNow(client: RunningClient): string {
  const story = client.store.getState().desk?.story;
  if (story == null) throw new Error('no story is open');
  return `${styleWords(story)}: ${story.permits.join(', ')}`;
}

it('starts new stories with what the desk chose, and leaves those that are there alone', async () => {
  const room = newsroom();
  const dan = await tab(room, browser(), DAN);
  const styles = await dan.houseStyles();
  const before = await bringsIn(dan, '“It rang before nine,” said Mara Mockup.');
  const shipped = styleNow(dan);
  expect(shipped).toMatch(/^Strict, fillers may go: /u);

  await styles.save(HARBOUR);
  const wish = { base: 0, houseStyle: 'custom', id: 'hs-1' } as const;
  expect(await styles.chooseFirst(wish)).toMatchObject({
    ok: true,
    value: { first: { version: 1, houseStyle: 'custom', id: 'hs-1', by: 'Dan Deadline' } },
  });
  const second = await bringsIn(dan, '“It rang before ten,” said Mara Mockup.');
  expect(styleNow(dan)).toBe('Harbour desk, version 1: filler_dropped');
  await dan.drained();

  // Its newest version, from then on; and a shipped one without a list of its own.
  await styles.save({ ...HARBOUR, base: 1, permits: ['grammar_tidied'] });
  await bringsIn(dan, '“It rang before noon,” said Mara Mockup.');
  expect(styleNow(dan)).toBe('Harbour desk, version 2: grammar_tidied');
  await styles.chooseFirst({ base: 1, houseStyle: 'tidy-speech', id: null });
  await bringsIn(dan, '“It rang before one,” said Mara Mockup.');
  expect(dan.store.getState().desk?.story).toMatchObject({
    houseStyle: 'tidy-speech',
    style: null,
  });
  await dan.drained();

  await dan.openStory(second);
  expect(styleNow(dan)).toBe('Harbour desk, version 1: filler_dropped');
  await dan.openStory(before);
  expect(styleNow(dan)).toBe(shipped);
  dan.stop();
});

it('is what a duplicate starts with too, and no undo takes it from a story', async () => {
  const room = newsroom();
  const dan = await tab(room, browser(), DAN);
  const styles = await dan.houseStyles();
  await styles.save(HARBOUR);
  const first = await bringsIn(dan, '“It rang before nine,” said Mara Mockup.');
  await styles.chooseFirst({ base: 0, houseStyle: 'custom', id: 'hs-1' });
  await dan.drained();
  const made = await (await dan.storyActs()).duplicate(first, 'Tram, again');
  expect(made.ok).toBe(true);
  expect(styleNow(dan)).toBe('Harbour desk, version 1: filler_dropped');
  await dan.undo();
  await dan.drained();
  expect(styleNow(dan)).toBe('Harbour desk, version 1: filler_dropped');
  dan.stop();
});

it('is known without the host as this device last knew it, and a slow host is not waited for', async () => {
  const room = newsroom();
  const dan = await tab(room, browser(), DAN);
  const styles = await dan.houseStyles();
  await styles.save(HARBOUR);
  await styles.chooseFirst({ base: 0, houseStyle: 'custom', id: 'hs-1' });
  room.offline = true;
  expect((await styles.start()).words).toBe('Harbour desk, version 1');
  expect(await styles.chooseFirst({ base: 1, houseStyle: 'strict', id: null })).toMatchObject({
    ok: false,
  });
  await bringsIn(dan, '“It rang before nine,” said Mara Mockup.');
  expect(styleNow(dan)).toBe('Harbour desk, version 1: filler_dropped');
  dan.stop();

  const shelf = new Map<string, unknown>([['house-styles', [{ id: 'hs-1', versions: [] }]]]);
  const never = createHouseStyles(
    {
      transport: () => new Promise<never>(() => {}),
      origin: 'https://desk.example',
      timers: {
        after: (_, then) => {
          then();
          return () => {};
        },
      },
    },
    DAN,
    {
      getShelf: async (name) => shelf.get(name) ?? null,
      putShelf: async (name, value) => void shelf.set(name, value),
    },
  );
  expect((await never.start()).words).toBe('Strict, fillers may go');
});

it('reads the list that a device kept before there was such a choice', async () => {
  const room = newsroom();
  const home = browser();
  const dan = await tab(room, home, DAN);
  await (await dan.houseStyles()).save(HARBOUR);
  const { styles } = await (await dan.houseStyles()).list();
  const kept = createHouseStyles(
    {
      transport: () => Promise.reject(new TypeError('no network')),
      origin: 'https://desk.example',
      timers: { after: () => () => {} },
    },
    DAN,
    { getShelf: async () => styles, putShelf: async () => {} },
  );
  expect(await kept.list()).toEqual({ styles, first: null, fresh: false });
  dan.stop();
});
