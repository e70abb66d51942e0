import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { type SqliteStorage, sqliteStorage } from '#storage/sql/sqlite.ts';
import { type HttpHost, httpHost } from '../makers/http-host.ts';
import {
  browser,
  INES,
  newsroom,
  quotesOf,
  type Tab,
  tab,
  TOM,
  withStory,
} from '../sync/newsroom.ts';

/** An older data file put in the place of a newer one keeps its epoch: the pages find it out (A9). */

const folder = mkdtempSync(join(tmpdir(), 'verbatim-older-'));
const FILE = join(folder, 'desk.sqlite');
afterAll(() => rmSync(folder, { recursive: true }));

const fix = (quoteId: string, value: string): Command => ({
  type: 'edit',
  writes: [{ field: 'quote.fix', id: quoteId, value }],
});

/** The Node host over HTTP, started again on whatever file lies there. */
function hostOnFile() {
  let storage: SqliteStorage | null = null;
  let host: HttpHost | null = null;
  const stop = async (): Promise<void> => {
    await host?.close();
    storage?.close();
    host = null;
  };
  return {
    stop,
    start: async () => {
      storage = sqliteStorage({ file: FILE, newEpoch: () => 'epoch-1' });
      host = await httpHost(storage);
    },
    transport: async (request: Request): Promise<Response> => {
      if (host === null) throw new TypeError('the host is down');
      const { pathname, search } = new URL(request.url);
      const { method, headers } = request;
      const body = method === 'GET' ? null : await request.text();
      return fetch(host.origin + pathname + search, { method, headers, body });
    },
  };
}

async function done(client: Tab, command: Command): Promise<void> {
  expect(await client.dispatch([command])).toMatchObject({ ok: true });
  await client.drained();
  await client.catchUp();
}

it('A9.1: an older data file put in place of a newer one: pages that were further and pages that were behind show one history, and what was lost is offered', async () => {
  const host = hostOnFile();
  await host.start();
  const room = newsroom();
  const ines = await tab(room, browser(), INES, host.transport);
  const storyId = await withStory(ines);
  let away = false;
  const tom = await tab(room, browser(), TOM, (request) =>
    away ? Promise.reject(new TypeError('out of reach')) : host.transport(request),
  );
  await tom.openStory(storyId);
  const [one = '', two = ''] = quotesOf(ines).map(({ id }) => id);
  await host.stop();
  copyFileSync(FILE, `${FILE}.older`);
  await host.start();
  away = true;
  for (const word of ['a', 'b']) await done(ines, fix(one, word));
  const further = ines.log().length;
  await host.stop();
  for (const rest of ['-wal', '-shm']) rmSync(FILE + rest, { force: true });
  copyFileSync(`${FILE}.older`, FILE);
  await host.start();
  away = false;
  // Tom’s page was behind and knows nothing of it; he works on until the host has grown past the other.
  for (const word of ['c', 'd', 'e', 'f']) await done(tom, fix(two, word));
  expect(tom.log().length).toBeGreaterThan(further);
  expect(tom.store.getState().lost).toEqual([]);
  await ines.catchUp();
  await ines.catchUp();
  expect(ines.log().map((entry) => entry.hash)).toEqual(tom.log().map((entry) => entry.hash));
  expect(quotesOf(ines).map((quote) => quote.fix)).toEqual(quotesOf(tom).map((quote) => quote.fix));
  const [lost] = ines.store.getState().lost;
  expect(lost).toMatchObject({ changes: 2, own: 2, sent: false });
  const acts = await ines.lostActs();
  expect(await acts.sendAgain(lost?.id ?? '')).toMatchObject({ ok: true });
  await ines.drained();
  await tom.catchUp();
  expect(quotesOf(tom).find(({ id }) => id === one)?.fix).toBe('b');
  ines.stop();
  tom.stop();
  await host.stop();
});
