import { describe, expect, it } from 'vitest';
import { leads } from '#sync/confirmed.ts';
import { browser, firstQuote, INES, tab, TOM, until } from '../sync/newsroom.ts';
import { eventsOf, fix, note, sameDisk, scene, waitingOn } from './scene.ts';

/** Writes that other systems lost, doubled or left stuck (L12–L22). */
describe('lost, doubled and stuck writes of others', () => {
  it('L12 rows of a pull and their cursor are one transaction: none of them is skipped', async () => {
    const { room, home, me, storyId } = await scene(INES);
    await me.dispatch([fix(firstQuote(me).id, 'a')]);
    await me.drained();
    await me.catchUp();
    const held = home.disks.get(INES)?.stories.get(storyId);
    expect(held?.entries.map((entry) => entry.seq)).toEqual(
      Array.from({ length: held?.cursor ?? -1 }, (_, index) => index + 1),
    );
    // A page of a log with a gap in it is not taken at all.
    const { entries } = await room.storage.changes(storyId, 0);
    expect(leads(0, entries.slice(1), entries.length)).toBe(false);
    me.stop();
  });

  it('L13 a clash with the very first value of a field is a clash like any other', async () => {
    const { room, me, storyId } = await scene(INES);
    const tom = await tab(room, browser(), TOM);
    await tom.openStory(storyId);
    const { id } = firstQuote(me);
    await Promise.all([me.dispatch([fix(id, 'by Ines')]), tom.dispatch([fix(id, 'by Tom')])]);
    await Promise.all([me.drained(), tom.drained()]);
    expect(await eventsOf({ room, storyId }, 'conflict-opened@1')).toBe(1);
    me.stop();
    tom.stop();
  });

  it('L14 a queue goes out under its own person only, whoever is at the desk', async () => {
    const { room, home, me } = await scene(INES);
    room.offline = true;
    await me.dispatch([fix(firstQuote(me).id, 'by Ines')]);
    await until(() => me.store.getState().saved.kind === 'on-device', 'it waits');
    me.stop();
    room.offline = false;
    const people: (string | null)[] = [];
    const tom = await tab(room, sameDisk(home), TOM, (request) => {
      if (request.method === 'POST') people.push(request.headers.get('x-verbatim-person'));
      return room.transport(request);
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(people).toEqual([]);
    expect(waitingOn(home, INES)).toHaveLength(1);
    await tom.becomePerson(INES);
    await tom.drained();
    expect(people).toEqual([INES]);
    tom.stop();
  });

  it('L15 a host from last night’s backup gets again what it lost and was not pulled, in order', async () => {
    const { room, home, me, storyId } = await scene(INES);
    const before = await room.storage.keep(null);
    const { id } = firstQuote(me);
    // Answered, and the pull that would bring it back does not come through.
    room.breakNext('request lost', 40, (request) => request.url.includes('/changes'));
    await me.dispatch([fix(id, 'answered')]);
    await me.drained();
    expect(await eventsOf({ room, storyId }, 'fields-written@1')).toBe(1);
    await room.storage.restore({ ...before, epoch: 'epoch-2' }, null, null);
    expect(await eventsOf({ room, storyId }, 'fields-written@1')).toBe(0);
    for (let turn = 0; turn < 60; turn += 1) await me.catchUp();
    await until(() => me.store.getState().epoch === 'epoch-2', 'the new history');
    await me.drained();
    await until(() => me.store.getState().saved.kind === 'saved', 'saved');
    expect(await eventsOf({ room, storyId }, 'fields-written@1')).toBe(1);
    expect(firstQuote(me).fix).toBe('answered');
    expect(waitingOn(home, INES)).toEqual([]);
    me.stop();
  });

  it('L16 an answer says from where it goes on; one for another place is not taken', async () => {
    const { room, home, me, storyId } = await scene(INES);
    const cursor = home.disks.get(INES)?.stories.get(storyId)?.cursor ?? 0;
    expect(cursor).toBeGreaterThan(0);
    let wrong = true;
    const other = await tab(room, home, INES, async (request) => {
      const response = await room.transport(request);
      if (!wrong || !request.url.includes('/changes')) return response;
      const body = (await response.json()) as { readonly to: number };
      return Response.json({ ...body, from: body.to + 1, to: body.to + 3 });
    });
    await other.openStory(storyId);
    await other.catchUp();
    expect(home.disks.get(INES)?.stories.get(storyId)?.cursor).toBe(cursor);
    wrong = false;
    await me.dispatch([fix(firstQuote(me).id, 'a')]);
    await me.drained();
    await other.catchUp();
    await until(() => firstQuote(other).fix === 'a', 'goes on');
    me.stop();
    other.stop();
  });

  it('L17 what is on the disk can be read and taken out as a file, even when it cannot be sent', async () => {
    const { room, me } = await scene(INES);
    room.offline = true;
    const acted = await me.dispatch([note(firstQuote(me).id, 'm-1')]);
    const file = await me.unsentFile(null);
    expect(file).toContain('a note');
    expect(acted.ok && file.includes(acted.mids[0] ?? 'none')).toBe(true);
    me.stop();
  });

  it('L18 the page says of every act whether it is at the host, on this device, or nowhere', async () => {
    const home = browser();
    let full = false;
    home.wrap = (store) => ({
      ...store,
      append: (drafts) => (full ? Promise.reject(new Error('full')) : store.append(drafts)),
    });
    const { room, me } = await scene(INES, home);
    await until(() => me.store.getState().saved.kind === 'saved', 'at the host');
    room.offline = true;
    const acting = me.dispatch([fix(firstQuote(me).id, 'a')]);
    expect(me.store.getState().saved.kind).toBe('saving');
    await acting;
    await until(() => me.store.getState().saved.kind === 'on-device', 'on this device');
    full = true;
    await me.dispatch([fix(firstQuote(me).id, 'b')]);
    expect(me.store.getState().saved.kind).toBe('not-saved');
    me.stop();
  });

  it('L19 each act is a row of its own, written before the next thing happens', async () => {
    const { room, home, me } = await scene(INES);
    room.offline = true;
    const { id } = firstQuote(me);
    const acts = ['a', 'b', 'c', 'd'].map((word) => me.dispatch([fix(id, word)]));
    await Promise.all(acts);
    expect(waitingOn(home, INES)).toHaveLength(4);
    me.stop();
  });

  it('L20 what was taken away does not come back with a late copy of the command that made it', async () => {
    const { room, me, storyId } = await scene(INES);
    const bodies: string[] = [];
    const slow = await tab(room, browser(), TOM, async (request) => {
      if (request.method === 'POST') bodies.push(await request.clone().text());
      return room.transport(request);
    });
    await slow.openStory(storyId);
    const search = {
      id: 'l-1',
      where: 'archive',
      when: '',
      terms: '',
      result: '',
      occasionId: null,
    };
    await slow.dispatch([{ type: 'add-search', search }]);
    await slow.dispatch([{ type: 'remove-search', searchId: 'l-1' }]);
    await slow.drained();
    for (const body of bodies)
      await room.transport(
        new Request(`https://desk.example/api/stories/${storyId}/commands`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-verbatim-person': TOM },
          body,
        }),
      );
    await me.catchUp();
    expect(me.store.getState().desk?.searches).toEqual({});
    me.stop();
    slow.stop();
  });

  it('L21 coming back online starts the sending, and a refusal is kept with its words', async () => {
    const { room, me } = await scene(INES);
    room.offline = true;
    await me.dispatch([fix(firstQuote(me).id, 'words to keep')]);
    await room.storage.putSetting('demo-preset', 'alone');
    await until(() => me.store.getState().saved.kind === 'on-device', 'waits');
    room.offline = false;
    me.wake();
    await me.drained();
    room.offline = true;
    const tom = browser();
    room.offline = false;
    await room.storage.putSetting('demo-preset', 'five');
    const other = await tab(room, tom, TOM);
    await other.openStory(me.store.getState().storyId ?? '');
    room.offline = true;
    await other.dispatch([fix(firstQuote(other).id, 'refused words')]);
    await room.storage.putSetting('demo-preset', 'alone');
    room.offline = false;
    other.wake();
    await until(() => other.store.getState().returned.length === 1, 'returned');
    expect(JSON.stringify(other.store.getState().returned)).toContain('refused words');
    me.stop();
    other.stop();
  });

  it('L22 leaving the desk takes nothing out of the queue, returned refusals included', async () => {
    const { room, home, me, storyId } = await scene(INES);
    room.offline = true;
    await me.dispatch([fix(firstQuote(me).id, 'unsent')]);
    const before = waitingOn(home, INES);
    await me.becomePerson(TOM);
    expect(me.store.getState().said).toContain('1 unsent by Ines Inkwell');
    expect(waitingOn(home, INES)).toEqual(before);
    room.offline = false;
    me.wake();
    await until(() => waitingOn(home, INES).length === 0, 'sent all the same');
    expect(await eventsOf({ room, storyId }, 'fields-written@1')).toBe(1);
    me.stop();
  });
});
