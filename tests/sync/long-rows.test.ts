import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Command, ProposeCandidates } from '#core/desk/command.ts';
import type { EventBody } from '#core/desk/event.ts';
import { appendToLog, EMPTY_HEAD } from '#core/desk/log.ts';
import type { Find } from '#core/quote/find.ts';
import type { OutboxRow, RowDraft } from '#sync/device-store.ts';
import { openDeviceStore } from '#sync/device-store-idb.ts';
import { createLongRows } from '#sync/long-rows.ts';
import { newId } from '#sync/new-id.ts';

const FIND: Find = {
  kind: 'direct',
  parts: [{ start: 3, end: 9 }],
  clause: null,
  cue: 'said',
  mention: 'the “mayor”',
  mentionSpan: { start: 14, end: 25 },
  speaker: null,
  sieve: 'before the verb',
  why: '“said” stands behind it.',
};

function proposal(count: number): ProposeCandidates {
  const finds = Array.from({ length: count }, (_, at) => ({
    ...FIND,
    parts: [{ start: at * 30, end: at * 30 + 6 }],
  }));
  return { type: 'propose-candidates', engine: 'e-1', versionId: 'v-1', finds };
}

const NOTHING_PULLED = {
  storyId: 'st-1',
  from: 0,
  head: EMPTY_HEAD,
  entries: [],
  snapshot: null,
  lacks: null,
  answered: [],
  at: '2026-11-29T10:00:00.000Z',
} as const;

function draft(command: Command): RowDraft {
  return {
    kind: 'command',
    storyId: 'st-1',
    at: '2026-11-29T10:00:00.000Z',
    batch: null,
    base: { epoch: 'e', seq: 1, fields: [] },
    command,
    keys: [],
    madeOn: [],
    baseHash: '',
  };
}

async function inDatabase(person: string, store: string): Promise<readonly unknown[]> {
  const db = await openDB(`verbatim-device-${person}`);
  const rows: readonly unknown[] = await db.getAll(store);
  db.close();
  return rows;
}

describe('a proposal of thousands of finds', () => {
  it('waits as one string, and every tab reads the same command', async () => {
    const person = newId('p');
    const tab = await openDeviceStore(person, () => newId('d'));
    const command = proposal(600);
    const [row] = await tab.append([draft(command)]);
    expect(await inDatabase(person, 'outbox')).toEqual([
      expect.objectContaining({ mid: row?.mid, long: JSON.stringify(command) }),
    ]);
    expect(await tab.head()).toEqual(row);
    const other = await openDeviceStore(person, () => newId('d'));
    expect(await other.head()).toEqual(row);
    expect((await other.read(null, null)).rows).toEqual([row]);
    tab.close();
    other.close();
  });

  it('keeps its command when it is answered, sent again, and taken out by its person', async () => {
    const person = newId('p');
    const tab = await openDeviceStore(person, () => newId('d'));
    const command = proposal(600);
    const [row, next] = await tab.append([draft(command), draft(proposal(300))]);
    const answer = { mid: row?.mid ?? '', outcome: 'applied', seq: 4, refusals: [] } as const;
    await tab.answered(answer.mid, answer);
    expect((await tab.read(null, null)).rows).toEqual([
      { ...row, answer },
      expect.objectContaining({ mid: next?.mid, answer: null }),
    ]);
    const returned = { mid: next?.mid ?? '', command: proposal(300), refusals: [] };
    expect(await tab.skip(returned.mid, returned)).toBe(true);
    const pulled = { ...NOTHING_PULLED, epoch: 'e', head: { seq: 2, hash: 'a'.repeat(64) } };
    await tab.advance({ ...pulled, to: 2 });
    expect((await tab.read('st-1', null)).rows).toEqual([{ ...row, answer }]);
    // The host went on from a backup: it waits again, whole.
    await tab.advance({ ...NOTHING_PULLED, epoch: 'after', to: 0 });
    expect((await tab.read('st-1', null)).rows).toEqual([row]);
    tab.close();
  });

  it('is not taken for one that had its name before and never came to the disk', () => {
    const rows = createLongRows();
    const row = (command: Command): OutboxRow => ({
      kind: 'command',
      order: 1,
      mid: 'd-1',
      storyId: 'st-1',
      at: '2026-11-29T10:00:00.000Z',
      keys: [],
      envelope: { mid: 'd-1', batch: null, base: { epoch: 'e', seq: 1, fields: [] }, command },
      answer: null,
    });
    const [lost, next] = [row(proposal(300)), row(proposal(400))];
    rows.keep(lost);
    expect(rows.take(rows.keep(next))).toEqual(next);
    // Another tab wrote its own under the name that was free again.
    const other = createLongRows().keep(lost);
    expect(rows.take(other)).toEqual(lost);
  });

  it('comes back from the log as it was pulled', async () => {
    const person = newId('p');
    const tab = await openDeviceStore(person, () => newId('d'));
    const quote = {
      id: 'q-1',
      anchor: { versionId: 'v-1', parts: [{ start: 0, end: 4 }], clause: null },
      kind: 'direct',
    };
    const data = {
      engine: 'e-1',
      versionId: 'v-1',
      origin: 'machine',
      quotes: Array.from({ length: 400 }, (_, at) => ({ ...quote, id: `q-${at}` })),
      speakers: [],
      dropped: [],
    };
    const entries = appendToLog(
      EMPTY_HEAD,
      // Of a quote's many fields the store looks at none.
      [{ type: 'candidates-proposed@1', data } as unknown as EventBody],
      {
        storyId: 'st-1',
        at: '2026-11-29T10:00:00.000Z',
        actor: { id: 'p-1', name: 'Ada' },
        hats: ['checks'],
        mid: 'd-1',
        batch: null,
        salts: ['00'],
      },
    );
    const head = entries[0] ?? EMPTY_HEAD;
    expect(await tab.advance({ ...NOTHING_PULLED, epoch: 'e', to: 1, head, entries })).toBe(true);
    expect(await inDatabase(person, 'entries')).toEqual([{ long: JSON.stringify(entries[0]) }]);
    expect((await tab.read('st-1', null)).story?.entries).toEqual(entries);
    tab.close();
  });

  it('is an ordinary row where the finds are few', async () => {
    const person = newId('p');
    const tab = await openDeviceStore(person, () => newId('d'));
    const rows = await tab.append([draft(proposal(40))]);
    expect(await inDatabase(person, 'outbox')).toEqual(rows);
    tab.close();
  });
});
