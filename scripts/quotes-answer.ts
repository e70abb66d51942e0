import { readFileSync } from 'node:fs';
import { checkStoryText } from '#core/story/check-text.ts';
import { decodeUtf8 } from '#core/story/decode.ts';
import { readStory } from '#core/story/import.ts';
import { printedDocument } from './quotes-form.ts';
import type { FormOptions } from './quotes-form.ts';

/** What `npm run quotes` prints: a JSON line a document; a complaint is one line with file and reason. */
export interface QuotesAnswer {
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
}

const USAGE =
  'Say which stories: npm run --silent quotes -- [--text] [--parts] FILE… or --jsonl FILE';

interface Asked {
  readonly options: FormOptions;
  readonly files: readonly string[];
  readonly jsonLines: readonly string[];
  readonly unknown: readonly string[];
}

function asked(words: readonly string[]): Asked {
  const files: string[] = [];
  const jsonLines: string[] = [];
  const unknown: string[] = [];
  let text = false;
  let parts = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--text') text = true;
    else if (word === '--parts') parts = true;
    else if (word === '--jsonl') {
      index += 1;
      const file = words[index];
      if (file === undefined) unknown.push('--jsonl needs a file');
      else jsonLines.push(file);
    } else if (word.startsWith('--')) unknown.push(`${word} is not known`);
    else files.push(word);
  }
  return { options: { text, parts }, files, jsonLines, unknown };
}

/** The bytes of a file, or why there are none. */
function bytesOf(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return 'there is no such file';
    return code === 'EISDIR' ? 'that is a folder' : 'it cannot be read';
  }
}

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** The lines of a file by their number, blank ones left out. A byte order mark at its head is none of them. */
function linesOf(
  bytes: Uint8Array,
): readonly { readonly number: number; readonly line: Uint8Array }[] {
  const lines: { readonly number: number; readonly line: Uint8Array }[] = [];
  const marked = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
  let number = 1;
  for (let from = marked ? BYTE_ORDER_MARK.length : 0; from < bytes.length; number += 1) {
    const stop = bytes.indexOf(NEWLINE, from);
    const line = bytes.subarray(from, stop < 0 ? bytes.length : stop);
    if (line.some((byte) => byte > 0x20)) lines.push({ number, line });
    from += line.length + 1;
  }
  return lines;
}

/** A document of a JSON Lines file, or why the line is none. */
function documentOf(line: Uint8Array): { readonly id: string; readonly text: string } | string {
  const decoded = decodeUtf8(line);
  if (!('text' in decoded)) return `not UTF-8 (byte ${decoded.badByteAt + 1} of the line)`;
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null) return 'not an object with id and text';
  const { id, text } = value as { readonly id?: unknown; readonly text?: unknown };
  if (typeof id !== 'string' || typeof text !== 'string') return 'id and text must both be strings';
  const refusal = checkStoryText(text);
  return refusal === null ? { id, text } : `text: ${refusal.message}`;
}

/** Answers the words of the command line: every document that can be read, and a complaint for each other. */
export function quotesOf(words: readonly string[]): QuotesAnswer {
  const { options, files, jsonLines, unknown } = asked(words);
  const lines: string[] = [];
  const complaints: string[] = [...unknown];
  for (const file of files) {
    const bytes = bytesOf(file);
    if (typeof bytes === 'string') {
      complaints.push(`${file}: ${bytes}`);
      continue;
    }
    const read = readStory(bytes, 'utf-8');
    if (read.ok) lines.push(JSON.stringify(printedDocument(file, read.text, options)));
    else complaints.push(`${file}: ${read.refusal.message}`);
  }
  for (const file of jsonLines) {
    const bytes = bytesOf(file);
    if (typeof bytes === 'string') {
      complaints.push(`${file}: ${bytes}`);
      continue;
    }
    const documents = linesOf(bytes);
    if (documents.length === 0) complaints.push(`${file}: it holds no document`);
    for (const { number, line } of documents) {
      const document = documentOf(line);
      if (typeof document === 'string') complaints.push(`${file}, line ${number}: ${document}`);
      else lines.push(JSON.stringify(printedDocument(document.id, document.text, options)));
    }
  }
  if (lines.length === 0 && complaints.length === 0) complaints.push(USAGE);
  // A name or a reason may hold a line end, and a complaint is one line.
  return { lines, complaints: complaints.map((each) => each.replaceAll(/\s+/gu, ' ')) };
}
