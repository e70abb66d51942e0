import { describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import { createApi } from '#api/app.ts';
import type { Ports, WholeStorage } from '#api/ports.ts';
import { textsRoutes } from '#api/texts.ts';
import { problem } from '#contract/problem.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { demoPeople } from '#entry/demo-people.ts';
import { memoryStorage } from '#storage/memory.ts';
import { CREATE, FABLE, INES, ROB, TOM } from '../makers/fable-desk.ts';

/** What fills the disk of a host (M5): records without end, refusals without end. */

interface Desk {
  readonly storage: WholeStorage;
  readonly ports: Ports;
  readonly clock: { day: number };
}

function desk(): Desk {
  const storage = memoryStorage('epoch-1');
  const clock = { day: 24 };
  const ports: Ports = {
    storage,
    identity: demoPeople(storage),
    clock: { now: () => `2026-11-${clock.day}T09:00:00.000Z` },
    chance: { salts: (count) => Array.from({ length: count }, () => '0'.repeat(32)) },
    hints: { changed: () => undefined },
    demo: true,
    report: (error) => {
      throw error;
    },
  };
  return { storage, ports, clock };
}

function put(app: Hono, personId: string, text: string): Promise<Response> {
  const path = pathOf(ROUTES.putText, { sha256: sha256Hex(text) });
  return Promise.resolve(
    app.request(path, {
      method: 'PUT',
      headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: personId },
      body: JSON.stringify({ text }),
    }),
  );
}

function post(app: Hono, personId: string, storyId: string, mid: string): Promise<Response> {
  const base = { epoch: '', seq: 0, fields: [] };
  const command = mid === 'make-1' ? CREATE : { type: 'claim', quoteId: 'q-1' };
  return Promise.resolve(
    app.request(pathOf(ROUTES.command, { id: storyId }), {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: personId },
      body: JSON.stringify({ mid, batch: null, base, command }),
    }),
  );
}

describe('records', () => {
  it('of a person without a role are not taken, in a sentence', async () => {
    const { storage, ports } = desk();
    await storage.putSetting('demo-preset', 'alone');
    const app = createApi(ports);
    const left = (await ports.identity.people()).map(({ id }) => id);
    expect(left).not.toContain(ROB);
    const refused = await put(app, ROB, 'a text');
    expect(refused.status).toBe(403);
    expect(problem.parse(await refused.json()).say).toContain('no role');
    expect(await storage.getText(sha256Hex('a text'))).toBe(null);
    expect((await put(app, INES, 'a text')).status).toBe(200);
  });

  it('of one person are bounded by the day, and by nobody else', async () => {
    const { storage, ports, clock } = desk();
    const app = new Hono().route('/', textsRoutes(ports, 10));
    app.onError((error) => {
      const status = 'problem' in error ? 429 : 500;
      return new Response(error.message, { status });
    });
    expect((await put(app, INES, 'ééé')).status).toBe(200);
    expect((await put(app, INES, '12345')).status).toBe(429);
    expect(await storage.getText(sha256Hex('12345'))).toBe(null);
    expect((await put(app, INES, '1234')).status).toBe(200);
    expect((await put(app, TOM, '12345')).status).toBe(200);
    clock.day = 25;
    expect((await put(app, INES, '12345')).status).toBe(200);
  });
});

describe('commands on a story that nobody made', () => {
  it('are refused and kept, two thousand of a person a day; the rest is told to wait', async () => {
    const { storage, ports } = desk();
    const app = createApi(ports);
    const statuses: number[] = [];
    for (let at = 1; at <= 2003; at += 1)
      statuses.push((await post(app, ROB, `st-none-${at}`, `prof-${at}`)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(2000);
    expect(statuses.slice(2000)).toEqual([429, 429, 429]);
    const last = await post(app, ROB, 'st-none', 'prof-3000');
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await storage.keep(null)).answers).toHaveLength(2000);
    // The same again is answered as before, and nobody else waits.
    expect((await post(app, ROB, 'st-none-1', 'prof-1')).status).toBe(200);
    expect((await post(app, TOM, 'st-none', 'prof-1')).status).toBe(200);
    // What is there is no matter of this bound.
    expect((await post(app, TOM, FABLE, 'make-1')).status).toBe(200);
    expect((await post(app, ROB, FABLE, 'prof-4000')).status).toBe(200);
  });
});
