import { cuesOf, fileLines } from './cues.ts';
import { looksLikePdfPaste } from './pdf-paste.ts';
import { checkRecordText } from './record-bytes.ts';
import type { RecordFileResult } from './record-refusal.ts';
import type { RecordFormat, RecordWarning } from './record-text.ts';
import { readSrt } from './srt.ts';
import { readVtt } from './vtt.ts';

const PDF: RecordWarning = {
  code: 'looks-like-pdf',
  message: 'The lines look broken by a page, as in text copied from a PDF.',
};
const HEAD = 4000;

/** Which of the text formats a text is in, whatever its file is called. O(1): its head is read. */
export function formatOfText(text: string): Extract<RecordFormat, 'text' | 'srt' | 'vtt'> {
  const after = text.charAt(6);
  if (text.startsWith('WEBVTT') && (after === '' || ' \t\r\n'.includes(after))) return 'vtt';
  const head = fileLines(text.slice(0, HEAD)).filter((line) => line.trim() !== '');
  // A subtitle file opens with its first cue; a transcript with an arrow somewhere does not.
  return cuesOf(head.slice(0, 2), false).length > 0 ? 'srt' : 'text';
}

/** A text as it stands: nothing is changed but the byte order mark. Captions inside are not read. O(n). */
function readPlain(text: string): RecordFileResult {
  const warnings = looksLikePdfPaste(text) ? [PDF] : [];
  return { ok: true, read: { format: 'text', text, timecodes: [], blocks: [], warnings } };
}

/** A pasted text, or the decoded text of a file that is not HTML: captions as captions. O(n). */
export function readTextRecord(text: string): RecordFileResult {
  const checked = checkRecordText(text);
  if (!checked.ok) return checked;
  const format = formatOfText(checked.text);
  if (format === 'vtt') return readVtt(checked.text);
  return format === 'srt' ? readSrt(checked.text) : readPlain(checked.text);
}
