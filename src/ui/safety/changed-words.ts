import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { EventType } from '#core/desk/event.ts';
import type { FieldName } from '#core/desk/field.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { isJudged } from '#core/desk/kept-back.ts';
import { firstHidden } from '#core/desk/second-verdicts.ts';
import type { Person } from '#core/review/hats.ts';
import type { RecentChange } from '#sync/desk-state.ts';
import { quoteName } from '../review/quote-words.ts';

/**
 * Events that a person would want to hear of, each in a word; null: it only follows from others, or is
 * said by its fields. A new type of event does not compile until it stands here.
 */
const EVENT_WORDS: Readonly<Record<EventType, string | null>> = {
  'story-created@1': null,
  'candidates-proposed@1': null,
  'quote-marked@1': 'newly marked',
  'fields-written@1': null,
  'speaker-added@1': 'a speaker',
  'occasion-added@1': null,
  'source-added@1': 'a source',
  'search-added@1': 'a search',
  'search-removed@1': null,
  'message-added@1': 'a note',
  'suggestion-made@1': 'a suggestion',
  'suggestion-settled@1': 'a suggestion settled',
  'stage-moved@1': null,
  'dismissed@1': 'not a quotation',
  'restored@1': 'restored',
  'asked@1': 'a question',
  'sent-back@1': 'sent back',
  'approved@1': 'signed',
  'withdrawn@1': 'signature withdrawn',
  'run-unsigned@1': 'runs unsigned',
  'agreed@1': 'a second yes',
  'version-added@1': 'a new version',
  'fix-made@1': 'the fix made',
  'fix-declined@1': 'the fix declined',
  'cleared@1': 'cleared to run',
  'published@1': 'published',
  'killed@1': 'killed',
  'complained@1': 'a complaint',
  'complaint-stands@1': 'a complaint decided',
  'corrected@1': 'a complaint upheld',
  'mentioned@1': null,
  'message-settled@1': 'a note settled',
  'answer-given@1': 'an answer',
  'nodded@1': 'a nod',
  'unsigned-seen@1': 'seen after it ran unsigned',
  'source-guarded@1': 'who may see a source',
  'second-verdict@1': 'a second verdict',
  'log-restored@1': 'restored from a copy',
  'conflict-opened@1': 'a clash',
  'conflict-settled@1': null,
  'shredded@1': 'words removed for good',
};

const MOST_WORDS = 3;

/** Events that follow from some verdicts only. */
const TELLING: readonly string[] = ['agreed@1', 'fix-made@1', 'fix-declined@1'];

/**
 * `what` names a field or a type of event. `hidden`: on a quote whose first verdict is not to be seen,
 * where an answer or a fix would tell of it.
 */
function wordOf(what: string, hidden: boolean): string | null {
  if (Object.hasOwn(FIELD_WORDS, what)) {
    const field = what as FieldName;
    return hidden && isJudged(field) ? 'the check' : FIELD_WORDS[field];
  }
  if (hidden && TELLING.includes(what)) return 'the check';
  return Object.hasOwn(EVENT_WORDS, what) ? EVENT_WORDS[what as EventType] : null;
}

/** One sentence for all of it, and the quote it is about where it is one; null: nothing worth a word. */
export function changedWords(
  desk: Desk,
  recent: readonly RecentChange[],
  me: Person | null,
): { readonly text: string; readonly quoteId: string | null } | null {
  const wordsIn = ({ quoteId, what }: RecentChange): readonly string[] => {
    const quote = quoteId === null ? undefined : quoteOf(desk, quoteId);
    const hidden = me !== null && quote !== undefined && firstHidden(desk, quote, me);
    return what.flatMap((item) => wordOf(item, hidden) ?? []);
  };
  const worth = recent.filter((item) => wordsIn(item).length > 0);
  if (worth.length === 0) return null;
  const people = [...new Set(worth.map((item) => item.by))].join(' and ');
  const ids = [...new Set(worth.map((item) => item.quoteId))].filter(
    (id): id is string => id !== null && quoteOf(desk, id) !== undefined,
  );
  const words = [...new Set(worth.flatMap(wordsIn))];
  const more = words.length > MOST_WORDS ? ' and more' : '';
  const what = `${words.slice(0, MOST_WORDS).join(', ')}${more}`;
  const [only] = ids;
  const quote = only === undefined ? undefined : quoteOf(desk, only);
  if (ids.length === 1 && quote !== undefined)
    return { text: `${quoteName(desk, quote)} changed by ${people}: ${what}.`, quoteId: quote.id };
  if (ids.length === 0) return { text: `Changed by ${people}: ${what}.`, quoteId: null };
  return { text: `${ids.length} quotes changed by ${people}: ${what}.`, quoteId: null };
}
