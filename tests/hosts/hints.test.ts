import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JSON_TYPE, PERSON_HEADER } from '#contract/routes.ts';
import { nodeHints } from '#entry/node-hints.ts';
import { SECURITY_HEADERS } from '#entry/security-headers.ts';
import { type SqliteStorage, sqliteStorage } from '#storage/sql/sqlite.ts';
import { CREATE, FABLE, INES } from '../makers/fable-desk.ts';
import { type HttpHost, httpHost } from '../makers/http-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-hints-'));
let storage: SqliteStorage;
let host: HttpHost;

beforeAll(async () => {
  storage = sqliteStorage({ file: join(folder, 'a.sqlite'), newEpoch: () => 'epoch-1' });
  host = await httpHost(storage);
});
afterAll(async () => {
  await host.close();
  storage.close();
  rmSync(folder, { recursive: true });
});

/** One page that listens: what it has heard so far. */
async function listen() {
  const line = await fetch(`${host.origin}/api/hints?person=${INES}`);
  const heard: unknown[] = [];
  const reader = line.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const hear = async (): Promise<void> => {
    for (;;) {
      const next = await reader?.read().catch(() => null);
      if (next?.value === undefined) return;
      rest += next.value;
      const parts = rest.split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts)
        if (part.startsWith('data: ')) heard.push(JSON.parse(part.slice('data: '.length)));
    }
  };
  void hear();
  return { line, heard, stop: () => reader?.cancel() };
}

async function command(mid: string, storyId: string): Promise<void> {
  const base = { epoch: '', seq: 0, fields: [] };
  const answer = await fetch(`${host.origin}/api/stories/${storyId}/commands`, {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: INES },
    body: JSON.stringify({ mid, batch: null, base, command: CREATE }),
  });
  expect(answer.status).toBe(200);
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 200; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

describe('hints of the Node host', () => {
  it('tell every page that listens that a story moved, and nothing else', async () => {
    const [one, two] = [await listen(), await listen()];
    expect(one.line.headers.get('content-type')).toContain('text/event-stream');
    expect(one.line.headers.get('cache-control')).toContain('no-');
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(one.line.headers.get(name)).toBe(value);
    await command('prof-1', FABLE);
    await until(() => one.heard.length > 0 && two.heard.length > 0);
    expect(one.heard).toEqual([{ storyId: FABLE, seq: 1 }]);
    expect(two.heard).toEqual(one.heard);

    await two.stop();
    // Sent again it moves nothing, so there is nothing to tell.
    await command('prof-1', FABLE);
    await command('prof-2', 'st-other');
    await until(() => one.heard.length > 1);
    expect(one.heard.slice(1)).toEqual([{ storyId: 'st-other', seq: 1 }]);
    await one.stop();
  });

  it('opens lines a few at a time, so that a hundred at once hold up nobody else', async () => {
    const me = { id: INES, name: 'Ines Inkwell', hats: [] };
    const hints = nodeHints({ people: async () => [me], whoIs: async () => me });
    let opened = 0;
    const all = Array.from({ length: 100 }, async () => {
      const line = await hints.answer(new Request('http://localhost/api/hints'), null);
      expect(line.status).toBe(200);
      opened += 1;
    });
    // What came in after them has its turn here.
    await new Promise((resolve) => setImmediate(resolve));
    expect(opened).toBeGreaterThan(0);
    expect(opened).toBeLessThan(50);
    await Promise.all(all);
    expect(opened).toBe(100);
    hints.close();
  });
});
