import { BackupReader, type BackupPart, writeBackupLine } from '#contract/backup-lines.ts';
import { type Backup, BACKUP_FORM } from '#contract/backup-schema.ts';
import { canonical } from '#core/text/canonical.ts';
import { sha256Hex } from '#core/text/sha256.ts';

/** The parts of a backup in lines, its end excepted. Throws where it does not hold. */
export function partsIn(text: string): readonly BackupPart[] {
  const reader = new BackupReader();
  const parts: BackupPart[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const read = reader.take(line);
    if (!read.ok) throw new Error(read.say);
    if (read.part.kind !== 'end') parts.push(read.part);
  }
  const missing = reader.end();
  if (missing !== null) throw new Error(missing);
  return parts;
}

/** A backup made by hand: a file of these parts with an end that fits. */
export function backupFile(parts: readonly BackupPart[]): string {
  const lines = parts.map((part) =>
    part.kind === 'header'
      ? `${JSON.stringify(part.value)}\n`
      : writeBackupLine(part.kind, JSON.stringify(part.value)),
  );
  const body = lines.join('');
  return body + writeBackupLine('end', canonical({ lines: lines.length, sha256: sha256Hex(body) }));
}

/** The same in the form before lines: one JSON value, without known heads. */
export function asOneValue(text: string): Backup {
  const parts = partsIn(text);
  const header = parts.find((part) => part.kind === 'header');
  if (header === undefined) throw new Error('no header');
  const { at, epoch, story } = header.value;
  const stories = new Map<string, unknown[]>();
  const texts = new Map<string, string>();
  for (const part of parts) {
    if (part.kind === 'row') {
      const { storyId } = part.value as { readonly storyId: string };
      stories.set(storyId, [...(stories.get(storyId) ?? []), part.value]);
    }
    if (part.kind === 'text')
      texts.set(part.value.sha256, (texts.get(part.value.sha256) ?? '') + part.value.words);
  }
  return {
    form: BACKUP_FORM,
    at,
    epoch,
    story,
    stories: [...stories].map(([storyId, entries]) => ({ storyId, entries })),
    answers: parts.flatMap((part) => (part.kind === 'answer' ? [part.value] : [])),
    tombstones: parts.flatMap((part) => (part.kind === 'tombstone' ? [part.value] : [])),
    texts: [...texts].map(([sha256, words]) => ({ sha256, text: words })),
    settings: parts.flatMap((part) => (part.kind === 'setting' ? [part.value] : [])),
  };
}
