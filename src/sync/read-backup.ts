import { BackupReader, type BackupPart, isLines, partsOfBackup } from '#contract/backup-lines.ts';
import { backupOfAnyForm, liftBackup } from '#contract/backup-schema.ts';
import { readLog } from '#contract/upcast.ts';
import { type LogEntry, verifyLog } from '#core/desk/log.ts';
import { type Hasher, sha256Hasher } from '#core/text/sha256.ts';

/** A backup as a page looks at it. */
interface BackupRead {
  readonly at: string;
  /** Null: it is of everything. */
  readonly story: string | null;
  readonly logs: ReadonlyMap<string, readonly LogEntry[]>;
}

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly say: string };

const NO_BACKUP = 'This is not a backup of a desk.';

/** Checks a backup of any form whole: that nothing is cut off, rows, chain, hashes of texts. */
export function readBackup(text: string): Read<BackupRead> {
  const parts = isLines(text) ? partsOfLines(text) : partsOfJson(text);
  if (!parts.ok) return parts;
  let header: Pick<BackupRead, 'at' | 'story'> | null = null;
  const rows = new Map<string, unknown[]>();
  let open: { readonly sha256: string; readonly hash: Hasher } | null = null;
  for (const part of parts.value) {
    if (part.kind === 'header') header = part.value;
    if (part.kind === 'row') {
      const storyId = storyOf(part.value);
      const log = rows.get(storyId) ?? [];
      log.push(part.value);
      rows.set(storyId, log);
    }
    if (part.kind !== 'text') continue;
    open ??= { sha256: part.value.sha256, hash: sha256Hasher() };
    open.hash.update(part.value.words);
    if (!part.value.last) continue;
    if (open.sha256 !== part.value.sha256 || open.hash.hex() !== open.sha256)
      return { ok: false, say: 'A record’s text in it is not the one its hash names.' };
    open = null;
  }
  if (header === null) return { ok: false, say: NO_BACKUP };
  const logs = new Map<string, readonly LogEntry[]>();
  for (const [storyId, entries] of rows) {
    const read = readLog(entries);
    if (!read.ok) return read;
    // The chain is over rows as they were written, not as they are read today.
    const fault = verifyLog(entries as readonly LogEntry[]);
    if (fault !== null) return { ok: false, say: `Story ${storyId}: ${fault.say}.` };
    logs.set(storyId, read.entries);
  }
  const { at, story } = header;
  return { ok: true, value: { at, story, logs } };
}

function partsOfLines(text: string): Read<readonly BackupPart[]> {
  const reader = new BackupReader();
  const parts: BackupPart[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const read = reader.take(line);
    if (!read.ok) return { ok: false, say: `The copy can’t be used: ${read.say}` };
    parts.push(read.part);
  }
  const missing = reader.end();
  return missing === null
    ? { ok: true, value: parts }
    : { ok: false, say: `The copy can’t be used: ${missing}` };
}

function partsOfJson(text: string): Read<readonly BackupPart[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, say: NO_BACKUP };
  }
  const form = backupOfAnyForm.safeParse(value);
  return form.success
    ? { ok: true, value: [...partsOfBackup(liftBackup(form.data))] }
    : { ok: false, say: NO_BACKUP };
}

function storyOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'storyId' in row ? String(row.storyId) : '';
}
