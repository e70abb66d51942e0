import type { Snapshot, WholeStorage } from '#api/ports.ts';
import { recordsNamed } from '#core/desk/record-uses.ts';
import { checkContinues, checkRewrites, headOfLog, startOf, startOfChanges } from './continuity.ts';
import {
  connection,
  EVERYTHING,
  epochOf,
  type IndexedDbOptions,
  inOne,
  putAnswer,
  rowsAfter,
  type StoreName,
  type Tx,
} from './indexeddb-form.ts';
import { headsIn, note, remember, settle, settleAll, unknownTo } from './indexeddb-heads.ts';
import { answerTo, drop, keptOf, putKept, standsIn, undoneBy, wholeOf } from './indexeddb-whole.ts';

import { keptItems } from './kept-items.ts';
import { readingOf } from './story-reading.ts';
import { byStory } from './story-heads.ts';

/** The object stores that a transaction on one story touches. */
const STORY: readonly StoreName[] = [
  'meta',
  'logs',
  'desks',
  'answers',
  'summaries',
  'tombstones',
  'heads',
];

/**
 * Keeps everything in one IndexedDB database, shared by all pages and workers of the origin. A
 * commit is one readwrite transaction over all it reads and writes, with nothing awaited between
 * but its own requests, so commits of several pages are serial. What a commit wrote survives a
 * crash of the browser; the browser may still evict the whole database.
 */
export function indexedDbStorage(options: IndexedDbOptions): WholeStorage {
  const connect = connection(options);

  return {
    epoch: async () => epochOf(await (await connect()).get('meta', 'epoch')),
    commit: (storyId, command, have, choose) =>
      inOne(connect, STORY, async (tx) => {
        const logs = tx.objectStore('logs');
        const [epoch, answered, gone, last, own] = await Promise.all([
          tx.objectStore('meta').get('epoch'),
          answerTo(tx, command),
          tx.objectStore('tombstones').get(storyId),
          logs.openCursor(rowsAfter(storyId, 0), 'prev'),
          have.seq === 0 ? undefined : logs.get([storyId, have.seq]),
        ]);
        const held = own?.hash === have.hash;
        const stored = held ? null : await tx.objectStore('desks').get(storyId);
        const start = startOf(have, held, stored ?? null);
        const head = headOfLog(last?.value);
        const snapshot: Snapshot = {
          ...start,
          epoch: epochOf(epoch),
          head,
          since: await logs.getAll(rowsAfter(storyId, start.from.seq)),
          answered,
          undone: await undoneBy(tx, storyId, command, head),
          stands: await standsIn(tx, storyId, command),
          gone: gone ?? null,
        };
        const append = choose(snapshot);
        if (!append.write) return;
        checkContinues(head, append.entries);
        const writes: Promise<unknown>[] = append.entries.map((entry) =>
          logs.add(entry, [storyId, entry.seq]),
        );
        writes.push(
          tx.objectStore('answers').add(append.answer, [append.answer.person, append.answer.mid]),
        );
        if (append.summary !== null)
          writes.push(tx.objectStore('summaries').put(append.summary, storyId));
        if (append.desk !== null) {
          const at = headOfLog(append.entries.at(-1));
          writes.push(tx.objectStore('desks').put({ head: at, desk: append.desk }, storyId));
        }
        writes.push(remember(tx, storyId, append.entries));
        await Promise.all(writes);
      }),
    changes: async (storyId, asked, hash) => {
      const tx = (await connect()).transaction(['meta', 'logs', 'tombstones']);
      const logs = tx.objectStore('logs');
      const own = hash === undefined ? undefined : await logs.get([storyId, asked]);
      const from = startOfChanges(asked, hash, own?.hash ?? null);
      const [epoch, last, entries, gone] = await Promise.all([
        tx.objectStore('meta').get('epoch'),
        logs.openCursor(rowsAfter(storyId, 0), 'prev'),
        logs.getAll(rowsAfter(storyId, from)),
        tx.objectStore('tombstones').get(storyId),
        tx.done,
      ]);
      const head = headOfLog(last?.value);
      return { epoch: epochOf(epoch), from, head, entries, gone: gone ?? null };
    },
    answer: async (storyId, command) => {
      const answer = await answerTo((await connect()).transaction(['answers']), command);
      return answer?.storyId === storyId ? answer : null;
    },
    stories: async () => (await connect()).getAll('summaries'),
    putText: (sha256, text) =>
      inOne(connect, ['texts'], async (tx) => {
        await tx.objectStore('texts').put(text, sha256);
      }),
    getText: async (sha256) => (await (await connect()).get('texts', sha256)) ?? null,
    getSetting: async (name) => (await (await connect()).get('settings', name)) ?? null,
    putSetting: (name, value) =>
      inOne(connect, ['settings'], async (tx) => {
        await tx.objectStore('settings').put(value, name);
      }),
    changeSetting: (name, choose) =>
      inOne(connect, ['settings'], async (tx) => {
        const settings = tx.objectStore('settings');
        const next = choose((await settings.get(name)) ?? null);
        if (next !== null) await settings.put(next, name);
      }),
    whole: (storyId, command) => inOne(connect, STORY, (tx) => wholeOf(tx, storyId, command)),
    inspect: async (storyId, work) =>
      work(readingOf(await inOne(connect, STORY, (tx) => wholeOf(tx, storyId, null)))),
    rewrite: (storyId, command, choose) =>
      inOne(connect, STORY, async (tx) => {
        const seen = await wholeOf(tx, storyId, command);
        const next = choose(seen);
        if (!next.write) return;
        checkRewrites(seen.entries, next.entries);
        const changed = next.entries.filter((entry, index) => entry !== seen.entries[index]);
        await remember(tx, storyId, next.entries.slice(seen.entries.length));
        const head = headOfLog(next.entries.at(-1));
        await Promise.all([
          tx.objectStore('meta').put(next.epoch, 'epoch'),
          ...changed.map((entry) => tx.objectStore('logs').put(entry, [storyId, entry.seq])),
          ...next.answers.map((answer) => putAnswer(tx.objectStore('answers'), answer)),
          tx.objectStore('desks').put({ head, desk: next.desk }, storyId),
          next.summary === null ? null : tx.objectStore('summaries').put(next.summary, storyId),
        ]);
      }),
    remove: (storyId, choose) =>
      inOne(connect, EVERYTHING, async (tx) => {
        const next = choose(await wholeOf(tx, storyId, null));
        if (!next.write) return;
        await drop(tx, storyId);
        await tx.objectStore('heads').delete(headsIn(storyId));
        await tx.objectStore('tombstones').put(next.tombstone, storyId);
        for (const answer of next.answers) await putAnswer(tx.objectStore('answers'), answer);
        await dropTexts(tx, next.texts);
      }),
    keep: (storyId) => inOne(connect, EVERYTHING, (tx) => keptOf(tx, storyId)),
    read: async function* (storyId) {
      const [kept, hostLog] = await inOne(connect, EVERYTHING, async (tx) =>
        Promise.all([keptOf(tx, storyId), tx.objectStore('hostLog').getAll()]),
      );
      yield* keptItems(kept, storyId === null ? hostLog : []);
    },
    restore: (kept, scope, act) =>
      inOne(connect, EVERYTHING, async (tx) => {
        await putKept(tx, kept, scope);
        await settleAll(tx, kept.known, scope);
        await note(tx, act);
      }),
    knownHeads: async (storyId) =>
      (await connect()).getAll('heads', storyId === null ? null : headsIn(storyId)),
    unknownHeads: (given) => inOne(connect, EVERYTHING, (tx) => unknownTo(tx, given)),
    keepMissing: (epoch, given, act) =>
      inOne(connect, EVERYTHING, async (tx) => {
        await tx.objectStore('meta').put(epoch, 'epoch');
        for (const [storyId, added] of byStory(given)) await settle(tx, storyId, added);
        await note(tx, act);
      }),
    hostLog: async () => (await connect()).getAll('hostLog'),
  };
}

/** Of these texts, takes out those that no story names any more. */
async function dropTexts(tx: Tx, texts: readonly string[]): Promise<void> {
  if (texts.length === 0) return;
  const used = new Set(recordsNamed(await tx.objectStore('logs').getAll()));
  for (const sha256 of texts) if (!used.has(sha256)) await tx.objectStore('texts').delete(sha256);
}
