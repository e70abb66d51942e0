import type { Desk } from '../desk/desk.ts';
import type { LogEntry } from '../desk/log.ts';
import type { ExportInput } from './quotes-file.ts';
import { isRestricted } from './source-words.ts';

/** Why the content of a row of the log stays on the desk; null: it leaves with the row. */
export type LeftOut = 'withheld source' | 'too long for a cell' | null;

/** Everything by which the log speaks of sources that stay on the desk: their ids, and those of their links. */
function withheldIds(desk: Desk, log: readonly LogEntry[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const source of Object.values(desk.sources)) if (isRestricted(source)) ids.add(source.id);
  for (const { payload } of log) noteUnnamed(payload.data, ids);
  // A link that is gone from the desk still stands in the log.
  for (const { payload } of log) noteLinks(payload.data, ids);
  return ids;
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

function noteLinks(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const { id, sourceId } = value as Readonly<Record<string, unknown>>;
  if (typeof id === 'string' && typeof sourceId === 'string' && ids.has(sourceId)) ids.add(id);
  for (const item of Object.values(value)) noteLinks(item, ids);
}

function speaksOf(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((item) => speaksOf(item, ids));
}

/**
 * The rows whose content stays on the desk because it speaks of an unnamed or confidential source, by seq. Their
 * headers leave all the same (MODEL I: values are withheld, never rows). O(log).
 */
export function withheldRows(desk: Desk, log: readonly LogEntry[]): ReadonlySet<number> {
  const ids = withheldIds(desk, log);
  if (ids.size === 0) return new Set();
  return new Set(log.filter(({ payload }) => speaksOf(payload.data, ids)).map(({ seq }) => seq));
}

/** Whether the story holds anything that stays on the desk. */
export function withholds({ desk, log }: ExportInput): boolean {
  return withheldSources(desk) > 0 || withheldRows(desk, log).size > 0;
}

/** How many sources of the desk stay on it. */
export function withheldSources(desk: Desk): number {
  return Object.values(desk.sources).filter(isRestricted).length;
}
