import type { Desk } from '#core/desk/desk.ts';
import type { FieldName } from '#core/desk/field.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import type { RecentChange } from '#sync/desk-state.ts';
import { quoteName } from '../review/quote-words.ts';

/** Events that a person would want to hear of; moves that only follow from others are left out. */
const EVENT_WORDS: Readonly<Record<string, string>> = {
  'quote-marked@1': 'newly marked',
  'dismissed@1': 'not a quotation',
  'restored@1': 'restored',
  'asked@1': 'a question',
  'message-added@1': 'a note',
  'sent-back@1': 'sent back',
  'approved@1': 'signed',
  'withdrawn@1': 'signature withdrawn',
  'run-unsigned@1': 'runs unsigned',
  'suggestion-made@1': 'a suggestion',
  'conflict-opened@1': 'a clash',
  'speaker-added@1': 'a speaker',
  'source-added@1': 'a source',
};

const MOST_WORDS = 3;

function wordOf(what: string): string | undefined {
  return Object.hasOwn(FIELD_WORDS, what) ? FIELD_WORDS[what as FieldName] : EVENT_WORDS[what];
}

/** One sentence for all of it, and the quote it is about where it is one; null: nothing worth a word. */
export function changedWords(
  desk: Desk,
  recent: readonly RecentChange[],
): { readonly text: string; readonly quoteId: string | null } | null {
  const worth = recent.filter((item) => item.what.some((what) => wordOf(what) !== undefined));
  if (worth.length === 0) return null;
  const people = [...new Set(worth.map((item) => item.by))].join(' and ');
  const ids = [...new Set(worth.map((item) => item.quoteId))].filter(
    (id): id is string => id !== null && desk.quotes[id] !== undefined,
  );
  const words = [
    ...new Set(worth.flatMap((item) => item.what.flatMap((what) => wordOf(what) ?? []))),
  ];
  const more = words.length > MOST_WORDS ? ' and more' : '';
  const what = `${words.slice(0, MOST_WORDS).join(', ')}${more}`;
  const [only] = ids;
  const quote = only === undefined ? undefined : desk.quotes[only];
  if (ids.length === 1 && quote !== undefined)
    return { text: `${quoteName(desk, quote)} changed by ${people}: ${what}.`, quoteId: quote.id };
  if (ids.length === 0) return { text: `Changed by ${people}: ${what}.`, quoteId: null };
  return { text: `${ids.length} quotes changed by ${people}: ${what}.`, quoteId: null };
}
