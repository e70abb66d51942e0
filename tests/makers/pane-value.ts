import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Person } from '#core/review/hats.ts';
import type { Held } from '#ui/evidence/shown-place.ts';
import { paneFacts } from '#ui/review/pane-context.tsx';

const NOTHING_HELD: Held = {
  place: null,
  exhibit: null,
  taken: false,
  rivals: [],
  places: [],
  searched: [],
  translated: [],
};

function nothing(): void {
  // Nobody presses anything here.
}

/** What a piece of the pane draws from: the quote as this person finds it, nothing opened, typed or pressed. */
export function paneValue(desk: Desk, quote: Quote, me: Person) {
  const facts = paneFacts(desk, quote, me, false);
  return {
    ...facts,
    opened: null,
    held: NOTHING_HELD,
    found: null,
    hunk: null,
    showHunk: nothing,
    recordOpen: false,
    openRecord: nothing,
    question: 'words' as const,
    ask: nothing,
    reason: facts.quote.verdict?.reason ?? '',
    typeReason: nothing,
    open: nothing,
    problem: [],
    report: nothing,
    editsDirectly: false,
    editDirectly: nothing,
    focusPane: nothing,
    keepFocus: nothing,
  };
}
