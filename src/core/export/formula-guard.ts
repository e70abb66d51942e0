/**
 * First characters a spreadsheet may take for the start of a formula: OWASP "CSV Injection"
 * (= + - @ tab CR LF), NUL (ASVS 1.2.10), and the full-width forms some locales read the same way.
 */
const TRIGGERS = new Set('=+-@\t\r\n\0＝＋－＠');

/** A formula behind blanks, no-break ones too: a program that trims a cell would run it. */
const BEHIND_BLANKS = /^\s+[=+\-@＝＋－＠]/u;

/** The one character the guard adds. Spreadsheets read it as "this is text". */
const ESCAPE = "'";

/**
 * A cell that no spreadsheet runs. A cell that begins with a trigger, blanks before it or not, gets
 * one apostrophe in front, and so does a cell that begins with an apostrophe itself; that is what makes `unguard` exact.
 */
export function guard(cell: string): string {
  const runs = TRIGGERS.has(cell.charAt(0)) || BEHIND_BLANKS.test(cell);
  return runs || cell.startsWith(ESCAPE) ? ESCAPE + cell : cell;
}

/** Takes the guard off again: one leading apostrophe, if there is one. `unguard(guard(x)) === x`. */
export function unguard(cell: string): string {
  return cell.startsWith(ESCAPE) ? cell.slice(1) : cell;
}
