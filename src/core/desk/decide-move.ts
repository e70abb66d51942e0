import { stageRow, type Transition } from '../review/stages.ts';
import type { QueuedMove } from './command.ts';
import { type Decision, happens, refused } from './decision.ts';
import { ID_TAKEN } from './decide-talk.ts';
import { currentVersion, type Desk, quoteOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { EventBody } from './event.ts';
import type { Deciding } from './deciding.ts';
import { type Carried, CARRIES_NOTHING, type Decider, refusalsOf } from './guards.ts';
import { impliedMoves, quotesOf } from './implied.ts';
import { NOT_OF_THE_DESK, personNamed } from './people-named.ts';
import type { Refusal } from './refusal.ts';

/** Stage moves that wait in the outbox. Decided on the state as it stands: applied or refused (MODEL A5). */
export function decideMove(desk: Desk, command: QueuedMove, by: Deciding): Decision {
  switch (command.type) {
    case 'confirm':
      return many(desk, command.quoteIds, (quote) =>
        quote.stage === 'to-confirm' ? move(desk, quote, 'confirm', by, null) : happens(),
      );
    case 'unconfirm':
      return many(desk, command.quoteIds, (quote) => move(desk, quote, 'unconfirm', by, null));
    case 'submit':
      return many(desk, command.quoteIds, (quote) =>
        move(desk, quote, 'submit', by, quote.assignee),
      );
    default:
      return one(desk, command.quoteId, (quote) => decideOne(desk, quote, command, by));
  }
}

type Single = Exclude<QueuedMove, { readonly type: 'confirm' | 'unconfirm' | 'submit' }>;

function decideOne(desk: Desk, quote: Quote, command: Single, by: Deciding): Decision {
  switch (command.type) {
    case 'dismiss': {
      const refusals = check(desk, quote, 'dismiss', by, { text: command.reason });
      if (refusals.length > 0) return { ok: false, refusals };
      return happens({
        type: 'dismissed@1',
        data: { quoteId: quote.id, reason: command.reason, from: quote.stage },
      });
    }
    case 'restore': {
      const refusals = check(desk, quote, 'restore', by, {});
      if (refusals.length > 0) return { ok: false, refusals };
      if (quote.anchor.parts[0]?.versionId !== currentVersion(desk)?.id)
        return refused(
          'anchor',
          'Its words are no longer in the story; mark them again.',
          quote.id,
        );
      const to = quote.dismissal?.from ?? 'open';
      return happens({ type: 'restored@1', data: { quoteId: quote.id, to } });
    }
    case 'claim':
      return move(desk, quote, 'claim', by, by.actor);
    case 'assign':
    case 'hand-to': {
      const to = personNamed(by, command.to);
      return to === null
        ? refused('person', NOT_OF_THE_DESK, quote.id)
        : move(desk, quote, command.type, by, to);
    }
    case 'release':
      return move(desk, quote, 'release', by, null);
    case 'take-back':
    case 'recall':
      return move(desk, quote, command.type, by, quote.assignee ?? by.actor);
    case 'rework':
      return move(desk, quote, 'rework', by, by.actor);
    case 'open-review':
      if (quote.stage === 'in-review') return happens();
      return move(desk, quote, 'open-review', by, quote.assignee);
    case 'ask':
      return ask(desk, quote, command, by);
    case 'answer': {
      const refusals = check(desk, quote, 'answer', by, { text: command.text });
      if (refusals.length > 0) return { ok: false, refusals };
      const { messageId: id, text } = command;
      if (desk.messages[id] !== undefined) return refused('exists', ID_TAKEN, quote.id);
      return happens(
        {
          type: 'message-added@1',
          data: { id, quoteId: quote.id, kind: 'answer', text, blocking: false },
        },
        moved(quote, 'answer', quote.assignee),
      );
    }
  }
}

/** Asking is work on the quote: it takes an open one in hand first. */
function ask(
  desk: Desk,
  quote: Quote,
  command: Extract<Single, { readonly type: 'ask' }>,
  by: Decider,
): Decision {
  const before = impliedMoves([quote], by);
  const held: Quote =
    before.length === 0 ? quote : { ...quote, stage: 'in-hand', assignee: by.actor };
  const { messageId: id, addressee, question } = command;
  const refusals = check(desk, held, 'ask', by, { text: question, addressee });
  if (refusals.length > 0) return { ok: false, refusals };
  if (desk.messages[id] !== undefined) return refused('exists', ID_TAKEN, quote.id);
  return happens(
    ...before,
    {
      type: 'message-added@1',
      data: { id, quoteId: quote.id, kind: 'question', text: question, blocking: false },
    },
    { type: 'asked@1', data: { quoteId: quote.id, addressee, question } },
    moved(held, 'ask', held.assignee),
  );
}

function check(
  desk: Desk,
  quote: Quote,
  command: Transition,
  by: Decider,
  carried: Partial<Carried>,
): readonly Refusal[] {
  return refusalsOf(desk, quote, command, by, { ...CARRIES_NOTHING, ...carried });
}

function move(
  desk: Desk,
  quote: Quote,
  command: Transition,
  by: Decider,
  assignee: Quote['assignee'],
): Decision {
  const refusals = check(desk, quote, command, by, {});
  return refusals.length > 0 ? { ok: false, refusals } : happens(moved(quote, command, assignee));
}

function moved(quote: Quote, command: Transition, assignee: Quote['assignee']): EventBody {
  const { to } = stageRow(command);
  if (to === 'same' || to === 'before') throw new Error(`${command} is not a plain move`);
  return {
    type: 'stage-moved@1',
    data: { quoteId: quote.id, command, from: quote.stage, to, assignee },
  };
}

function one(desk: Desk, quoteId: string, decide: (quote: Quote) => Decision): Decision {
  const quote = quoteOf(desk, quoteId);
  return quote === undefined
    ? refused('unknown', 'That quote is not on the desk.', quoteId)
    : decide(quote);
}

/** All or none: the refusals of every quote that does not hold. */
function many(desk: Desk, ids: readonly string[], decide: (quote: Quote) => Decision): Decision {
  const quotes = quotesOf(desk, ids);
  if (quotes.length < new Set(ids).size)
    return refused('unknown', 'A quote of these is no longer on the desk.');
  const decisions = quotes.map(decide);
  const refusals = decisions.flatMap((item) => (item.ok ? [] : item.refusals));
  if (refusals.length > 0) return { ok: false, refusals };
  return happens(...decisions.flatMap((item) => (item.ok ? item.events : [])));
}
