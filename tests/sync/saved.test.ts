import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { isWaiting } from '#sync/outbox.ts';
import { browser, firstQuote, INES, newsroom, tab, until, withStory } from './newsroom.ts';

function answer(quoteId: string, value: 'yes' | 'no' | 'unknown'): Command {
  return { type: 'edit', writes: [{ field: 'quote.answer.words', id: quoteId, value }] };
}

describe('saved means on disk (I1)', () => {
  it('has the row in the store before dispatch resolves, and the view at once', async () => {
    const room = newsroom();
    const home = browser();
    const ines = await tab(room, home, INES);
    await withStory(ines);
    room.offline = true;
    const { id } = firstQuote(ines);
    const acting = ines.dispatch([answer(id, 'no')]);
    expect(firstQuote(ines).answers.words).toBe('no');
    const acted = await acting;
    expect(acted.ok).toBe(true);
    expect(
      home.disks
        .get(INES)
        ?.rows.filter(isWaiting)
        .map((row) => row.mid),
    ).toEqual(acted.ok ? acted.mids : []);
    await until(
      () => ines.store.getState().saved.kind === 'on-device',
      'the chip says on this device',
    );
    expect(ines.store.getState().saved).toEqual({
      kind: 'on-device',
      waiting: 1,
      why: 'you are offline',
    });
    ines.stop();
  });

  it('sends once what a reload left behind', async () => {
    const room = newsroom();
    const home = browser();
    const before = await tab(room, home, INES);
    const storyId = await withStory(before);
    room.offline = true;
    const { id } = firstQuote(before);
    await before.dispatch([answer(id, 'no')]);
    await before.dispatch([answer(id, 'yes')]);
    before.stop();
    room.offline = false;
    const sent = room.arrived.length;
    const after = await tab(room, home, INES);
    await after.openStory(storyId);
    expect(firstQuote(after).answers.words).toBe('yes');
    await after.drained();
    expect(room.arrived.slice(sent)).toHaveLength(2);
    expect(new Set(room.arrived).size).toBe(room.arrived.length);
    expect(after.store.getState().desk?.conflicts).toEqual({});
    after.stop();
  });

  it('never gives a mid twice over a reload (I2)', async () => {
    const room = newsroom();
    const home = browser();
    room.offline = false;
    const before = await tab(room, home, INES);
    await withStory(before);
    before.stop();
    const mids = new Set(room.arrived);
    const after = await tab(room, home, INES);
    await after.openStory(before.store.getState().storyId ?? '');
    const acted = await after.dispatch([answer(firstQuote(after).id, 'no')]);
    expect(acted.ok && acted.mids.some((mid) => mids.has(mid))).toBe(false);
    after.stop();
  });

  it.each(['answer lost', 'request lost', 'twice', 'html', 'other form'] as const)(
    '%s: applied once',
    async (fault) => {
      const room = newsroom();
      const ines = await tab(room, browser(), INES);
      const storyId = await withStory(ines);
      const head = (await room.storage.changes(storyId, 0)).head.seq;
      room.breakNext(fault);
      await ines.dispatch([answer(firstQuote(ines).id, 'no')]);
      await ines.drained();
      const { entries } = await room.storage.changes(storyId, head);
      expect(entries.filter((entry) => entry.type === 'fields-written@1')).toHaveLength(1);
      await until(() => ines.store.getState().saved.kind === 'saved', 'saved');
      ines.stop();
    },
  );

  it('says not saved, and takes the act back from the view, when the disk is full', async () => {
    const room = newsroom();
    const home = browser();
    home.wrap = (store) => ({
      ...store,
      append: (drafts) =>
        full ? Promise.reject(new Error('QuotaExceededError')) : store.append(drafts),
    });
    let full = false;
    const ines = await tab(room, home, INES);
    await withStory(ines);
    full = true;
    const acted = await ines.dispatch([answer(firstQuote(ines).id, 'no')]);
    expect(acted.ok).toBe(false);
    expect(firstQuote(ines).answers.words).toBe('unknown');
    expect(ines.store.getState().saved.kind).toBe('not-saved');
    full = false;
    expect((await ines.dispatch([answer(firstQuote(ines).id, 'yes')])).ok).toBe(true);
    await ines.drained();
    expect(ines.store.getState().saved.kind).toBe('saved');
    ines.stop();
  });

  it('gives up with a failed write what was made on it', async () => {
    const room = newsroom();
    const home = browser();
    let failures = 0;
    home.wrap = (store) => ({
      ...store,
      append: (drafts) => {
        if (failures === 0) return store.append(drafts);
        failures -= 1;
        return Promise.reject(new Error('QuotaExceededError'));
      },
    });
    const ines = await tab(room, home, INES);
    await withStory(ines);
    failures = 1;
    const { id } = firstQuote(ines);
    const acted = await Promise.all([
      ines.dispatch([answer(id, 'no')]),
      ines.dispatch([answer(id, 'yes')]),
    ]);
    expect(acted.map((item) => item.ok)).toEqual([false, false]);
    expect(home.disks.get(INES)?.rows.filter(isWaiting)).toEqual([]);
    expect(firstQuote(ines).answers.words).toBe('unknown');
    ines.stop();
  });

  it('does not call it saved in a window without a disk', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(false), INES);
    await withStory(ines);
    room.offline = true;
    await ines.dispatch([answer(firstQuote(ines).id, 'no')]);
    await until(() => ines.store.getState().saved.kind === 'not-saved', 'not saved');
    ines.stop();
  });

  it('stops visibly at a row the host does not understand, and goes on when it does', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    room.breakNext('poison', 3);
    await ines.dispatch([answer(firstQuote(ines).id, 'no')]);
    await until(() => ines.store.getState().saved.kind === 'stuck', 'stuck');
    await ines.drained();
    await until(() => ines.store.getState().saved.kind === 'saved', 'saved');
    ines.stop();
  });

  it('refuses what the host could never take, before it is in the queue', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    const bad: Command = {
      type: 'edit',
      writes: [{ field: 'quote.fix', id: firstQuote(ines).id, value: 'half \ud800' }],
    };
    const acted = await ines.dispatch([bad]);
    expect(acted).toMatchObject({ ok: false, refusals: [{ code: 'form' }] });
    ines.stop();
  });
});
