import { describe, expect, it } from 'vitest';
import { outcome as outcomeSchema } from '#contract/envelope-schema.ts';
import { changes, stories } from '#contract/log-schema.ts';
import { people, preset } from '#contract/people-schema.ts';
import { JSON_TYPE, PERSON_HEADER } from '#contract/routes.ts';
import { storedText } from '#contract/text-schema.ts';
import { EMPTY_HEAD, verifyLog } from '#core/desk/log.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { memoryStorage } from '#storage/memory.ts';
import { CREATE, FABLE, INES, openFable } from '../makers/fable-desk.ts';
import { type TestHost, testHost } from '../makers/test-host.ts';

function get(host: TestHost, path: string, personId: string | null = INES): Promise<Response> {
  return host.fetch(path, personId === null ? {} : { headers: { [PERSON_HEADER]: personId } });
}

function put(host: TestHost, path: string, body: unknown, personId = INES): Promise<Response> {
  return host.fetch(path, {
    method: 'PUT',
    headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: personId },
    body: JSON.stringify(body),
  });
}

describe('changes', () => {
  const path = (from: number | string, epoch = 'epoch-1') =>
    `/api/stories/${FABLE}/changes?epoch=${epoch}&from=${from}`;
  const pull = async (host: TestHost, from: number, epoch?: string) =>
    changes.parse(await (await get(host, path(from, epoch))).json());

  it('are none for a story that nobody made', async () => {
    expect(await pull(testHost(), 0)).toEqual({
      epoch: 'epoch-1',
      from: 0,
      to: 0,
      head: EMPTY_HEAD,
      events: [],
    });
  });

  it('begin after the seq asked for, and echo it', async () => {
    const host = testHost();
    await openFable(host);
    const all = await pull(host, 0);
    expect(all).toMatchObject({ from: 0, to: 2, head: { seq: 2 } });
    expect(verifyLog(await host.log(FABLE))).toBeNull();
    const later = await pull(host, 1);
    expect(later).toMatchObject({ from: 1, to: 2 });
    expect(later.events).toEqual(all.events.slice(1));
    expect(await pull(host, 2)).toMatchObject({ from: 2, to: 2, events: [] });
  });

  it('begin at the start for a cursor of another history', async () => {
    const host = testHost();
    await openFable(host);
    const again = await pull(host, 2, 'epoch-0');
    expect(again).toMatchObject({ epoch: 'epoch-1', from: 0, to: 2 });
    expect(again.events).toHaveLength(2);
  });

  it.each(['-1', 'x', '1.5', '1e9'])('want a whole number, not %s', async (from) => {
    expect((await get(testHost(), path(from))).status).toBe(400);
  });
});

describe('outcomes', () => {
  it('are what was answered; 404 for a mid that never came', async () => {
    const host = testHost();
    const made = await host.send(INES, FABLE, CREATE);
    const response = await get(host, `/api/stories/${FABLE}/outcomes/${made.mid}`);
    expect(outcomeSchema.parse(await response.json())).toEqual(made);
    expect((await get(host, `/api/stories/${FABLE}/outcomes/prof-77`)).status).toBe(404);
    expect((await get(host, `/api/stories/st-other/outcomes/${made.mid}`)).status).toBe(404);
  });
});

describe('the story list', () => {
  it('has the story changed last first', async () => {
    const host = testHost();
    for (const storyId of ['st-a', 'st-b', 'st-c']) await host.send(INES, storyId, CREATE);
    await host.send(INES, 'st-b', {
      type: 'edit',
      writes: [{ field: 'story.deadline', id: 'st-b', value: null }],
    });
    const list = stories.parse(await (await get(host, '/api/stories')).json());
    expect(list.stories.map((row) => [row.storyId, row.deadline])).toEqual([
      ['st-b', null],
      ['st-c', CREATE.deadline],
      ['st-a', CREATE.deadline],
    ]);
  });
});

describe('people and preset', () => {
  it('tell who is there, and who one is', async () => {
    const host = testHost();
    const nobody = people.parse(await (await get(host, '/api/people', null)).json());
    expect(nobody).toMatchObject({ me: null, demo: true });
    expect(nobody.people).toHaveLength(5);
    const mine = people.parse(await (await get(host, '/api/people')).json());
    expect(mine.me).toEqual({ id: INES, name: 'Ines Inkwell', hats: ['checks', 'reads'] });
  });

  it('change with the preset, and the ids stay', async () => {
    const host = testHost();
    const now = async () => preset.parse(await (await get(host, '/api/demo/preset', null)).json());
    expect(await now()).toEqual({ preset: 'five' });
    expect((await put(host, '/api/demo/preset', { preset: 'two' })).status).toBe(200);
    expect(await now()).toEqual({ preset: 'two' });
    const two = people.parse(await (await get(host, '/api/people')).json());
    expect(two.people.map((person) => [person.id, person.hats])).toEqual([
      [INES, ['checks']],
      ['p-ruth-redpencil', ['signs', 'clears', 'standards']],
    ]);
    expect((await put(host, '/api/demo/preset', { preset: 'six' })).status).toBe(400);
    expect((await put(host, '/api/demo/preset', { preset: 'two', x: 1 })).status).toBe(400);
    const plain = await host.fetch('/api/demo/preset', {
      method: 'PUT',
      body: '{"preset":"five"}',
    });
    expect(plain.status).toBe(415);
    expect(await now()).toEqual({ preset: 'two' });
  });
});

describe('texts', () => {
  const text = 'SECRETARY MOCKUP: The bridge is “sound”.\n\u{1F5DE}';
  const path = `/api/texts/${sha256Hex(text)}`;

  it('are kept under the hash of their UTF-8', async () => {
    const host = testHost();
    expect((await get(host, path)).status).toBe(404);
    expect((await put(host, path, { text })).status).toBe(200);
    expect((await put(host, path, { text })).status).toBe(200);
    const stored = storedText.parse(await (await get(host, path)).json());
    expect(stored).toEqual({ sha256: sha256Hex(text), text });
  });

  it('are not kept under another (422), nor under no hash (400)', async () => {
    const host = testHost();
    expect((await put(host, path, { text: `${text} ` })).status).toBe(422);
    expect((await get(host, path)).status).toBe(404);
    expect((await put(host, '/api/texts/constructor', { text })).status).toBe(400);
    // Its UTF-8 would be that of another text.
    expect((await put(host, path, { text: 'a\ud800' })).status).toBe(400);
  });

  it('may hold 16 MiB of UTF-8 and no more', async () => {
    const host = testHost();
    const most = 'é'.repeat(8 * 1024 * 1024);
    const longer = `${most}a`;
    expect((await put(host, `/api/texts/${sha256Hex(most)}`, { text: most })).status).toBe(200);
    expect((await put(host, `/api/texts/${sha256Hex(longer)}`, { text: longer })).status).toBe(400);
  });
});

describe('every answer', () => {
  it('wants a person, except who is there and the preset', async () => {
    const host = testHost();
    for (const path of [
      '/api/stories',
      `/api/stories/${FABLE}/changes`,
      `/api/stories/${FABLE}/outcomes/m-1`,
      `/api/texts/${'a'.repeat(64)}`,
    ])
      expect((await get(host, path, null)).status).toBe(401);
  });

  it('is JSON that nobody keeps, also where there is nothing', async () => {
    const host = testHost();
    for (const path of [
      '/api/people',
      '/api/stories',
      '/api/nothing',
      '/api/stories/x y/changes',
    ]) {
      const response = await get(host, path);
      expect(response.headers.get('content-type')).toBe(JSON_TYPE);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    expect((await get(host, '/api/nothing')).status).toBe(404);
    expect((await host.fetch('/api/stories', { method: 'DELETE' })).status).toBe(404);
  });

  it('holds no demo where the host is none', async () => {
    const { createApi } = await import('#api/app.ts');
    const storage = memoryStorage('epoch-1');
    const app = createApi({
      storage,
      identity: { people: async () => [], whoIs: async () => null },
      clock: { now: () => '' },
      chance: { salts: () => [] },
      hints: { changed: () => undefined },
      demo: false,
      report: () => undefined,
    });
    expect((await app.request('/api/demo/preset')).status).toBe(404);
    expect(await (await app.request('/api/people')).json()).toMatchObject({ demo: false });
  });
});
