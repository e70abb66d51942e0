import { isLower, isUpper } from '../text/characters.ts';
import { BROKEN } from './broken-joint.ts';
import { compareLines } from './compare-lines.ts';
import type { PlacedDifference } from './compare-lines.ts';
import type { ComparedQuote, LineRow } from './compared-quote.ts';
import { readPrinted } from './printed-part.ts';

/**
 * The text of a part that would make it true, and whether it is other than what is printed. `pieces`
 * are its words without any marks around them: one, or several where it has to be broken, because they
 * were not said together; `text` joins them as exported quotes are (MODEL E), with the bare joint.
 */
export interface FixedPart {
  readonly part: number;
  readonly pieces: readonly string[];
  readonly text: string;
  readonly changed: boolean;
}

type Passes = (difference: PlacedDifference) => boolean;

/**
 * The exact text of each part with every difference undone that may not stay: said words put in the
 * place of printed ones, words added taken out, a splice broken by its attribution. `passes` tells
 * which differences the house style lets stand. Each piece, held against the record by itself, has none
 * left that may not. Null where a part was not found, is a translation, or was said by somebody else: no
 * change of words makes such a quotation true.
 */
export function suggestFix(
  parts: readonly string[],
  compared: ComparedQuote,
  recordText: string,
  passes: Passes,
): readonly FixedPart[] | null {
  if (compared.parts.some(({ place }) => place === null)) return null;
  if (
    compared.flags.some(({ flag }) => flag === 'said_by_other' || flag === 'other_speaker_inside')
  )
    return null;
  const inRows = new Set(compared.rows.flatMap((row) => row.lines.differences));
  const between = compared.differences.filter((each) => !inRows.has(each) && !passes(each));
  return parts.map((text, part) => {
    const rows = compared.rows.filter((row) => row.part === part);
    const joints = between.filter((each) => each.part === part);
    const pieces = rows.length === 0 ? [text] : fixedPieces(text, rows, joints, recordText, passes);
    const fixed = pieces.join(BROKEN);
    return { part, pieces, text: fixed, changed: fixed !== text };
  });
}

/** The rows of a part, each made true, in one piece where they were said together. */
function fixedPieces(
  text: string,
  rows: readonly LineRow[],
  joints: readonly PlacedDifference[],
  recordText: string,
  passes: Passes,
): readonly string[] {
  const pieces: string[] = [];
  for (const [index, row] of rows.entries()) {
    const start = index === 0 ? 0 : rowStart(text, row);
    const next = rows[index + 1];
    const end = next === undefined ? text.length : rowStart(text, next);
    const fixed = fixedRow(text.slice(start, end), start, row, recordText, passes);
    const own = joints.filter((each) => each.printedFrom === firstWord(row));
    const last = pieces.at(-1);
    if (last === undefined) pieces.push(withLeftOut(own, fixed));
    else if (own.some((each) => BREAKING.has(each.class)))
      pieces.splice(-1, 1, brokenOff(last), takenUp(fixed));
    else pieces[pieces.length - 1] = last + fixed;
  }
  return pieces;
}

/** Classes that no change of words undoes: the pieces were said apart, or the other way round. */
const BREAKING = new Set(['spliced', 'reordered']);

function firstWord(row: LineRow): number {
  return row.lines.steps.find((step) => step.printed !== null)?.printed?.start ?? 0;
}

/** Where the print of a row begins: at its first word, with the marks that open before it. */
function rowStart(text: string, row: LineRow): number {
  let at = firstWord(row);
  while (at > 0 && OPENING.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

const OPENING = '“‘«„"\'([';

/** Words left out between two parts, which stand before the second. */
function withLeftOut(joints: readonly PlacedDifference[], text: string): string {
  const said = joints.filter((each) => each.printedAt === null).map((each) => each.said.trim());
  return [...said, text].join(' ');
}

/** What ends before a break: without the space, dash or ellipsis that led on. */
function brokenOff(text: string): string {
  return text.replace(/(?:[\s…–—-]|\.\s?\.\s?\.)+$/u, '');
}

/** What begins after a break: without what led up to it. */
function takenUp(text: string): string {
  return text.replace(/^(?:[\s…–—,;:-]|\.\s?\.\s?\.)+/u, '');
}

function fixedRow(
  text: string,
  from: number,
  row: LineRow,
  recordText: string,
  passes: Passes,
): string {
  const undone = row.lines.differences.flatMap((each) =>
    each.class === 'translation' || passes(each) ? [] : shifted(each, from),
  );
  // Words taken out beside words put in leave two spaces.
  const built = undone.length === 0 ? text : fixedText(text, undone).replaceAll(/ {2,}/g, ' ');
  return isTrue(built, row, recordText, passes) ? built : wholeSaid(text, row, recordText);
}

/** A difference with its places counted from the beginning of its row. */
function shifted(difference: PlacedDifference, from: number): PlacedDifference {
  const { printedAt, printedFrom } = difference;
  return {
    ...difference,
    printedFrom: printedFrom - from,
    printedAt:
      printedAt === null ? null : { start: printedAt.start - from, end: printedAt.end - from },
  };
}

/** Whether a text, held against the words of the row, has no difference left that may not stay. */
function isTrue(text: string, row: LineRow, recordText: string, passes: Passes): boolean {
  const printed = readPrinted(text);
  const said = row.lines.steps.flatMap((step) => step.said ?? []);
  const rows = { from: 0, to: printed.units.length };
  const { differences } = compareLines({ part: row.part, printed, ...rows, recordText, said });
  return differences.every(passes);
}

/** All that was said there, with the capital and the closing mark of print, and its space if it has one. */
function wholeSaid(text: string, row: LineRow, recordText: string): string {
  const { start, end } = row.place;
  const trimmed = text.trimEnd();
  const mark = trimmed.at(-1) ?? '';
  const closing = ('.,!?;:'.includes(mark) ? mark : '') + text.slice(trimmed.length);
  return capitalAs(text, recordText.slice(start, end).replaceAll(/\s+/g, ' '), true) + closing;
}

/** From the last difference to the first, so that offsets before it hold. */
function fixedText(text: string, undone: readonly PlacedDifference[]): string {
  let fixed = text;
  let from = Infinity;
  const order = undone.toSorted((one, other) => other.printedFrom - one.printedFrom);
  for (const difference of order) {
    const start = difference.printedAt?.start ?? difference.printedFrom;
    const end = difference.printedAt?.end ?? difference.printedFrom;
    if (end > from) continue;
    from = start;
    fixed = replaced(fixed, start, end, difference.said);
  }
  return fixed;
}

function replaced(text: string, start: number, end: number, said: string): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (said === '') return joined(before, after, start === 0);
  const words = capitalAs(text.slice(start, end), said, start === 0);
  if (start < end) return before + words + after;
  return start === 0 ? `${words} ${after}` : `${before} ${words}${after}`;
}

/** Words taken out leave one space, and a sentence that begins with them its capital. */
function joined(before: string, after: string, opens: boolean): string {
  const rest = before === '' || before.endsWith(' ') ? after.trimStart() : after;
  const trimmed = opens ? rest.replace(/^[,;:\s]+/u, '') : rest;
  return (
    before +
    (opens && isLower(trimmed, 0) ? trimmed.charAt(0).toUpperCase() + trimmed.slice(1) : trimmed)
  );
}

function capitalAs(printed: string, said: string, opens: boolean): string {
  if (opens && isUpper(printed, 0) && isLower(said, 0))
    return said.charAt(0).toUpperCase() + said.slice(1);
  return said;
}
