import { labelAt } from '../turn-label.ts';
import type { Timecode } from '../timecode.ts';
import type { Cue } from './cues.ts';
import type { Piece, RecordWarning } from './record-text.ts';

/** Words of one line of a caption. `voice`: the name of its voice tag; null: none. */
export interface Caption {
  readonly start: number;
  readonly end: number;
  readonly voice: string | null;
  readonly words: string;
}

/** A silence that ends a paragraph once its sentence is over, in seconds. */
const PAUSE = 2;
/** A paragraph that lasts so long ends with its sentence, so that its timecode is near its words. */
const LONG = 10;
/** Captions without full stops are cut here. */
const LONGEST = 60;
const ENDS = '.?!…';
const CLOSERS = '"”’\')]';
const UNKNOWN = 'Unknown';

function endsSentence(words: string): boolean {
  let at = words.length - 1;
  while (at > 0 && CLOSERS.includes(words.charAt(at))) at -= 1;
  return ENDS.includes(words.charAt(at));
}

/** "-Hello", ">> Hello": another speaker, in subtitles and in live captions. "--" is a break of speech. */
function turnWords(words: string): string | null {
  const first = words.charAt(0);
  if (first === '>') {
    let at = 0;
    while (words.charAt(at) === '>') at += 1;
    return at > 1 ? words.slice(at).trimStart() : null;
  }
  if (first !== '-' && first !== '–' && first !== '—') return null;
  return words.charAt(1) === first ? null : words.slice(1).trimStart();
}

/**
 * Live captions print each line twice, once as it comes and once above the next. Where a file does so
 * for a fifth of its cues, lines already printed are taken once. O(n).
 */
export function unrolled(cues: readonly Cue[]): {
  readonly cues: readonly Cue[];
  readonly rolled: boolean;
} {
  const repeats = cues.map((cue, at) => repeatedLines(cues[at - 1], cue));
  const rolling = repeats.filter((count) => count > 0).length;
  if (rolling < 3 || rolling * 5 < cues.length) return { cues, rolled: false };
  return {
    cues: cues.map((cue, at) => ({ ...cue, lines: cue.lines.slice(repeats[at] ?? 0) })),
    rolled: true,
  };
}

const OVERLAP = 0.5;

/** How many first lines of a cue are the last ones of the cue before it. */
function repeatedLines(before: Cue | undefined, cue: Cue): number {
  if (before === undefined || cue.start - before.end > OVERLAP) return 0;
  const most = Math.min(before.lines.length, cue.lines.length, 4);
  for (let count = most; count > 0; count -= 1) {
    const last = before.lines.slice(-count);
    if (last.every((line, at) => line === cue.lines[at])) return count;
  }
  return 0;
}

/** A paragraph that is still growing. */
interface Open {
  readonly name: string | null;
  readonly from: number;
  readonly times: Timecode[];
  readonly words: string[];
  length: number;
  end: number;
}

/**
 * Captions as paragraphs: a new one for another voice, a printed name, a dash, and after a sentence
 * that is followed by silence or has lasted long enough. A voice is named where it changes. O(n).
 */
export function captionPieces(captions: readonly Caption[]): {
  readonly pieces: readonly Piece[];
  readonly warnings: readonly RecordWarning[];
} {
  const opened: Open[] = [];
  let voice: string | null = null;
  let backwards = false;
  for (const caption of captions) {
    const turn = turnWords(caption.words);
    const words = turn === null ? caption.words : `- ${turn}`;
    if (words === '' || turn === '') continue;
    const last = opened.at(-1);
    if (last !== undefined && caption.start < last.from) backwards = true;
    const changed = caption.voice !== voice;
    voice = caption.voice;
    const isTurn = changed || turn !== null || labelAt(words, 0, words.length) !== null;
    if (last === undefined || isTurn || breaksAfter(last, caption.start)) {
      const name = changed ? labelName(caption.voice ?? UNKNOWN) : null;
      const { start, end } = caption;
      opened.push({ name, from: start, times: [], words: [], length: 0, end });
    }
    const open = opened.at(-1);
    if (open === undefined) continue;
    open.times.push({ at: open.length, seconds: caption.start });
    open.words.push(words);
    open.length += words.length + 1;
    open.end = caption.end;
  }
  return {
    pieces: opened.map(({ name, words, times }) => ({ name, words: words.join(' '), times })),
    warnings: backwards ? [BACKWARDS] : [],
  };
}

/** A name as a label that stays one even where it stands once: in capitals if it must be. */
function labelName(voice: string): string {
  const name = voice.replaceAll(':', ' ').trim().split(/\s+/).join(' ');
  const sure = labelAt(`${name}: `, 0, name.length + 2)?.sure ?? false;
  return sure ? name : name.toUpperCase();
}

function breaksAfter(open: Open, next: number): boolean {
  const lasted = next - open.from;
  if (lasted >= LONGEST) return true;
  if (!endsSentence(open.words.at(-1) ?? '')) return false;
  return next - open.end >= PAUSE || lasted >= LONG;
}

const BACKWARDS: RecordWarning = {
  code: 'times-go-back',
  message: 'Some times in this file go backwards.',
};

/** Said when lines were taken once that the file prints twice. */
export const ROLLED: RecordWarning = {
  code: 'captions-rolled',
  message: 'Lines that live captions print twice were taken once.',
};
