import { describe, expect, it } from 'vitest';
import type { WholeStorage } from '#api/ports.ts';
import { checkStory } from '#api/check-story.ts';
import type { BackupPart } from '#contract/backup-lines.ts';
import { restored } from '#contract/backup-schema.ts';
import { LINES_TYPE, PERSON_HEADER } from '#contract/routes.ts';
import { quoteOf } from '#core/desk/desk.ts';
import { verifyHostLog } from '#core/desk/host-log.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { storyState } from '#core/desk/story-state.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { memoryStorage } from '#storage/memory.ts';
import { applied, CREATE, DAN, edit, FABLE, INES, RUTH, seen } from '../makers/fable-desk.ts';
import { backupFile, partsIn } from '../makers/backup-file.ts';
import { clears, signedStory } from '../makers/signed-story.ts';
import { type TestHost, testHost } from '../makers/test-host.ts';

const KEY = '5a'.repeat(32);
const OTHER_KEY = 'a5'.repeat(32);

/** A host with a key, over the same handlers as every host; this one takes backups over HTTP. */
const keyed = (key = KEY): TestHost => testHost(memoryStorage('epoch-1'), { key });

async function take(host: TestHost, query = ''): Promise<string> {
  const answer = await host.fetch(`/api/backup${query}`, { headers: { [PERSON_HEADER]: DAN } });
  return answer.text();
}

async function put(host: TestHost, file: string) {
  const headers = { [PERSON_HEADER]: DAN, 'content-type': LINES_TYPE };
  const answer = await host.fetch('/api/backup', { method: 'PUT', headers, body: file });
  return [answer.status, await answer.json()] as const;
}

async function restores(host: TestHost, file: string) {
  const [status, body] = await put(host, file);
  expect(body).not.toHaveProperty('say');
  expect(status).toBe(200);
  return restored.parse(body);
}

const entryOf = (part: BackupPart): LogEntry | null =>
  part.kind === 'row' ? (part.value as LogEntry) : null;

/** The backup as it would be of a log that ends at this row. */
function cutAfter(file: string, seq: number): string {
  const kept = (part: BackupPart): boolean => {
    const entry = entryOf(part);
    if (entry !== null) return entry.seq <= seq;
    return part.kind !== 'answer' || part.value.outcome.seq <= seq;
  };
  return backupFile(partsIn(file).filter(kept));
}

const withoutHeads = (file: string): string =>
  backupFile(
    partsIn(file)
      .filter(({ kind }) => kind !== 'known')
      .map((part) => (part.kind === 'proof' ? { ...part, value: null } : part)),
  );

async function signed(host: TestHost, quoteId: string): Promise<boolean> {
  const desk = await host.desk(FABLE);
  const quote = quoteOf(desk, quoteId);
  return quote !== undefined && quoteStatus(desk, quote) === 'signed';
}

async function lastRestoration(host: TestHost) {
  const last = (await host.desk(FABLE)).restorations.at(-1);
  if (last === undefined) throw new Error('nothing was restored');
  return last;
}

describe('a backup made by hand (A7)', () => {
  it('A7.1: that brings a story signed by Ruth and cleared, which she never saw, brings no signature and no clearance', async () => {
    const forger = testHost();
    const quoteId = await signedStory(forger);
    await clears(forger);
    const host = keyed();
    const { doubts } = await restores(host, await take(forger));
    expect(await signed(host, quoteId)).toBe(false);
    const desk = await host.desk(FABLE);
    expect(storyState(desk)).toBe('checking');
    expect(desk.clearance).toBeNull();
    expect(quoteOf(desk, quoteId)).toMatchObject({ stage: 'in-review', approval: null });
    const [row] = await host.storage.stories();
    expect(row).toMatchObject({ signed: 0, state: 'checking' });
    expect(doubts).toMatchObject([{ storyId: FABLE, unproved: desk.seq - 1, missing: 0 }]);
    expect((await checkStory(host.storage as WholeStorage, FABLE))?.fault).toBeNull();
    // Given again it counts.
    await applied(
      host.send(RUTH, FABLE, {
        type: 'approve',
        quoteId,
        seenFingerprint: await seen(host, quoteId),
      }),
    );
    await clears(host);
    expect(storyState(await host.desk(FABLE))).toBe('cleared');
  });

  it('A7.2: with known heads of its own under another key, or under none, proves nothing either', async () => {
    for (const key of [OTHER_KEY, null]) {
      const forger = testHost(memoryStorage('epoch-1'), { key });
      const quoteId = await signedStory(forger);
      const host = keyed();
      await restores(host, await take(forger));
      expect(await signed(host, quoteId)).toBe(false);
      expect(await lastRestoration(host)).toMatchObject({ provedTo: 0, missing: [] });
    }
  });

  it('A7.3: that carries this host’s own heads beside forged rows proves no forged row, and shows that the true ones are missing', async () => {
    const host = keyed();
    const mine = await signedStory(host);
    const heads = partsIn(await take(host)).filter(
      ({ kind }) => kind === 'known' || kind === 'proof',
    );
    const forger = testHost();
    await applied(forger.send(INES, 'st-else', CREATE));
    await signedStory(forger);
    await clears(forger);
    const forged = partsIn(await take(forger)).filter(
      ({ kind }) => kind !== 'known' && kind !== 'proof',
    );
    const [header] = forged;
    if (header === undefined) throw new Error('no header');
    await restores(host, backupFile([header, ...heads, ...forged.slice(1)]));
    expect(await signed(host, mine)).toBe(false);
    const { provedTo, missing } = await lastRestoration(host);
    expect(provedTo).toBe(0);
    expect(missing).toContainEqual(expect.objectContaining({ kind: 'signed' }));
  });

  it('A7.4: that names settings and a colleague’s answers along with one story brings that story alone', async () => {
    const host = keyed();
    await signedStory(host);
    await applied(host.send(INES, 'st-other', CREATE));
    const before = await host.log('st-other');
    const { mid } = before[0] ?? { mid: '' };
    const parts = partsIn(await take(host, `?story=${FABLE}`));
    const outcome = { mid, outcome: 'refused' as const, seq: 9, refusals: [] };
    const file = backupFile([
      ...parts,
      {
        kind: 'answer',
        value: { person: INES, mid, storyId: FABLE, bodyHash: '*', outcome },
      },
      { kind: 'setting', value: { name: 'demo-preset', value: 'alone' } },
    ]);
    await restores(host, file);
    expect(await host.storage.getSetting('demo-preset')).toBeNull();
    expect(await host.log('st-other')).toEqual(before);
    const answer = await host.storage.answer('st-other', { person: INES, mid });
    expect(answer).toMatchObject({ storyId: 'st-other', outcome: { outcome: 'applied' } });
    // Nor does it say of a command that nobody sent yet that it was done.
    for (const [person, seq] of [
      [INES, 2],
      ['', 2],
      [INES, 99],
    ] as const) {
      const done = { mid: 'prof-999', outcome: 'applied' as const, seq, refusals: [] };
      const value = {
        person,
        mid: 'prof-999',
        storyId: FABLE,
        bodyHash: '*' as const,
        outcome: done,
      };
      await restores(host, backupFile([...parts, { kind: 'answer', value }]));
      const command = { person: person || INES, mid: 'prof-999' };
      expect(await host.storage.answer(FABLE, command)).toBeNull();
      expect((await checkStory(host.storage as WholeStorage, FABLE))?.fault ?? null).toBeNull();
    }
    const foreign = backupFile([
      ...parts,
      ...partsIn(await take(host, '?story=st-other')).filter(({ kind }) => kind === 'row'),
    ]);
    expect(await put(host, foreign)).toMatchObject([
      422,
      { say: expect.stringContaining('holds something of st-other') },
    ]);
  });
});

describe('rows cut out of a log by a restore (A7, A9)', () => {
  it('A7.5: leave a trace where a signature was among them', async () => {
    const host = keyed();
    const quoteId = await signedStory(host);
    const file = await take(host);
    const rows = await host.log(FABLE);
    const signature = rows.find(({ type }) => type.startsWith('approved@'));
    const said = await restores(host, cutAfter(file, (signature?.seq ?? 0) - 1));
    expect(said.lost).toMatchObject([{ storyId: FABLE, signatures: 1 }]);
    expect(await signed(host, quoteId)).toBe(false);
    const { missing } = await lastRestoration(host);
    expect(missing).toContainEqual(
      expect.objectContaining({ kind: 'signed', hash: signature?.hash, seq: signature?.seq }),
    );
    // It is remembered for as long as the story is there.
    await restores(host, withoutHeads(await take(host)));
    expect((await lastRestoration(host)).missing).toEqual(missing);
  });

  it('A9.4: are said where only the last 20 of a backup are gone, without its known heads too', async () => {
    for (const strip of [(file: string) => file, withoutHeads]) {
      const host = keyed();
      const quoteId = await signedStory(host);
      for (let turn = 0; turn < 20; turn += 1)
        await applied(
          host.send(INES, FABLE, {
            type: 'add-message',
            messageId: `m-${turn}`,
            quoteId,
            text: `${turn}`,
            blocking: false,
          }),
        );
      const rows = await host.log(FABLE);
      const cut = strip(cutAfter(await take(host), rows.length - 20));
      const { doubts } = await restores(host, cut);
      expect(doubts).toMatchObject([{ storyId: FABLE, missing: 1 }]);
      expect((await lastRestoration(host)).missing).toMatchObject([{ seq: rows.length }]);
      // The signature before it is proved, and holds.
      expect(await signed(host, quoteId)).toBe(true);
    }
  });

  it('A7.6: are noticed as a file that was cut off, wherever it was cut or altered', async () => {
    const host = keyed();
    await signedStory(host);
    const file = await take(host);
    const epoch = await host.storage.epoch();
    const lines = file.split('\n');
    const wrong: readonly (readonly [string, string])[] = [
      [file.slice(0, -10), 'cut off'],
      [lines.slice(0, -2).join('\n'), 'its last line is missing'],
      [lines.filter((_, index) => index !== lines.length - 4).join('\n'), 'part of it is missing'],
      [file.replace('Ines Inkwell', 'Ines Inkpot'), ''],
      [file + file, 'behind its last line'],
      ['', 'not JSON'],
      [file.replace('"row"', '"roe"'), 'line'],
    ];
    for (const [text, say] of wrong) {
      const [status, body] = await put(host, text);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).toMatchObject({ say: expect.stringContaining(say) });
    }
    expect(await host.storage.epoch()).toBe(epoch);
  });
});

describe('an honest restore', () => {
  it('A7.7: keeps every signature, and leaves its row in the story’s log and in the host’s', async () => {
    const host = keyed();
    const quoteId = await signedStory(host);
    await clears(host);
    const rows = await host.log(FABLE);
    const { doubts, lost } = await restores(host, await take(host));
    expect([doubts, lost]).toEqual([[], []]);
    expect(await signed(host, quoteId)).toBe(true);
    expect(storyState(await host.desk(FABLE))).toBe('cleared');
    expect(await lastRestoration(host)).toMatchObject({ provedTo: rows.length, missing: [] });
    const log = await (host.storage as WholeStorage).hostLog();
    expect(verifyHostLog(log)).toBeNull();
    expect(log).toMatchObject([
      {
        actor: { id: DAN },
        data: {
          stories: [
            {
              storyId: FABLE,
              before: { seq: rows.length },
              after: { seq: rows.length + 1 },
              provedTo: rows.length,
            },
          ],
        },
      },
    ]);
  });

  it('A7.8: on a new host with the same key takes the heads of the backup as known', async () => {
    const old = keyed();
    const quoteId = await signedStory(old);
    const file = await take(old);
    const host = keyed();
    await restores(host, file);
    expect(await signed(host, quoteId)).toBe(true);
    // It now misses what the old host answered with, too.
    const rows = await old.log(FABLE);
    await restores(host, withoutHeads(cutAfter(file, rows.length - 1)));
    expect((await lastRestoration(host)).missing).toContainEqual(
      expect.objectContaining({ kind: 'signed' }),
    );
  });

  it('A7.9: of a story from which words were removed keeps them removed, and its rows count as they stand', async () => {
    const host = keyed();
    const quoteId = await signedStory(host);
    await applied(
      host.send(INES, FABLE, edit({ field: 'quote.fix', id: quoteId, value: 'Zebedee said so' })),
    );
    const rows = await host.log(FABLE);
    const fields = [{ seq: rows.length, path: 'data/writes/0/value', span: null }];
    await applied(host.send(DAN, FABLE, { type: 'shred', fields }));
    const file = await take(host);
    expect(file).not.toContain('Zebedee');
    expect((await restores(host, file)).doubts).toEqual([]);
    expect((await checkStory(host.storage as WholeStorage, FABLE))?.fault).toBeNull();
    // A row that no later one names may not be written over.
    const first = JSON.stringify(rows[0]?.payload.by);
    const over = partsIn(file).map((part) =>
      entryOf(part)?.seq === 1
        ? {
            kind: 'row' as const,
            value: JSON.parse(JSON.stringify(part.value).replace(first, '"█"')),
          }
        : part,
    );
    expect(await put(host, backupFile(over))).toMatchObject([
      422,
      { say: expect.stringContaining('the content of row 1 was altered') },
    ]);
  });

  it('A7.10: of an older backup keeps the signatures from before it, and what comes after goes on', async () => {
    const host = keyed();
    const quoteId = await signedStory(host);
    const file = await take(host);
    await applied(
      host.send(INES, FABLE, edit({ field: 'quote.fix', id: quoteId, value: 'later' })),
    );
    const { lost } = await restores(host, file);
    expect(lost).toMatchObject([{ signatures: 0 }]);
    expect(await signed(host, quoteId)).toBe(true);
    await clears(host);
    expect(storyState(await host.desk(FABLE))).toBe('cleared');
  });
});
