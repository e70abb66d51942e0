import { sameValue } from '../text/canonical.ts';
import { carriedWrites } from './carry-anchor.ts';
import { quoteIdOf, writeRefusals } from './check-write.ts';
import type { SuggestionCommand } from './command.ts';
import { type Decision, happens, refused } from './decision.ts';
import { ID_TAKEN } from './decide-talk.ts';
import { changes, stated } from './decide-edit.ts';
import type { Deciding } from './deciding.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { Decider } from './guards.ts';

type Of<T extends SuggestionCommand['type']> = Extract<SuggestionCommand, { readonly type: T }>;

/** A reviewer's edit that waits for a checker: it writes nothing yet, so it bars nobody. */
export function decideSuggest(desk: Desk, command: Of<'suggest'>, by: Decider): Decision {
  const known = desk.suggestions[command.suggestionId];
  if (known !== undefined)
    return known.by.id === by.actor.id &&
      sameValue([known.quoteId, known.writes], [command.quoteId, command.writes])
      ? happens()
      : refused('exists', ID_TAKEN, command.quoteId);
  if (quoteOf(desk, command.quoteId) === undefined)
    return refused('unknown', 'That quote is not on the desk.', command.quoteId);
  if (command.writes.some((write) => quoteIdOf(desk, write) !== command.quoteId))
    return refused('suggest', 'A suggestion is about one quote.', command.quoteId);
  const refusals = writeRefusals(desk, command.writes, by);
  if (refusals.length > 0) return { ok: false, refusals };
  if (changes(desk, command.writes).length === 0) return happens();
  const { quoteId, writes, suggestionId } = command;
  return happens({ type: 'suggestion-made@1', data: { id: suggestionId, quoteId, writes } });
}

/** Taken (the taker is the writer), declined, or withdrawn by its author. */
export function decideSettleSuggestion(
  desk: Desk,
  command: Of<'settle-suggestion'>,
  by: Deciding,
): Decision {
  const suggestion = desk.suggestions[command.suggestionId];
  if (suggestion === undefined) return refused('settled', 'This suggestion is already settled.');
  const { id, quoteId } = suggestion;
  const writes = stated(desk, carriedWrites(desk, suggestion.writes), by);
  const settled = { type: 'suggestion-settled@1', data: { id, how: command.how } } as const;
  if (command.how === 'withdrawn')
    return suggestion.by.id === by.actor.id
      ? happens(settled)
      : refused('hat', 'Only the one who suggested it withdraws it.', quoteId);
  if (!by.hats.includes('checks'))
    return refused('hat', 'Still needed: someone who checks, to take or decline it.', quoteId);
  if (command.how === 'declined') return happens(settled);
  const refusals = writeRefusals(desk, writes, by);
  if (refusals.length > 0) return { ok: false, refusals };
  return happens({ type: 'fields-written@1', data: { writes: changes(desk, writes) } }, settled);
}
