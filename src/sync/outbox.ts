import type { Standing } from '#contract/standing.ts';
import type { Base, FieldBase, Outcome } from '#core/desk/envelope.ts';
import type { ReturnedRefusal } from './desk-state.ts';
import { fieldKey } from '#core/desk/field.ts';
import { EMPTY_HEAD, eventOf, type LogEntry } from '#core/desk/log.ts';
import type { Held } from './pull-fits.ts';
import type { Advance, CommandRow, DirectRow, OutboxRow, RowDraft } from './device-store.ts';

/**
 * The rules of the queue, as functions of its rows, so that every device store keeps the same ones
 * inside its own transaction.
 */

/** The row a draft becomes at its place in the queue. */
export function rowOf(
  draft: RowDraft,
  profileId: string,
  order: number,
  otherHistory = false,
): OutboxRow {
  const mid = midOf(profileId, order);
  if (draft.kind === 'text') return { kind: 'text', order, mid, sha256: draft.sha256 };
  const { storyId, at, keys, batch, base, command } = draft;
  return {
    kind: 'command',
    order,
    mid,
    storyId,
    at,
    keys,
    envelope: { mid, batch, base, command },
    answer: null,
    ...(otherHistory ? { otherHistory } : {}),
  };
}

/** A command's name for ever: this profile, and the count of this profile. */
export function midOf(profileId: string, count: number): string {
  return `${profileId}-${count}`;
}

/** A direct command with its name. */
export function directOf(
  draft: Omit<DirectRow['envelope'], 'mid' | 'batch'> & { readonly storyId: string },
  mid: string,
): DirectRow {
  return {
    mid,
    storyId: draft.storyId,
    envelope: { mid, batch: null, base: draft.base, command: draft.command },
  };
}

export function isWaiting(row: OutboxRow): boolean {
  return row.kind === 'text' || row.answer === null;
}

/** The first row to send. */
export function headOf(rows: readonly OutboxRow[]): OutboxRow | null {
  return rows.find(isWaiting) ?? null;
}

/**
 * So many rows are read at first where the first that waits is looked for, and then at a time. Few
 * stand before it, for a pull takes them away; each that is read costs an act some 0.05 ms.
 */
const FIRST = 2;
const STEP = 32;

/**
 * The answered rows of a queue that is read `count` rows at a time, from the one after a place on.
 * It is sent in order, so they stand before the first that waits.
 */
export async function answeredRows(
  read: (after: number, count: number) => Promise<readonly OutboxRow[]>,
): Promise<readonly OutboxRow[]> {
  const answered: OutboxRow[] = [];
  for (let count = FIRST; ; count = STEP) {
    const rows = await read(answered.at(-1)?.order ?? 0, count);
    const waits = rows.findIndex(isWaiting);
    answered.push(...(waits < 0 ? rows : rows.slice(0, waits)));
    if (waits >= 0 || rows.length < count) return answered;
  }
}

/** What an answer changes in the queue. */
export interface Acknowledged {
  readonly put: readonly CommandRow[];
  readonly removed: OutboxRow | null;
  readonly returned: ReturnedRefusal | null;
}

const NO_CHANGE: Acknowledged = { put: [], removed: null, returned: null };

/**
 * An answer meets the queue. The outcome of a text row is null. `cursor` is how far this device
 * has pulled the row's story.
 */
export function acknowledge(
  rows: readonly OutboxRow[],
  mid: string,
  outcome: Outcome | null,
  held: { readonly epoch: string; readonly cursor: number } | null,
): Acknowledged {
  const row = rows.find((item) => item.mid === mid);
  if (row === undefined || !isWaiting(row)) return NO_CHANGE;
  if (row.kind === 'text' || outcome === null) return { ...NO_CHANGE, removed: row };
  if (outcome.outcome === 'refused') {
    const returned = { mid, command: row.envelope.command, refusals: outcome.refusals };
    return { ...NO_CHANGE, removed: row, returned };
  }
  const raised =
    outcome.outcome === 'conflict'
      ? []
      : rows.flatMap((later) => raise(later, row, outcome, held?.epoch ?? '') ?? []);
  // Pulled before it was answered: the log holds it already.
  if (held !== null && outcome.seq <= held.cursor)
    return { put: raised, removed: row, returned: null };
  return { put: [{ ...row, answer: outcome }, ...raised], removed: null, returned: null };
}

/**
 * A later row was made with this one's writes in view, so it has seen them: its base for the fields
 * they share is the seq the host has now given (I8, I9). Null where nothing changes.
 */
function raise(
  later: OutboxRow,
  row: CommandRow,
  outcome: Outcome,
  epoch: string,
): CommandRow | null {
  if (later.kind === 'text' || later.answer !== null) return null;
  if (later.storyId !== row.storyId || later.order <= row.order) return null;
  if (later.otherHistory === true) return null;
  const { base } = later.envelope;
  // Of another history, its values are compared and not its seqs; and it may have been sent before,
  // so that under its mid the host knows this very body.
  if (base.epoch !== epoch) return null;
  const fields = base.fields.map((field) =>
    row.keys.includes(field.key) ? raisedField(field, outcome.seq) : field,
  );
  // Applied: nobody else wrote between; then the story as a whole was seen up to here as well.
  const seq = outcome.outcome === 'applied' ? Math.max(base.seq, outcome.seq) : base.seq;
  if (seq === base.seq && fields.every((field, index) => field === base.fields[index])) return null;
  return { ...later, envelope: { ...later.envelope, base: { ...base, seq, fields } } };
}

/** Whose device this is: ids of commands belong to their person, so a row of the log is one's own by both. */
export interface Writer {
  readonly personId: string;
  readonly profileId: string;
}

/**
 * A draft reaches the queue after the host has answered rows of the same person: the raise of
 * `acknowledge` has passed it by, so its base takes the answered seqs now (I9), those of rows it was
 * made on and those of another tab that wrote the same field last. `rows` is the queue, `entries`
 * what was pulled of the draft's story since it was made; both of the transaction that appends. A
 * row that clashed raises nothing.
 */
export function caughtUp(
  draft: RowDraft,
  rows: readonly OutboxRow[],
  entries: readonly LogEntry[],
  me: Writer,
): RowDraft {
  if (draft.kind === 'text' || draft.base.fields.length === 0) return draft;
  const { storyId } = draft;
  const answeredAt = (mid: string): number => {
    const row = rows.find((item) => item.mid === mid);
    const answer = row?.kind === 'command' ? row.answer : null;
    if (answer !== null) return answer.outcome === 'conflict' ? 0 : answer.seq;
    return (
      entries.findLast(
        (entry) =>
          entry.actor === me.personId && entry.mid === mid && entry.type !== 'conflict-opened@1',
      )?.seq ?? 0
    );
  };
  const fields = draft.base.fields.map((field) => {
    const own = draft.madeOn.find((item) => item.key === field.key);
    const seqs = [
      own === undefined ? 0 : answeredAt(own.mid),
      ...rows.map((row) => answeredSeq(row, storyId, field.key)),
      ownLastSeq(entries, field.key, me),
    ];
    return raisedField(
      field,
      seqs.reduce((most, seq) => Math.max(most, seq), 0),
    );
  });
  return { ...draft, base: { ...draft.base, fields } };
}

/** Where an answered row stands in the log, if it wrote this field; 0 where it did not. */
function answeredSeq(row: OutboxRow, storyId: string, key: string): number {
  if (row.kind === 'text' || row.storyId !== storyId || row.answer === null) return 0;
  return row.answer.outcome !== 'conflict' && row.keys.includes(key) ? row.answer.seq : 0;
}

/** Seq of the last pulled row that wrote this field, if it is of this profile; 0 where it is not. */
function ownLastSeq(entries: readonly LogEntry[], key: string, me: Writer): number {
  const last = entries.findLast((entry) => {
    const { type, data } = eventOf(entry);
    return (
      (type === 'fields-written@1' || type === 'conflict-settled@1') &&
      data.writes.some((write) => fieldKey(write) === key)
    );
  });
  const own = last?.actor === me.personId && last.mid.startsWith(`${me.profileId}-`);
  return own ? last.seq : 0;
}

function raisedField(field: FieldBase, seq: number): FieldBase {
  return field.seq >= seq ? field : { ...field, seq };
}

/** What the store holds of a draft's story: `hash` of the row at the cursor, `after` the row behind the draft's base. */
export interface HeldOfStory {
  readonly epoch: string;
  readonly cursor: number;
  readonly hash?: string | undefined;
}

/**
 * Whether a draft was made on rows that this device has let go of since, because the host has lost
 * them: another tab has heard of it and this one not yet. `after`: the row behind the draft's base
 * (undefined: there is none).
 */
export function isOfOtherHistory(
  draft: RowDraft,
  held: HeldOfStory | undefined,
  after: Pick<LogEntry, 'prevHash'> | undefined,
): boolean {
  if (draft.kind === 'text' || held === undefined) return false;
  const { base, baseHash } = draft;
  if (base.epoch !== held.epoch || base.seq === 0) return false;
  if (base.seq > held.cursor) return true;
  const hash = base.seq === held.cursor ? held.hash : after?.prevHash;
  return hash !== undefined && hash !== baseHash;
}

/** Answered rows that a pull up to `cursor` has brought back. */
export function cameBack(
  rows: readonly OutboxRow[],
  storyId: string,
  cursor: number,
): readonly OutboxRow[] {
  return rows.filter(
    (row) =>
      row.kind === 'command' &&
      row.storyId === storyId &&
      row.answer !== null &&
      row.answer.seq <= cursor,
  );
}

/**
 * The rows that wait again after the host went on from a backup: an answer of its old history may
 * rest on a row that it no longer has, and its seq says nothing in the new one. Sent once more, the
 * host gives the stored answer where it still knows the mid, and does the rest anew (L15, I11).
 */
export function sentAgain(rows: readonly OutboxRow[]): readonly CommandRow[] {
  return rows.flatMap((row) =>
    row.kind === 'command' && row.answer !== null ? [{ ...row, answer: null }] : [],
  );
}

/**
 * The queue after the host was found to be set back under its own epoch: everything waits again, and
 * nothing in it is raised any more.
 */
export function setBack(rows: readonly OutboxRow[]): readonly CommandRow[] {
  return rows.flatMap((row) =>
    row.kind === 'command' ? [{ ...row, answer: null, otherHistory: true }] : [],
  );
}

/**
 * Whether the host has lost rows that it has answered this device with: another row stands in their
 * place, or the log does not reach there although it was asked for after the answer.
 */
export function lostAnswers(
  rows: readonly OutboxRow[],
  { storyId, from, head, entries, answered }: Pulled,
  personId: string,
): boolean {
  return rows.some((row) => {
    if (row.kind === 'text' || row.storyId !== storyId || row.answer === null) return false;
    const { seq } = row.answer;
    const entry = entries[seq - from - 1];
    if (entry !== undefined) return entry.actor !== personId || entry.mid !== row.mid;
    return seq > head.seq && answered.includes(row.mid);
  });
}

type Pulled = Pick<Advance, 'storyId' | 'from' | 'head' | 'entries' | 'answered'>;

/** What a row is sent with: how far its story is held (null: not at all), and what was answered beyond that. */
export function standingOf(
  storyId: string,
  held: Held | null,
  answered: readonly OutboxRow[],
): Standing | null {
  const head = held?.head ?? EMPTY_HEAD;
  const rows = answered.flatMap((row) =>
    row.kind === 'command' && row.storyId === storyId && row.answer !== null
      ? [{ seq: row.answer.seq, mid: row.mid }]
      : [],
  );
  const beyond = rows.filter(({ seq }) => seq > head.seq);
  return head.seq === 0 && beyond.length === 0 ? null : { held: head, answered: beyond };
}

/**
 * A row as it is read now, for one who read it before: the same object in the same state, with an
 * answer the same envelope, and on another base at least the same command, which is never changed
 * under its mid.
 */
export function readAgain(before: readonly OutboxRow[], row: OutboxRow): OutboxRow {
  const old = before.find(({ mid }) => mid === row.mid);
  if (old === undefined || old.kind !== row.kind) return row;
  if (old.kind === 'text' || row.kind === 'text') return old;
  const { envelope } = old;
  const same = sameBase(envelope.base, row.envelope.base);
  const asBefore = (old.answer === null) === (row.answer === null);
  if (same && asBefore && old.otherHistory === row.otherHistory) return old;
  return {
    ...row,
    envelope: same ? envelope : { ...row.envelope, command: envelope.command },
  };
}

function sameBase(one: Base, other: Base): boolean {
  return (
    one.seq === other.seq &&
    one.fields.every((field, index) => field.seq === other.fields[index]?.seq)
  );
}
