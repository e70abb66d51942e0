import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import {
  browser,
  firstQuote,
  INES,
  newsroom,
  type Tab,
  tab,
  until,
  withStory,
} from './newsroom.ts';

function fix(quoteId: string, value: string | null): Command {
  return { type: 'edit', writes: [{ field: 'quote.fix', id: quoteId, value }] };
}

function context(quoteId: string): Command {
  return { type: 'edit', writes: [{ field: 'quote.answer.context', id: quoteId, value: 'yes' }] };
}

/** A tab whose first act the host answers with 400, for ever; then a second act behind it. */
async function stuckTab(): Promise<{
  readonly room: ReturnType<typeof newsroom>;
  readonly ines: Tab;
  readonly storyId: string;
  readonly mid: string;
  readonly cure: () => void;
}> {
  const room = newsroom();
  let poisoned = '';
  const ines = await tab(room, browser(), INES, async (request) => {
    if (poisoned !== '' && request.headers.get('idempotency-key') === poisoned)
      return Response.json(
        { status: 400, title: 'Not a command', say: 'command: it has another form' },
        { status: 400 },
      );
    return room.transport(request);
  });
  const storyId = await withStory(ines);
  room.offline = true;
  const acted = await ines.dispatch([fix(firstQuote(ines).id, 'poison')]);
  poisoned = acted.ok ? (acted.mids[0] ?? '') : '';
  room.offline = false;
  await ines.dispatch([context(firstQuote(ines).id)]);
  await until(() => ines.store.getState().stuck !== null, 'stuck');
  return { room, ines, storyId, mid: poisoned, cure: () => void (poisoned = '') };
}

describe('a row the host never takes (L17, L21)', () => {
  it('stands visibly, can be downloaded, and holds the rest back in order (I8)', async () => {
    const { room, ines, storyId, mid } = await stuckTab();
    expect(ines.store.getState()).toMatchObject({
      saved: { kind: 'stuck', waiting: 2 },
      stuck: { mid, command: { type: 'edit' }, why: 'command: it has another form' },
    });
    const file: unknown = JSON.parse(await ines.unsentFile(mid));
    expect(file).toMatchObject({ form: 'verbatim-unsent/1', rows: [{ mid, kind: 'command' }] });
    const all: unknown = JSON.parse(await ines.unsentFile(null));
    expect(all).toHaveProperty('rows.length', 2);
    const { entries } = await room.storage.changes(storyId, 0);
    expect(entries.some((entry) => entry.type === 'fields-written@1')).toBe(false);
    ines.stop();
  });

  it('is taken out when its person says so: its words come back, the rest goes out (I1)', async () => {
    const { room, ines, storyId, mid } = await stuckTab();
    expect(await ines.skipStuck(mid)).toBe(true);
    await ines.drained();
    await until(() => ines.store.getState().saved.kind === 'saved', 'saved');
    expect(ines.store.getState()).toMatchObject({
      stuck: null,
      returned: [{ mid, command: { type: 'edit' }, refusals: [{ code: 'skipped' }] }],
    });
    expect(firstQuote(ines)).toMatchObject({ fix: null, answers: { context: 'yes' } });
    const { entries } = await room.storage.changes(storyId, 0);
    expect(entries.filter((entry) => entry.type === 'fields-written@1')).toHaveLength(1);
    ines.stop();
  });

  it('is not taken out when it went through meanwhile', async () => {
    const { ines, mid, cure } = await stuckTab();
    cure();
    expect(await ines.skipStuck(mid)).toBe(false);
    await ines.drained();
    expect(firstQuote(ines)).toMatchObject({ fix: 'poison', answers: { context: 'yes' } });
    expect(ines.store.getState().returned).toEqual([]);
    ines.stop();
  });
});

describe('a row at which the host fails each time (M4)', () => {
  it('is said after five tries, is tried on, and goes out once the host is mended', async () => {
    const room = newsroom();
    let [broken, tries] = ['', 0];
    const ines = await tab(room, browser(), INES, async (request) => {
      if (broken === '' || request.headers.get('idempotency-key') !== broken)
        return room.transport(request);
      tries += 1;
      return Response.json(
        { status: 500, title: 'The host failed', say: 'The host could not do this.' },
        { status: 500 },
      );
    });
    await withStory(ines);
    room.offline = true;
    const acted = await ines.dispatch([fix(firstQuote(ines).id, 'kept')]);
    broken = acted.ok ? (acted.mids[0] ?? '') : '';
    room.offline = false;
    await ines.dispatch([context(firstQuote(ines).id)]);
    await until(() => ines.store.getState().stuck !== null, 'stuck');
    expect(tries).toBe(5);
    expect(ines.store.getState()).toMatchObject({
      saved: { kind: 'stuck', waiting: 2 },
      stuck: { mid: broken, command: { type: 'edit' } },
    });
    await until(() => tries > 6, 'tried on');
    broken = '';
    await ines.drained();
    await until(() => ines.store.getState().saved.kind === 'saved', 'saved');
    expect(ines.store.getState()).toMatchObject({ stuck: null, returned: [] });
    expect(firstQuote(ines)).toMatchObject({ fix: 'kept', answers: { context: 'yes' } });
    ines.stop();
  });

  it('is not said of a host that is busy or not there (502, 503, 504)', async () => {
    const room = newsroom();
    const answers = [502, 503, 504, 502, 503, 504, 502];
    const said = new Set<string>();
    const ines = await tab(room, browser(), INES, async (request) => {
      const status = request.method === 'POST' ? answers.shift() : undefined;
      return status === undefined
        ? room.transport(request)
        : Response.json({ status, title: 'Busy', say: 'Later.' }, { status });
    });
    ines.store.subscribe(({ saved }) => said.add(saved.kind));
    await withStory(ines);
    await ines.drained();
    await until(() => ines.store.getState().saved.kind === 'saved', 'saved');
    expect(answers).toEqual([]);
    expect(said).not.toContain('stuck');
    ines.stop();
  });
});

describe('work that waits', () => {
  it('is kept while the host does not know its person (401), and goes out when it does', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    room.breakNext('logged out', 6);
    await ines.dispatch([fix(firstQuote(ines).id, 'kept')]);
    await until(() => {
      const { saved } = ines.store.getState();
      return saved.kind === 'on-device' && saved.why.includes('does not know you');
    }, 'it says why');
    await ines.drained();
    expect(firstQuote(ines).fix).toBe('kept');
    expect(ines.store.getState().returned).toEqual([]);
    ines.stop();
  });

  it('is announced once it is minutes old, also after a reload', async () => {
    const room = newsroom();
    const home = browser();
    const before = await tab(room, home, INES);
    const storyId = await withStory(before);
    room.offline = true;
    await before.dispatch([fix(firstQuote(before).id, 'waits')]);
    expect(before.store.getState().unsentSince).toBe(null);
    before.stop();
    home.ahead = 6 * 60_000;
    const after = await tab(room, home, INES);
    await after.openStory(storyId);
    await until(() => after.store.getState().unsentSince !== null, 'announced');
    room.offline = false;
    after.wake();
    await after.drained();
    await until(() => after.store.getState().unsentSince === null, 'no more');
    after.stop();
  });

  it('is not called old by a clock that was set back (clocks order nothing)', async () => {
    const room = newsroom();
    const home = browser();
    home.ahead = 100 * 60_000;
    const ines = await tab(room, home, INES);
    await withStory(ines);
    room.offline = true;
    await ines.dispatch([fix(firstQuote(ines).id, 'waits')]);
    home.ahead = 0;
    await until(() => ines.store.getState().saved.kind === 'on-device', 'it waits');
    expect(ines.store.getState().unsentSince).toBe(null);
    ines.stop();
  });

  it('asks for lasting storage after a person’s own act, not for the story that was brought', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    expect(ines.persisted()).toBe(0);
    await ines.dispatch([fix(firstQuote(ines).id, 'mine')]);
    expect(ines.persisted()).toBe(1);
    ines.stop();
  });
});
