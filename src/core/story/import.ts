import { splitsPair } from '../text/offsets.ts';
import { checkStoryText, type StoryRefusal } from './check-text.ts';
import { LARGEST_STORY_BYTES } from './largest-story.ts';
import { decodeUtf8, decodeWindows1252 } from './decode.ts';

/** How the bytes of a .txt file are to be read. */
export type StoryEncoding = 'utf-8' | 'windows-1252';

export type ImportResult =
  | { readonly ok: true; readonly text: string }
  /** `preview`: the first lines read as windows-1252, when that is what to try; else null. */
  | { readonly ok: false; readonly refusal: StoryRefusal; readonly preview: string | null };

const PREVIEW_LENGTH = 600;
const BOM = 0xfeff;

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
