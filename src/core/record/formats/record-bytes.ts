import { decodeUtf8, decodeWindows1252 } from '../../story/decode.ts';
import type { StoryEncoding } from '../../story/import.ts';
import { isSpaceOrEdge } from '../../text/characters.ts';
import { loneSurrogateAt } from '../../text/offsets.ts';
import { LARGEST_FILE_BYTES, refused } from './record-refusal.ts';
import type { RecordFileResult } from './record-refusal.ts';

const PREVIEW_BYTES = 600;
const BOM = '\ufeff';

export type DecodedRecord =
  | { readonly ok: true; readonly text: string }
  | Extract<RecordFileResult, { readonly ok: false }>;

/**
 * The bytes of a text file (MODEL D): strict UTF-8, one byte order mark dropped, line ends kept. Other
 * bytes are refused with a preview in windows-1252; the same bytes may then be read with that. O(n).
 */
export function decodeRecord(bytes: Uint8Array, encoding: StoryEncoding): DecodedRecord {
  if (bytes.length > LARGEST_FILE_BYTES)
    return refused('too-large', 'The file is over 16 MB. Bring in the part you need.');
  if (encoding === 'windows-1252') return checkRecordText(decodeWindows1252(bytes));
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refused('not-utf8', 'This file is in UTF-16. Save it as UTF-8 and try again.');
  const decoded = decodeUtf8(bytes);
  if ('text' in decoded) return checkRecordText(decoded.text);
  return refused(
    'not-utf8',
    `This file is not UTF-8 (byte ${decoded.badByteAt + 1}). If the preview reads right, take it as Windows-1252; if not, save it as UTF-8 and try again.`,
    decodeWindows1252(bytes.subarray(0, PREVIEW_BYTES)),
  );
}

/** A text that may be stored as a record, its byte order mark dropped. O(n). */
export function checkRecordText(text: string): DecodedRecord {
  const plain = text.startsWith(BOM) ? text.slice(1) : text;
  if (isBlank(plain)) return refused('empty', 'There are no words here.');
  if (plain.includes('\0'))
    return refused('nul', 'This is no text: it holds NUL characters. Paste its words instead.');
  if (loneSurrogateAt(plain) !== null)
    return refused('lone-surrogate', 'The text holds half a character. Copy it again, whole.');
  return { ok: true, text: plain };
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isSpaceOrEdge(text, at)) return false;
  return true;
}
