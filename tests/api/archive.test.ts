import { describe, expect, it } from 'vitest';
import { createApi } from '#api/app.ts';
import { checkStory } from '#api/check-story.ts';
import type { WholeStorage } from '#api/ports.ts';
import { type Backup, restored } from '#contract/backup-schema.ts';
import { JSON_TYPE, PERSON_HEADER } from '#contract/routes.ts';
import { check } from '#contract/story-schema.ts';
import { emptyDesk, quoteOf } from '#core/desk/desk.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { demoPeople } from '#entry/demo-people.ts';
import { memoryStorage } from '#storage/memory.ts';
import { applied, CREATE, DAN, edit, FABLE, INES, openFable } from '../makers/fable-desk.ts';
import { asOneValue } from '../makers/backup-file.ts';
import { type TestHost, testHost } from '../makers/test-host.ts';

const RECORD = 'The bridge is sound and it will carry trams again.';
const RECORD_HASH = sha256Hex(RECORD);

function ask(host: TestHost, method: string, path: string, body: unknown, who = DAN) {
  return host.fetch(path, {
    method,
    headers: { [PERSON_HEADER]: who, 'content-type': JSON_TYPE },
    ...(body === null ? {} : { body: JSON.stringify(body) }),
  });
}

async function told(answer: Promise<Response>): Promise<readonly [number, unknown]> {
  const response = await answer;
  return [response.status, await response.json()];
}

async function headHash(host: TestHost, storyId = FABLE): Promise<string> {
  return (await host.storage.changes(storyId, 0)).head.hash;
}

async function take(host: TestHost, query = ''): Promise<Backup> {
  const response = await ask(host, 'GET', `/api/backup${query}`, null);
  expect(response.status).toBe(200);
  return asOneValue(await response.text());
}

async function found(host: TestHost) {
  const [status, body] = await told(ask(host, 'GET', '/api/check', null));
  expect(status).toBe(200);
  return check.parse(body).stories;
}

async function withRecord(host: TestHost, storyId = FABLE): Promise<void> {
  await ask(host, 'PUT', `/api/texts/${RECORD_HASH}`, { text: RECORD });
  await applied(
    host.send(INES, storyId, {
      type: 'add-source',
      source: {
        id: 'src-record',
        type: 'official-transcript',
        title: 'Transcript',
        publisher: 'Port Fable',
        url: null,
        snapshotUrl: null,
        date: '2026-11-20',
        accessedAt: null,
        fidelity: null,
        completeness: 'whole',
        record: { sha256: RECORD_HASH, length: RECORD.length, name: 'transcript.txt' },
        occasionId: null,
        notesSeenBy: null,
      },
    }),
  );
}

describe('a record that a source no longer names', () => {
  const OTHER = 'The bridge is sound, and it may carry trams again.';
  const OTHER_RECORD = { sha256: sha256Hex(OTHER), length: OTHER.length, name: 'other.txt' };

  it('stays under its hash, byte for byte, and the log says what stood before', async () => {
    const host = testHost();
    await openFable(host);
    await withRecord(host);
    await ask(host, 'PUT', `/api/texts/${OTHER_RECORD.sha256}`, { text: OTHER });
    const swap = edit({ field: 'source.record', id: 'src-record', value: OTHER_RECORD });
    await applied(host.send(INES, FABLE, swap));

    expect((await host.desk(FABLE)).sources['src-record']?.record).toEqual(OTHER_RECORD);
    for (const text of [RECORD, OTHER]) {
      const kept = await ask(host, 'GET', `/api/texts/${sha256Hex(text)}`, null);
      expect([kept.status, await kept.json()]).toEqual([200, expect.objectContaining({ text })]);
    }
    // Under its hash no other text is taken.
    const forged = await ask(host, 'PUT', `/api/texts/${RECORD_HASH}`, { text: OTHER });
    expect(forged.status).toBeGreaterThanOrEqual(400);

    const { entries } = await host.storage.changes(FABLE, 0);
    expect(entries.at(-1)?.payload.data).toMatchObject({
      writes: [
        {
          field: 'source.record',
          before: { sha256: RECORD_HASH, length: RECORD.length, name: 'transcript.txt' },
          value: OTHER_RECORD,
        },
      ],
    });
    expect((await take(host)).texts.map(({ text }) => text).toSorted()).toEqual(
      [RECORD, OTHER].toSorted(),
    );
  });
});

describe('deleting a story', () => {
  it('removes log, list row and record, and leaves a stone', async () => {
    const host = testHost();
    await openFable(host);
    await withRecord(host);
    const hash = await headHash(host);
    const [status, stone] = await told(
      ask(host, 'DELETE', `/api/stories/${FABLE}`, { headHash: hash }),
    );
    expect(status).toBe(200);
    expect(stone).toMatchObject({ storyId: FABLE, headHash: hash, actor: { id: DAN } });
    expect(await told(ask(host, 'GET', '/api/stories', null))).toMatchObject([
      200,
      { stories: [] },
    ]);
    expect(await told(ask(host, 'GET', `/api/stories/${FABLE}/changes?from=0`, null))).toEqual([
      410,
      { status: 410, title: 'Deleted', say: expect.stringContaining('deleted by Dan Deadline') },
    ]);
    expect((await ask(host, 'GET', `/api/texts/${RECORD_HASH}`, null)).status).toBe(404);
    expect(JSON.stringify(await take(host))).not.toContain('trams');
    // Deleting twice is once.
    expect(await told(ask(host, 'DELETE', `/api/stories/${FABLE}`, { headHash: hash }))).toEqual([
      200,
      stone,
    ]);
  });

  it('refuses what comes later, by mid, and answers what came before as before', async () => {
    const host = testHost();
    const [first = ''] = await openFable(host);
    const write = edit({ field: 'quote.fix', id: first, value: 'kept' });
    const before = await host.envelope(FABLE, write);
    const answer = await (await host.post(INES, FABLE, before)).json();
    const late = await host.envelope(FABLE, write);
    await ask(host, 'DELETE', `/api/stories/${FABLE}`, { headHash: await headHash(host) });
    const refusal = await (await host.post(INES, FABLE, late)).json();
    expect(refusal).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'deleted', say: expect.stringContaining('kept here') }],
    });
    expect(await (await host.post(INES, FABLE, late)).json()).toEqual(refusal);
    expect(await (await host.post(INES, FABLE, before)).json()).toEqual(answer);
    expect(await host.send(INES, FABLE, CREATE, emptyDesk(FABLE))).toMatchObject({
      outcome: 'refused',
    });
  });

  it('is for someone who clears, who has the newest copy', async () => {
    const host = testHost();
    await openFable(host);
    const hash = await headHash(host);
    const remove = (body: unknown, who = DAN, id = FABLE) =>
      ask(host, 'DELETE', `/api/stories/${id}`, body, who).then(({ status }) => status);
    expect(await remove({ headHash: hash }, INES)).toBe(403);
    expect(await remove({ headHash: 'a'.repeat(64) })).toBe(422);
    expect(await remove({})).toBe(400);
    expect(await remove({ headHash: hash }, DAN, 'st-none')).toBe(404);
    expect(await headHash(host)).toBe(hash);
  });
});

describe('a backup', () => {
  it('brings back a host that lost everything, byte for byte', async () => {
    const host = testHost();
    await openFable(host);
    await withRecord(host);
    const taken = await take(host);
    const other = testHost(memoryStorage('epoch-other'));
    expect(await told(ask(other, 'PUT', '/api/backup', taken))).toMatchObject([
      200,
      { stories: 1, lost: [] },
    ]);
    const again = await take(other);
    const rows = again.stories[0]?.entries as readonly LogEntry[];
    // The restore itself is the one row, and the one answer, more.
    expect(rows.at(-1)).toMatchObject({ type: 'log-restored@1', actor: DAN });
    const before = {
      ...again,
      stories: [{ storyId: FABLE, entries: rows.slice(0, -1) }],
      answers: again.answers.filter(({ mid }) => !mid.startsWith('restore-')),
    };
    expect({ ...before, at: '', epoch: '' }).toEqual({ ...taken, at: '', epoch: '' });
    expect(again.epoch).not.toBe('epoch-other');
    const { quotes } = await other.desk(FABLE);
    expect(quotes).toEqual((await host.desk(FABLE)).quotes);
    expect((await checkStory(other.storage as WholeStorage, FABLE))?.fault).toBeNull();
  });

  it('says what the host had that it has not, and does again what is sent again', async () => {
    const host = testHost();
    const [first = ''] = await openFable(host);
    const taken = await take(host);
    const envelope = await host.envelope(
      FABLE,
      edit({ field: 'quote.fix', id: first, value: 'later' }),
    );
    await host.post(INES, FABLE, envelope);
    const [, said] = await told(ask(host, 'PUT', '/api/backup', taken));
    expect(restored.parse(said).lost).toEqual([
      { storyId: FABLE, title: CREATE.title, rows: 3, signatures: 0 },
    ]);
    expect(quoteOf(await host.desk(FABLE), first)?.fix).toBeNull();
    expect(await (await host.post(INES, FABLE, envelope)).json()).toMatchObject({
      outcome: 'merged',
    });
    expect(quoteOf(await host.desk(FABLE), first)?.fix).toBe('later');
  });

  it('of one story leaves the others', async () => {
    const host = testHost();
    await openFable(host);
    await withRecord(host);
    await applied(host.send(INES, 'st-other', CREATE));
    const taken = await take(host, `?story=${FABLE}`);
    expect([taken.stories.length, taken.texts.length]).toEqual([1, 1]);
    await ask(host, 'DELETE', `/api/stories/${FABLE}`, { headHash: await headHash(host) });
    expect((await ask(host, 'PUT', '/api/backup', taken)).status).toBe(200);
    expect((await take(host)).stories.map((story) => story.storyId).toSorted()).toEqual([
      FABLE,
      'st-other',
    ]);
    expect(await (await ask(host, 'GET', `/api/texts/${RECORD_HASH}`, null)).json()).toMatchObject({
      text: RECORD,
    });
    expect((await ask(host, 'GET', '/api/backup?story=st-none', null)).status).toBe(404);
  });

  it('that does not hold restores nothing, and says why', async () => {
    const host = testHost();
    await openFable(host);
    await withRecord(host);
    const taken = await take(host);
    const epoch = await host.storage.epoch();
    const rows = taken.stories[0]?.entries as readonly LogEntry[];
    const story = (entries: readonly unknown[], storyId = FABLE) => ({
      ...taken,
      stories: [{ storyId, entries }],
    });
    const altered = rows.map((row) =>
      row.seq === 2 ? { ...row, payload: { ...row.payload, by: 'Someone Else' } } : row,
    );
    const wrong: readonly (readonly [unknown, number, string])[] = [
      [story(altered), 422, 'the content of row 2 was altered'],
      [story(rows.slice(1)), 422, 'row 2 follows row 0'],
      [story(rows, 'st-other'), 422, 'rows of another story'],
      [story([]), 422, 'no row'],
      [story([{ ...rows[0], more: 1 }]), 422, 'damaged'],
      [{ ...taken, story: 'st-other' }, 422, 'holds something of st-fable'],
      [{ ...taken, texts: [{ sha256: 'a'.repeat(64), text: 'x' }] }, 422, 'hash'],
      [{ ...taken, stories: [...taken.stories, ...taken.stories] }, 422, 'twice'],
      [{ ...taken, form: 'verbatim-backup/9' }, 400, 'form'],
      [{ hello: 1 }, 400, 'cannot be understood'],
    ];
    for (const [body, status, say] of wrong) {
      const [got, problem] = await told(ask(host, 'PUT', '/api/backup', body));
      expect([got, problem]).toMatchObject([status, { say: expect.stringContaining(say) }]);
    }
    expect(await host.storage.epoch()).toBe(epoch);
    expect((await take(host)).stories[0]?.entries).toEqual(rows);
  });

  it('takes one of the first form, whose answers name no person: the log says whose they were', async () => {
    const host = testHost();
    const [first = ''] = await openFable(host);
    const mine = await host.envelope(FABLE, edit({ field: 'quote.fix', id: first, value: 'kept' }));
    const answer = await (await host.post(INES, FABLE, mine)).json();
    const refused = await host.envelope(FABLE, { type: 'confirm', quoteIds: ['q-none'] });
    const refusal = await (await host.post(INES, FABLE, refused)).json();
    const taken = await take(host);
    const answers = taken.answers.map(({ mid, storyId, bodyHash, outcome }) => ({
      mid,
      storyId,
      bodyHash,
      outcome,
    }));
    const old = { ...taken, form: 'verbatim-backup/1', answers };
    const other = testHost();
    expect((await ask(other, 'PUT', '/api/backup', old)).status).toBe(200);
    const again = await take(other);
    expect(again.answers.filter(({ person }) => person === '').map(({ mid }) => mid)).toEqual([
      refused.mid,
    ]);
    expect(again.answers.find(({ mid }) => mid === mine.mid)?.person).toBe(INES);
    expect(await (await other.post(INES, FABLE, mine)).json()).toEqual(answer);
    // Nobody knows whose this was: the same body has the same answer, anything else is new.
    expect(await (await other.post(INES, FABLE, refused)).json()).toEqual(refusal);
    const own = { ...mine, mid: refused.mid };
    expect(await (await other.post(INES, FABLE, own)).json()).toMatchObject({ mid: own.mid });
    expect((await found(other))[0]?.fault).toBeNull();
  });

  it('needs the hat that the host asks for', async () => {
    const storage = memoryStorage('epoch-1');
    const ports = {
      storage,
      identity: demoPeople(storage),
      clock: { now: () => '2026-11-24T09:00:00.000Z' },
      chance: { salts: () => ['0'.repeat(32)] },
      hints: { changed: () => undefined },
      demo: true,
      report: () => undefined,
    };
    const app = createApi(ports, {
      archive: storage,
      backupNeeds: 'clears',
      key: null,
      administered: false,
    });
    const status = async (who: string) =>
      (await app.request('/api/backup', { headers: { [PERSON_HEADER]: who } })).status;
    expect([await status(INES), await status(DAN), await status('p-nobody')]).toEqual([
      403, 200, 401,
    ]);
    // A host without an archive has none of these addresses.
    const bare = await createApi(ports).request('/api/backup', {
      headers: { [PERSON_HEADER]: DAN },
    });
    expect(bare.status).toBe(404);
  });
});

describe('the check of the logs', () => {
  it('finds nothing where everything holds, over stored desks and clashes too', async () => {
    const host = testHost();
    const ids = await openFable(host);
    const desk = await host.desk(FABLE);
    for (let turn = 0; turn < 210; turn += 1) {
      const note = { messageId: `m-${turn}`, quoteId: ids[turn % 4] ?? '', text: `${turn}` };
      await applied(
        host.send(INES, FABLE, { type: 'add-message', ...note, blocking: false }, desk),
      );
    }
    expect((await (host.storage as WholeStorage).whole(FABLE, null)).stored?.head.seq).toBe(200);
    expect(await found(host)).toMatchObject([{ storyId: FABLE, rows: 212, fault: null }]);
  });

  it.each([
    ['a row', 'content of row 2', (kept: Kept) => rowChanged(kept)],
    ['the list row', 'story list', (kept: Kept) => summaryChanged(kept)],
    ['an answer', 'the answer kept for row', (kept: Kept) => ({ ...kept, answers: [] })],
  ])('names %s that was altered', async (_, say, change) => {
    const host = testHost();
    await openFable(host);
    const storage = host.storage as WholeStorage;
    await storage.restore(change(await storage.keep(null)), null, null);
    const [story] = await found(host);
    expect(story?.fault?.say).toContain(say);
    expect(host.reported).toHaveLength(1);
  });
});

type Kept = Awaited<ReturnType<WholeStorage['keep']>>;

function rowChanged(kept: Kept): Kept {
  return {
    ...kept,
    stories: kept.stories.map((story) => ({
      ...story,
      entries: story.entries.map((entry) =>
        entry.seq === 2 ? { ...entry, payload: { ...entry.payload, by: 'Someone' } } : entry,
      ),
    })),
  };
}

function summaryChanged(kept: Kept): Kept {
  return {
    ...kept,
    stories: kept.stories.map((story) => ({
      ...story,
      summary: story.summary === null ? null : { ...story.summary, signed: 9 },
    })),
  };
}
