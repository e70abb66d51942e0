import { describe, expect, it } from 'vitest';
import { emptyDesk, quoteIdsOf } from '#core/desk/desk.ts';
import { evolveAll } from '#core/desk/evolve.ts';
import { eventOf } from '#core/desk/log.ts';
import type { DeviceStore } from '#sync/device-store.ts';
import {
  browser,
  firstQuote,
  INES,
  newsroom,
  quotesOf,
  tab,
  until,
  withStory,
} from './newsroom.ts';

/** More finds than are worked out in one go. */
const SAID = Array.from(
  { length: 300 },
  (_, at) => `“We kept tram number ${at} running all year,” Wilma Windle said on day ${at}.`,
);
const LONG = {
  title: 'Trams return',
  slug: 'trams',
  agency: null,
  relation: 'ours',
  deadline: null,
  text: `Trams return\n\n${SAID.join('\n\n')}\n`,
} as const;

/** A tab with the first story open, on a disk that is asked `append` for each act. */
async function atWork(append: (store: DeviceStore) => DeviceStore['append']) {
  const room = newsroom();
  const of = browser();
  of.wrap = (store) => ({ ...store, append: (drafts) => append(store)(drafts) });
  const ines = await tab(room, of, INES);
  const first = await withStory(ines);
  return { room, ines, first };
}

describe('a story with hundreds of finds', () => {
  it('stands on the desk once and whole, when it is on the disk', async () => {
    let written = 0;
    const { ines, first } = await atWork((store) => async (drafts) => {
      const rows = await store.append(drafts);
      written += 1;
      return rows;
    });
    const before = written;
    const pieces: string[] = [];
    const shown: { readonly quotes: number; readonly written: number }[] = [];
    ines.store.subscribe(({ desk }) => {
      if (desk !== null && desk.storyId !== first)
        shown.push({ quotes: quoteIdsOf(desk).length, written: written - before });
    });
    const made = await ines.createStory(LONG, null, function* (desk) {
      pieces.push(`${quoteIdsOf(desk).length} of a desk that is not shown`);
      yield;
      pieces.push(`${shown.length} shown`);
    });
    expect(made.ok).toBe(true);
    expect(pieces).toEqual(['300 of a desk that is not shown', '0 shown']);
    expect(shown[0]).toEqual({ quotes: 300, written: 1 });
    ines.stop();
  });

  it('is the same desk as a replay of its log gives', async () => {
    const { ines } = await atWork((store) => store.append);
    const made = await ines.createStory(LONG);
    if (!made.ok) throw new Error(made.say);
    await ines.drained();
    await until(() => ines.log().length === 2, 'the story is back from the host');
    const replayed = evolveAll(emptyDesk(made.storyId), ines.log().map(eventOf));
    expect(ines.store.getState().desk).toEqual(replayed);
    ines.stop();
  });

  it('leaves the story of before where it was when the disk does not take it', async () => {
    let full = false;
    const { ines, first } = await atWork((store) => async (drafts) => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      return store.append(drafts);
    });
    full = true;
    const seen: (string | null)[] = [];
    ines.store.subscribe(({ desk }) => seen.push(desk?.storyId ?? null));
    expect(await ines.createStory(LONG)).toMatchObject({ ok: false, storyId: null });
    expect(ines.store.getState().desk?.storyId).toBe(first);
    expect(new Set(seen)).toEqual(new Set([first]));
    expect(quotesOf(ines).length).toBeGreaterThan(0);
    ines.stop();
  });
});

it('an act that is answered leaves the desk the very same object', async () => {
  const { room, ines } = await atWork((store) => store.append);
  // What was answered is not pulled for now.
  room.breakNext('request lost', 50, (request) => request.method === 'GET');
  const { id } = firstQuote(ines);
  await ines.dispatch([
    { type: 'edit', writes: [{ field: 'quote.fix', id, value: 'Say so once.' }] },
  ]);
  const { desk } = ines.store.getState();
  await ines.drained();
  expect(room.arrived.length).toBe(3);
  expect(ines.store.getState().desk).toBe(desk);
  ines.stop();
});
