import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { checkStory } from '#api/check-story.ts';
import { quoteOf } from '#core/desk/desk.ts';
import { verifyHostLog } from '#core/desk/host-log.ts';
import { storyState } from '#core/desk/story-state.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { backUp } from '#entry/node-backup.ts';
import { type OpenHost, openHost } from '#entry/node-open.ts';
import { restoreFile } from '#entry/node-restore.ts';
import { memoryStorage } from '#storage/memory.ts';
import { asOneValue, backupFile, partsIn } from '../makers/backup-file.ts';
import { applied, CREATE, edit, FABLE, INES } from '../makers/fable-desk.ts';
import { clears, signedStory } from '../makers/signed-story.ts';
import { type TestHost, testHost } from '../makers/test-host.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'verbatim-restore-'));
const opened: OpenHost[] = [];
let count = 0;

afterEach(() => {
  for (const host of opened.splice(0)) host.close();
});
afterAll(() => rmSync(root, { recursive: true }));

interface Place {
  readonly folder: string;
  readonly data: string;
  readonly keyFile: string;
}

function place(keyFile?: string): Place {
  const folder = join(root, String((count += 1)));
  mkdirSync(join(folder, 'data'), { recursive: true });
  return {
    folder,
    data: join(folder, 'data', 'desk.sqlite'),
    keyFile: keyFile ?? join(folder, 'host.key'),
  };
}

async function open(at: Place): Promise<OpenHost> {
  const host = await openHost(at);
  opened.push(host);
  return host;
}

function shut(host: OpenHost): void {
  opened.splice(opened.indexOf(host), 1);
  host.close();
}

function deskOn({ storage }: OpenHost): TestHost {
  return testHost(storage, {}, `prof${(count += 1)}`);
}

async function restore(at: Place, file: string, story: string | null = null, checkOnly = false) {
  const { lines, code } = await restoreFile({ ...at, file, story, checkOnly });
  return { said: lines.join('\n'), code };
}

async function back(at: Place, name = 'desk.jsonl', story: string | null = null) {
  const file = join(at.folder, name);
  const { lines, code } = await backUp({ ...at, file, story });
  return { file, said: lines.join('\n'), code };
}

async function signed(host: OpenHost, quoteId: string): Promise<boolean> {
  const desk = await deskOn(host).desk(FABLE);
  const quote = quoteOf(desk, quoteId);
  return quote !== undefined && quoteStatus(desk, quote) === 'signed';
}

describe('a backup taken and restored by command', () => {
  it('keeps every row, record, setting and signature, and leaves its trace in both logs', async () => {
    const at = place();
    let host = await open(at);
    const desk = deskOn(host);
    const quoteId = await signedStory(desk);
    await clears(desk);
    await host.storage.putText(sha256Hex('a “record”\u{1f5de}'), 'a “record”\u{1f5de}');
    await host.storage.putSetting('demo-preset', 'two');
    const before = await host.storage.keep(null);
    // The host goes on meanwhile.
    const { file, said, code } = await back(at);
    expect([code, said]).toEqual([0, expect.stringContaining('read again, intact')]);
    expect(said).toContain(at.keyFile);
    expect((await back(at)).said).toContain('is there already');
    await applied(desk.send(INES, 'st-later', CREATE));
    expect(await restore(at, file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('stop it first'),
    });
    shut(host);

    const tried = await restore(at, file, null, true);
    expect(tried).toMatchObject({ code: 0, said: expect.stringContaining('nothing was changed') });
    const done = await restore(at, file);
    expect(done.code).toBe(0);
    expect(done.said).toContain('Its known heads are under this host’s key.');
    const rows = before.stories[0]?.entries.length ?? 0;
    expect(done.said).toContain(`proved: “${CREATE.title}” (${FABLE}): all ${rows} rows.`);
    expect(done.said).toContain(`lost: “${CREATE.title}” (st-later): 1 newer row.`);
    host = await open(at);
    expect(host.warnings).toEqual([]);
    const after = await host.storage.keep(null);
    expect(after.texts).toEqual(before.texts);
    expect(after.settings).toEqual(before.settings);
    expect(after.stories.map(({ entries }) => entries.slice(0, -1))).toEqual(
      before.stories.map(({ entries }) => entries),
    );
    expect(await signed(host, quoteId)).toBe(true);
    expect(storyState(await deskOn(host).desk(FABLE))).toBe('cleared');
    expect((await checkStory(host.storage, FABLE))?.fault).toBeNull();
    const log = await host.storage.hostLog();
    expect(verifyHostLog(log)).toBeNull();
    expect(log).toMatchObject([{ data: { file: sha256Hex(readFileSync(file, 'utf8')) } }]);
    expect(await host.storage.epoch()).not.toBe(before.epoch);
  });

  it('of one story brings that story alone, also out of a backup of everything', async () => {
    const at = place();
    let host = await open(at);
    const desk = deskOn(host);
    await applied(desk.send(INES, FABLE, CREATE));
    await applied(desk.send(INES, 'st-other', CREATE));
    const whole = await back(at);
    const single = await back(at, 'single.jsonl', FABLE);
    const title = (value: string, id: string) => edit({ field: 'story.title', id, value });
    await applied(desk.send(INES, FABLE, title('Later', FABLE)));
    await applied(desk.send(INES, 'st-other', title('Later', 'st-other')));
    await host.storage.putSetting('demo-preset', 'two');
    shut(host);
    for (const file of [whole.file, single.file]) {
      expect(await restore(at, file, FABLE)).toMatchObject({ code: 0 });
      host = await open(at);
      expect((await deskOn(host).desk(FABLE)).story?.title).toBe(CREATE.title);
      expect((await deskOn(host).desk('st-other')).story?.title).toBe('Later');
      expect(await host.storage.getSetting('demo-preset')).toBe('two');
      shut(host);
    }
    expect((await restore(at, whole.file, 'st-none')).said).toContain('doesn’t hold story st-none');
    expect((await restore(at, single.file, 'st-other')).said).toContain(`a backup of ${FABLE}`);
    expect((await back(at, 'none.jsonl', 'st-none')).said).toContain('There is no story st-none');
  });

  it('made by hand brings nobody’s signature, and says so', async () => {
    const at = place();
    const forger = testHost(memoryStorage('epoch-1'));
    const quoteId = await signedStory(forger);
    await clears(forger);
    const file = join(at.folder, 'forged.jsonl');
    writeFileSync(
      file,
      await (
        await forger.fetch('/api/backup', {
          headers: { 'x-verbatim-person': INES },
        })
      ).text(),
    );
    const { code, said } = await restore(at, file);
    expect(code).toBe(0);
    expect(said).toContain('It carries no known heads under a key.');
    expect(said).toContain('sign-offs and clearances in it don’t count until they are given again');
    const host = await open(at);
    expect(await signed(host, quoteId)).toBe(false);
    expect(storyState(await deskOn(host).desk(FABLE))).toBe('checking');
  });

  it('with rows cut off says which the host has answered with, also to a data file that is new', async () => {
    const at = place();
    const host = await open(at);
    await signedStory(deskOn(host));
    const rows = await deskOn(host).log(FABLE);
    const { file } = await back(at);
    shut(host);
    const parts = partsIn(readFileSync(file, 'utf8'));
    const cut = join(at.folder, 'cut.jsonl');
    writeFileSync(
      cut,
      backupFile(
        parts.filter(
          (part) =>
            !(
              part.kind === 'row' && (part.value as { readonly seq: number }).seq === rows.length
            ) && !(part.kind === 'answer' && part.value.outcome.seq === rows.length),
        ),
      ),
    );
    const trace = `missing: “${CREATE.title}” (${FABLE}): row ${rows.length}, a sign-off of`;
    expect((await restore(at, cut, null, true)).said).toContain(trace);
    const fresh = place(at.keyFile);
    expect((await restore(fresh, cut)).said).toContain(trace);
    const other = await open(fresh);
    expect((await deskOn(other).desk(FABLE)).restorations).toMatchObject([
      { missing: [{ seq: rows.length, kind: 'signed' }] },
    ]);
  });

  it('of the form before lines is still read', async () => {
    const at = place();
    let host = await open(at);
    await applied(deskOn(host).send(INES, FABLE, CREATE));
    const { file } = await back(at);
    shut(host);
    const old = join(at.folder, 'old.json');
    writeFileSync(old, JSON.stringify(asOneValue(readFileSync(file, 'utf8'))));
    expect(await restore(at, old)).toMatchObject({ code: 0 });
    host = await open(at);
    expect((await deskOn(host).desk(FABLE)).story?.title).toBe(CREATE.title);
  });

  it('that does not hold changes nothing, and says why', async () => {
    const at = place();
    let host = await open(at);
    await signedStory(deskOn(host));
    const { file } = await back(at);
    const before = await host.storage.keep(null);
    shut(host);
    const text = readFileSync(file, 'utf8');
    const wrong = join(at.folder, 'wrong.jsonl');
    for (const [bytes, say] of [
      [text.slice(0, -40), 'cut off'],
      [text.slice(0, text.lastIndexOf('\n{"end"') + 1), 'its last line is missing'],
      [text.replace('Recording of the town hall', 'Recording of the town hell'), 'altered'],
      ['hello', 'not JSON'],
      ['{}', 'cannot be understood'],
      ['', 'not JSON'],
    ] as const) {
      writeFileSync(wrong, bytes);
      const { code, said } = await restore(at, wrong);
      expect([code, said]).toEqual([1, expect.stringContaining(say)]);
    }
    expect((await restore(at, join(at.folder, 'none'))).said).toContain('There is no file');
    host = await open(at);
    expect({ ...(await host.storage.keep(null)), known: [] }).toEqual({ ...before, known: [] });
  });

  it('A10.3: of 20,001 records comes back whole', async () => {
    const at = place();
    let host = await open(at);
    await applied(deskOn(host).send(INES, FABLE, CREATE));
    const texts = Array.from({ length: 20_001 }, (_, index) => `record ${index}`);
    const kept = await host.storage.keep(null);
    // All at once: one by one would be as many flushes.
    await host.storage.restore(
      { ...kept, texts: texts.map((text) => ({ sha256: sha256Hex(text), text })) },
      null,
      null,
    );
    const { file } = await back(at);
    shut(host);
    const fresh = place(at.keyFile);
    expect(await restore(fresh, file)).toMatchObject({ code: 0 });
    host = await open(fresh);
    expect((await host.storage.keep(null)).texts).toHaveLength(20_001);
    expect(await host.storage.getText(sha256Hex('record 20000'))).toBe('record 20000');
  }, 60_000);

  it('A10.5: as a copy of the data file is whole while the host writes', async () => {
    const at = place();
    const host = await open(at);
    const desk = deskOn(host);
    await applied(desk.send(INES, FABLE, CREATE));
    const writing = (async () => {
      for (let turn = 0; turn < 50; turn += 1)
        await applied(
          desk.send(INES, FABLE, edit({ field: 'story.title', id: FABLE, value: `turn ${turn}` })),
        );
    })();
    const { file, code } = await back(at, 'copy.sqlite');
    await writing;
    expect([code, existsSync(`${file}.part`)]).toEqual([0, false]);
    const copy = { ...place(), data: file };
    const other = await open(copy);
    expect((await checkStory(other.storage, FABLE))?.fault).toBeNull();
    expect((await back(at, 'story.sqlite', FABLE)).said).toContain('leave out --story');
  });
});

describe('npm run backup and npm run restore', () => {
  function runs(script: string, args: readonly string[], at: Place) {
    return new Promise<{ readonly code: number | null; readonly said: string }>((done) => {
      const child = spawn(process.execPath, [join('scripts', script), ...args], {
        cwd: ROOT,
        env: { ...process.env, VERBATIM_DATA: at.data, VERBATIM_KEY_FILE: at.keyFile },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.once('exit', (code) => done({ code, said }));
    });
  }

  it('do so, print it, and end with a code that says how it went', async () => {
    const at = place();
    const host = await open(at);
    await applied(deskOn(host).send(INES, FABLE, CREATE));
    const file = join(at.folder, 'by-command.jsonl');
    expect(await runs('backup.ts', [file], at)).toMatchObject({ code: 0 });
    expect(await runs('restore.ts', [file], at)).toMatchObject({
      code: 1,
      said: expect.stringContaining('stop it first'),
    });
    shut(host);
    expect(await runs('restore.ts', [file, '--story', FABLE], at)).toMatchObject({
      code: 0,
      said: expect.stringContaining(`Restored story ${FABLE}`),
    });
    expect(await runs('restore.ts', [], at)).toMatchObject({ code: 2 });
    expect(await runs('backup.ts', ['a', 'b'], at)).toMatchObject({ code: 2 });
  }, 30_000);
});
