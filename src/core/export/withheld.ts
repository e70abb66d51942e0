import type { Desk } from '../desk/desk.ts';
import type { LogEntry } from '../desk/log.ts';
import type { ExportInput } from './quotes-file.ts';
import { isRestricted } from './source-words.ts';
import { type Leaving, leavingOf } from './withheld-words.ts';

/** Why the content of a row of the log stays on the desk; null: it leaves with the row. */
export type LeftOut = 'withheld source' | 'too long for a cell' | null;

/** What a check writes of what a record says: with words of it, or words that tell them. */
const OF_THE_RECORD: readonly string[] = [
  'quote.differences',
  'quote.verdict',
  'quote.fix',
  'quote.language',
  'quote.legal',
];

/** What must not leave: ids that speak of sources that stay, and the quotes that were held against one. */
interface Held {
  readonly ids: ReadonlySet<string>;
  readonly quotes: ReadonlySet<string>;
  readonly leaving: Leaving;
}

/** Everything by which the log speaks of sources that stay on the desk: their ids, and those of their links. */
function withheldIds(desk: Desk, log: readonly LogEntry[]): Held {
  const ids = new Set<string>();
  const quotes = new Set<string>();
  for (const source of Object.values(desk.sources)) if (isRestricted(source)) ids.add(source.id);
  for (const { payload } of log) noteUnnamed(payload.data, ids);
  // A link that is gone from the desk still stands in the log.
  for (const { payload } of log) noteLinks(payload.data, ids, quotes);
  return { ids, quotes, leaving: leavingOf(desk) };
}

/** Sources that were unnamed at any time: a title typed then still stands in the log. */
function noteUnnamed(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const { id, type, field } = value as Readonly<Record<string, unknown>>;
  if (typeof id === 'string' && type === 'unnamed') ids.add(id);
  if (typeof id === 'string' && field === 'source.type') {
    const { value: now, before } = value as Readonly<Record<string, unknown>>;
    if (now === 'unnamed' || before === 'unnamed') ids.add(id);
  }
  for (const item of Object.values(value)) noteUnnamed(item, ids);
}

function noteLinks(value: unknown, ids: Set<string>, quotes: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const { id, sourceId, quoteId } = value as Readonly<Record<string, unknown>>;
  if (typeof id === 'string' && typeof sourceId === 'string' && ids.has(sourceId)) {
    ids.add(id);
    if (typeof quoteId === 'string') quotes.add(quoteId);
  }
  for (const item of Object.values(value)) noteLinks(item, ids, quotes);
}

function speaksOf(value: unknown, held: Held): boolean {
  if (typeof value === 'string') return held.ids.has(value) || held.leaving(value) !== value;
  if (typeof value !== 'object' || value === null) return false;
  const { field, id } = value as Readonly<Record<string, unknown>>;
  if (typeof field === 'string' && typeof id === 'string' && held.quotes.has(id))
    if (OF_THE_RECORD.includes(field)) return true;
  return Object.values(value).some((item) => speaksOf(item, held));
}

/**
 * The rows whose content stays on the desk because it speaks of an unnamed or confidential source, or of
 * what a quote that was held against one is in the light of it, by seq. Their headers leave all the same (MODEL I: values are withheld, never rows). O(log).
 */
export function withheldRows(desk: Desk, log: readonly LogEntry[]): ReadonlySet<number> {
  const held = withheldIds(desk, log);
  if (held.ids.size === 0) return new Set();
  return new Set(log.filter(({ payload }) => speaksOf(payload.data, held)).map(({ seq }) => seq));
}

/** Whether the story holds anything that stays on the desk. */
export function withholds({ desk, log }: ExportInput): boolean {
  return withheldSources(desk) > 0 || withheldRows(desk, log).size > 0;
}

/** How many sources of the desk stay on it. */
export function withheldSources(desk: Desk): number {
  return Object.values(desk.sources).filter(isRestricted).length;
}
