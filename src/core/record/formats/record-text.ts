import type { Span } from '../../text/span.ts';
import { timecodeWords } from '../timecode.ts';
import type { Timecode } from '../timecode.ts';

/** What a record may be brought in as. `text` is a paste or a .txt file. */
export type RecordFormat = 'text' | 'srt' | 'vtt' | 'html' | 'docx';

/** A paragraph of the text. `name`: where its speaker's name stands in the text, null where none opens it. */
export interface RecordBlock extends Span {
  readonly name: Span | null;
}

export type RecordWarningCode =
  | 'captions-rolled'
  | 'times-go-back'
  | 'hidden-text'
  | 'parts-left-out'
  | 'deletions-left-out'
  | 'names-in-bold'
  | 'looks-like-pdf';

/** What the reader did with the file that the editor should know, as a sentence. */
export interface RecordWarning {
  readonly code: RecordWarningCode;
  readonly message: string;
}

/**
 * A file as the text of a record. Paragraphs stand an empty line apart; a paragraph with a timecode
 * opens with it in brackets and one with a speaker's name with "Name: ", so that the text alone, once
 * stored, tells both. `timecodes` has one entry a caption, finer than those printed.
 */
export interface RecordFileText {
  readonly format: RecordFormat;
  readonly text: string;
  readonly timecodes: readonly Timecode[];
  readonly blocks: readonly RecordBlock[];
  readonly warnings: readonly RecordWarning[];
}

/** A paragraph to be printed. Times count from the start of `words`. */
export interface Piece {
  readonly name: string | null;
  readonly words: string;
  readonly times: readonly Timecode[];
}

/** The paragraphs one under another, with what stands where. O(n). */
export function printPieces(
  format: RecordFormat,
  pieces: readonly Piece[],
  warnings: readonly RecordWarning[],
): RecordFileText {
  const printed: string[] = [];
  const timecodes: Timecode[] = [];
  const blocks: RecordBlock[] = [];
  let at = 0;
  for (const { name, words, times } of pieces) {
    const first = times[0];
    const time = first === undefined ? '' : `[${timecodeWords(first.seconds)}] `;
    const label = name === null ? '' : `${name}: `;
    const body = at + time.length + label.length;
    const block = `${time}${label}${words}`;
    for (const each of times) timecodes.push({ at: body + each.at, seconds: each.seconds });
    const nameStart = at + time.length;
    blocks.push({
      start: at,
      end: at + block.length,
      name: name === null ? null : { start: nameStart, end: nameStart + name.length },
    });
    printed.push(block);
    at += block.length + BETWEEN.length;
  }
  return { format, text: printed.join(BETWEEN), timecodes, blocks, warnings };
}

const BETWEEN = '\n\n';
