import { describe, expect, it } from 'vitest';
import { createDrafts } from '#sync/drafts.ts';
import { emptyDisk, memoryDeviceStore } from '#sync/device-store-memory.ts';
import { browser, INES, newsroom, tab, TOM, until, withStory } from './newsroom.ts';

/** Timers that run when they are told to. */
function handTimers() {
  const due: { readonly after: number; work: () => void }[] = [];
  return {
    due,
    timers: {
      after: (after: number, work: () => void) => {
        const item = { after, work };
        due.push(item);
        return () => void due.splice(due.indexOf(item), 1);
      },
    },
    ring: () => {
      for (const item of due.splice(0)) item.work();
    },
  };
}

describe('drafts: what is typed is on this device (MODEL A8, L19)', () => {
  it('writes within 300 ms of the first key press, however long the typing goes on', async () => {
    const disk = emptyDisk('p-1', 'd-1');
    const clock = handTimers();
    const drafts = createDrafts(memoryDeviceStore(disk, true), clock.timers);
    for (const text of ['w', 'we', 'we a']) drafts.keep('fix/st/q', text);
    expect(clock.due.map((item) => item.after)).toEqual([300]);
    clock.ring();
    await drafts.flush();
    expect(disk.drafts.get('fix/st/q')).toBe('we a');
    expect(drafts.peek('fix/st/q')).toBe('we a');
  });

  it('writes at once when the page may be going away, and forgets what became a command', async () => {
    const disk = emptyDisk('p-1', 'd-1');
    const drafts = createDrafts(memoryDeviceStore(disk, true), handTimers().timers);
    drafts.keep('reason/st/q', 'because');
    await drafts.flush();
    expect(disk.drafts.get('reason/st/q')).toBe('because');
    drafts.keep('reason/st/q', null);
    await drafts.flush();
    expect(disk.drafts.has('reason/st/q')).toBe(false);
  });

  it('keeps the text where the disk is full, and writes it when there is room', async () => {
    const disk = emptyDisk('p-1', 'd-1');
    const store = memoryDeviceStore(disk, true);
    let full = true;
    const drafts = createDrafts(
      {
        ...store,
        putDraft: async (key, text) => {
          if (full) throw new DOMException('full', 'QuotaExceededError');
          await store.putDraft(key, text);
        },
      },
      handTimers().timers,
    );
    drafts.keep('fix/st/q', 'kept');
    await drafts.flush();
    expect(drafts.peek('fix/st/q')).toBe('kept');
    full = false;
    await drafts.flush();
    expect(disk.drafts.get('fix/st/q')).toBe('kept');
  });

  it('typed while the disk was read wins over what was read', async () => {
    const disk = emptyDisk('p-1', 'd-1');
    disk.drafts.set('fix/st/q', 'old');
    const drafts = createDrafts(memoryDeviceStore(disk, true), handTimers().timers);
    const reading = drafts.get('fix/st/q');
    drafts.keep('fix/st/q', 'new');
    expect(await reading).toBe('new');
  });

  it('is given back after a reload, to its own person alone (I10)', async () => {
    const room = newsroom();
    const home = browser();
    const before = await tab(room, home, INES);
    await withStory(before);
    before.drafts.keep('note/st/q', 'half a sen');
    await until(() => home.disks.get(INES)?.drafts.size === 1, 'written by itself');
    before.stop();
    const after = await tab(room, home, INES);
    expect(await after.drafts.get('note/st/q')).toBe('half a sen');
    await after.becomePerson(TOM);
    expect(await after.drafts.get('note/st/q')).toBe(null);
    after.stop();
  });
});
