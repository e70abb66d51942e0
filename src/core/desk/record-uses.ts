import type { LogEntry } from './log.ts';

/** SHA-256 of every record text that rows of a log name, now or before; each once. */
export function recordsNamed(entries: readonly LogEntry[]): readonly string[] {
  const found = new Set<string>();
  for (const { payload } of entries) collect(payload.data, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  // The form of RecordText (verdict/source.ts), and of nothing else in a log.
  if ('sha256' in value && 'length' in value && typeof value.sha256 === 'string')
    found.add(value.sha256);
  for (const item of Object.values(value)) collect(item, found);
}
