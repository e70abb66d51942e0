import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import type { Got } from '#sync/backups.ts';
import {
  browser,
  DAN,
  firstQuote,
  INES,
  newsroom,
  tab,
  TOM,
  until,
  withStory,
} from './newsroom.ts';

function fix(quoteId: string, value: string | null): Command {
  return { type: 'edit', writes: [{ field: 'quote.fix', id: quoteId, value }] };
}

function got<T>(answer: Got<T>): T {
  if (!answer.ok) throw new Error(answer.say);
  return answer.value;
}

describe('a host that is restored to an older state (L15, I11)', () => {
  it('keeps what is unsent, says so, and sends it again once', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    const storyId = await withStory(ines);
    const copies = await ines.backups();
    const copy = got(await copies.take(null));
    const { id } = firstQuote(ines);
    await ines.dispatch([fix(id, 'lost with the host')]);
    await ines.drained();
    await until(() => ines.store.getState().saved.kind === 'saved', 'saved');
    await ines.catchUp();
    room.offline = true;
    await ines.dispatch([
      { type: 'edit', writes: [{ field: 'quote.answer.context', id, value: 'yes' }] },
    ]);
    await until(() => ines.store.getState().saved.kind === 'on-device', 'it waits');
    room.offline = false;
    // Another page restores the host, and this one learns of it by its next pull.
    const dan = await tab(room, browser(), DAN);
    const done = got(await (await dan.backups()).restore(copy));
    expect(done.lost).toMatchObject([{ storyId }]);
    await ines.catchUp();
    await ines.drained();
    await until(() => firstQuote(ines).answers.context === 'yes', 'sent again');
    expect(firstQuote(ines).fix).toBe(null);
    expect(ines.store.getState().epoch).toBe(done.epoch);
    const { entries } = await room.storage.changes(storyId, 0);
    expect(entries.filter((entry) => entry.type === 'fields-written@1')).toHaveLength(1);
    ines.stop();
    dan.stop();
  });

  it('says how much goes out again and how much of the story is not there', async () => {
    const room = newsroom();
    let cut = false;
    const ines = await tab(room, browser(), INES, async (request) => {
      if (cut && request.method === 'POST') throw new TypeError('no network here');
      return room.transport(request);
    });
    await withStory(ines);
    const copy = got(await (await ines.backups()).take(null));
    const { id } = firstQuote(ines);
    await ines.dispatch([fix(id, 'gone')]);
    await ines.drained();
    await ines.catchUp();
    cut = true;
    await ines.dispatch([fix(id, 'kept')]);
    got(await (await ines.backups()).restore(copy));
    const said: string[] = [];
    const off = ines.store.subscribe((state) => said.push(state.news?.words ?? ''));
    await ines.catchUp();
    await until(
      () => said.some((words) => words.startsWith('The desk’s host was restored')),
      'said',
    );
    expect(said.at(-1)).toMatch(/Sending 1 change again\.$/);
    off();
    cut = false;
    ines.wake();
    await ines.drained();
    ines.stop();
  });
});

describe('copies', () => {
  it('are looked into before they are put back: what would go is said', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    const storyId = await withStory(ines);
    const copies = await ines.backups();
    const copy = got(await copies.take(storyId));
    await ines.dispatch([fix(firstQuote(ines).id, 'newer')]);
    await ines.drained();
    const look = got(await copies.look(copy));
    expect(look).toMatchObject({ story: storyId, stories: [{ storyId }], missing: [] });
    expect(look.stories[0]?.newer).toBeGreaterThan(0);
    expect(look.stories[0]?.title).toContain('Anti-IS coalition');
    ines.stop();
  });

  it('that were altered, or are none, are refused with the reason', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    const copies = await ines.backups();
    const copy = got(await copies.take(null));
    const altered = copy.replace('jihadist threat', 'other matters');
    expect(altered).not.toBe(copy);
    expect(await copies.look(altered)).toMatchObject({ ok: false });
    expect(await copies.look('{"a":1}')).toMatchObject({ ok: false, say: expect.any(String) });
    expect(await copies.restore(altered)).toMatchObject({ ok: false });
    ines.stop();
  });

  it('come before a story is deleted; then its pages say who did it, and unsent words come back', async () => {
    const room = newsroom();
    const home = browser();
    const ines = await tab(room, home, INES);
    const storyId = await withStory(ines);
    const dan = await tab(room, browser(), DAN);
    await dan.openStory(storyId);
    const copies = await dan.backups();
    const stale = got(await copies.take(storyId));
    await ines.dispatch([fix(firstQuote(ines).id, 'newer than the copy')]);
    await ines.drained();
    expect(await copies.remove(storyId, stale)).toMatchObject({ ok: false });
    expect(await (await ines.backups()).remove(storyId, stale)).toMatchObject({ ok: false });
    room.offline = true;
    await ines.dispatch([fix(firstQuote(ines).id, 'unsent words')]);
    await until(() => ines.store.getState().saved.kind === 'on-device', 'it waits');
    room.offline = false;
    got(await copies.remove(storyId, got(await copies.take(storyId))));
    await ines.catchUp();
    await until(() => ines.store.getState().gone !== null, 'the page says so');
    expect(ines.store.getState().gone).toContain('was deleted by Dan Deadline');
    expect(ines.store.getState().desk).toBe(null);
    ines.wake();
    await until(() => ines.store.getState().returned.length === 1, 'the words come back');
    expect(ines.store.getState().returned[0]).toMatchObject({ refusals: [{ code: 'deleted' }] });
    expect(home.disks.get(INES)?.stories.has(storyId)).toBe(false);
    ines.stop();
    dan.stop();
  });
});

describe('changes by others', () => {
  it('are told with their quote, field and name; one’s own are not', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    const storyId = await withStory(ines);
    const tom = await tab(room, browser(), TOM);
    await tom.openStory(storyId);
    const { id } = firstQuote(ines);
    await ines.dispatch([fix(id, 'mine')]);
    await ines.drained();
    expect(ines.store.getState().recent).toEqual([]);
    await until(() => firstQuote(tom).fix === 'mine', 'Tom has it');
    await tom.dispatch([fix(id, 'by Tom')]);
    await until(() => ines.store.getState().recent.length > 0, 'told');
    expect(ines.store.getState().recent).toContainEqual({
      seq: expect.any(Number),
      quoteId: id,
      by: 'Tom Typeset',
      what: ['quote.fix'],
    });
    ines.show({ recent: [] });
    expect(ines.store.getState().recent).toEqual([]);
    ines.stop();
    tom.stop();
  });
});
