/** What joins the parts of a fix that is written in one line; as exported quotes do (MODEL E). */
const JOINTS = [' ¶ ', ' [/] '];

/** A fix as one line: the words of each part, joined as the quote is exported. */
export function fixLine(parts: readonly string[]): string {
  return parts.join(' [/] ');
}

/**
 * The words of a fix, one for each part, without marks around them; null where it does not say which
 * words belong to which, or wants a quotation broken that is not.
 */
export function fixParts(fix: string, count: number): readonly string[] | null {
  for (const joint of JOINTS) {
    const pieces = fix.split(joint);
    if (count > 1 && pieces.length === count) return pieces.map(bare);
    if (count === 1 && pieces.length > 1) return null;
  }
  return count === 1 ? [bare(fix)] : null;
}

const OPENING = '“„«‟"';
const CLOSING = '”“»"';

/** Without the marks in which it is written as it would be printed. */
function bare(words: string): string {
  const text = words.trim();
  const marked =
    text.length > 2 &&
    OPENING.includes(text.charAt(0)) &&
    CLOSING.includes(text.charAt(text.length - 1));
  return marked ? text.slice(1, -1) : text;
}
