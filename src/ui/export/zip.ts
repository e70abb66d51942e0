import { strToU8, zipSync } from 'fflate';
import type { MadeFile } from '#core/export/manifest.ts';

/**
 * Files as one zip in the order given. The same files of the same day give the same bytes on every
 * machine: the only time in it is noon of the day it was made, because a zip holds the time of the
 * clock on the wall, and noon exists on every day in every zone.
 */
export function zipOf(files: readonly MadeFile[], madeAt: string): Uint8Array<ArrayBuffer> {
  const made = new Date(madeAt);
  const mtime = new Date(made.getUTCFullYear(), made.getUTCMonth(), made.getUTCDate(), 12);
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime });
}
