import { isLower, isSpaceOrEdge } from '../../text/characters.ts';
import { labelAt } from '../turn-label.ts';
import type { Piece, RecordWarning } from './record-text.ts';

/**
 * A paragraph of a page or a document. `lead`: how many of its first UTF-16 units are set in bold, or
 * stand in the first cell of a row; 0 for none.
 */
export interface MarkedBlock {
  readonly text: string;
  readonly lead: number;
}

/** Said when a colon was put after names that only bold type marked. */
const NAMES_IN_BOLD: RecordWarning = {
  code: 'names-in-bold',
  message: 'Names in bold were read as speakers and given a colon.',
};
const LONGEST_NAME = 70;

interface Lead {
  readonly name: string;
  readonly rest: string;
  readonly sure: boolean;
}

/** What opens a paragraph in bold, if it can be a speaker's name without its colon; else null. */
function leadOf({ text, lead }: MarkedBlock): Lead | null {
  if (lead === 0 || lead > LONGEST_NAME) return null;
  const name = text.slice(0, lead).trim();
  const rest = text.slice(lead).trim();
  if (name.endsWith(':') || rest.startsWith(':') || isLower(rest, 0)) return null;
  if (',;.'.includes(rest.charAt(0)) && rest !== '') return null;
  const plain = name.endsWith('.') || name.endsWith('-') ? name.slice(0, -1).trim() : name;
  const label = labelAt(`${plain}: `, 0, plain.length + 2);
  return label === null ? null : { name: plain, rest, sure: label.sure };
}

/**
 * Paragraphs with the names that open them. A name in bold without a colon counts if it reads as a
 * label, and where it may be any word only if it comes again; one that is a paragraph of its own
 * counts if it comes again, and opens the next paragraph. O(n).
 */
export function namedPieces(all: readonly MarkedBlock[]): {
  readonly pieces: readonly Piece[];
  readonly warnings: readonly RecordWarning[];
} {
  // Pages keep their distances with paragraphs of one hard space.
  const blocks = all.filter(({ text }) => text.trim() !== '');
  const leads = blocks.map(leadOf);
  const tally = new Map<string, number>();
  for (const lead of leads)
    if (lead !== null) tally.set(lead.name, (tally.get(lead.name) ?? 0) + 1);
  const pieces: Piece[] = [];
  let waiting: string | null = null;
  let given = false;
  for (const [at, { text }] of blocks.entries()) {
    const lead = leads[at] ?? null;
    const again = lead !== null && (tally.get(lead.name) ?? 0) > 1;
    const isName = lead !== null && (again || (lead.sure && lead.rest !== ''));
    if (isName && lead.rest === '') {
      if (waiting !== null) pieces.push(plainPiece(waiting));
      waiting = lead.name;
      continue;
    }
    const words = isName ? lead.rest : text.trim();
    const own = isName ? { name: lead.name, words, times: [] } : splitLabel(words);
    // What waits is a heading after all where the paragraph names its speaker itself.
    if (waiting !== null && own.name !== null) pieces.push(plainPiece(waiting));
    given ||= isName || (waiting !== null && own.name === null);
    pieces.push(own.name === null ? { ...own, name: waiting } : own);
    waiting = null;
  }
  if (waiting !== null) pieces.push(plainPiece(waiting));
  return { pieces, warnings: given ? [NAMES_IN_BOLD] : [] };
}

function plainPiece(words: string): Piece {
  return { name: null, words, times: [] };
}

/** A paragraph that prints its label itself, taken apart; one without stays whole. */
function splitLabel(words: string): Piece {
  const label = labelAt(words, 0, words.length);
  if (label === null || !label.sure || words.charAt(label.name.end) !== ':')
    return plainPiece(words);
  let from = label.name.end + 1;
  while (from < words.length && isSpaceOrEdge(words, from)) from += 1;
  return from >= words.length
    ? plainPiece(words)
    : { name: words.slice(0, label.name.end), words: words.slice(from), times: [] };
}
