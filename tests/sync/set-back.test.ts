import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { isCopy } from '#sync/shown-copy.ts';
import {
  browser,
  firstQuote,
  INES,
  newsroom,
  quotesOf,
  type Tab,
  tab,
  TOM,
  until,
  withStory,
} from './newsroom.ts';

/** A host that was set back to an older file under its own epoch, and the pages that were further (A9). */

const fix = (quoteId: string, value: string): Command => ({
  type: 'edit',
  writes: [{ field: 'quote.fix', id: quoteId, value }],
});

async function scene() {
  const room = newsroom();
  const home = browser();
  const ines = await tab(room, home, INES);
  const storyId = await withStory(ines);
  const tom = await tab(room, browser(), TOM);
  await tom.openStory(storyId);
  const older = await room.storage.keep(null);
  /** The older file in the place of the newer one, under the same epoch. */
  const setBack = async () => {
    await room.storage.restore(older, null, null);
  };
  return { room, home, ines, tom, storyId, setBack };
}

async function done(client: Tab, ...commands: readonly Command[]): Promise<void> {
  expect(await client.dispatch(commands)).toMatchObject({ ok: true });
  await client.drained();
  await client.catchUp();
}

const lostOf = (client: Tab) => client.store.getState().lost;

async function sameLog(...clients: readonly Tab[]): Promise<void> {
  for (const client of clients) await client.catchUp();
  const [first, ...rest] = clients.map((client) => client.log().at(-1)?.hash);
  for (const hash of rest) expect(hash).toBe(first);
}

describe('a page that was further than its host', () => {
  it('A9.7: shows what the host has, and keeps what the host lost, also after a reload', async () => {
    const { room, home, ines, tom, setBack } = await scene();
    const [one, two] = quotesOf(ines).map(({ id }) => id);
    await done(ines, fix(one ?? '', 'hers'));
    await done(tom, fix(two ?? '', 'his'));
    await ines.catchUp();
    const rows = ines.log().length;
    await setBack();
    await sameLog(ines, tom);
    expect(ines.log().length).toBeLessThan(rows);
    expect(firstQuote(ines).fix).toBeNull();
    expect(lostOf(ines)).toMatchObject([{ changes: 2, own: 1, sent: false }]);
    ines.stop();
    const again = await tab(room, home, INES);
    await again.openStory(lostOf(ines)[0]?.storyId ?? '');
    expect(lostOf(again)).toEqual(lostOf(ines));
    again.stop();
    tom.stop();
  });

  it('A9.8: gets no rows of another history as the continuation of its own, once the host has grown past it', async () => {
    const { ines, tom, setBack } = await scene();
    const [one, two] = quotesOf(ines).map(({ id }) => id);
    await done(ines, fix(one ?? '', 'a'));
    await tom.catchUp();
    await setBack();
    // Tom’s page hears of it first; the host then has more rows than Ines’s page.
    await tom.catchUp();
    for (const word of ['b', 'c', 'd']) await done(tom, fix(two ?? '', word));
    expect(tom.log().length).toBeGreaterThan(ines.log().length);
    await sameLog(ines, tom);
    expect(quotesOf(ines).map((quote) => quote.fix)).toEqual(
      quotesOf(tom).map((quote) => quote.fix),
    );
    expect(lostOf(ines)).toMatchObject([{ own: 1 }]);
    expect(lostOf(tom)).toMatchObject([{ own: 0 }]);
    ines.stop();
    tom.stop();
  });

  it('A9.9: overwrites nothing unseen with what was made on rows that the host has lost', async () => {
    const { room, ines, tom, setBack } = await scene();
    const { id } = firstQuote(ines);
    await done(ines, fix(id, 'seen'));
    await done(ines, fix(id, 'seen again'));
    await setBack();
    await tom.catchUp();
    for (const word of ['x', 'Tom’s']) await done(tom, fix(id, word));
    // Made and sent before any pull tells this page.
    room.breakNext('request lost', 200, (request) => request.method === 'GET');
    await ines.dispatch([fix(id, 'Ines’s')]);
    await ines.drained();
    const { entries } = await room.storage.changes(ines.store.getState().storyId ?? '', 0);
    expect(entries.at(-1)?.type).toBe('conflict-opened@1');
    await tom.catchUp();
    expect(firstQuote(tom).fix).toBe('Tom’s');
    ines.stop();
    tom.stop();
  });

  it('sends again by itself what was answered and had not come back, and nothing else', async () => {
    const { room, ines, tom, setBack } = await scene();
    const [one, two] = quotesOf(ines).map(({ id }) => id);
    room.breakNext('request lost', 200, (request) => request.method === 'GET');
    await ines.dispatch([fix(one ?? '', 'answered')]);
    await ines.drained();
    await setBack();
    await done(tom, fix(two ?? '', 'Tom’s')).catch(() => undefined);
    await until(() => firstQuote(ines).fix === 'answered', 'still shown');
    for (let turn = 0; turn < 250; turn += 1) await ines.catchUp();
    await ines.drained();
    await sameLog(ines, tom);
    expect(firstQuote(tom).fix).toBe('answered');
    expect(lostOf(ines)).toEqual([]);
    ines.stop();
    tom.stop();
  });
});

describe('what the host lost', () => {
  async function lost() {
    const room = await scene();
    const { ines, setBack } = room;
    const [one = '', two = ''] = quotesOf(ines).map(({ id }) => id);
    await done(ines, fix(one, 'a'));
    await done(ines, fix(one, 'b'));
    await done(ines, fix(two, 'c'));
    await setBack();
    await sameLog(ines, room.tom);
    const [history] = lostOf(ines);
    if (history === undefined) throw new Error('nothing is offered');
    return { ...room, one, two, history, acts: await ines.lostActs() };
  }

  it('is sent again on request, once, each change by the values it was made on', async () => {
    const { room, ines, tom, two, history, acts } = await lost();
    await done(tom, fix(two, 'Tom’s'));
    const { again, byHand } = await acts.work(history.id);
    expect([again.length, byHand]).toEqual([3, []]);
    expect(quotesOf(ines).map(({ fix: words }) => words)).not.toContain('b');
    expect(await acts.sendAgain(history.id)).toMatchObject({ ok: true });
    expect(await acts.sendAgain(history.id)).toMatchObject({ ok: false });
    await ines.drained();
    await sameLog(ines, tom);
    expect(quotesOf(tom).map(({ fix: words }) => words)).toContain('b');
    // Tom wrote there since: both words are kept.
    expect(quotesOf(tom).find(({ id }) => id === two)?.fix).toBe('Tom’s');
    expect(Object.values(ines.store.getState().desk?.conflicts ?? {})).toHaveLength(1);
    expect(lostOf(ines)).toMatchObject([{ sent: true }]);
    expect(room.arrived.length).toBe(new Set(room.arrived).size);
    ines.stop();
    tom.stop();
  });

  it('A9.10: opens as it was, read-only, and leaves as a file', async () => {
    const { ines, tom, history, acts } = await lost();
    const file = await acts.file(history.id);
    expect(file).toMatchObject({ ok: true, value: { whole: { missing: [] } } });
    await ines.openStory(history.id);
    expect(isCopy(ines.store.getState().storyId)).toBe(true);
    expect(quotesOf(ines).map(({ fix: words }) => words)).toEqual(
      expect.arrayContaining(['b', 'c']),
    );
    expect(await ines.dispatch([fix(firstQuote(ines).id, 'x')])).toMatchObject({ ok: false });
    ines.stop();
    tom.stop();
  });

  it('is put away on request, and by itself when the newer file is put back', async () => {
    const { room, ines, tom, history, acts } = await lost();
    await acts.dismiss(history.id);
    expect(lostOf(ines)).toEqual([]);
    expect(await acts.file(history.id)).toMatchObject({ ok: false });
    await done(ines, fix(firstQuote(ines).id, 'kept'));
    const newer = await room.storage.keep(null);
    const older = {
      ...newer,
      stories: newer.stories.map((story) => ({ ...story, entries: story.entries.slice(0, -1) })),
    };
    await room.storage.restore(older, null, null);
    await sameLog(ines, tom);
    expect(lostOf(ines)).toHaveLength(1);
    await room.storage.restore(newer, null, null);
    await sameLog(ines, tom);
    expect(lostOf(ines)).toEqual([]);
    expect(firstQuote(ines).fix).toBe('kept');
    ines.stop();
    tom.stop();
  });

  it('is the same after a restore from a backup under a new epoch', async () => {
    const { room, ines, tom } = await scene();
    const before = await room.storage.keep(null);
    await done(ines, fix(firstQuote(ines).id, 'a'));
    await room.storage.restore({ ...before, epoch: 'epoch-2' }, null, null);
    await sameLog(ines, tom);
    expect(lostOf(ines)).toMatchObject([{ changes: 1, own: 1, sent: false }]);
    ines.stop();
    tom.stop();
  });
});
