import { readFileSync } from 'node:fs';
import { readStory } from '#core/story/import.ts';
import { printedDocument } from './quotes-form.ts';
import type { FormOptions } from './quotes-form.ts';

/** What `npm run quotes` prints: a JSON line a document; a complaint names the file and the reason. */
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

/** A document of a JSON Lines file, or why the line is none. */
function documentOf(line: string): { readonly id: string; readonly text: string } | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null) return 'not an object with id and text';
  const { id, text } = value as { readonly id?: unknown; readonly text?: unknown };
  if (typeof id !== 'string' || typeof text !== 'string') return 'id and text must both be strings';
  return { id, text };
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
    for (const [index, line] of new TextDecoder().decode(bytes).split('\n').entries()) {
      if (line.trim() === '') continue;
      const document = documentOf(line);
      if (typeof document === 'string') complaints.push(`${file}, line ${index + 1}: ${document}`);
      else lines.push(JSON.stringify(printedDocument(document.id, document.text, options)));
    }
  }
  if (lines.length === 0 && complaints.length === 0) complaints.push(USAGE);
  return { lines, complaints };
}
