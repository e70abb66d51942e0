import type { BackupLook } from '#sync/backups.ts';
import { whenWords } from '../review/when-words.ts';

/** `verbatim-desk-2026-11-24-1405.json`, in the clock of this machine. */
export function backupName(of: string, now: Date = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `verbatim-${of}-${day}-${two(now.getHours())}${two(now.getMinutes())}.json`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** What restoring a copy does, one line each. */
export function lookWords({ at, story, stories, missing }: BackupLook): readonly string[] {
  const scope = story === null ? 'Everything on the desk' : 'This story';
  return [
    `${scope} goes back to ${whenWords(at)}.`,
    ...stories.map(({ title, rows, newer, signatures }) => {
      const signed =
        signatures === 0 ? '' : `, ${count(signatures, 'signature', 'signatures')} among them`;
      const lost =
        newer === 0
          ? 'nothing newer is lost'
          : `${count(newer, 'newer entry is', 'newer entries are')} lost${signed}`;
      return `“${title}”: ${count(rows, 'entry', 'entries')}; ${lost}.`;
    }),
    ...missing.map((title) => `“${title}” is not in the copy and goes.`),
  ];
}
