import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import {
  browser,
  firstQuote,
  INES,
  newsroom,
  tab,
  TOM,
  until,
  withStory,
} from '../sync/newsroom.ts';
import { context, eventsOf, fix, sameDisk, scene } from './scene.ts';

/** Faults of this desk that the simulator found. */
describe('found by the simulator', () => {
  async function clash(): Promise<{
    readonly room: ReturnType<typeof newsroom>;
    readonly ines: Awaited<ReturnType<typeof tab>>;
    readonly tom: Awaited<ReturnType<typeof tab>>;
    readonly id: string;
    readonly storyId: string;
  }> {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    const storyId = await withStory(ines);
    const tom = await tab(room, browser(), TOM);
    await tom.openStory(storyId);
    return { room, ines, tom, id: firstQuote(ines).id, storyId };
  }

  it('settling a clash does not overwrite what was written since it was looked at (I3)', async () => {
    const { room, ines, tom, id, storyId } = await clash();
    await Promise.all([ines.dispatch([fix(id, 'by Ines')]), tom.dispatch([fix(id, 'by Tom')])]);
    await Promise.all([ines.drained(), tom.drained()]);
    await Promise.all([ines.catchUp(), tom.catchUp()]);
    const [conflictId = ''] = Object.keys(ines.store.getState().desk?.conflicts ?? {});
    const settle: Command = {
      type: 'settle',
      conflictId,
      writes: [{ field: 'quote.fix', id, value: 'by both' }],
    };
    await Promise.all([tom.dispatch([fix(id, 'newer')]), ines.dispatch([settle])]);
    await Promise.all([ines.drained(), tom.drained()]);
    await ines.catchUp();
    const settled = await eventsOf({ room, storyId }, 'conflict-settled@1');
    const clashes = Object.keys(ines.store.getState().desk?.conflicts ?? {}).length;
    // Whoever came second clashed: no word of either is gone.
    expect([settled, clashes]).toEqual(firstQuote(ines).fix === 'newer' ? [0, 2] : [1, 1]);
    ines.stop();
    tom.stop();
  });

  it('two pages of one person do not clash over one field, seen or not (I9)', async () => {
    const { room, home, me, storyId } = await scene(INES);
    const other = await tab(room, home, INES);
    await other.openStory(storyId);
    const { id } = firstQuote(me);
    for (const [page, word] of [
      [me, 'a'],
      [other, 'b'],
      [me, 'c'],
      [other, 'd'],
    ] as const) {
      await page.dispatch([fix(id, word)]);
      await page.drained();
    }
    expect(await eventsOf({ room, storyId }, 'conflict-opened@1')).toBe(0);
    me.stop();
    other.stop();
  });

  it('a direct command that arrives after its person was told "not done" is not done (I1)', async () => {
    const { room, home, me, storyId } = await scene(TOM);
    const late: Request[] = [];
    const page = await tab(room, home, TOM, (request) => {
      if (request.method !== 'POST') return room.transport(request);
      late.push(request.clone());
      return new Promise<never>(() => {});
    });
    me.stop();
    await page.openStory(storyId);
    const quoteId = firstQuote(page).id;
    const command: Command = {
      type: 'agree',
      quoteId,
      as: 'reads',
      seenFingerprint: '0'.repeat(64),
      seenLegal: null,
    };
    const disk = home.disks.get(TOM);
    if (disk === undefined) throw new Error('no disk');
    const envelope = {
      mid: 'd-x-9',
      batch: null,
      base: { epoch: '', seq: 0, fields: [] },
      command,
    };
    disk.directs = [{ mid: 'd-x-9', storyId, envelope }];
    const again = await tab(room, sameDisk(home), TOM);
    await again.openStory(storyId);
    await until(() => again.store.getState().returned.length === 1, 'told that it was not done');
    const response = await room.transport(
      new Request(`https://desk.example/api/stories/${storyId}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-verbatim-person': TOM },
        body: JSON.stringify(envelope),
      }),
    );
    expect(response.status).toBe(422);
    expect(late).toEqual([]);
    page.stop();
    again.stop();
  });

  it('undo waits for the names of what is on its way to the disk', async () => {
    const { room, me } = await scene(INES);
    const { id } = firstQuote(me);
    await me.dispatch([fix(id, 'a')]);
    const all = [me.undo(), me.dispatch([fix(id, 'b')]), me.undo()];
    await Promise.all(all);
    await me.drained();
    await me.catchUp();
    expect(me.store.getState().returned).toEqual([]);
    expect(room.arrived.length).toBeGreaterThan(0);
    me.stop();
  });

  it('what follows an undo that was too late for a field does not overwrite that field (I3)', async () => {
    const room = newsroom();
    let cut = false;
    const ines = await tab(room, browser(), INES, async (request) => {
      if (cut) throw new TypeError('no network here');
      return room.transport(request);
    });
    const storyId = await withStory(ines);
    const tom = await tab(room, browser(), TOM);
    await tom.openStory(storyId);
    const { id } = firstQuote(ines);
    const both: Command = {
      type: 'edit',
      writes: [
        { field: 'quote.fix', id, value: 'mine' },
        { field: 'quote.answer.context', id, value: 'yes' },
      ],
    };
    await ines.dispatch([both]);
    await ines.drained();
    await ines.catchUp();
    await tom.catchUp();
    cut = true;
    await tom.dispatch([fix(id, 'by Tom')]);
    await tom.drained();
    expect((await ines.undo()).ok).toBe(true);
    await ines.dispatch([fix(id, 'made on the undo')]);
    cut = false;
    ines.wake();
    await ines.drained();
    await ines.catchUp();
    // Taken back whole or not at all; once Tom's words are here, the rest of it can be.
    expect(firstQuote(ines)).toMatchObject({ fix: 'by Tom', answers: { context: 'yes' } });
    expect(ines.store.getState().returned).toHaveLength(1);
    expect((await ines.undo()).ok).toBe(true);
    await ines.drained();
    await ines.catchUp();
    expect(firstQuote(ines)).toMatchObject({ fix: 'by Tom', answers: { context: 'unknown' } });
    expect(await eventsOf({ room, storyId }, 'conflict-opened@1')).toBe(1);
    ines.stop();
    tom.stop();
  });

  it('a word between pages that is lost costs delay only: a pull reads the queue again', async () => {
    const { room, home, me, storyId } = await scene(INES);
    const deaf = { ...room, bus: newsroom().bus };
    const other = await tab(deaf, home, INES, room.transport);
    await other.openStory(storyId);
    room.offline = true;
    await me.dispatch([fix(firstQuote(me).id, 'a')]);
    await other.openStory(storyId);
    room.offline = false;
    me.wake();
    await me.drained();
    await other.catchUp();
    await until(() => other.store.getState().saved.kind === 'saved', 'knows that it was sent');
    me.stop();
    other.stop();
  });

  it("a field set to what stands on a page that is behind is one's own at the host (I9)", async () => {
    const { room, home, me, storyId } = await scene(INES);
    const { id } = firstQuote(me);
    await me.dispatch([fix(id, 'a')]);
    await me.drained();
    const deaf = { ...room, bus: newsroom().bus };
    const behind = await tab(deaf, home, INES, room.transport);
    await behind.openStory(storyId);
    await me.dispatch([fix(id, 'b')]);
    await me.drained();
    expect(firstQuote(behind).fix).toBe('a');
    room.offline = true;
    const same: Command = {
      type: 'edit',
      writes: [
        { field: 'quote.answer.context', id, value: 'yes' },
        { field: 'quote.fix', id, value: 'a' },
      ],
    };
    await behind.dispatch([same]);
    await behind.dispatch([fix(id, 'c')]);
    room.offline = false;
    behind.wake();
    await behind.drained();
    await behind.catchUp();
    expect(await eventsOf({ room, storyId }, 'conflict-opened@1')).toBe(0);
    expect(firstQuote(behind).fix).toBe('c');
    me.stop();
    behind.stop();
  });

  it('what made no row, because another had written the same, raises nothing behind it (I3)', async () => {
    const room = newsroom();
    let cut = false;
    const ines = await tab(room, browser(), INES, async (request) => {
      if (cut) throw new TypeError('no network here');
      return room.transport(request);
    });
    const storyId = await withStory(ines);
    const tom = await tab(room, browser(), TOM);
    await tom.openStory(storyId);
    const { id } = firstQuote(ines);
    await ines.dispatch([fix(id, 'old')]);
    await ines.drained();
    await tom.catchUp();
    cut = true;
    await ines.dispatch([fix(id, 'same')]);
    await ines.dispatch([context(id)]);
    await tom.dispatch([fix(id, 'same')]);
    await tom.drained();
    // Made on a page that shows her own word, so she has seen these words, whoever wrote them.
    await ines.dispatch([fix(id, 'newer')]);
    cut = false;
    ines.wake();
    await ines.drained();
    await ines.catchUp();
    const answers = await Promise.all(
      room.arrived.map(async (mid) => {
        const command = { person: INES, mid };
        return (await room.storage.answer(storyId, command))?.outcome;
      }),
    );
    const silent = answers.filter((outcome) => outcome?.outcome === 'merged' && outcome.seq === 0);
    expect(silent).toHaveLength(1);
    // Tom wrote last, and that it was he had not been seen: both words are kept.
    expect(await eventsOf({ room, storyId }, 'conflict-opened@1')).toBe(1);
    ines.stop();
    tom.stop();
  });
});
