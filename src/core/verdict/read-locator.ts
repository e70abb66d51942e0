import type { SourceType } from './source.ts';

/** The second a locator tells ("00:03:12, KERRY, paragraph 4", "3:12"); null: it tells none. */
export function secondsIn(locator: string): number | null {
  const found = /(?<![\d:])(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?![\d:])/u.exec(locator);
  if (found === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  if (Number(seconds) > 59) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** A bare locator with the word for what it counts, "at 00:03:12", "page 4"; others as they are. */
export function locatorShown(locator: string, type: SourceType): string {
  const text = locator.trim();
  if (/^[\d:.\s–-]+$/u.test(text) && secondsIn(text) !== null) return `at ${text}`;
  if (!/^\d{1,5}(?:\s*[-–]\s*\d{1,5})?$/u.test(text)) return text;
  return `${type === 'notes' ? 'notebook page' : 'page'} ${text}`;
}
