import type { BackupLook } from '#sync/backups.ts';
import { whenWords } from '../review/when-words.ts';

/** The type of a backup's file: one JSON value on each line. */
export const BACKUP_FILE = 'application/x-ndjson';

/** `verbatim-desk-2026-11-24-1405.jsonl`, in the clock of this machine. */
export function backupName(of: string, now: Date = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `verbatim-${of}-${day}-${two(now.getHours())}${two(now.getMinutes())}.jsonl`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** What restoring a backup does, one line each. */
export function lookWords({ at, story, stories, missing }: BackupLook): readonly string[] {
  const scope = story === null ? 'Everything' : 'This story';
  return [
    `${scope} goes back to ${whenWords(at)}.`,
    ...stories.map(({ title, rows, newer, signatures }) => {
      const signed =
        signatures === 0 ? '' : `, including ${count(signatures, 'sign-off', 'sign-offs')}`;
      const lost =
        newer === 0
          ? 'no newer work is lost'
          : `${count(newer, 'newer entry is', 'newer entries are')} lost${signed}`;
      return `“${title}”: ${count(rows, 'entry', 'entries')}; ${lost}.`;
    }),
    ...missing.map((title) => `“${title}” isn’t in the backup and is deleted.`),
  ];
}

/** Stories of a restore with rows that the host can't prove, or without rows that it has answered with. */
interface RestoredDoubts {
  readonly doubts: readonly {
    readonly title: string;
    readonly unproved: number;
    readonly missing: number;
  }[];
}

/** What became of a restore, a sentence each. */
export function restoredWords({ doubts }: RestoredDoubts): readonly string[] {
  return [
    'Restored. Open pages update by themselves and keep their unsent work.',
    ...doubts.map(({ title, unproved, missing }) => {
      const parts = [
        ...(unproved === 0
          ? []
          : [
              `${count(unproved, 'entry is', 'entries are')} not proved by this server, so sign-offs among them don’t count until someone gives them again`,
            ]),
        ...(missing === 0
          ? []
          : [`${count(missing, 'known entry is', 'known entries are')} missing`]),
      ];
      return `“${title}”: ${parts.join('; ')}. See its history.`;
    }),
  ];
}
