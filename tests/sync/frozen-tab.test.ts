import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { browser, DAN, firstQuote, INES, newsroom, tab, until, withStory } from './newsroom.ts';

function fix(quoteId: string, value: string | null): Command {
  return { type: 'edit', writes: [{ field: 'quote.fix', id: quoteId, value }] };
}

describe('a tab that froze with the lock in its hand', () => {
  it('does not hold up another one for ever: that sends beside it, once (I2)', async () => {
    const room = newsroom();
    const home = browser();
    const ines = await tab(room, home, INES);
    const storyId = await withStory(ines);
    await until(() => ines.store.getState().saved.kind === 'saved', 'saved');
    // Held for good, as by a page that sleeps.
    void home.locks.hold(`verbatim-send-${INES}`, () => new Promise<never>(() => {}));
    await ines.dispatch([fix(firstQuote(ines).id, 'goes out')]);
    await ines.drained();
    const { entries } = await room.storage.changes(storyId, 0);
    expect(entries.filter((entry) => entry.type === 'fields-written@1')).toHaveLength(1);
    ines.stop();
  });

  it('keeps the rest waiting while its direct command may be on its way (MODEL A7)', async () => {
    const room = newsroom();
    const home = browser();
    const dan = await tab(room, home, DAN);
    await withStory(dan);
    await until(() => dan.store.getState().saved.kind === 'saved', 'saved');
    void home.locks.hold(`verbatim-send-${DAN}`, () => new Promise<never>(() => {}));
    const disk = home.disks.get(DAN);
    if (disk === undefined) throw new Error('Dan has no disk');
    disk.directs = [
      {
        mid: 'd-x-1',
        storyId: 'st-x',
        envelope: {
          mid: 'd-x-1',
          batch: null,
          base: { epoch: 'e', seq: 1, fields: [] },
          command: { type: 'approve', quoteId: 'q-1', seenFingerprint: 'x' },
        },
      },
    ];
    const before = room.arrived.length;
    await dan.dispatch([fix(firstQuote(dan).id, 'waits')]);
    await until(() => dan.store.getState().saved.kind === 'on-device', 'it says that it waits');
    expect(dan.store.getState().saved).toMatchObject({
      why: expect.stringContaining('another tab'),
    });
    expect(room.arrived).toHaveLength(before);
    expect(
      await dan.direct({ type: 'approve', quoteId: 'q-1', seenFingerprint: 'x' }),
    ).toMatchObject({ ok: false });
    dan.stop();
  });
});
