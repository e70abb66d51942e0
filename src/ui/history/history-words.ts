import type { QuoteNamed } from '../talk/quote-names.ts';

/** The day of a moment by the reader's own clock, YYYY-MM-DD. */
export function dayOf(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at.slice(0, 10);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** "Today", else "Tuesday, 24 November 2026". */
export function dayTitle(day: string, now: Date = new Date()): string {
  if (day === dayOf(now.toISOString())) return 'Today';
  const date = new Date(`${day}T12:00:00`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date);
}

/** "14:03". */
export function clockOf(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(date);
}

/** "Quote 3 · Kerry", "The story"; a find that is on the desk no more has neither number nor speaker. */
export function groupTitle(quoteId: string | null, names: ReadonlyMap<string, QuoteNamed>): string {
  if (quoteId === null) return 'The story';
  const named = names.get(quoteId);
  if (named === undefined) return 'A find that is gone';
  return named.speaker === '' ? named.name : `${named.name} · ${named.speaker}`;
}
