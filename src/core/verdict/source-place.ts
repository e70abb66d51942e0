import type { Evidence } from './evidence.ts';
import { secondsIn } from './read-locator.ts';
import { readLink } from './read-link.ts';
import type { Source } from './source.ts';

/** A link that opens a source where the words are. `at`: what leads there; null: its beginning. */
export interface SourcePlace {
  readonly href: string;
  readonly at: 'words' | 'time' | 'page' | null;
}

/** So many words at either end find a passage without asking that all between stand unchanged. */
const END_WORDS = 5;
/** A passage of so few words is asked for whole. */
const WHOLE_WORDS = 12;

/** Percent-encodes a term of a text directive: hyphen, ampersand and comma are its own signs. */
function encoded(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replaceAll('-', '%2D');
}

function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/u).filter((word) => word !== '');
}

const GAP = /…|\.{3}|\[\/\]|¶/u;
const MARKS = '[“”"«»„‟‘’]+';
const OPENING = new RegExp(`^${MARKS}`, 'u');
const CLOSING = new RegExp(`${MARKS}$`, 'u');

/** The lines of an excerpt up to its first gap: what stands in one piece in its source, in words. */
function linesOf(excerpt: string): readonly (readonly string[])[] {
  const bare = excerpt.trim().replace(OPENING, '').replace(CLOSING, '');
  const gap = bare.search(GAP);
  const piece = gap < 0 ? bare : bare.slice(0, gap).trimEnd().replace(/\[$/u, '');
  return piece
    .split('\n')
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

/**
 * The text directive that finds an excerpt on a web page (WICG, Scroll to Text Fragment):
 * `text=start` for a few words of one line, else `text=start,end`. '' where there are no words.
 */
export function textDirective(excerpt: string): string {
  const lines = linesOf(excerpt);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return '';
  if (lines.length === 1 && first.length <= WHOLE_WORDS) return `text=${encoded(first.join(' '))}`;
  const start = first.slice(0, END_WORDS).join(' ');
  const end = last.slice(-END_WORDS).join(' ');
  return `text=${encoded(start)},${encoded(end)}`;
}

function pageIn(locator: string): number | null {
  const found = /\b(?:p|pp|page|pages)\.?\s*(\d{1,5})\b/iu.exec(locator);
  return found === null ? null : Number(found[1]);
}

function pathOf(url: string): string {
  return (url.split(/[?#]/u, 1)[0] ?? url).toLowerCase();
}

const HELD_TIMES = /^https?:\/\/(?:[^/?#]*\.)?(?:youtube\.com|youtu\.be)\//iu;

/** The address with the second in it: as a query where the site reads that, else as a media fragment. */
function atSecond(url: string, seconds: number): string {
  if (!HELD_TIMES.test(url)) return `${url}#t=${seconds}`;
  const [path = '', query = ''] = url.split('?', 2);
  const rest = query.split('&').filter((part) => part !== '' && !/^(?:t|start)=/u.test(part));
  return `${path}?${[...rest, `t=${seconds}s`].join('&')}`;
}

const RECORDINGS: readonly Source['type'][] = ['own-recording', 'broadcast'];
const MEDIA = /\.(?:aac|flac|m4a|m4v|mov|mp3|mp4|oga|ogg|ogv|opus|wav|webm)$/u;

/** Whether there is something to play behind a link: by what the source is, or by the link itself. */
function isPlayed(url: string, type: Source['type']): boolean {
  return RECORDINGS.includes(type) || HELD_TIMES.test(url) || MEDIA.test(pathOf(url));
}

/** `url` where the words are. Its own fragment stays, and no second time or page is put beside it. */
function placed(url: string, type: Source['type'], evidence: Evidence): SourcePlace {
  const bare = !url.includes('#');
  const seconds = secondsIn(evidence.locator);
  if (isPlayed(url, type))
    return seconds === null || !bare
      ? { href: url, at: null }
      : { href: atSecond(url, seconds), at: 'time' };
  if (pathOf(url).endsWith('.pdf')) {
    const page = pageIn(evidence.locator);
    return page === null || !bare
      ? { href: url, at: null }
      : { href: `${url}#page=${page}`, at: 'page' };
  }
  const directive = textDirective(evidence.excerpt);
  if (directive === '' || url.includes(':~:')) return { href: url, at: null };
  return { href: `${url}${bare ? '#' : ''}:~:${directive}`, at: 'words' };
}

/** A link of a source, opened at the place of this evidence; null where it may not be followed. */
export function sourcePlace(
  url: string | null,
  type: Source['type'],
  evidence: Evidence,
): SourcePlace | null {
  const { href } = readLink(url ?? '');
  return href === null ? null : placed(href, type, evidence);
}
