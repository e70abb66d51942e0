import type { Append, Committing, NoAppend, Snapshot, WholeStorage } from '#api/ports.ts';
import { appendToLog, EMPTY_HEAD, type LogEntry, type LogHead } from '#core/desk/log.ts';
import { canonical } from '#core/text/canonical.ts';

/** One of the same storage, opened. */
export interface Opened {
  readonly storage: WholeStorage;
  /** Opens the same one once more, as a second page or process would. */
  readonly sibling: () => WholeStorage;
}
export type Open = () => Promise<Opened>;

export interface Case {
  readonly name: string;
  readonly run: (open: Open) => Promise<void>;
}

const AT = '2026-11-24T09:00:00.000Z';
const SALT = '0123456789abcdef0123456789abcdef';
export const INES = 'p-1';
export const TOM = 'p-2';
export const HASH_A = 'a'.repeat(64);
export const HASH_B = 'b'.repeat(64);

export function same(actual: unknown, expected: unknown): void {
  if (canonical(actual) !== canonical(expected))
    throw new Error(`expected ${canonical(expected)}, got ${canonical(actual)}`);
}

export async function rejects(work: Promise<unknown>, with_: string): Promise<void> {
  const said = await work.then(
    () => null,
    (error: unknown) => String(error),
  );
  if (said === null || !said.includes(with_))
    throw new Error(`expected a rejection with “${with_}”, got ${said ?? 'none'}`);
}

export function rows(
  storyId: string,
  head: LogHead,
  mid: string,
  reasons: readonly string[],
  person = INES,
): readonly LogEntry[] {
  return appendToLog(
    head,
    reasons.map((reason) => ({ type: 'withdrawn@1', data: { quoteId: 'q-1', reason } })),
    {
      storyId,
      actor: { id: person, name: 'Ines Inkwell' },
      hats: ['checks'],
      at: AT,
      mid,
      batch: null,
      salts: reasons.map(() => SALT),
    },
  );
}

/** A command of Ines, or of whoever is named. */
export function by(mid: string, person = INES): Committing {
  return { person, mid, of: null, standing: null };
}

export function answerTo(
  storyId: string,
  mid: string,
  seq: number,
  person = INES,
): Append['answer'] {
  const outcome = { mid, outcome: 'applied', seq, refusals: [] } as const;
  return { person, mid, storyId, bodyHash: `hash of ${mid}`, outcome };
}

export function summaryAt(storyId: string, { seq, hash }: LogHead): NonNullable<Append['summary']> {
  return {
    storyId,
    title: `Story ${storyId}`,
    deadline: null,
    relation: 'ours',
    state: 'checking',
    archived: false,
    quotations: seq,
    paraphrases: 0,
    signed: 0,
    head: { seq, hash },
    createdAt: AT,
    changedAt: AT,
  };
}

/** Appends rows as a handler would: nothing when the mid was answered before. */
export function appending(
  storyId: string,
  mid: string,
  reasons: readonly string[] = ['one'],
  person = INES,
) {
  return ({ head, answered }: Snapshot): Append | NoAppend => {
    if (answered !== null) return { write: false };
    const entries = rows(storyId, head, mid, reasons, person);
    const last = entries.at(-1) ?? head;
    return {
      write: true,
      entries,
      answer: answerTo(storyId, mid, last.seq, person),
      summary: summaryAt(storyId, last),
      desk: null,
    };
  };
}

export const put = (
  storage: WholeStorage,
  storyId: string,
  mid: string,
  reasons?: readonly string[],
) => storage.commit(storyId, by(mid), EMPTY_HEAD, appending(storyId, mid, reasons));

/** A row that names a record's text. */
export const naming = (storyId: string, mid: string, sha256: string) => (snapshot: Snapshot) => {
  const append = appending(storyId, mid)(snapshot);
  if (!append.write) return append;
  const value = { sha256, length: 4, name: 'a record' };
  const entries = appendToLog(
    snapshot.head,
    [
      {
        type: 'fields-written@1',
        data: { writes: [{ field: 'source.record', id: 'src-1', before: null, value }] },
      },
    ],
    {
      storyId,
      actor: { id: INES, name: 'Ines Inkwell' },
      hats: ['checks'],
      at: AT,
      mid,
      batch: null,
      salts: [SALT],
    },
  );
  return { ...append, entries };
};

export const gone = (storyId: string, headHash: string) => ({
  storyId,
  headHash,
  at: AT,
  actor: { id: 'p-9', name: 'Dan Deadline' },
});
