import { isSpaceOrEdge } from '../text/characters.ts';
import { loneSurrogateAt, splitsPair, utf8Length } from '../text/offsets.ts';
import { decodeUtf8, decodeWindows1252 } from './decode.ts';

/** The most a story may hold, in bytes of UTF-8. */
export const LARGEST_STORY_BYTES = 2 * 1024 * 1024;

export type StoryRefusalCode = 'empty' | 'too-large' | 'nul' | 'lone-surrogate' | 'not-utf8';

/** Why a text cannot be a story, in a sentence that says what to do. */
export interface StoryRefusal {
  readonly code: StoryRefusalCode;
  readonly message: string;
}

/** How the bytes of a .txt file are to be read. */
export type StoryEncoding = 'utf-8' | 'windows-1252';

export type ImportResult =
  | { readonly ok: true; readonly text: string }
  /** `preview`: the first lines read as windows-1252, when that is what to try; else null. */
  | { readonly ok: false; readonly refusal: StoryRefusal; readonly preview: string | null };

const PREVIEW_LENGTH = 600;
const BOM = 0xfeff;

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let scan = 0; scan < at; scan += 1) {
    const unit = text.charCodeAt(scan);
    if (unit === 10 || (unit === 13 && text.charCodeAt(scan + 1) !== 10)) line += 1;
  }
  return line;
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isSpaceOrEdge(text, at)) return false;
  return true;
}

/** Why this text cannot be a story, or null when it can. Nothing is changed. O(n). */
export function checkStoryText(text: string): StoryRefusal | null {
  if (isBlank(text))
    return {
      code: 'empty',
      message: 'There is no text here. Paste the story or choose a .txt file.',
    };
  if (text.length > LARGEST_STORY_BYTES || utf8Length(text) > LARGEST_STORY_BYTES) {
    return {
      code: 'too-large',
      message: 'The text is over 2 MB. Split it and import the parts as stories of their own.',
    };
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return {
      code: 'nul',
      message: `Line ${lineOf(text, nul)} holds a NUL character, which no text has. Save the story as plain text (.txt) and try again.`,
    };
  }
  const lone = loneSurrogateAt(text);
  if (lone !== null) {
    return {
      code: 'lone-surrogate',
      message: `Line ${lineOf(text, lone)} holds half a character. Copy the story again from where it came, and paste it whole.`,
    };
  }
  return null;
}

function checked(text: string): ImportResult {
  const refusal = checkStoryText(text);
  return refusal === null ? { ok: true, text } : { ok: false, refusal, preview: null };
}

/**
 * The bytes of a file as a story (MODEL D): strict decoding, one byte order mark dropped, line ends
 * kept. Bytes that are not UTF-8 are refused with a preview in windows-1252; the same bytes may then
 * be read again with that encoding. O(n).
 */
export function readStory(bytes: Uint8Array, encoding: StoryEncoding): ImportResult {
  if (bytes.length > LARGEST_STORY_BYTES + 3) {
    return {
      ok: false,
      refusal: {
        code: 'too-large',
        message: 'The file is over 2 MB. Split it and import the parts as stories of their own.',
      },
      preview: null,
    };
  }
  if (encoding === 'windows-1252') return checked(decodeWindows1252(bytes));
  const first = bytes[0];
  const second = bytes[1];
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return {
      ok: false,
      refusal: {
        code: 'not-utf8',
        message: 'This file is in UTF-16. Save it as UTF-8 and try again.',
      },
      preview: null,
    };
  }
  const decoded = decodeUtf8(bytes);
  if ('text' in decoded) return checked(dropByteOrderMark(decoded.text));
  const preview = decodeWindows1252(bytes.subarray(0, PREVIEW_LENGTH));
  const message = `This file is not UTF-8 (byte ${decoded.badByteAt + 1}). If the preview reads right, import it as Windows-1252; if not, save it as UTF-8 and try again.`;
  return { ok: false, refusal: { code: 'not-utf8', message }, preview };
}

/** A pasted text as a story: one byte order mark dropped, the rest as it stands. */
export function readPastedStory(pasted: string): ImportResult {
  return checked(dropByteOrderMark(pasted));
}

function dropByteOrderMark(text: string): string {
  return text.charCodeAt(0) === BOM ? text.slice(1) : text;
}

/** The first `length` units of a text, never half a pair. */
export function textPreview(text: string, length: number = PREVIEW_LENGTH): string {
  return text.slice(0, splitsPair(text, length) ? length - 1 : length);
}
