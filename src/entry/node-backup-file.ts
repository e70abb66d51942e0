import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { BackupReader, type BackupPart, isLines } from '#contract/backup-lines.ts';
import { partsOfText } from '#api/backup-body.ts';
import { ProblemError } from '#api/problems.ts';

/** A file that is no backup, or does not hold, in a sentence. */
export class UnfitFile extends Error {}

/** Longest line, in UTF-16 code units: a row with a text of 16 MiB in escapes. */
const LONGEST_LINE = 128 * 1024 * 1024;
/** Largest file of a form that is read whole. */
const LARGEST_WHOLE = 512 * 1024 * 1024;
const HEAD = 64;

/**
 * The parts of a backup in a file, read line by line; a backup of an older form is read whole.
 * Throws UnfitFile where it cannot be read on, and at its end where it was cut off.
 */
export async function* partsOfFile(file: string): AsyncGenerator<BackupPart> {
  if (!isLines(await beginning(file))) {
    yield* partsOfWhole(file);
    return;
  }
  const reader = new BackupReader();
  for await (const line of linesOf(file)) {
    const read = reader.take(line);
    if (!read.ok) throw new UnfitFile(read.say);
    yield read.part;
  }
  const missing = reader.end();
  if (missing !== null) throw new UnfitFile(missing);
}

/** SHA-256 of a file’s bytes. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function beginning(file: string): Promise<string> {
  for await (const chunk of createReadStream(file, { end: HEAD - 1 }))
    return (chunk as Buffer).toString('latin1');
  return '';
}

async function* partsOfWhole(file: string): AsyncGenerator<BackupPart> {
  if (statSync(file).size > LARGEST_WHOLE)
    throw new UnfitFile('it is no backup of a desk, or one of an old form beyond 512 MiB.');
  try {
    yield* partsOfText(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof ProblemError) throw new UnfitFile(error.problem.say);
    throw error;
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  let begun: string[] = [];
  let length = 0;
  for await (const chunk of createReadStream(file, {
    encoding: 'utf8',
    highWaterMark: 256 * 1024,
  })) {
    const text = chunk as string;
    let from = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
      begun.push(text.slice(from, at));
      yield begun.join('');
      begun = [];
      length = 0;
      from = at + 1;
    }
    begun.push(text.slice(from));
    length += text.length - from;
    if (length > LONGEST_LINE) throw new UnfitFile('a line in it is too long.');
  }
  const rest = begun.join('');
  if (rest !== '') yield rest;
}
