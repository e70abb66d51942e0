import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { storyJson } from '#core/export/story-json.ts';
import type { Got } from '#sync/backups.ts';
import { emptyDisk, memoryDeviceStore } from '#sync/device-store-memory.ts';
import { readStoryFile } from '#sync/read-story-file.ts';
import { createStoryFiles } from '#sync/story-files.ts';
import type { RunningClient } from '#sync/create-client.ts';
import { makeSource } from '../makers/make-desk.ts';
import { wholeLog } from '../makers/whole-log.ts';
import { browser, firstQuote, INES, newsroom, tab, TOM, withStory } from './newsroom.ts';

function got<T>(answer: Got<T>): T {
  if (!answer.ok) throw new Error(answer.say);
  return answer.value;
}

const ROWS: readonly LogEntry[] = await wholeLog();

function fix(quoteId: string, value: string): Command {
  return { type: 'edit', writes: [{ field: 'quote.fix', id: quoteId, value }] };
}

/** The open story as the file that leaves. */
async function fileOf(client: RunningClient): Promise<string> {
  const { whole } = got(await (await client.storyFiles()).whole());
  return [...storyJson(whole)].join('');
}

/** Keeps a file as a copy and opens it. */
async function opensCopy(client: RunningClient, text: string): Promise<string> {
  const row = got(await (await client.storyFiles()).keep(text));
  await client.openStory(row.id);
  return row.id;
}

/** A tab with a story, a record and one change, everything at the host. */
async function withRecord() {
  const room = newsroom();
  const home = browser();
  const ines = await tab(room, home, INES);
  const storyId = await withStory(ines);
  const record = await ines.keepRecord('remarks.txt', 'What was said, as a test has it.');
  await ines.dispatch([
    { type: 'add-source', source: makeSource('src-1', { record }) },
    fix(firstQuote(ines).id, 'as it was said'),
  ]);
  await ines.drained();
  await ines.catchUp();
  return { room, home, ines, storyId, record };
}

describe('a story that leaves as a file and comes back', () => {
  it('opens under the head of its log, is what it was, and leaves again with equal bytes', async () => {
    const { room, ines, storyId, record } = await withRecord();
    const text = await fileOf(ines);
    const desk = ines.store.getState().desk;
    // Somewhere else: another host, another browser.
    const other = newsroom('epoch-other');
    const tom = await tab(other, browser(), TOM);
    const id = await opensCopy(tom, text);
    const state = tom.store.getState();
    expect(id).toBe(`copy:${ines.log().at(-1)?.hash}`);
    expect(state.storyId).toBe(id);
    expect(state.desk).toEqual(desk);
    expect(state.desk?.storyId).toBe(storyId);
    expect(await tom.recordText(record.sha256)).toBe('What was said, as a test has it.');
    expect(await fileOf(tom)).toBe(text);
    expect(tom.log()).toEqual(ines.log());
    expect(await other.storage.stories()).toEqual([]);
    expect(room.offline).toBe(false);
    ines.stop();
    tom.stop();
  });

  it('takes no change, and says so before the click', async () => {
    const { ines, storyId } = await withRecord();
    const text = await fileOf(ines);
    await opensCopy(ines, text);
    const before = ines.store.getState().desk;
    const sentence = expect.stringContaining('read-only copy');
    const edit = fix(firstQuote(ines).id, 'changed');
    expect(ines.refusalsOf(edit)).toMatchObject([{ say: sentence }]);
    expect(await ines.dispatch([edit])).toMatchObject({ ok: false, refusals: [{ say: sentence }] });
    expect(await ines.undo()).toMatchObject({ ok: false, refusals: [{ say: sentence }] });
    expect(
      await ines.direct({
        type: 'agree',
        quoteId: firstQuote(ines).id,
        as: 'reads',
        seenFingerprint: '',
        seenLegal: null,
      }),
    ).toMatchObject({ ok: false, refusals: [{ say: sentence }] });
    // What is typed in it is no draft of the story itself.
    const key = `fix/${storyId}/${firstQuote(ines).id}`;
    ines.drafts.keep(key, 'typed in the copy');
    ines.drafts.keep('import/text', 'typed elsewhere');
    expect(ines.drafts.peek(key)).toBe(null);
    expect(ines.drafts.peek('import/text')).toBe('typed elsewhere');
    expect(ines.store.getState().desk).toBe(before);
    // The story itself still takes it.
    await ines.openStory(storyId);
    expect(ines.store.getState().storyId).toBe(storyId);
    expect(await ines.drafts.get(key)).toBe(null);
    expect(await ines.dispatch([edit])).toMatchObject({ ok: true });
    await ines.drained();
    expect(firstQuote(ines).fix).toBe('changed');
    ines.stop();
  });

  it('stays what it was while the story goes on, for whoever sits in the tab', async () => {
    const { room, ines, storyId } = await withRecord();
    const text = await fileOf(ines);
    const id = await opensCopy(ines, text);
    const tom = await tab(room, browser(), TOM);
    await tom.openStory(storyId);
    await tom.dispatch([fix(firstQuote(tom).id, 'by Tom')]);
    await tom.drained();
    await ines.catchUp();
    expect(firstQuote(ines).fix).toBe('as it was said');
    expect(ines.store.getState().recent).toEqual([]);
    await ines.becomePerson(TOM);
    expect(ines.store.getState()).toMatchObject({ storyId: id, gone: null });
    expect(firstQuote(ines).fix).toBe('as it was said');
    ines.stop();
    tom.stop();
  });

  it('is still there after a reload without a network, until it is taken away', async () => {
    const { room, home, ines } = await withRecord();
    const id = await opensCopy(ines, await fileOf(ines));
    ines.stop();
    room.offline = true;
    const again = await tab(room, home, INES);
    await again.openStory(id);
    expect(firstQuote(again).fix).toBe('as it was said');
    const files = await again.storyFiles();
    expect(await files.copies()).toMatchObject([
      { id, title: 'Anti-IS coalition talks focus on jihadist threat' },
    ]);
    await files.forget(id);
    expect(await files.copies()).toEqual([]);
    await again.openStory(id);
    expect(again.store.getState()).toMatchObject({
      desk: null,
      gone: 'There is no such copy on this device.',
    });
    again.stop();
  });

  it('says which texts were not to be had, and keeps saying so', async () => {
    const { room, home, ines, record } = await withRecord();
    home.disks.get(INES)?.texts.clear();
    room.offline = true;
    const text = await fileOf(ines);
    expect(JSON.parse(text)).toMatchObject({ texts: [], missing: [record.sha256] });
    await opensCopy(ines, text);
    expect(await fileOf(ines)).toBe(text);
    ines.stop();
  });
});

describe('a device whose rows were lifted when they came', () => {
  /** As a row of an older type reads after it was lifted: another type over the same header. */
  const lifted = ROWS.map((entry) =>
    entry.seq === 2 ? ({ ...entry, type: 'candidates-proposed@2' } as unknown as LogEntry) : entry,
  );

  function filesOver(events: readonly unknown[], online: boolean) {
    return createStoryFiles({
      transport: () => {
        if (!online) throw new TypeError('no network');
        const head = { seq: events.length, hash: '0'.repeat(64) };
        return Promise.resolve(
          Response.json({ epoch: 'e1', from: 0, to: events.length, head, events }),
        );
      },
      origin: 'https://desk.example',
      personId: INES,
      store: memoryDeviceStore(emptyDisk('p-1', 'd-1'), true),
      log: lifted,
      shown: null,
      text: () => Promise.resolve(null),
    });
  }

  it('leaves with the rows as the host wrote them', async () => {
    const { log, whole } = got(await filesOver(ROWS, true).whole());
    expect(whole.rows).toEqual(ROWS);
    expect(log).toBe(lifted);
  });

  it('does not leave without the host, or where the host has another history by now', async () => {
    const other = ROWS.map((entry) => ({ ...entry, mid: 'prof-other' }));
    for (const files of [filesOver(ROWS, false), filesOver(other, true)])
      expect(await files.whole()).toMatchObject({ ok: false });
  });
});

describe('a file that does not hold', () => {
  interface FileForm {
    rows: { seq: number; at: string; storyId: string; payload: { by: string; data: unknown } }[];
    texts: { sha256: string; text: string }[];
    missing: string[];
    head: { seq: number; hash: string };
    storyId: string;
  }

  /** The file of a log with something changed in it, and what is said of it. */
  function saidOf(change: (file: FileForm) => void): string {
    const whole = { rows: ROWS, texts: [], missing: [] };
    const file: FileForm = JSON.parse([...storyJson(whole)].join(''));
    change(file);
    const read = readStoryFile(JSON.stringify(file));
    return read.ok ? 'taken' : read.say;
  }

  it('is none: it holds as it is', () => {
    expect(saidOf(() => {})).toBe('taken');
  });

  it.each<[string, (file: FileForm) => void, string]>([
    [
      'a changed content',
      (file) => {
        const row = file.rows[6];
        if (row !== undefined) row.payload.by = 'Someone Else';
      },
      'The history does not hold: the content of row 7 was altered.',
    ],
    [
      'a changed time',
      (file) => {
        const row = file.rows[3];
        if (row !== undefined) row.at = '2020-01-01T00:00:00.000Z';
      },
      'The history does not hold: the header of row 4 was altered.',
    ],
    [
      'a row taken out',
      (file) => void file.rows.splice(8, 1),
      'The history does not hold: row 10 follows row 8.',
    ],
    ['its end cut off', (file) => void file.rows.pop(), 'The history ends at row'],
    ['no row', (file) => void file.rows.splice(0), 'There is no row in it.'],
    [
      'a row of no type',
      (file) => {
        const row = file.rows[4];
        if (row !== undefined) row.payload.data = 'nothing';
      },
      'Row 5',
    ],
    [
      'another story’s name',
      (file) => {
        file.storyId = 'st-other';
      },
      'Row 1 belongs to another story.',
    ],
    [
      'a text that is not the one named',
      (file) => void file.texts.push({ sha256: '0'.repeat(64), text: 'other words' }),
      'not the one its hash names',
    ],
    [
      'a text nobody named',
      (file) => void file.missing.push('0'.repeat(64)),
      'a text that its history does not name',
    ],
  ])('with %s: the first row that does not hold is named', (_, change, words) => {
    expect(saidOf(change)).toContain(words);
  });

  it.each(['', '{}', '[]', 'null', '{"form":"verbatim-story/2"}'])('%j is no story', (text) => {
    expect(readStoryFile(text)).toEqual({
      ok: false,
      say: 'This is not a story.json of this desk.',
    });
  });
});
