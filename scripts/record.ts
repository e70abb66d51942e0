import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readStory } from '#core/story/import.ts';
import { readRecordFile } from '#entry/record-files.ts';
import { type GivenRecord, recordAnswer } from './record-answer.ts';

/** Prints what `recordAnswer` finds as one JSON object. What cannot be read is one line and exit code 1. */
class Unreadable extends Error {}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
    throw new Unreadable(`${file}: cannot be read (${why}).`);
  }
}

function storyOf(file: string): string {
  const read = readStory(bytesOf(file), 'utf-8');
  if (!read.ok) throw new Unreadable(`${file}: ${read.refusal.message}`);
  return read.text;
}

function recordOf(file: string): GivenRecord {
  const result = readRecordFile(basename(file), bytesOf(file), 'utf-8');
  if (!result.ok) throw new Unreadable(`${file}: ${result.refusal.message}`);
  const { text, timecodes } = result.read;
  return { name: file, text, timecodes };
}

const [story, ...records] = process.argv.slice(2);
try {
  if (story === undefined || records.length === 0)
    throw new Unreadable('Say which files: npm run --silent record -- STORY RECORD…');
  console.log(JSON.stringify(recordAnswer(storyOf(story), records.map(recordOf))));
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  console.error(error.message.replaceAll(/\s+/g, ' '));
  process.exitCode = 1;
}
