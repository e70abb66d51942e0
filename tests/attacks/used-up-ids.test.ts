import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { WholeStorage } from '#api/ports.ts';
import { PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import type { Outcome } from '#core/desk/envelope.ts';
import { quoteOf } from '#core/desk/desk.ts';
import { memoryStorage } from '#storage/memory.ts';
import { type SqliteStorage, sqliteStorage } from '#storage/sql/sqlite.ts';
import { applied, DAN, edit, FABLE, INES, openFable, ROB, TOM } from '../makers/fable-desk.ts';
import { type TestHost, testHost } from '../makers/test-host.ts';

/**
 * Ids of commands stand in the log for everybody to read, so a stranger can guess the next one of a
 * colleague (A6). They belong to their person: it costs the colleague nothing.
 */

const folder = mkdtempSync(join(tmpdir(), 'verbatim-ids-'));
const opened: SqliteStorage[] = [];
let count = 0;

afterEach(() => {
  for (const storage of opened.splice(0)) storage.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const STORES: readonly { readonly kind: string; readonly open: () => WholeStorage }[] = [
  { kind: 'in memory', open: () => memoryStorage('epoch-1') },
  {
    kind: 'in SQLite',
    open: () => {
      const file = join(folder, `${(count += 1)}.sqlite`);
      const storage = sqliteStorage({ file, newEpoch: () => 'epoch-1' });
      opened.push(storage);
      return storage;
    },
  },
];

async function said(response: Promise<Response>): Promise<readonly [number, Partial<Outcome>]> {
  const got = await response;
  return [got.status, (await got.json()) as Partial<Outcome>];
}

const asked = (host: TestHost, who: string, mid: string) =>
  host.fetch(pathOf(ROUTES.outcome, { id: FABLE, mid }), { headers: { [PERSON_HEADER]: who } });

describe.each(STORES)('a stranger who uses up a colleague’s next command id, $kind', ({ open }) => {
  it('A6.9: does not make the colleague’s own command refused', async () => {
    const host = testHost(open());
    const [quoteId = ''] = await openFable(host);
    const own = await host.envelope(FABLE, edit({ field: 'quote.fix', id: quoteId, value: 'own' }));
    // Nonsense in a story that is not there, and in the very story.
    const nonsense = { ...own, command: { type: 'confirm', quoteIds: ['q-none'] } };
    for (const story of ['st-none', FABLE])
      expect((await said(host.post(ROB, story, nonsense)))[0]).toBe(story === FABLE ? 422 : 200);
    expect((await asked(host, INES, own.mid)).status).toBe(404);
    expect(await said(host.post(INES, FABLE, own))).toMatchObject([200, { outcome: 'applied' }]);
    expect(quoteOf(await host.desk(FABLE), quoteId)?.fix).toBe('own');
    expect(await said(host.post(INES, FABLE, own))).toMatchObject([200, { outcome: 'applied' }]);
    expect(await said(asked(host, INES, own.mid))).toMatchObject([200, { outcome: 'applied' }]);
    expect((await asked(host, ROB, own.mid)).status).toBe(404);
  });

  it('A6.10: costs nothing where words are removed, or the story is deleted', async () => {
    const storage = open();
    const host = testHost(storage);
    const [quoteId = ''] = await openFable(host);
    const fix = edit({ field: 'quote.fix', id: quoteId, value: 'a name to be removed' });
    const foreign = await host.envelope(FABLE, fix);
    await said(host.post(TOM, FABLE, foreign));
    const before = await host.log(FABLE);
    const words = { seq: before.length, path: 'data/writes/0/value', span: null };
    const shred = await host.envelope(FABLE, { type: 'shred', fields: [words] });
    expect(await said(host.post(TOM, FABLE, shred))).toMatchObject([200, { outcome: 'refused' }]);
    expect(await said(host.post(DAN, FABLE, shred))).toMatchObject([200, { outcome: 'applied' }]);
    // The answer to the removed words takes any body, from its own person alone.
    const own = await host.envelope(FABLE, edit({ field: 'quote.fix', id: quoteId, value: 'b' }));
    const same = { ...own, mid: foreign.mid };
    expect(await said(host.post(INES, FABLE, same))).toMatchObject([200, { outcome: 'applied' }]);
    expect((await host.log(FABLE)).length).toBeGreaterThan(before.length);
    const whole = await storage.whole(FABLE, null);
    await host.fetch(pathOf(ROUTES.deleteStory, { id: FABLE }), {
      method: 'DELETE',
      headers: { [PERSON_HEADER]: DAN, 'content-type': 'application/json' },
      body: JSON.stringify({ headHash: whole.entries.at(-1)?.hash }),
    });
    expect(await said(host.post(INES, FABLE, same))).toMatchObject([200, { outcome: 'applied' }]);
    expect(await said(host.post(ROB, FABLE, same))).toMatchObject([
      200,
      { outcome: 'refused', refusals: [{ code: 'deleted' }] },
    ]);
  });

  it('A6.11: keeps both conflicts where two people open one under the same id', async () => {
    const host = testHost(open());
    const [one = '', two = ''] = await openFable(host);
    const before = await host.desk(FABLE);
    const write = (id: string, value: string) => edit({ field: 'quote.fix', id, value });
    for (const id of [one, two]) await applied(host.send(DAN, FABLE, write(id, 'first')));
    const late = await host.envelope(FABLE, write(one, 'Ines'), before);
    const also = await host.envelope(FABLE, write(two, 'Tom'), before);
    expect(await said(host.post(INES, FABLE, late))).toMatchObject([200, { outcome: 'conflict' }]);
    expect(await said(host.post(TOM, FABLE, { ...also, mid: late.mid }))).toMatchObject([
      200,
      { outcome: 'conflict' },
    ]);
    const { conflicts } = await host.desk(FABLE);
    expect(Object.values(conflicts).map(({ by }) => by.id)).toEqual([INES, TOM]);
    expect(Object.entries(conflicts).every(([id, conflict]) => conflict.id === id)).toBe(true);
  });
});
