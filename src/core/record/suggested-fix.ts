import { isLower, isUpper } from '../text/characters.ts';
import { compareLines } from './compare-lines.ts';
import type { PlacedDifference } from './compare-lines.ts';
import type { ComparedQuote, LineRow } from './compared-quote.ts';
import { readPrinted } from './printed-part.ts';

/** The text of a part that would make it true, and whether it is other than what is printed. */
export interface FixedPart {
  readonly part: number;
  readonly text: string;
  readonly changed: boolean;
}

/**
 * Between words that were not said together the quotation has to be closed and opened again; the
 * joint is the one of exported quotes (MODEL E): broken by its attribution.
 */
const BROKEN = '” [/] “';

/**
 * The exact text of each part with every difference undone that may not stay: said words put in the
 * place of printed ones, words added taken out, a splice broken by its attribution. `passes` tells
 * which differences the house style lets stand. Null where a part was not found, is a translation, or
 * was said by somebody else: no change of words makes such a quotation true.
 */
export function suggestFix(
  parts: readonly string[],
  compared: ComparedQuote,
  recordText: string,
  passes: (difference: PlacedDifference) => boolean,
): readonly FixedPart[] | null {
  if (compared.parts.some(({ place }) => place === null)) return null;
  if (
    compared.flags.some(({ flag }) => flag === 'said_by_other' || flag === 'other_speaker_inside')
  )
    return null;
  return parts.map((text, part) => {
    const undone = compared.differences.filter(
      (each) => each.part === part && each.class !== 'translation' && !passes(each),
    );
    const built = fixedText(text, undone);
    const rows = compared.rows.filter((row) => row.part === part);
    const [row] = rows;
    const fixed =
      row === undefined || rows.length > 1 || isTrue(built, row, recordText, passes)
        ? built
        : wholeSaid(text, row, recordText);
    return { part, text: fixed, changed: fixed !== text };
  });
}

/** Whether a text, held against the words of the row, has no difference left that may not stay. */
function isTrue(
  text: string,
  row: LineRow,
  recordText: string,
  passes: (difference: PlacedDifference) => boolean,
): boolean {
  const printed = readPrinted(text);
  const said = row.lines.steps.flatMap((step) => step.said ?? []);
  const rows = { from: 0, to: printed.units.length };
  const { differences } = compareLines({ part: row.part, printed, ...rows, recordText, said });
  return differences.every(passes);
}

/** All that was said there, with the capital and the closing mark of print. */
function wholeSaid(text: string, row: LineRow, recordText: string): string {
  const { start, end } = row.place;
  const mark = text.trimEnd().at(-1) ?? '';
  const closing = '.,!?;:'.includes(mark) ? mark : '';
  return capitalAs(text, recordText.slice(start, end), true) + closing;
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
    fixed =
      difference.class === 'spliced'
        ? `${fixed.slice(0, start).trimEnd()}${BROKEN}${fixed.slice(start)}`
        : replaced(fixed, start, end, difference.said);
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
