import { type Caption, captionPieces, ROLLED, unrolled } from './captions.ts';
import { type Cue, cuesOf, fileLines } from './cues.ts';
import { plainEntities } from './entities.ts';
import { refused, type RecordFileResult } from './record-refusal.ts';
import { printPieces } from './record-text.ts';

interface Line {
  readonly voice: string | null;
  readonly words: string;
}

/** What a tag of WebVTT does to the words after it. */
type Tag =
  | { readonly kind: 'voice'; readonly name: string }
  | { readonly kind: 'end-voice' | 'ruby-text' | 'end-ruby-text' | 'none' };

const NONE: Tag = { kind: 'none' };

// "v.loud Nora Ash": classes after points belong to the tag, the rest is the name.
function tagOf(inside: string): Tag {
  const closing = inside.startsWith('/');
  const body = closing ? inside.slice(1) : inside;
  const space = body.search(/[ \t\n]/);
  const name = (space < 0 ? body : body.slice(0, space)).split('.')[0] ?? '';
  if (name === 'rt') return { kind: closing ? 'end-ruby-text' : 'ruby-text' };
  if (name !== 'v') return NONE;
  const voice = space < 0 ? '' : plainEntities(body.slice(space)).trim();
  if (closing || voice === '') return { kind: 'end-voice' };
  return { kind: 'voice', name: voice };
}

function startsTag(text: string, at: number): boolean {
  return /^[a-zA-Z0-9/]$/.test(text.charAt(at + 1));
}

/**
 * The lines of a cue without tags, each with the voice that says it (W3C WebVTT, cue text). A voice
 * lasts until its end tag, the next voice or the end of the cue. Ruby text is passed over. O(n).
 */
function cueLines(cue: Cue): readonly Line[] {
  const text = cue.lines.join('\n');
  const found: Line[] = [];
  let voice: string | null = null;
  let inRuby = false;
  const add = (raw: string): void => {
    for (const line of inRuby ? [] : raw.split('\n')) {
      const words = plainEntities(line);
      if (words !== '') found.push({ voice, words });
    }
  };
  let from = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (!startsTag(text, at)) continue;
    const close = text.indexOf('>', at);
    if (close < 0) break;
    const tag = tagOf(text.slice(at + 1, close));
    // A tag inside a line does not end it: "<i>now</i>" is one word among others.
    if (tag.kind === 'none') continue;
    add(textBefore(text, from, at));
    from = close + 1;
    if (tag.kind === 'voice') voice = tag.name;
    if (tag.kind === 'end-voice') voice = null;
    inRuby = tag.kind === 'ruby-text';
  }
  add(textBefore(text, from, text.length));
  return found;
}

/** text[start, end) without tags. O(end − start). */
function textBefore(text: string, start: number, end: number): string {
  const kept: string[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (text.charAt(at) !== '<' || !startsTag(text, at)) continue;
    const close = text.indexOf('>', at);
    if (close < 0 || close >= end) break;
    kept.push(text.slice(from, at));
    at = close;
    from = close + 1;
  }
  kept.push(text.slice(from, end));
  return kept.join('');
}

function captionsOf(cue: Cue): readonly Caption[] {
  return cueLines(cue).map(({ voice, words }) => ({
    start: cue.start,
    end: cue.end,
    voice,
    words: words.trim(),
  }));
}

/** A cue with its tags taken out, so that a line of live captions is known when it comes again. */
function bare(cue: Cue): Cue {
  const lines = cue.lines.map((line) => textBefore(line, 0, line.length).trim());
  return { ...cue, lines: lines.filter((line) => line !== '') };
}

/**
 * A WebVTT file (W3C WebVTT): cues with their times; voice tags as names; notes, styles, regions,
 * identifiers and settings passed over. O(n).
 */
export function readVtt(text: string): RecordFileResult {
  const all = cuesOf(fileLines(text), true);
  const plain = unrolled(all.map(bare));
  const captions = (plain.rolled ? plain.cues : all).flatMap(captionsOf);
  const { pieces, warnings } = captionPieces(captions);
  if (pieces.length === 0)
    return refused('no-captions', 'No captions with times were found in this file.');
  const read = printPieces('vtt', pieces, plain.rolled ? [ROLLED, ...warnings] : warnings);
  return { ok: true, read };
}
