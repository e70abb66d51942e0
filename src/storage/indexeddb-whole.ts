import type { CommandKey, Committing, Kept, StoredAnswer, StoryWhole } from '#api/ports.ts';
import { type LogEntry, type LogHead, UNKNOWN_PERSON } from '#core/desk/log.ts';
import { recordsNamed } from '#core/desk/record-uses.ts';
import { stands, startOfUndone, UndoneRows } from './continuity.ts';
import { REPLACED, epochOf, putAnswer, rowsAfter, type Tx } from './indexeddb-form.ts';
import { headsIn } from './indexeddb-heads.ts';

/** As in Storage.answer, in whichever story it was given. */
export async function answerTo(
  tx: Pick<Tx, 'objectStore'>,
  { person, mid }: CommandKey,
): Promise<StoredAnswer | null> {
  const answers = tx.objectStore('answers');
  return (await answers.get([person, mid])) ?? (await answers.get([UNKNOWN_PERSON, mid])) ?? null;
}

/** As in Snapshot. */
export async function undoneBy(
  tx: Tx,
  storyId: string,
  command: Committing,
  head: LogHead,
): Promise<readonly LogEntry[]> {
  const { person, of } = command;
  const answer = of === null ? undefined : await tx.objectStore('answers').get([person, of]);
  const start = startOfUndone(storyId, of, answer ?? null, head);
  if (start === null) return [];
  const rows = new UndoneRows(command, start.skip);
  const range = IDBKeyRange.bound([storyId, 0], [storyId, start.seq], true);
  let cursor = await tx.objectStore('logs').openCursor(range, 'prev');
  while (cursor !== null && rows.take(cursor.value)) cursor = await cursor.continue();
  return rows.rows();
}

/** As in Snapshot. */
export async function standsIn(tx: Tx, storyId: string, command: Committing): Promise<boolean> {
  if (command.standing === null) return true;
  const { held, answered } = command.standing;
  const seqs = [held.seq, ...answered.map(({ seq }) => seq)];
  const found = await Promise.all(seqs.map((seq) => tx.objectStore('logs').get([storyId, seq])));
  const rows = new Map(seqs.map((seq, index) => [seq, found[index] ?? null]));
  const at = (seq: number): LogEntry | null => rows.get(seq) ?? null;
  return stands(command, (seq) => at(seq)?.hash ?? null, at);
}

/** Everything of one story. */
export async function wholeOf(
  tx: Tx,
  storyId: string,
  command: CommandKey | null,
): Promise<StoryWhole> {
  const [epoch, entries, answers, summary, stored, answered, gone] = await Promise.all([
    tx.objectStore('meta').get('epoch'),
    tx.objectStore('logs').getAll(rowsAfter(storyId, 0)),
    tx.objectStore('answers').getAll(),
    tx.objectStore('summaries').get(storyId),
    tx.objectStore('desks').get(storyId),
    command === null ? null : answerTo(tx, command),
    tx.objectStore('tombstones').get(storyId),
  ]);
  return {
    epoch: epochOf(epoch),
    entries,
    answers: answers.filter((answer) => answer.storyId === storyId),
    summary: summary ?? null,
    stored: stored ?? null,
    answered,
    gone: gone ?? null,
  };
}

/** Takes a story out, its answers and texts excepted. */
export async function drop(tx: Tx, storyId: string): Promise<void> {
  await Promise.all([
    tx.objectStore('logs').delete(rowsAfter(storyId, 0)),
    tx.objectStore('desks').delete(storyId),
    tx.objectStore('summaries').delete(storyId),
    tx.objectStore('tombstones').delete(storyId),
  ]);
}

/** All there is, or what belongs to one story. */
export async function keptOf(tx: Tx, storyId: string | null): Promise<Kept> {
  const [epoch, entries, summaries, answers, tombstones, hashes, names, values, known] =
    await Promise.all([
      tx.objectStore('meta').get('epoch'),
      tx.objectStore('logs').getAll(storyId === null ? null : rowsAfter(storyId, 0)),
      tx.objectStore('summaries').getAll(),
      tx.objectStore('answers').getAll(),
      tx.objectStore('tombstones').getAll(),
      tx.objectStore('texts').getAllKeys(),
      tx.objectStore('settings').getAllKeys(),
      tx.objectStore('settings').getAll(),
      tx.objectStore('heads').getAll(storyId === null ? null : headsIn(storyId)),
    ]);
  const logs = Map.groupBy(entries, (entry) => entry.storyId);
  const named = storyId === null ? hashes : recordsNamed(entries);
  const texts: { readonly sha256: string; readonly text: string }[] = [];
  for (const sha256 of named) {
    const text = await tx.objectStore('texts').get(sha256);
    if (text !== undefined) texts.push({ sha256, text });
  }
  const mine = (item: { readonly storyId: string }): boolean =>
    storyId === null || item.storyId === storyId;
  return {
    epoch: epochOf(epoch),
    stories: [...logs].map(([id, log]) => ({
      storyId: id,
      entries: log,
      summary: summaries.find((summary) => summary.storyId === id) ?? null,
    })),
    answers: answers.filter(mine),
    tombstones: tombstones.filter(mine),
    texts,
    settings:
      storyId === null ? names.map((name, index) => ({ name, value: values[index] ?? '' })) : [],
    known,
  };
}

/** Puts what was kept in the place of everything, or of one story. */
export async function putKept(tx: Tx, kept: Kept, scope: string | null): Promise<void> {
  if (scope === null) await Promise.all(REPLACED.map((name) => tx.objectStore(name).clear()));
  else {
    await drop(tx, scope);
    // What the copy does not know was never answered: it will be sent again, and done.
    for (const { person, mid, storyId } of await tx.objectStore('answers').getAll())
      if (storyId === scope) await tx.objectStore('answers').delete([person, mid]);
  }
  const writes: Promise<unknown>[] = [tx.objectStore('meta').put(kept.epoch, 'epoch')];
  for (const { storyId, entries, summary } of kept.stories) {
    for (const entry of entries)
      writes.push(tx.objectStore('logs').put(entry, [storyId, entry.seq]));
    if (summary !== null) writes.push(tx.objectStore('summaries').put(summary, storyId));
  }
  for (const answer of kept.answers) {
    // One story's copy answers for that story alone.
    const { person, mid, storyId } = answer;
    const before = await tx.objectStore('answers').get([person, mid]);
    if (before === undefined || before.storyId === storyId)
      writes.push(putAnswer(tx.objectStore('answers'), answer));
  }
  for (const tombstone of kept.tombstones)
    writes.push(tx.objectStore('tombstones').put(tombstone, tombstone.storyId));
  for (const { sha256, text } of kept.texts) writes.push(tx.objectStore('texts').put(text, sha256));
  for (const { name, value } of scope === null ? kept.settings : [])
    writes.push(tx.objectStore('settings').put(value, name));
  await Promise.all(writes);
}
