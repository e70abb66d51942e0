import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { verifyHostLog } from '#core/desk/host-log.ts';
import { quoteOf } from '#core/desk/desk.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { checkStory } from '#api/check-story.ts';
import { holdFile } from '#entry/node-lock.ts';
import { type OpenHost, openHost } from '#entry/node-open.ts';
import { applied, CREATE, DAN, edit, FABLE, INES } from '../makers/fable-desk.ts';
import { signedStory } from '../makers/signed-story.ts';
import { type TestHost, testHost } from '../makers/test-host.ts';

const root = mkdtempSync(join(tmpdir(), 'verbatim-open-'));
const opened: OpenHost[] = [];
let count = 0;

afterEach(() => {
  for (const host of opened.splice(0)) host.close();
});
afterAll(() => rmSync(root, { recursive: true }));

/** A folder of its own, with the data in `data` and the key in `key`. */
function place() {
  const folder = join(root, String((count += 1)));
  mkdirSync(join(folder, 'data'), { recursive: true });
  return {
    data: join(folder, 'data', 'desk.sqlite'),
    keyFile: join(folder, 'key', 'host.key'),
    heads: join(folder, 'key', 'desk.sqlite.heads'),
  };
}

async function open({ data, keyFile }: { readonly data: string; readonly keyFile: string }) {
  const host = await openHost({ data, keyFile });
  opened.push(host);
  return host;
}

/** Commands of another device each time. */
function deskOn({ storage }: OpenHost): TestHost {
  return testHost(storage, {}, `prof${(count += 1)}`);
}

function shut(host: OpenHost): void {
  opened.splice(opened.indexOf(host), 1);
  host.close();
}

/** The data file as a copy taken while nobody uses it. */
function copyOf(data: string): () => void {
  copyFileSync(data, `${data}.older`);
  return () => {
    for (const more of ['-wal', '-shm']) rmSync(data + more, { force: true });
    copyFileSync(`${data}.older`, data);
  };
}

describe('the key of a host', () => {
  it('is made at the first start, for its owner alone, outside of the data’s folder', async () => {
    const { data } = place();
    const host = await openHost({ data, keyFile: '' });
    opened.push(host);
    const file = `${join(data, '..')}-key/desk.sqlite.key`;
    expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(host.where.join(' ')).toContain('made just now');
    shut(host);
    const again = await openHost({ data, keyFile: '' });
    opened.push(again);
    expect(again.key).toBe(host.key);
    expect(again.where.join(' ')).not.toContain('made just now');
  });

  it('that is none, or cannot be used, is said in one sentence', async () => {
    const { data, keyFile } = place();
    mkdirSync(join(keyFile, '..'), { recursive: true });
    writeFileSync(keyFile, 'secret');
    await expect(openHost({ data, keyFile })).rejects.toThrow(
      /doesn’t hold a key \(64 hex digits\)/,
    );
    await expect(openHost({ data, keyFile: join(keyFile, 'x') })).rejects.toThrow(
      'VERBATIM_KEY_FILE',
    );
    await expect(openHost({ data, keyFile: join(keyFile, '..') })).rejects.toThrow(
      'can’t be used as a file',
    );
    // The data file was let go of each time.
    holdFile(data, 'restore')?.();
    rmSync(keyFile);
    await open({ data, keyFile });
  });

  it('is none where the host keeps nothing', async () => {
    const host = await openHost({ data: ':memory:', keyFile: '' });
    expect([host.key, host.warnings]).toEqual([null, []]);
  });
});

describe('a host whose data file was replaced by an older one (A9)', () => {
  it('A9.2: says at its start which rows are missing, begins a new history, and keeps that in the story', async () => {
    const at = place();
    let host = await open(at);
    const quoteId = await signedStory(deskOn(host));
    shut(host);
    const back = copyOf(at.data);
    host = await open(at);
    const before = deskOn(host);
    for (const value of ['one', 'two', null])
      await applied(before.send(INES, FABLE, edit({ field: 'quote.fix', id: quoteId, value })));
    await applied(before.send(INES, 'st-new', CREATE));
    const { epoch, head } = await host.storage.changes(FABLE, 0);
    shut(host);
    back();

    host = await open(at);
    expect(host.warnings).toHaveLength(1);
    const [said = ''] = host.warnings;
    expect(said).toContain('is older than what this host has answered');
    const { entries } = await host.storage.changes(FABLE, 0);
    const rows = entries.length - 1;
    expect(said).toContain(`“${CREATE.title}” (${FABLE}) lacks rows ${rows + 1} to ${head.seq}`);
    expect(said).toContain('story st-new is missing, 1 rows');
    expect(await host.storage.epoch()).not.toBe(epoch);
    const desk = await deskOn(host).desk(FABLE);
    expect(desk.restorations).toMatchObject([
      {
        source: 'data-file',
        missing: expect.arrayContaining([{ ...head, kind: 'day', at: expect.any(String) }]),
      },
    ]);
    // What it signed before is known, and counts.
    const quote = quoteOf(desk, quoteId);
    expect(quote !== undefined && quoteStatus(desk, quote)).toBe('signed');
    expect((await checkStory(host.storage, FABLE))?.fault).toBeNull();
    const log = await host.storage.hostLog();
    expect(verifyHostLog(log)).toBeNull();
    expect(log).toMatchObject([{ data: { source: 'data-file' } }]);
    shut(host);
    // It has said so.
    host = await open(at);
    expect(host.warnings).toEqual([]);
    expect((await host.storage.changes(FABLE, 0)).entries).toHaveLength(rows + 1);
  });

  it('is noticed again where it happens again, also to what came after the first time', async () => {
    const at = place();
    let host = await open(at);
    await applied(deskOn(host).send(INES, FABLE, CREATE));
    shut(host);
    const back = copyOf(at.data);
    for (let turn = 0; turn < 2; turn += 1) {
      host = await open(at);
      await applied(
        deskOn(host).send(
          INES,
          FABLE,
          edit({ field: 'story.title', id: FABLE, value: `turn ${turn}` }),
        ),
      );
      shut(host);
      back();
      host = await open(at);
      expect(host.warnings).toHaveLength(1);
      shut(host);
    }
  });

  it('A9.3: is noticed where the write-ahead log was cut in half', async () => {
    const at = place();
    let host = await open(at);
    const desk = deskOn(host);
    await applied(desk.send(INES, FABLE, CREATE));
    for (let turn = 0; turn < 60; turn += 1)
      await applied(
        desk.send(INES, FABLE, edit({ field: 'story.title', id: FABLE, value: `turn ${turn}` })),
      );
    const rows = (await host.storage.changes(FABLE, 0)).head.seq;
    // As a killed host leaves it: nothing is checkpointed.
    const dead = place();
    mkdirSync(join(dead.keyFile, '..'), { recursive: true });
    for (const more of ['', '-wal']) copyFileSync(at.data + more, dead.data + more);
    copyFileSync(at.keyFile, dead.keyFile);
    copyFileSync(at.heads, dead.heads);
    truncateSync(`${dead.data}-wal`, Math.floor(statSync(`${dead.data}-wal`).size / 2));
    shut(host);
    host = await open(dead);
    expect(host.warnings.join('\n')).toMatch(
      new RegExp(`\\(${FABLE}\\) lacks rows \\d+ to ${rows}\\.`),
    );
  });

  it('is not said of a host that was killed, nor of a second one beside it', async () => {
    const at = place();
    const host = await open(at);
    const desk = deskOn(host);
    await signedStory(desk);
    const beside = await open(at);
    expect(beside.warnings).toEqual([]);
    await applied(
      deskOn(beside).send(INES, FABLE, edit({ field: 'story.title', id: FABLE, value: 'beside' })),
    );
    await applied(desk.send(INES, FABLE, edit({ field: 'story.title', id: FABLE, value: 'on' })));
    const dead = place();
    mkdirSync(join(dead.keyFile, '..'), { recursive: true });
    copyFileSync(at.keyFile, dead.keyFile);
    copyFileSync(at.heads, dead.heads);
    for (const more of ['', '-wal']) copyFileSync(at.data + more, dead.data + more);
    const again = await open(dead);
    expect(again.warnings).toEqual([]);
    expect((await deskOn(again).desk(FABLE)).story?.title).toBe('on');
  });

  it('is not said of one that is as it was, nor of one that is new', async () => {
    const at = place();
    let host = await open(at);
    await signedStory(deskOn(host));
    expect(host.warnings).toEqual([]);
    shut(host);
    host = await open(at);
    expect(host.warnings).toEqual([]);
    expect((await deskOn(host).desk(FABLE)).restorations).toEqual([]);
  });

  it('says of a story that was deleted that it is there again', async () => {
    const at = place();
    let host = await open(at);
    await applied(deskOn(host).send(INES, FABLE, CREATE));
    shut(host);
    const back = copyOf(at.data);
    host = await open(at);
    const { head } = await host.storage.changes(FABLE, 0);
    await host.storage.remove(FABLE, () => ({
      write: true,
      tombstone: {
        storyId: FABLE,
        headHash: head.hash,
        at: '2026-12-02T09:00:00.000Z',
        actor: { id: DAN, name: 'Dan Deadline' },
      },
      texts: [],
      answers: [],
    }));
    shut(host);
    host = await open(at);
    expect(host.warnings).toEqual([]);
    shut(host);
    back();
    host = await open(at);
    expect(host.warnings).toEqual([expect.stringContaining(`Story ${FABLE} was deleted on`)]);
  });
});

describe('the file of known heads', () => {
  it('is made from the data file where it is not there, and survives a torn last line', async () => {
    const at = place();
    let host = await open(at);
    await signedStory(deskOn(host));
    shut(host);
    rmSync(at.heads);
    host = await open(at);
    expect(host.warnings).toEqual([]);
    expect(readFileSync(at.heads, 'utf8')).toContain('"signed"');
    shut(host);
    appendFileSync(at.heads, 'c0ffee {"known":{"storyId"');
    host = await open(at);
    const desk = deskOn(host);
    await applied(desk.send(INES, FABLE, edit({ field: 'story.title', id: FABLE, value: 'on' })));
    shut(host);
    host = await open(at);
    const { head } = await host.storage.changes(FABLE, 0);
    expect(readFileSync(at.heads, 'utf8')).toContain(head.hash);
  });

  it('that was altered is said, kept for whoever looks, and not believed in that line', async () => {
    const at = place();
    let host = await open(at);
    await signedStory(deskOn(host));
    shut(host);
    const text = readFileSync(at.heads, 'utf8');
    writeFileSync(at.heads, text.replace('"seq":3', '"seq":4'));
    host = await open(at);
    expect(host.warnings).toEqual([expect.stringMatching(/was altered.*line \d+ is not used/)]);
    expect(existsSync(`${at.heads}.altered`)).toBe(true);
    shut(host);
    host = await open(at);
    expect(host.warnings).toEqual([]);
  });
});

describe('who uses a data file', () => {
  it('is a host beside other hosts, or a restore alone', async () => {
    const at = place();
    const host = await open(at);
    const other = await open(at);
    expect(holdFile(at.data, 'restore')).toBeNull();
    shut(host);
    expect(holdFile(at.data, 'restore')).toBeNull();
    shut(other);
    const alone = holdFile(at.data, 'restore');
    expect(alone).not.toBeNull();
    await expect(openHost(at)).rejects.toThrow('is being restored');
    alone?.();
    await open(at);
  });
});
