import { type Caption, captionPieces, ROLLED, unrolled } from './captions.ts';
import { cuesOf, fileLines } from './cues.ts';
import { refused, type RecordFileResult } from './record-refusal.ts';
import { printPieces } from './record-text.ts';

const LONGEST_TAG = 80;
const TAGS = new Set(['i', 'b', 'u', 's', 'font']);

/** The name of the tag "<i>", "</font>", "<font color=…>" at `at`, '' for anything else. */
function tagName(line: string, at: number): string {
  let from = at + 1;
  if (line.charAt(from) === '/') from += 1;
  let to = from;
  while (to - from < 6 && /^[a-zA-Z]$/.test(line.charAt(to))) to += 1;
  const after = line.charAt(to);
  return after === '>' || after === ' ' ? line.slice(from, to).toLowerCase() : '';
}

/** A caption line without the tags that players of SubRip know, and without "{\an8}". O(n). */
function plainLine(line: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    const isTag = character === '<' && TAGS.has(tagName(line, at));
    const isPlace = character === '{' && line.charAt(at + 1) === '\\';
    if (!isTag && !isPlace) continue;
    const close = line.slice(at, at + LONGEST_TAG).indexOf(isTag ? '>' : '}');
    if (close < 0) continue;
    kept.push(line.slice(from, at));
    at += close;
    from = at + 1;
  }
  kept.push(line.slice(from));
  return kept.join('').trim();
}

/**
 * A SubRip file (.srt). There is no standard; this reads what players read: a counter, a line with
 * two times and an arrow, lines of text, an empty line. Counters and empty lines may be missing. O(n).
 */
export function readSrt(text: string): RecordFileResult {
  const { cues, rolled } = unrolled(cuesOf(fileLines(text), false));
  const captions: Caption[] = cues.flatMap(({ start, end, lines }) =>
    lines.map((line) => ({ start, end, voice: null, words: plainLine(line) })),
  );
  const { pieces, warnings } = captionPieces(captions);
  if (pieces.length === 0)
    return refused('no-captions', 'No captions with times were found in this file.');
  const read = printPieces('srt', pieces, rolled ? [ROLLED, ...warnings] : warnings);
  return { ok: true, read };
}
