import { sha256Hex } from '../text/sha256.ts';
import type { WordsAt } from './event.ts';
import type { LogEntry } from './log.ts';

/** What stands where words were removed: one for each UTF-16 code unit, so that offsets stay true. */
const REMOVED = '█';

/** The log without the words, and the rows that changed; or why the words cannot be removed. */
export type Shredded =
  | {
      readonly ok: true;
      readonly entries: readonly LogEntry[];
      readonly seqs: readonly number[];
      readonly overwrite: (text: string) => string;
    }
  | { readonly ok: false; readonly say: string };

/**
 * Writes █ over the words that stand at the places named, there and wherever else in the log the
 * same words stand as whole words. Headers stay; the salt of a changed row goes with its words, or
 * a short one could be found out by trying. Offsets stay true, and quotes and versions agree.
 *
 * `holds` says whether a row is still one: what makes it none (an id, a code, a hash) is no word
 * and stays.
 */
export function shredLog(
  entries: readonly LogEntry[],
  fields: readonly WordsAt[],
  holds: (entry: LogEntry) => boolean,
): Shredded {
  const words: string[] = [];
  for (const field of fields) {
    const found = wordsAt(entries, field);
    if (found === null)
      return { ok: false, say: `Row ${field.seq} has no words at “${field.path}”.` };
    words.push(found);
  }
  const overwrite = overwriter(words);
  const written = entries.map((entry) => {
    if (entry.type === 'shredded@1') return entry;
    const payload = overwritten(entry, overwrite, holds);
    return payload === entry.payload ? entry : { ...entry, salt: '', payload };
  });
  const agreed = agreeing(entries, written);
  for (const field of fields)
    if (wordsAt(agreed, field) !== null)
      return { ok: false, say: `What row ${field.seq} has at “${field.path}” is no free text.` };
  const seqs = agreed.flatMap((entry, index) => (entry === entries[index] ? [] : [entry.seq]));
  return { ok: true, entries: agreed, seqs, overwrite };
}

/** The words at a place; null where there are none, or only █. */
function wordsAt(entries: readonly LogEntry[], { seq, path, span }: WordsAt): string | null {
  const entry = entries[seq - 1];
  if (entry === undefined || entry.type === 'shredded@1') return null;
  let at: unknown = entry.payload;
  for (const step of path.split('/')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return null;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  if (typeof at !== 'string') return null;
  const words = (span === null ? at : at.slice(span.start, span.end)).trim();
  return words.replaceAll(REMOVED, '').trim() === '' ? null : words;
}

const WORD = /[\p{L}\p{N}]/u;

/** Overwrites each of the words where neither side of it goes on as a word; the longest first. */
function overwriter(words: readonly string[]): (text: string) => string {
  const sorted = [...new Set(words)].toSorted((a, b) => b.length - a.length);
  return (text) => sorted.reduce(overwriteOne, text);
}

function overwriteOne(text: string, words: string): string {
  let done = '';
  let from = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (at < from) continue;
    const end = at + words.length;
    const inside = joins(text, at) || joins(text, end);
    if (inside) continue;
    done += text.slice(from, at) + REMOVED.repeat(words.length);
    from = end;
  }
  return done + text.slice(from);
}

/** Whether a word goes on over this place. */
function joins(text: string, at: number): boolean {
  // Two code units hold the whole character before, whether it takes one or two of them.
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return WORD.test(before) && WORD.test(after);
}

function overwritten(
  entry: LogEntry,
  overwrite: (text: string) => string,
  holds: (entry: LogEntry) => boolean,
): LogEntry['payload'] {
  // The walk keeps the shape; `holds` has the last word on what it made.
  const all = mapTexts(entry.payload, overwrite) as LogEntry['payload'];
  if (all === entry.payload || holds({ ...entry, payload: all })) return all;
  // Something among them is no free text: one by one.
  let kept = entry.payload;
  const texts = new Set<string>();
  mapTexts(entry.payload, (text) => {
    if (overwrite(text) !== text) texts.add(text);
    return text;
  });
  for (const text of texts) {
    for (let place = 0; ; place += 1) {
      let seen = -1;
      const next = mapTexts(kept, (other) => {
        if (other !== text) return other;
        seen += 1;
        return seen === place ? overwrite(other) : other;
      }) as LogEntry['payload'];
      if (seen < place) break;
      if (holds({ ...entry, payload: next })) {
        kept = next;
        // The one just written over is no longer among them.
        place -= 1;
      }
    }
  }
  return kept;
}

/** The value with every string mapped; the very same value where none changed. */
function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => mapTexts(item, map));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const pairs = Object.entries(value).map(([key, item]) => [key, item, mapTexts(item, map)]);
  return pairs.some(([, before, after]) => before !== after)
    ? Object.fromEntries(pairs.map(([key, , after]) => [key, after]))
    : value;
}

interface VersionForm {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly sha256: string;
}

interface PartForm {
  readonly versionId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Makes what is copied from a version's text agree with it again: its hash, which would otherwise
 * tell a short word, and the words and surroundings kept with each part of a quote.
 */
function agreeing(before: readonly LogEntry[], written: readonly LogEntry[]): readonly LogEntry[] {
  const texts = new Map<string, string>();
  const collect = (value: unknown): unknown => {
    if (isVersion(value)) texts.set(value.id, value.text);
    return value;
  };
  written.forEach((entry, index) => {
    if (entry !== before[index]) mapObjects(entry.payload, collect);
  });
  if (texts.size === 0) return written;
  const agree = (value: unknown): unknown => {
    if (isVersion(value) && texts.has(value.id)) {
      const sha256 = sha256Hex(value.text);
      return sha256 === value.sha256 ? value : { ...value, sha256 };
    }
    if (!isPart(value)) return value;
    const text = texts.get(value.versionId);
    if (text === undefined) return value;
    const { start, end, prefix, suffix } = value;
    const next = {
      ...value,
      exact: text.slice(start, end),
      prefix: text.slice(start - prefix.length, start),
      suffix: text.slice(end, end + suffix.length),
    };
    const same = next.exact === value.exact && next.prefix === prefix && next.suffix === suffix;
    return same ? value : next;
  };
  return written.map((entry) => {
    // The walk keeps the shape and the lengths.
    const payload = mapObjects(entry.payload, agree) as LogEntry['payload'];
    return payload === entry.payload ? entry : { ...entry, salt: '', payload };
  });
}

function mapObjects(value: unknown, map: (value: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => mapObjects(item, map));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const pairs = Object.entries(value).map(([key, item]) => [key, item, mapObjects(item, map)]);
  const inner = pairs.some(([, before, after]) => before !== after)
    ? Object.fromEntries(pairs.map(([key, , after]) => [key, after]))
    : value;
  return map(inner);
}

function has(value: unknown, ...keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}

function isVersion(value: unknown): value is VersionForm {
  return has(value, 'id', 'number', 'text', 'sha256');
}

function isPart(value: unknown): value is PartForm {
  return has(value, 'versionId', 'start', 'end', 'exact', 'prefix', 'suffix');
}
