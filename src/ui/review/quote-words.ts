import { inReadingOrder } from '#core/desk/view.ts';
import { isQuotation } from '#core/desk/quotation.ts';
import type { Desk, Quote } from '#core/desk/desk.ts';
import type { QuoteKind } from '#core/quote/quote.ts';

/** The kinds as the screen names them, in the order of the menu. */
export const KIND_WORDS: readonly { readonly kind: QuoteKind; readonly label: string }[] = [
  { kind: 'direct', label: 'direct' },
  { kind: 'partial', label: 'partial' },
  { kind: 'paraphrase', label: 'paraphrase' },
  { kind: 'document', label: 'from a document' },
];

export function kindLabel(kind: QuoteKind): string {
  return KIND_WORDS.find((row) => row.kind === kind)?.label ?? kind;
}

/** The quotes of the same sort in reading order: quotations among quotations, paraphrases among paraphrases. */
export function siblingsOf(desk: Desk, quote: Quote): readonly Quote[] {
  return inReadingOrder(desk).filter(
    (item) => item.stage !== 'dismissed' && isQuotation(item) === isQuotation(quote),
  );
}

/** Place among its siblings, from 1; null for what is no quotation. */
function numberOf(desk: Desk, quote: Quote): number | null {
  const at = siblingsOf(desk, quote).findIndex((item) => item.id === quote.id);
  return at < 0 ? null : at + 1;
}

/** "6", for a paraphrase "P2", a dash for what is no quotation: as in the list. */
export function numberLabel(desk: Desk, quote: Quote): string {
  const number = numberOf(desk, quote);
  if (number === null) return '–';
  return isQuotation(quote) ? String(number) : `P${number}`;
}

/** "Quote 2" or "Paraphrase 1". */
export function quoteName(desk: Desk, quote: Quote): string {
  const number = numberOf(desk, quote);
  const what = isQuotation(quote) ? 'Quote' : 'Paraphrase';
  return number === null ? what : `${what} ${number}`;
}

/** "Quote 2 of 10". */
export function quotePlace(desk: Desk, quote: Quote): string {
  const name = quoteName(desk, quote);
  return numberOf(desk, quote) === null ? name : `${name} of ${siblingsOf(desk, quote).length}`;
}

/** Who is said to have said it, in full; "nobody named" where the desk does not know. */
export function speakerName(desk: Desk, quote: Quote): string {
  const id = quote.anchor.speakerId;
  return (id === null ? undefined : desk.speakers[id]?.name) ?? 'Speaker not known';
}

/** The name a reader would use the second time: the last word of a person's name, a description whole. */
export function shortName(desk: Desk, quote: Quote): string {
  const id = quote.anchor.speakerId;
  const speaker = id === null ? undefined : desk.speakers[id];
  if (speaker === undefined) return 'speaker not known';
  if (speaker.unnamed !== null) return speaker.name;
  return speaker.name.split(' ').at(-1) ?? speaker.name;
}

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export function countWords(count: number): string {
  return COUNTS[count] ?? String(count);
}

/** "Next: quote 3, Kerry, two parts." */
export function nextSentence(desk: Desk, next: Quote): string {
  const parts = next.anchor.parts.length;
  const tail = parts > 1 ? `, ${countWords(parts)} parts` : '';
  return `Next: ${quoteName(desk, next).toLowerCase()}, ${shortName(desk, next)}${tail}.`;
}

/** The first n words of a quote, for lists of quotes. */
export function firstWords(quote: Quote, count = 6): string {
  const all = (quote.anchor.parts[0]?.exact ?? '').split(/\s+/u);
  return all.length > count ? `${all.slice(0, count).join(' ')}…` : all.join(' ');
}

/** The next quote that still wants a checker, after this one and round to the start; null when none does. */
export function nextToDo(desk: Desk, quote: Quote): Quote | null {
  const order = siblingsOf(desk, quote);
  const at = order.findIndex((item) => item.id === quote.id);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  return (
    round.find(
      (item) =>
        ['to-confirm', 'open', 'sent-back'].includes(item.stage) ||
        (item.stage === 'in-hand' && item.verdict === null),
    ) ?? null
  );
}

/** The next quote that waits for a signature, after this one and round to the start; null when none does. */
export function nextToSign(desk: Desk, quote: Quote): Quote | null {
  const order = inReadingOrder(desk);
  const at = order.findIndex((item) => item.id === quote.id);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  return round.find((item) => item.stage === 'ready' || item.stage === 'in-review') ?? null;
}

const FORMATS = {
  clock: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
} as const;
// A format costs more to make than a quote to draw, so each is made when it is first wanted.
const formats = new Map<keyof typeof FORMATS, Intl.DateTimeFormat>();

function formatOf(name: keyof typeof FORMATS): Intl.DateTimeFormat {
  const known = formats.get(name) ?? new Intl.DateTimeFormat('en-GB', FORMATS[name]);
  formats.set(name, known);
  return known;
}

/** A moment as the desk says it: today by the clock, else with its day. */
export function whenWords(at: string, now: Date = new Date()): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const clock = formatOf('clock').format(date);
  if (date.toDateString() === now.toDateString()) return clock;
  return `${formatOf('day').format(date)}, ${clock}`;
}

/** A day (YYYY-MM-DD) as the desk says it; what is no day is given back as it is. */
export function dayWords(day: string): string {
  const date = new Date(`${day}T12:00:00`);
  if (day === '' || Number.isNaN(date.getTime())) return day;
  return formatOf('day').format(date);
}

/** Today as YYYY-MM-DD in the reader's own time zone. */
export function today(now: Date = new Date()): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
