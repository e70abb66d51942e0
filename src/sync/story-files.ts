import { changes } from '#contract/log-schema.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import { readLog } from '#contract/upcast.ts';
import { type LogEntry, verifyLog } from '#core/desk/log.ts';
import { recordsNamed } from '#core/desk/record-uses.ts';
import type { ArchiveInput } from '#core/export/archive.ts';
import { storyJson } from '#core/export/story-json.ts';
import type { Got } from './backups.ts';
import type { DeviceStore } from './device-store.ts';
import type { Transport } from './ports.ts';
import { readStoryFile } from './read-story-file.ts';
import type { ShownCopy } from './shown-copy.ts';

/** A copy that is kept on this device. */
export interface CopyRow {
  readonly id: string;
  readonly title: string;
  readonly rows: number;
  /** When its last row was written. */
  readonly lastAt: string;
}

/** Stories in files: the open one as it leaves, and copies that came in (MODEL I). */
export interface StoryFiles {
  /** The open story as it was written, with the texts of its records. */
  whole(): Promise<Got<ArchiveInput>>;
  /** Checks a file and keeps it on this device, of this person, to be opened by its id. */
  keep(text: string): Promise<Got<CopyRow>>;
  copies(): Promise<readonly CopyRow[]>;
  /** A history that the host has lost, as this device held it. */
  lost(id: string): Promise<Got<ArchiveInput>>;
  /** A kept copy, or a history that the host has lost, verified again. */
  open(id: string): Promise<ShownCopy>;
  forget(id: string): Promise<void>;
}

/** What the files are made from and kept in. */
export interface FilesNeed {
  readonly transport: Transport;
  readonly origin: string;
  readonly personId: string;
  readonly store: DeviceStore;
  /** The rows of the open story, as they are read today. */
  readonly log: readonly LogEntry[];
  readonly shown: ShownCopy | null;
  text(sha256: string): Promise<string | null>;
}

const LIST = 'copies';
const NOT_AS_WRITTEN =
  'The history on this device is not as it was written, and the desk’s host does not answer. Try again in a moment.';
const PUT_AWAY = 'It was put away, or its rows are at the desk’s host again.';
const NOT_KEPT = 'This device’s storage did not take the copy. Make room, and try again.';

export function createStoryFiles(need: FilesNeed): StoryFiles {
  const { store } = need;

  async function copies(): Promise<readonly CopyRow[]> {
    // Put there by `keep`, in this form.
    return ((await store.getShelf(LIST)) ?? []) as readonly CopyRow[];
  }

  async function withTexts(log: readonly LogEntry[], rows: readonly LogEntry[]) {
    const found = await Promise.all(
      recordsNamed(log).map(async (sha256) => ({ sha256, text: await need.text(sha256) })),
    );
    const texts = found.flatMap(({ sha256, text }) => (text === null ? [] : [{ sha256, text }]));
    const missing = found.flatMap(({ sha256, text }) => (text === null ? [sha256] : []));
    return { log, whole: { rows, texts, missing } };
  }

  async function lost(id: string): Promise<Got<ArchiveInput>> {
    const log = await store.lostEntries(id);
    if (log.length === 0) return { ok: false, say: PUT_AWAY };
    return { ok: true, value: await withTexts(log, log) };
  }

  return {
    copies,
    lost,
    whole: async () => {
      const { shown, log } = need;
      const copy = shown?.copy ?? null;
      if (copy !== null) return { ok: true, value: { log: copy.log, whole: copy.whole } };
      const rows = await rowsAsWritten(need);
      if (rows === null) return { ok: false, say: NOT_AS_WRITTEN };
      return { ok: true, value: await withTexts(log, rows) };
    },
    keep: async (text) => {
      const read = readStoryFile(text);
      if (!read.ok) return read;
      const { id, desk, log } = read.value;
      const row = {
        id,
        title: desk.story?.title ?? desk.storyId,
        rows: log.length,
        lastAt: log.at(-1)?.at ?? '',
      };
      try {
        await store.putShelf(id, text);
        await store.putShelf(LIST, [row, ...(await copies()).filter((item) => item.id !== id)]);
      } catch {
        return { ok: false, say: NOT_KEPT };
      }
      return { ok: true, value: row };
    },
    open: async (id) => {
      const kept = await store.getShelf(id);
      const from = kept === null ? await lost(id) : null;
      const text = from?.ok === true ? [...storyJson(from.value.whole)].join('') : kept;
      const read = typeof text === 'string' ? readStoryFile(text) : null;
      return { id, copy: read?.ok === true ? read.value : null };
    },
    forget: async (id) => {
      await store.putShelf(
        LIST,
        (await copies()).filter((item) => item.id !== id),
      );
      await store.putShelf(id, null);
    },
  };
}

/**
 * The rows the log on this device was read from. They are the same as long as no row was of an
 * older type; else the host is asked for them. Null: it does not answer, or has others by now.
 */
async function rowsAsWritten(need: FilesNeed): Promise<readonly LogEntry[] | null> {
  const { log } = need;
  if (verifyLog(log) === null) return log;
  const first = log[0];
  if (first === undefined) return log;
  try {
    const query = new URLSearchParams({ epoch: '', from: '0' }).toString();
    const path = `${pathOf(ROUTES.changes, { id: first.storyId })}?${query}`;
    const headers = { accept: JSON_TYPE, [PERSON_HEADER]: need.personId };
    const response = await need.transport(new Request(need.origin + path, { headers }));
    const { events } = changes.parse(await response.json());
    if (!readLog(events).ok) return null;
    // Checked by the line above; kept as they were written.
    const rows = (events as readonly LogEntry[]).slice(0, log.length);
    const same = rows.at(-1)?.hash === log.at(-1)?.hash;
    return same && verifyLog(rows) === null ? rows : null;
  } catch {
    return null;
  }
}
