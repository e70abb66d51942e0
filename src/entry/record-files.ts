import { readTextRecord } from '#core/record/formats/plain.ts';
import { decodeRecord } from '#core/record/formats/record-bytes.ts';
import {
  LARGEST_FILE_BYTES,
  refused,
  type RecordFileResult,
} from '#core/record/formats/record-refusal.ts';
import type { StoryEncoding } from '#core/story/import.ts';
import { utf8Length } from '#core/text/offsets.ts';
import { readDocx } from './record-docx.ts';
import { readHtml } from './record-html.ts';
import { CannotRead } from './record-zip.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const TEXT_ENDINGS = ['', 'txt', 'md', 'text', 'srt', 'vtt'];
const HTML_ENDINGS = ['html', 'htm', 'xhtml'];

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}

/** What stands after the last point of a name, in small letters; '' where there is none. */
function endingOf(name: string): string {
  const point = name.lastIndexOf('.');
  return point < 0 ? '' : name.slice(point + 1).toLowerCase();
}

function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 300).trimStart().toLowerCase();
  return head.startsWith('<!doctype html') || head.startsWith('<html');
}

/** By what the file is, not by what its name says; a name that says otherwise is refused. */
function read(name: string, bytes: Uint8Array, encoding: StoryEncoding): RecordFileResult {
  const ending = endingOf(name);
  if (startsWith(bytes, PDF))
    return refused('not-a-record', 'This is a PDF. Open it, copy its text and paste that.');
  if (startsWith(bytes, OLD_OFFICE))
    return refused(
      'not-a-record',
      'This is an old or a locked Office file. Save it as .docx without a password.',
    );
  const isZip = startsWith(bytes, ZIP);
  if (isZip && ending === 'docx') return readDocx(bytes);
  if (isZip || ending === 'docx')
    return refused('not-a-record', 'This is no Word document. Save the record as .docx or .txt.');
  if (!TEXT_ENDINGS.includes(ending) && !HTML_ENDINGS.includes(ending))
    return refused(
      'not-a-record',
      'A record is a .txt, .srt, .vtt, .html or .docx file. Save it as one, or paste its words.',
    );
  const decoded = decodeRecord(bytes, encoding);
  if (!decoded.ok) return decoded;
  const isHtml = HTML_ENDINGS.includes(ending) || looksLikeHtml(decoded.text);
  return isHtml ? readHtml(decoded.text) : readTextRecord(decoded.text);
}

/**
 * The bytes of a file as a record (MODEL D, F): text, captions, a page or a Word document. What cannot
 * be read is a refusal with a sentence, never an exception.
 */
export function readRecordFile(
  name: string,
  bytes: Uint8Array,
  encoding: StoryEncoding,
): RecordFileResult {
  try {
    const result = read(name, bytes, encoding);
    // A record is kept as UTF-8, which may take more bytes than the file did.
    if (result.ok && utf8Length(result.read.text) > LARGEST_FILE_BYTES)
      return refused('too-large', 'The text is over 16 MB. Bring in the part you need.');
    return result;
  } catch (error) {
    if (error instanceof CannotRead) return refused(error.refusal.code, error.refusal.message);
    throw error;
  }
}
