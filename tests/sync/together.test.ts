import { quoteOf } from '#core/desk/desk.ts';
import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import {
  browser,
  DAN,
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

function fix(quoteId: string, value: string | null): Command {
  return { type: 'edit', writes: [{ field: 'quote.fix', id: quoteId, value }] };
}

function context(quoteId: string): Command {
  return { type: 'edit', writes: [{ field: 'quote.answer.context', id: quoteId, value: 'yes' }] };
}

/** Two people in two browsers, with the first story open. */
async function two(): Promise<{
  readonly room: ReturnType<typeof newsroom>;
  readonly ines: Tab;
  readonly tom: Tab;
  readonly storyId: string;
}> {
  const room = newsroom();
  const ines = await tab(room, browser(), INES);
  const storyId = await withStory(ines);
  const tom = await tab(room, browser(), TOM);
  await tom.openStory(storyId);
  return { room, ines, tom, storyId };
}

function stop(...tabs: readonly Tab[]): void {
  for (const item of tabs) item.stop();
}

describe('two people', () => {
  it('see the same field as a clash, nothing overwritten, and settle it (I3)', async () => {
    const { ines, tom } = await two();
    const { id } = firstQuote(ines);
    // Both act before either has heard of the other.
    const both = [ines.dispatch([fix(id, 'by Ines')]), tom.dispatch([fix(id, 'by Tom')])];
    await Promise.all(both);
    await Promise.all([ines.drained(), tom.drained()]);
    const open = (client: Tab): readonly string[] =>
      Object.keys(client.store.getState().desk?.conflicts ?? {});
    await until(() => open(ines).length === 1 && open(tom).length === 1, 'both see one clash');
    expect(open(ines)).toEqual(open(tom));
    const [conflictId = ''] = open(ines);
    const settled = await ines.dispatch([
      { type: 'settle', conflictId, writes: [{ field: 'quote.fix', id, value: 'by both' }] },
    ]);
    expect(settled.ok).toBe(true);
    await until(
      () => open(tom).length === 0 && firstQuote(tom).fix === 'by both',
      'Tom sees it settled',
    );
    // The settler goes on in the same field without clashing with herself (I9).
    await ines.dispatch([fix(id, 'better')]);
    await ines.drained();
    await until(() => firstQuote(tom).fix === 'better', 'Tom sees the next edit');
    expect(open(ines)).toEqual([]);
    stop(ines, tom);
  });

  it('lose nothing of the other, however many edits were made without having seen it (I3)', async () => {
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
    cut = true;
    for (const word of ['a', 'b', 'c']) await ines.dispatch([fix(id, word)]);
    await tom.dispatch([fix(id, 'by Tom')]);
    await tom.drained();
    cut = false;
    ines.wake();
    await ines.drained();
    const clashes = (): number => Object.keys(ines.store.getState().desk?.conflicts ?? {}).length;
    await until(
      () => clashes() === 3 && firstQuote(ines).fix === 'by Tom',
      'Tom’s words stand, hers are kept beside',
    );
    stop(ines, tom);
  });

  it('merge where they wrote different fields', async () => {
    const { ines, tom } = await two();
    const { id } = firstQuote(ines);
    await Promise.all([ines.dispatch([fix(id, 'by Ines')]), tom.dispatch([context(id)])]);
    await Promise.all([ines.drained(), tom.drained()]);
    for (const client of [ines, tom]) {
      await until(
        () => firstQuote(client).fix === 'by Ines' && firstQuote(client).answers.context === 'yes',
        'both edits',
      );
      expect(client.store.getState().desk?.conflicts).toEqual({});
    }
    stop(ines, tom);
  });

  it('do not clash with themselves over many unsent edits of one field (I8, I9)', async () => {
    const { room, ines, storyId } = await two();
    const { id } = firstQuote(ines);
    room.offline = true;
    for (const word of ['a', 'b', 'c']) await ines.dispatch([fix(id, word)]);
    room.offline = false;
    room.breakNext('answer lost', 2);
    ines.wake();
    await ines.drained();
    await until(() => firstQuote(ines).fix === 'c', 'the last one stands');
    const { entries } = await room.storage.changes(storyId, 0);
    expect(entries.filter((entry) => entry.type === 'fields-written@1')).toHaveLength(3);
    expect(entries.filter((entry) => entry.type === 'conflict-opened@1')).toHaveLength(0);
    stop(ines);
  });

  it('never takes back the own write between answer and pull (I7)', async () => {
    const { room, ines } = await two();
    const { id } = firstQuote(ines);
    room.breakNext('request lost', 20, (request) => request.url.includes('/changes'));
    const seen = new Set<string | null>();
    const off = ines.store.subscribe((state) => seen.add(quoteOf(state.desk, id)?.fix ?? null));
    await ines.dispatch([fix(id, 'kept')]);
    await ines.drained();
    off();
    expect(seen).toEqual(new Set(['kept']));
    await ines.dispatch([fix(id, 'kept again')]);
    await ines.drained();
    expect(ines.store.getState().desk?.conflicts).toEqual({});
    stop(ines);
  });
});

describe('direct commands', () => {
  async function unsigned(client: Tab): Promise<Awaited<ReturnType<Tab['direct']>>> {
    const { desk } = client.store.getState();
    const quote = firstQuote(client);
    if (desk === null) throw new Error('no desk');
    return client.direct({
      type: 'run-unsigned',
      quoteIds: [quote.id],
      seenFingerprints: [fingerprintOf(desk, quote)],
      reason: 'no second reader',
    });
  }

  it('are refused without the host, and while earlier work is unsent', async () => {
    const { room, ines, storyId } = await two();
    const dan = await tab(room, browser(), DAN);
    await dan.openStory(storyId);
    room.offline = true;
    expect(await unsigned(dan)).toMatchObject({ ok: false, refusals: [{ code: 'offline' }] });
    await dan.dispatch([
      {
        type: 'add-message',
        messageId: 'm-1',
        quoteId: firstQuote(dan).id,
        text: 'a note',
        blocking: false,
      },
    ]);
    expect(await unsigned(dan)).toMatchObject({ ok: false, refusals: [{ code: 'unsent' }] });
    room.offline = false;
    expect(await unsigned(dan)).toMatchObject({ ok: true });
    expect(firstQuote(dan).runUnsigned?.reason).toBe('no second reader');
    stop(ines, dan);
  });

  it('are done once when the answer is lost, and say so', async () => {
    const { room, ines, storyId } = await two();
    const dan = await tab(room, browser(), DAN);
    await dan.openStory(storyId);
    room.breakNext('answer lost');
    expect(await unsigned(dan)).toMatchObject({ ok: true });
    const { entries } = await room.storage.changes(storyId, 0);
    expect(entries.filter((entry) => entry.type === 'run-unsigned@1')).toHaveLength(1);
    stop(ines, dan);
  });

  it('are refused when the quote changed while it was read', async () => {
    const { room, ines, tom, storyId } = await two();
    const dan = await tab(room, browser(), DAN);
    await dan.openStory(storyId);
    const { desk } = dan.store.getState();
    const quote = firstQuote(dan);
    const seen = desk === null ? '' : fingerprintOf(desk, quote);
    await tom.dispatch([fix(quote.id, 'changed meanwhile')]);
    await tom.drained();
    const acted = await dan.direct({
      type: 'run-unsigned',
      quoteIds: [quote.id],
      seenFingerprints: [seen],
      reason: 'x',
    });
    expect(acted).toMatchObject({ ok: false, refusals: [{ code: 'fingerprint seen' }] });
    stop(ines, tom, dan);
  });

  it('whose page went away are looked up, not sent again', async () => {
    const { room, ines, storyId } = await two();
    const home = browser();
    let cut = false;
    const dan = await tab(room, home, DAN, async (request) => {
      if (cut && request.method === 'POST') throw new TypeError('no network here');
      return room.transport(request);
    });
    await dan.openStory(storyId);
    cut = true;
    void unsigned(dan);
    await until(
      () => (home.disks.get(DAN)?.directs.length ?? 0) === 1,
      'stored before it was sent',
    );
    // The page dies: its lock goes with it, its memory too.
    const reopened = { ...browser(), disks: home.disks };
    const again = await tab(room, reopened, DAN);
    await again.openStory(storyId);
    await until(() => again.store.getState().returned.length === 1, 'the person is told');
    expect(again.store.getState().returned[0]).toMatchObject({ refusals: [{ code: 'not-sent' }] });
    expect(home.disks.get(DAN)?.directs).toEqual([]);
    stop(ines, dan, again);
  });
});

describe('tabs and hats', () => {
  it('sends what another tab of the same person appended, and shows it there', async () => {
    const room = newsroom();
    const home = browser();
    let cut = false;
    const writer = await tab(room, home, INES, async (request) => {
      if (cut) throw new TypeError('this tab is frozen');
      return room.transport(request);
    });
    const storyId = await withStory(writer);
    const leader = await tab(room, home, INES);
    await leader.openStory(storyId);
    cut = true;
    await writer.dispatch([fix(firstQuote(writer).id, 'from the other tab')]);
    await until(() => firstQuote(leader).fix === 'from the other tab', 'seen by the other tab');
    await until(
      () =>
        leader.store.getState().saved.kind === 'saved' &&
        writer.store.getState().saved.kind === 'saved',
      'sent',
    );
    const { entries } = await room.storage.changes(storyId, 0);
    expect(entries.filter((entry) => entry.type === 'fields-written@1')).toHaveLength(1);
    stop(writer, leader);
  });

  it('returns the command of someone who lost the hat meanwhile', async () => {
    const { room, ines, tom } = await two();
    const { id } = firstQuote(tom);
    room.offline = true;
    await tom.dispatch([fix(id, 'words to keep')]);
    await room.storage.putSetting('demo-preset', 'two');
    room.offline = false;
    tom.wake();
    await until(() => tom.store.getState().returned.length === 1, 'returned');
    const [returned] = tom.store.getState().returned;
    expect(returned?.command).toEqual(fix(id, 'words to keep'));
    expect(firstQuote(tom).fix).toBe(null);
    if (returned !== undefined) tom.dismissReturned(returned.mid);
    await until(() => tom.store.getState().returned.length === 0, 'dismissed');
    stop(ines, tom);
  });

  it('wears the hats of today when the tab comes to the front', async () => {
    const { ines, tom } = await two();
    await ines.choosePreset('two');
    expect(ines.store.getState()).toMatchObject({ preset: 'two', me: { hats: ['checks'] } });
    tom.wake();
    await until(() => tom.store.getState().me?.hats.length === 0, 'Tom has no hat any more');
    expect(tom.refusalsOf(context(firstQuote(tom).id)).length).toBeGreaterThan(0);
    stop(ines, tom);
  });

  it('says as whom one goes on before it shows so, and never over the answer to the next act', async () => {
    const { ines, tom } = await two();
    stop(tom);
    const said: string[] = [];
    ines.store.subscribe((now, before) => {
      if (now.me?.id === before.me?.id) return;
      said.push(now.said);
      ines.show({ said: 'Still needed: someone who checks.' });
    });
    await ines.becomePerson(TOM);
    expect(said).toEqual(['You go on as Tom Typeset.']);
    expect(ines.store.getState().said).toBe('Still needed: someone who checks.');
    stop(ines);
  });

  it('shows the next person what the last one has just done, and does not announce it as news', async () => {
    const room = newsroom();
    const home = browser();
    home.haste = 1;
    const ines = await tab(room, home, INES);
    await withStory(ines);
    // Slow enough that the acts are still unsent when the person changes.
    room.slow = 30;
    const { id } = firstQuote(ines);
    for (const word of ['a', 'b', 'c']) await ines.dispatch([fix(id, word)]);
    const seen: (string | null)[] = [];
    ines.store.subscribe((now, before) => {
      if (now.me?.id !== before.me?.id) seen.push(firstQuote(ines).fix);
    });
    await ines.becomePerson(TOM);
    expect(seen).toEqual(['c']);
    expect(ines.store.getState()).toMatchObject({
      said: 'You go on as Tom Typeset.',
      recent: [],
    });
    // Somebody who returns is told what was done since.
    await ines.dispatch([fix(id, 'by Tom')]);
    await ines.becomePerson(INES);
    expect(firstQuote(ines).fix).toBe('by Tom');
    expect(ines.store.getState().recent).toMatchObject([{ quoteId: id, by: 'Tom Typeset' }]);
    stop(ines);
  });

  it('stops waiting after a timeout when the host does not answer', async () => {
    const { room, ines, tom } = await two();
    stop(tom);
    room.slow = 60_000;
    await ines.dispatch([fix(firstQuote(ines).id, 'by Ines')]);
    await ines.becomePerson(TOM);
    expect(ines.store.getState()).toMatchObject({
      me: { id: TOM },
      said: 'You go on as Tom Typeset. 1 unsent by Ines Inkwell; they go on being sent.',
    });
    stop(ines);
  });

  it('runs two changes of person one after the other', async () => {
    const { ines, tom } = await two();
    stop(tom);
    await Promise.all([ines.becomePerson(TOM), ines.becomePerson(DAN)]);
    expect(ines.store.getState().me?.id).toBe(DAN);
    stop(ines);
  });

  it('goes on as another person and still sends what the first one left (I10)', async () => {
    const { room, ines, tom, storyId } = await two();
    stop(tom);
    room.offline = true;
    await ines.dispatch([fix(firstQuote(ines).id, 'by Ines')]);
    await ines.becomePerson(TOM);
    expect(ines.store.getState()).toMatchObject({
      me: { id: TOM },
      said: 'You go on as Tom Typeset. 1 unsent by Ines Inkwell; they go on being sent.',
    });
    room.offline = false;
    ines.wake();
    await ines.openStory(storyId);
    await until(() => firstQuote(ines).fix === 'by Ines', 'sent in her name');
    const { entries } = await room.storage.changes(storyId, 0);
    expect(entries.findLast((entry) => entry.type === 'fields-written@1')?.actor).toBe(INES);
    stop(ines);
  });

  it('builds anew when the host has another epoch', async () => {
    const first = newsroom();
    const home = browser();
    const before = await tab(first, home, INES);
    const storyId = await withStory(before);
    const quotes = quotesOf(before).length;
    stop(before);
    const empty = newsroom('epoch-2');
    const after = await tab(empty, home, INES);
    await after.openStory(storyId);
    await until(() => after.store.getState().epoch === 'epoch-2', 'the new epoch');
    expect(after.store.getState().desk).toBe(null);
    expect(quotes).toBeGreaterThan(0);
    stop(after);
  });
});
