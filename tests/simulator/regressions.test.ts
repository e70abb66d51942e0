import { quoteOf } from '#core/desk/desk.ts';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command as commandSchema } from '#contract/command-schema.ts';
import { canonical } from '#core/text/canonical.ts';
import { emptyDisk, memoryDeviceStore } from '#sync/device-store-memory.ts';
import { pauseAfter } from '#sync/push.ts';
import { firstQuote, INES, tab, TOM, until } from '../sync/newsroom.ts';
import { context, eventsOf, fix, note, sameDisk, scene, waitingOn } from './scene.ts';

/** Writes that other systems lost, doubled or left stuck; each with the guard this desk has (L1–L11). */
describe('lost, doubled and stuck writes of others', () => {
  it('L1 an act in flight is on the disk before it is sent, and goes on after a reload', async () => {
    const { room, home, me, storyId } = await scene(INES);
    room.breakNext('request lost', 1, (request) => request.method === 'POST');
    const acted = await me.dispatch([fix(firstQuote(me).id, 'in flight')]);
    expect(waitingOn(home, INES)).toEqual(acted.ok ? acted.mids : []);
    me.stop();
    const again = await tab(room, sameDisk(home), INES);
    await again.openStory(storyId);
    await again.drained();
    expect(await eventsOf({ room, storyId }, 'fields-written@1')).toBe(1);
    again.stop();
  });

  it('L2 rows restored from the disk go out although an earlier try of them never ended', async () => {
    const { room, home, me, storyId } = await scene(INES);
    room.offline = true;
    await me.dispatch([fix(firstQuote(me).id, 'a')]);
    me.stop();
    let hang = true;
    // The first request of the new page never ends; its lock is held all the while.
    const slow = await tab(room, home, INES, (request) =>
      hang && request.method === 'POST' ? new Promise<never>(() => {}) : room.transport(request),
    );
    room.offline = false;
    await slow.openStory(storyId);
    hang = false;
    const third = await tab(room, home, INES);
    await third.openStory(storyId);
    await third.drained();
    expect(await eventsOf({ room, storyId }, 'fields-written@1')).toBe(1);
    slow.stop();
    third.stop();
  });

  it('L3 that a row waits is read from the row alone: online again, nothing stays paused', async () => {
    const { room, home, me, storyId } = await scene(INES);
    room.offline = true;
    await me.dispatch([fix(firstQuote(me).id, 'a')]);
    await until(() => me.store.getState().saved.kind === 'on-device', 'waits');
    me.stop();
    room.offline = false;
    const again = await tab(room, home, INES);
    await again.openStory(storyId);
    await again.drained();
    await until(() => again.store.getState().saved.kind === 'saved', 'saved');
    again.stop();
  });

  it('L4 the queue holds commands as data, whole after a round through JSON', async () => {
    const { room, home, me } = await scene(INES);
    room.offline = true;
    await me.dispatch([fix(firstQuote(me).id, 'a'), note(firstQuote(me).id, 'm-1')]);
    const rows = home.disks.get(INES)?.rows ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
    me.stop();
  });

  it('L5 two pages that both think they lead do nothing twice', async () => {
    const { room, home, me, storyId } = await scene(INES);
    const alone = { hold: <T>(_name: string, work: () => Promise<T>): Promise<T> => work() };
    room.offline = true;
    for (const word of ['a', 'b', 'c']) await me.dispatch([fix(firstQuote(me).id, word)]);
    me.stop();
    room.offline = false;
    const both = await Promise.all([0, 1].map(() => tab(room, { ...home, locks: alone }, INES)));
    for (const page of both) await page.openStory(storyId);
    await Promise.all(both.map((page) => page.drained()));
    expect(await eventsOf({ room, storyId }, 'fields-written@1')).toBe(3);
    expect(await eventsOf({ room, storyId }, 'conflict-opened@1')).toBe(0);
    for (const page of both) page.stop();
  });

  it('L6 any words come back from the wire as they went: no date is made of them, no field is lost', () => {
    const told = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('2026-11-24T10:00:00.000Z', '__proto__', '{}', 'constructor', '1e5', ''),
    );
    fc.assert(
      fc.property(told, (value) => {
        const made = fix('q-1', value);
        const read = commandSchema.safeParse(JSON.parse(JSON.stringify(made)));
        expect(read.success && read.data).toEqual(made);
        expect(canonical(read.data)).toBe(canonical(made));
      }),
    );
    const store = memoryDeviceStore(emptyDisk(INES, 'd-1'), true);
    return expect(store.putShelf('x', { at: '2026-11-24T10:00:00.000Z' })).resolves.toBe(undefined);
  });

  it('L7 trying goes on without an end, and being offline wears nothing out', async () => {
    for (const failures of [1, 10, 1000, 1_000_000])
      expect(pauseAfter(failures, 0.999)).toBeLessThanOrEqual(45_000);
    const { room, home, me } = await scene(INES);
    room.breakNext('request lost', 30);
    const acted = await me.dispatch([fix(firstQuote(me).id, 'kept')]);
    for (let turn = 0; turn < 30; turn += 1) {
      me.wake();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(acted.ok).toBe(true);
    me.wake();
    await me.drained();
    expect(waitingOn(home, INES)).toEqual([]);
    me.stop();
  });

  it('L8 a later write never passes a waiting one', async () => {
    const { room, me } = await scene(INES);
    room.offline = true;
    const mids: string[] = [];
    for (const word of ['a', 'b', 'c']) {
      const acted = await me.dispatch([fix(firstQuote(me).id, word)]);
      if (acted.ok) mids.push(...acted.mids);
    }
    room.offline = false;
    const sent = room.arrived.length;
    room.breakNext('request lost', 2);
    me.wake();
    await me.drained();
    expect(room.arrived.slice(sent)).toEqual(mids);
    me.stop();
  });

  it('L9 a pull on coming back does not paint old state over unsent edits', async () => {
    const { room, me, storyId } = await scene(INES);
    const tom = await tab(room, { ...sameDisk({ ...(await scene(TOM)).home }) }, TOM);
    await tom.openStory(storyId);
    const { id } = firstQuote(me);
    room.offline = true;
    await me.dispatch([fix(id, 'unsent')]);
    room.offline = false;
    const seen = new Set<string | null>();
    const off = me.store.subscribe((state) => seen.add(quoteOf(state.desk, id)?.fix ?? null));
    await tom.dispatch([context(id)]);
    await tom.drained();
    me.wake();
    await me.drained();
    await me.catchUp();
    off();
    expect([...seen]).toEqual(['unsent']);
    expect(firstQuote(me)).toMatchObject({ fix: 'unsent', answers: { context: 'yes' } });
    me.stop();
    tom.stop();
  });

  it('L10 a page that does not lead keeps its acts on the disk, offline too', async () => {
    const { room, home, me, storyId } = await scene(INES);
    const other = await tab(room, home, INES);
    await other.openStory(storyId);
    room.offline = true;
    const acted = await other.dispatch([fix(firstQuote(other).id, 'from the second page')]);
    expect(waitingOn(home, INES)).toEqual(acted.ok ? acted.mids : []);
    other.stop();
    room.offline = false;
    me.wake();
    await until(() => firstQuote(me).fix === 'from the second page', 'seen and sent by the first');
    await me.drained();
    me.stop();
  });

  it('L11 what was taken away is not read again: one transaction for each change of the queue', () => {
    const source = ['device-database.ts', 'device-store-idb.ts']
      .map((file) => readFileSync(new URL(`../../src/sync/${file}`, import.meta.url), 'utf8'))
      .join('\n');
    // Every deletion stands inside a write(…): none opens a transaction of its own.
    expect(source).not.toMatch(/db\.(delete|clear|put|add)\(/);
    expect(source.match(/\.transaction\(/g)).toHaveLength(2);
    expect(source).toContain("db.transaction(names, 'readwrite', { durability: 'strict' })");
  });
});
