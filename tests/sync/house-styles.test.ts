import { expect, it } from 'vitest';
import { newestOf } from '#core/verdict/house-style.ts';
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
  expect(await (await ines.houseStyles()).list()).toEqual({ styles: seen.styles, fresh: false });
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
  expect(await (await tom.houseStyles()).list()).toEqual({ styles: [], fresh: true });
  tom.stop();
});
