import { quoteOf } from '#core/desk/desk.ts';
import type { DeskEvent, EventOf } from '#core/desk/event.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { DISMISS_REASONS, type DismissReason } from '#core/quote/quote.ts';
import { occasionWords } from '../evidence/occasion-words.ts';
import { suggestedWords } from '../review/suggested-words.ts';
import { counted } from '../talk/talk-lists.ts';
import { endEventWords } from './end-event-words.ts';
import { FOLLOWS, movedWords } from './moved-words.ts';
import {
  because,
  fieldHidden,
  type Line,
  onQuote,
  onStory,
  quotesUsing,
  sourceName,
  type Telling,
  verdictHidden,
  writtenOn,
} from './telling.ts';
import { writtenLines } from './written-lines.ts';

/**
 * What an event did, each the end of a sentence that begins with who did it; one for every quote it
 * changed. Exhaustive: a new type of event does not compile until it has its words.
 */
export function eventWords(telling: Telling, event: DeskEvent): readonly Line[] {
  switch (event.type) {
    case 'story-created@1':
      return [onStory(`brought the story in: “${event.data.title}”`)];
    case 'candidates-proposed@1':
      return [proposed(event.data)];
    case 'quote-marked@1': {
      const { id, anchor } = event.data.quote;
      const words = anchor.parts.map((part) => part.exact).join(' [/] ');
      return [onQuote(id, `marked “${words}” as a quote`)];
    }
    case 'fields-written@1':
      return writtenLines(telling, event.data.writes, '');
    case 'speaker-added@1':
      return [onStory(`added the speaker ${event.data.speaker.name}`)];
    case 'occasion-added@1':
      return [onStory(`added the occasion ${occasionWords(event.data.occasion)}`)];
    case 'source-added@1': {
      const { id } = event.data.source;
      return [onStory(`added the source ${sourceName(telling, id)}`, quotesUsing(telling, id))];
    }
    case 'search-added@1': {
      const { where, terms, result } = event.data.search;
      const words = terms.trim() === '' ? '' : ` for “${terms}”`;
      return [onStory(`looked in ${where}${words}${because(result)}`)];
    }
    case 'search-removed@1':
      return [onStory(`took the search in ${event.data.search.where} off the log`)];
    case 'message-added@1':
      return [said(telling, event.actor.id, event.data)];
    case 'suggestion-made@1': {
      const { quoteId, writes } = event.data;
      return [onQuote(quoteId, `suggested ${suggested(telling, quoteId, writes)}`)];
    }
    case 'suggestion-settled@1': {
      const made = telling.suggested.get(event.data.id);
      const how = { taken: 'took', declined: 'declined', withdrawn: 'withdrew' }[event.data.how];
      if (made === undefined) return [onStory(`${how} a suggestion`)];
      const { quoteId, writes } = made;
      return [onQuote(quoteId, `${how} the suggestion of ${suggested(telling, quoteId, writes)}`)];
    }
    case 'stage-moved@1': {
      const { quoteId, command, assignee } = event.data;
      return [onQuote(quoteId, movedWords(command, assignee), FOLLOWS.includes(command))];
    }
    case 'dismissed@1':
      return [
        onQuote(event.data.quoteId, `took it off the list: ${reasonWords(event.data.reason)}`),
      ];
    case 'restored@1':
      return [onQuote(event.data.quoteId, 'put it back on the list')];
    case 'asked@1': {
      const { quoteId, addressee, question } = event.data;
      const words = writtenOn(telling, quoteId, event.actor.id, question);
      return [onQuote(quoteId, `asked ${addressee}: ${words}`)];
    }
    case 'sent-back@1': {
      const { quoteId, note } = event.data;
      const words = writtenOn(telling, quoteId, event.actor.id, note);
      return [onQuote(quoteId, `sent it back: ${words}`)];
    }
    case 'approved@1':
      return [
        onQuote(
          event.data.quoteId,
          event.data.command === 'approve' ? 'signed it' : 'said that the signature still stands',
        ),
      ];
    case 'withdrawn@1':
      return [onQuote(event.data.quoteId, `withdrew the signature${because(event.data.reason)}`)];
    case 'run-unsigned@1':
      return [onQuote(event.data.quoteId, `let it run unsigned${because(event.data.reason)}`)];
    case 'agreed@1':
      return [
        onQuote(
          event.data.quoteId,
          event.data.as === 'reads'
            ? 'read the translation and said yes to it'
            : verdictHidden(telling, event.data.quoteId)
              ? 'said yes to it'
              : 'said yes for standards',
        ),
      ];
    case 'conflict-opened@1':
      return clashed(telling, event.data);
    case 'conflict-settled@1':
      return writtenLines(telling, event.data.writes, 'settled the clash: ');
    case 'shredded@1':
      return [
        onStory(
          `removed words for good from ${counted(event.data.seqs.length, 'row', 'rows').toLowerCase()} of the log`,
        ),
      ];
    default:
      return endEventWords(telling, event);
  }
}

function proposed({ origin, quotes, dropped }: EventOf<'candidates-proposed@1'>['data']): Line {
  const found = counted(quotes.length, 'quote', 'quotes').toLowerCase();
  const what = origin === 'machine' ? `let the desk find ${found}` : `proposed ${found}`;
  const gone = dropped.length === 0 ? '' : `, and ${dropped.length} found before are gone`;
  return onStory(
    `${what}${gone}`,
    quotes.map(({ id }) => id),
  );
}

function said(
  telling: Telling,
  by: string,
  { id, quoteId, kind, blocking, ...data }: EventOf<'message-added@1'>['data'],
): Line {
  const { desk } = telling;
  const text = writtenOn(telling, quoteId, by, data.text);
  switch (kind) {
    case 'note':
      return onQuote(quoteId, `wrote a note${blocking ? ' that blocks' : ''}: ${text}`);
    case 'question':
      return onQuote(quoteId, `asked: ${text}`, true);
    case 'answer':
      // Who gave it, where somebody else did, the event behind this one says.
      return onQuote(quoteId, `answered: ${text}`, desk.messages[id]?.given != null);
    case 'send-back':
      return onQuote(quoteId, `sent it back: ${text}`, true);
  }
}

function suggested(
  telling: Telling,
  quoteId: string,
  writes: EventOf<'suggestion-made@1'>['data']['writes'],
): string {
  const words = writes.map((write) =>
    fieldHidden(telling, write.field, quoteId)
      ? 'what the check found, shown once the second verdict is given'
      : `${FIELD_WORDS[write.field]}: ${suggestedWords(telling.desk, write)}`,
  );
  return [...new Set(words)].join('; ');
}

function clashed(
  telling: Telling,
  { theirs, current }: EventOf<'conflict-opened@1'>['data'],
): readonly Line[] {
  const { desk } = telling;
  const quotes = [
    ...new Set(theirs.flatMap(({ id }) => (quoteOf(desk, id) === undefined ? [] : id))),
  ];
  const named = theirs.map(({ field, id }) =>
    fieldHidden(telling, field, id) ? 'the check' : FIELD_WORDS[field],
  );
  const fields = [...new Set(named)].join(', ');
  const what = `wrote what somebody else had just written (${fields || counted(current.length, 'field', 'fields')}): a clash`;
  return quotes.length === 0 ? [onStory(what)] : quotes.map((id) => onQuote(id, what));
}

function reasonWords(reason: DismissReason): string {
  const label = DISMISS_REASONS.find((row) => row.reason === reason)?.label ?? reason;
  return label.toLowerCase();
}
