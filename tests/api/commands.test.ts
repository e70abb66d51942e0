import { quotesOf, quoteOf, quoteIdsOf } from '#core/desk/desk.ts';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { outcome as outcomeSchema } from '#contract/envelope-schema.ts';
import { problem } from '#contract/problem.ts';
import { IDEMPOTENCY_HEADER, JSON_TYPE, PERSON_HEADER } from '#contract/routes.ts';
import { verifyLog } from '#core/desk/log.ts';
import { indexedDbStorage } from '#storage/indexeddb.ts';
import { memoryStorage } from '#storage/memory.ts';
import {
  CREATE,
  DAN,
  edit,
  FABLE,
  INES,
  openFable,
  propose,
  proveVerbatim,
  ROB,
  RUTH,
  seen,
  TOM,
} from '../makers/fable-desk.ts';
import { replay, type TestHost, testHost } from '../makers/test-host.ts';

const COMMANDS = `/api/stories/${FABLE}/commands`;

async function outcomeOf(response: Response) {
  expect(response.status).toBe(200);
  return outcomeSchema.parse(await response.json());
}

async function problemOf(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe(JSON_TYPE);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const body = problem.parse(await response.json());
  expect(body.status).toBe(status);
  expect(body.say).not.toBe('');
  return body;
}

describe('making a story', () => {
  it('is a command on the empty desk, and the list shows it', async () => {
    const host = testHost();
    const made = await host.send(INES, FABLE, CREATE);
    expect(made).toMatchObject({ outcome: 'applied', seq: 1, refusals: [] });
    expect(await host.send(INES, FABLE, CREATE)).toMatchObject({
      outcome: 'refused',
      seq: 1,
      refusals: [{ code: 'exists' }],
    });
    const [row] = await host.storage.stories();
    expect(row).toMatchObject({ storyId: FABLE, title: CREATE.title, quotations: 0 });
    expect(host.hints).toEqual([{ storyId: FABLE, seq: 1 }]);
  });

  it('is refused to someone who neither checks nor clears', async () => {
    const host = testHost();
    expect(await host.send(ROB, FABLE, CREATE)).toMatchObject({ outcome: 'refused', seq: 0 });
    expect(await host.log(FABLE)).toEqual([]);
    expect(host.hints).toEqual([]);
  });

  it('comes first: nothing else can be done on a story that is not there', async () => {
    const host = testHost();
    const refused = await host.send(INES, FABLE, { type: 'confirm', quoteIds: [] });
    expect(refused).toMatchObject({ outcome: 'refused', refusals: [{ code: 'no-story' }] });
  });

  it('counts the finds as the machine’s own when the host finds the same', async () => {
    const host = testHost();
    await openFable(host);
    const desk = await host.desk(FABLE);
    expect(quotesOf(desk).map((quote) => quote.origin)).toEqual(Array(4).fill('machine'));
    expect((await host.storage.stories())[0]).toMatchObject({ quotations: 4, head: { seq: 2 } });
    // Known finds are no-ops: no event, and still an answer, which names no row.
    expect(await host.send(TOM, FABLE, propose())).toMatchObject({ outcome: 'applied', seq: 0 });
  });
});

describe('the same command twice (I2)', () => {
  it('is done once and answered with the first answer', async () => {
    const host = testHost();
    const envelope = await host.envelope(FABLE, CREATE);
    const first = await outcomeOf(await host.post(INES, FABLE, envelope));
    await host.send(INES, FABLE, propose());
    const { mid, batch, base, command } = envelope;
    const again = await outcomeOf(await host.post(INES, FABLE, { command, base, batch, mid }));
    expect(again).toEqual(first);
    expect(await host.log(FABLE)).toHaveLength(2);
  });

  it('is done once when it comes many times at once', async () => {
    const host = testHost();
    const envelope = await host.envelope(FABLE, CREATE);
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => outcomeOf(await host.post(INES, FABLE, envelope))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await host.log(FABLE)).toHaveLength(1);
  });

  it('gives a refusal again too, although it would be taken now', async () => {
    const host = testHost();
    const confirm = await host.envelope(FABLE, { type: 'confirm', quoteIds: [] });
    const first = await outcomeOf(await host.post(INES, FABLE, confirm));
    expect(first.outcome).toBe('refused');
    await openFable(host);
    expect(await outcomeOf(await host.post(INES, FABLE, confirm))).toEqual(first);
  });

  it('is a fault when the mid comes with another body or story, and another command from another person', async () => {
    const host = testHost();
    const envelope = await host.envelope(FABLE, CREATE);
    await outcomeOf(await host.post(INES, FABLE, envelope));
    const other = { ...envelope, command: { ...CREATE, title: 'Another title' } };
    await problemOf(await host.post(INES, FABLE, other), 422);
    expect(await outcomeOf(await host.post(TOM, FABLE, envelope))).toMatchObject({
      outcome: 'refused',
    });
    await problemOf(await host.post(INES, 'st-other', envelope), 422);
    // Before the schema: what was answered once is never called misunderstood later.
    await problemOf(await host.post(INES, FABLE, { mid: envelope.mid }), 422);
    expect(await host.log(FABLE)).toHaveLength(1);
    expect(await host.log('st-other')).toEqual([]);
  });
});

describe('two people on one desk', () => {
  const yes = (id: string) => edit({ field: 'quote.answer.words', id, value: 'yes' });
  const no = (id: string) => edit({ field: 'quote.answer.words', id, value: 'no' });

  it('merges different fields', async () => {
    const host = testHost();
    const [first = '', second = ''] = await openFable(host);
    const before = await host.desk(FABLE);
    await host.send(INES, FABLE, yes(first), before);
    const context = edit({ field: 'quote.answer.context', id: first, value: 'no' });
    expect((await host.send(TOM, FABLE, context, before)).outcome).toBe('merged');
    expect((await host.send(TOM, FABLE, no(second), before)).outcome).toBe('merged');
    const desk = await host.desk(FABLE);
    expect(quoteOf(desk, first)?.answers).toMatchObject({ words: 'yes', context: 'no' });
    expect(quoteOf(desk, second)?.answers.words).toBe('no');
  });

  it('keeps both values when they wrote the same field, and overwrites nothing (I3)', async () => {
    const host = testHost();
    const [first = ''] = await openFable(host);
    const before = await host.desk(FABLE);
    await host.send(INES, FABLE, yes(first), before);
    const clash = await host.send(TOM, FABLE, no(first), before);
    expect(clash).toMatchObject({ outcome: 'conflict', refusals: [] });
    const desk = await host.desk(FABLE);
    expect(quoteOf(desk, first)?.answers.words).toBe('yes');
    expect(desk.conflicts[clash.mid]).toMatchObject({
      theirs: [{ value: 'no' }],
      current: [{ value: 'yes', by: INES }],
    });
    const settle = {
      type: 'settle',
      conflictId: clash.mid,
      writes: [{ field: 'quote.answer.words', id: first, value: 'no' }],
    } as const;
    expect((await host.send(INES, FABLE, settle)).outcome).toBe('applied');
    expect((await host.send(TOM, FABLE, settle)).outcome).toBe('refused');
    expect(quoteOf(await host.desk(FABLE), first)?.answers.words).toBe('no');
  });

  it('is all or nothing: one field that clashes holds back the whole command', async () => {
    const host = testHost();
    const [first = ''] = await openFable(host);
    const before = await host.desk(FABLE);
    await host.send(INES, FABLE, yes(first), before);
    const both = edit(
      { field: 'quote.answer.context', id: first, value: 'no' },
      { field: 'quote.answer.words', id: first, value: 'no' },
    );
    expect((await host.send(TOM, FABLE, both, before)).outcome).toBe('conflict');
    expect(quoteOf(await host.desk(FABLE), first)?.answers.context).toBe('unknown');
  });

  it('lets nobody sign what they wrote, and signs with what was seen', async () => {
    const host = testHost();
    const [first = ''] = await openFable(host);
    await proveVerbatim(host, TOM, first);
    expect((await host.send(TOM, FABLE, { type: 'submit', quoteIds: [first] })).outcome).toBe(
      'applied',
    );
    const review = { type: 'open-review', quoteId: first } as const;
    expect(await host.send(TOM, FABLE, review)).toMatchObject({ outcome: 'refused' });
    expect((await host.send(RUTH, FABLE, review)).outcome).toBe('applied');
    const seenFingerprint = await seen(host, first);
    const approve = { type: 'approve', quoteId: first, seenFingerprint } as const;
    expect(await host.send(TOM, FABLE, approve)).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'not barred' }],
    });
    expect(
      await host.send(DAN, FABLE, { ...approve, seenFingerprint: 'f'.repeat(64) }),
    ).toMatchObject({ outcome: 'refused', refusals: [{ code: 'fingerprint seen' }] });
    expect((await host.send(DAN, FABLE, approve)).outcome).toBe('applied');
    expect((await host.storage.stories())[0]?.signed).toBe(1);
  });
});

describe('what core refuses', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://fable.example/x'])(
    'is answered with 200 and a sentence: a link %s',
    async (url) => {
      const host = testHost();
      await openFable(host);
      const source = {
        id: 'src-1',
        type: 'document',
        title: 'A paper',
        publisher: '',
        url,
        snapshotUrl: null,
        date: '',
        accessedAt: null,
        fidelity: null,
        completeness: 'part',
        record: null,
        occasionId: null,
        notesSeenBy: null,
      } as const;
      expect(await host.send(INES, FABLE, { type: 'add-source', source })).toMatchObject({
        outcome: 'refused',
        refusals: [{ code: 'url' }],
      });
      expect((await host.desk(FABLE)).sources).toEqual({});
    },
  );

  it('a person of the demo whom the preset leaves out is known, and wears no hat', async () => {
    const host = testHost();
    await host.storage.putSetting('demo-preset', 'alone');
    expect(await host.send(TOM, FABLE, CREATE)).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'hat' }],
    });
    expect((await host.send(INES, FABLE, CREATE)).outcome).toBe('applied');
  });
});

describe('the protocol', () => {
  const headers = { 'content-type': JSON_TYPE, [PERSON_HEADER]: INES };
  const post = (host: TestHost, init: RequestInit) =>
    host.fetch(COMMANDS, { method: 'POST', headers, ...init });

  it('wants a person it knows (401)', async () => {
    const host = testHost();
    const envelope = await host.envelope(FABLE, CREATE);
    await problemOf(await host.post(null, FABLE, envelope), 401);
    await problemOf(await host.post('p-nobody', FABLE, envelope), 401);
    await problemOf(await host.post('__proto__', FABLE, envelope), 401);
    expect(await host.log(FABLE)).toEqual([]);
  });

  it('wants JSON, whole and in UTF-8 (415, 400)', async () => {
    const host = testHost();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', ''])
      await problemOf(
        await post(host, { headers: { ...headers, 'content-type': type }, body: '{}' }),
        415,
      );
    await problemOf(await post(host, { body: '{"mid":' }), 400);
    await problemOf(await post(host, { body: new Uint8Array([0x22, 0xff, 0x22]) }), 400);
    await problemOf(await post(host, { body: '' }), 400);
  });

  it('wants the form of the contract (400): no unknown field, no name every object has', async () => {
    const host = testHost();
    const envelope = await host.envelope(FABLE, CREATE);
    for (const body of [
      { ...envelope, actor: RUTH },
      { ...envelope, command: { ...CREATE, hats: ['clears'] } },
      { ...envelope, command: { type: 'drop-log' } },
      { ...envelope, mid: 'constructor' },
      { ...envelope, mid: '__proto__' },
      { ...envelope, command: { ...CREATE, versionId: 'toString' } },
      { ...envelope, base: { ...envelope.base, seq: 0.5 } },
      [],
      null,
      'text',
    ])
      await problemOf(await host.post(INES, FABLE, body), 400);
    const proto = JSON.stringify(envelope).replace('{', '{"__proto__":{"hats":["clears"]},');
    await problemOf(await post(host, { body: proto }), 400);
    await problemOf(await host.post(INES, 'constructor', envelope), 400);
    await problemOf(
      await post(host, {
        headers: { ...headers, [IDEMPOTENCY_HEADER]: 'prof-99' },
        body: JSON.stringify(envelope),
      }),
      400,
    );
    expect(await host.log(FABLE)).toEqual([]);
  });

  it('takes a story of two MiB and no body beyond its limit (400, 413)', async () => {
    const host = testHost();
    const text = `${CREATE.text}\n${'A paragraph of filler.\n\n'.repeat(80_000)}`;
    expect((await host.send(INES, FABLE, { ...CREATE, text })).outcome).toBe('applied');
    const longer = await host.envelope('st-2', {
      ...CREATE,
      text: 'x'.repeat(2 * 1024 * 1024 + 1),
    });
    await problemOf(await host.post(INES, 'st-2', longer), 400);
    const twice = await host.envelope('st-2', { ...CREATE, text: `${text}${text}` });
    await problemOf(await host.post(INES, 'st-2', twice), 413);
    await problemOf(await post(host, { body: `"${'x'.repeat(17 * 1024 * 1024)}"` }), 413);
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20)),
    });
    await problemOf(await post(host, { body: stream, duplex: 'half' } as RequestInit), 413);
  });

  it('answers 500 when the storage fails, tells the host, and keeps nothing', async () => {
    const storage = memoryStorage('epoch-1');
    const host = testHost({
      ...storage,
      commit: async () => {
        throw new Error('the disk is full');
      },
    });
    const response = await host.post(INES, FABLE, await host.envelope(FABLE, CREATE));
    const { say } = await problemOf(response, 500);
    expect(say).not.toContain('disk');
    expect(host.reported).toHaveLength(1);
  });
});

describe('the desk kept in memory', () => {
  it('chains the events of a bulk act', async () => {
    const host = testHost();
    const [first = '', second = '', third = '', fourth = ''] = await openFable(host);
    const all = { type: 'confirm', quoteIds: [first, second, third, fourth] } as const;
    expect((await host.send(INES, FABLE, all)).seq).toBe(6);
    const many = edit(
      ...[first, second, third, fourth].flatMap(
        (id) =>
          [
            { field: 'quote.answer.words', id, value: 'no' },
            { field: 'quote.answer.context', id, value: 'no' },
          ] as const,
      ),
    );
    await host.send(INES, FABLE, many);
    expect(verifyLog(await host.log(FABLE))).toBeNull();
  });

  it('draws salts again for a command with more events than it drew', async () => {
    const host = testHost();
    const text = `${CREATE.text}${Array.from(
      { length: 12 },
      (_, index) => `\n"The plank number ${index + 1} is a good plank," said Felix Fiction.\n`,
    ).join('')}`;
    await host.send(INES, FABLE, { ...CREATE, text });
    const { detect } = await import('#core/quote/detect.ts');
    const { parseStory } = await import('#core/story/blocks.ts');
    const found = detect(text, parseStory(text));
    await host.send(INES, FABLE, { type: 'propose-candidates', versionId: 'v-1', ...found });
    const quoteIds = quoteIdsOf(await host.desk(FABLE));
    expect(quoteIds.length).toBeGreaterThan(8);
    const { seq } = await host.send(INES, FABLE, { type: 'confirm', quoteIds });
    expect(seq).toBe(2 + quoteIds.length);
    const salts = (await host.log(FABLE)).map((entry) => entry.salt);
    expect(new Set(salts).size).toBe(salts.length);
  });

  it('is of no use to a host whose log was cleared: it replays what is there', async () => {
    let storage = memoryStorage('epoch-1');
    const host = testHost({
      ...storage,
      epoch: () => storage.epoch(),
      commit: (...args) => storage.commit(...args),
      changes: (...args) => storage.changes(...args),
      answer: (...args) => storage.answer(...args),
    });
    await openFable(host);
    storage = memoryStorage('epoch-2');
    expect(await host.send(INES, FABLE, CREATE)).toMatchObject({ outcome: 'applied', seq: 1 });
    expect(await host.log(FABLE)).toHaveLength(1);
  });

  it('serves two hosts over one database, as page and worker do', async () => {
    const open = () => indexedDbStorage({ name: 'two-hosts', newEpoch: () => 'epoch-1' });
    const worker = testHost(open());
    const page = testHost(open());
    const [first = '', second = ''] = await openFable(worker);
    const before = await page.desk(FABLE);
    const words = (id: string, value: 'yes' | 'no') =>
      edit({ field: 'quote.answer.words', id, value });
    const sends: Promise<{ readonly outcome: string }>[] = [];
    for (const [index, id] of [first, second].entries())
      for (const [host, personId, value] of [
        [worker, INES, 'yes'],
        [page, TOM, 'no'],
      ] as const) {
        const envelope = await host.envelope(FABLE, words(id, value), before);
        const own = { ...envelope, mid: `${personId}-${index}` };
        sends.push(host.post(personId, FABLE, own).then(outcomeOf));
      }
    const outcomes = (await Promise.all(sends)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(2);
    const log = await page.log(FABLE);
    expect(verifyLog(log)).toBeNull();
    expect(replay(FABLE, log)).toEqual(await worker.desk(FABLE));
  });
});
