import type { MarkedBlock } from './marked-blocks.ts';

/** Takes the words of a page or a document as a parser meets them, and gives paragraphs. */
export interface BlockCollector {
  /** Words as the file has them; any run of white space but NBSP counts as one space. */
  readonly words: (text: string, bold: boolean) => void;
  /** A line break inside a paragraph; two in a row end it. */
  readonly lineBreak: () => void;
  readonly blockEnd: () => void;
  /** The end of a paragraph inside a cell: it ends if the cell goes on, the row keeps its cells together. */
  readonly blockEndInCell: () => void;
  /** The end of a cell: what the first one holds may be the speaker's name. */
  readonly cellEnd: () => void;
  readonly blocks: () => readonly MarkedBlock[];
  /** UTF-16 units taken so far. */
  readonly length: () => number;
}

const SPACES = ' \t\n\r\f';

/** O(n) over all words. */
export function blockCollector(): BlockCollector {
  const blocks: MarkedBlock[] = [];
  let total = 0;
  let pieces: string[] = [];
  let size = 0;
  let lead: number | null = null;
  let boldSeen = false;
  let cells = 0;
  // Where the words of the open cell begin.
  let cellStart = 0;
  // White space is owed until the next word, so that none stands at an end.
  let owed = '';
  let endsWithCell = false;

  const flush = (): void => {
    // A whole paragraph opens nothing, unless it is bold.
    const opens = lead ?? size;
    if (size > 0)
      blocks.push({ text: pieces.join(''), lead: opens === size && !boldSeen ? 0 : opens });
    pieces = [];
    size = 0;
    lead = null;
    boldSeen = false;
    cellStart = 0;
    owed = '';
    endsWithCell = false;
  };
  const blockEnd = (): void => {
    flush();
    cells = 0;
  };
  const word = (text: string, bold: boolean): void => {
    if (endsWithCell) flush();
    if (!bold) lead ??= boldSeen ? size : 0;
    boldSeen ||= bold;
    const put = size > 0 ? owed + text : text;
    owed = '';
    pieces.push(put);
    size += put.length;
    total += put.length;
  };
  return {
    words: (text, bold) => {
      let from = 0;
      for (let at = 0; at <= text.length; at += 1) {
        if (at < text.length && !SPACES.includes(text.charAt(at))) continue;
        if (at > from) word(text.slice(from, at), bold);
        if (at < text.length && owed === '') owed = ' ';
        from = at + 1;
      }
    },
    lineBreak: () => {
      if (owed === '\n') blockEnd();
      else owed = '\n';
    },
    blockEnd,
    blockEndInCell: () => {
      endsWithCell = size > cellStart;
    },
    cellEnd: () => {
      endsWithCell = false;
      cells += 1;
      if (cells === 1) lead = size;
      cellStart = size;
      if (owed === '') owed = ' ';
    },
    blocks: () => {
      blockEnd();
      return blocks;
    },
    length: () => total,
  };
}
