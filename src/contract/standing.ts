import type { LogHead } from '#core/desk/log.ts';

/**
 * What the sender of a command holds of the story’s log: the last row that was pulled, and rows
 * after it that the host has answered own commands with. A host that was set back to an older file
 * keeps its epoch, and by this alone it can tell that a base counts the rows of another history.
 */
export interface Standing {
  readonly held: LogHead;
  readonly answered: readonly { readonly seq: number; readonly mid: string }[];
}

/** The base counts rows that the host has lost, as the sender knows by now. */
export const OTHER_HISTORY = 'other';

/** More answered rows than this are not listed: the sender says OTHER_HISTORY, and values are compared. */
const MOST_ANSWERED = 50;
const HELD = /^(\d{1,15})\.([0-9a-f]{64})$/;
const ANSWERED = /^(\d{1,15})\.([A-Za-z0-9.:_-]{1,120})$/;

/** The header that says it: `12.<hash>`, then `13.<mid>` for each answered row. */
export function writeStanding(standing: Standing | typeof OTHER_HISTORY): string {
  if (standing === OTHER_HISTORY || standing.answered.length > MOST_ANSWERED) return OTHER_HISTORY;
  const { held, answered } = standing;
  return [`${held.seq}.${held.hash}`, ...answered.map(({ seq, mid }) => `${seq}.${mid}`)].join(' ');
}

/** What the header says; null: it is not of this form. */
export function readStanding(text: string): Standing | typeof OTHER_HISTORY | null {
  if (text === OTHER_HISTORY) return OTHER_HISTORY;
  const [first = '', ...rest] = text.split(' ');
  const held = HELD.exec(first);
  const rows = rest.map((part) => ANSWERED.exec(part));
  if (held === null || rows.length > MOST_ANSWERED) return null;
  const answered = rows.flatMap((row) =>
    row === null ? [] : [{ seq: Number(row[1]), mid: row[2] ?? '' }],
  );
  if (answered.length < rows.length) return null;
  return { held: { seq: Number(held[1]), hash: held[2] ?? '' }, answered };
}
