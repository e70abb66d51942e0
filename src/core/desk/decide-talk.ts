import { stageRow } from '../review/stages.ts';
import { sameValue } from '../text/canonical.ts';
import { type Decision, happens, refused } from './decision.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { EventBody } from './event.ts';
import type { Deciding } from './deciding.ts';
import { CARRIES_NOTHING, type Decider, refusalsOf } from './guards.ts';
import type { Message } from './message.ts';
import { NOT_OF_THE_DESK, personNamed } from './people-named.ts';
import type { TalkCommand } from './rare-command.ts';
import { type Refusal, refusal } from './refusal.ts';

type Of<T extends TalkCommand['type']> = Extract<TalkCommand, { readonly type: T }>;

/** What is said in the thread of a quote; the same message twice is one. */
export function decideTalk(desk: Desk, command: TalkCommand, by: Deciding): Decision {
  switch (command.type) {
    case 'say':
      return say(desk, command, by);
    case 'settle-message':
      return settle(desk, command, by);
    case 'record-answer':
      return recordAnswer(desk, command, by);
  }
}

function say(desk: Desk, command: Of<'say'>, by: Deciding): Decision {
  const { messageId, quoteId, text, blocking } = command;
  const mentions = command.mentions.flatMap((named) => personNamed(by, named) ?? []);
  if (quoteOf(desk, quoteId) === undefined)
    return refused('unknown', 'That quote is not on the desk.', quoteId);
  if (text.trim() === '') return refused('message', 'Still needed: the note’s text.', quoteId);
  if (mentions.length < command.mentions.length) return refused('person', NOT_OF_THE_DESK, quoteId);
  if (blocking && by.hats.length === 0) return refused('hat', BLOCKING, quoteId);
  const known = alreadySaid(desk, { id: messageId, quoteId, kind: 'note', text, blocking }, by);
  if (known !== null) return known;
  const named: readonly EventBody[] =
    mentions.length === 0
      ? []
      : [{ type: 'mentioned@1', data: { quoteId, messageId, people: mentions } }];
  return happens(
    { type: 'message-added@1', data: { id: messageId, quoteId, kind: 'note', text, blocking } },
    ...named,
  );
}

/**
 * What comes of a message whose id is known: the same one of the same person is said once, another is
 * refused, so that none takes the place of a colleague's. Null: the id is free.
 */
export function alreadySaid(
  { messages }: Desk,
  said: Pick<Message, 'id' | 'quoteId' | 'kind' | 'text' | 'blocking'>,
  { actor }: Decider,
): Decision | null {
  const known = messages[said.id];
  if (known === undefined) return null;
  const { id, quoteId, kind, text, blocking } = known;
  return known.by.id === actor.id && sameValue({ id, quoteId, kind, text, blocking }, said)
    ? happens()
    : refused('exists', ID_TAKEN, said.quoteId);
}

/** What is said where a client chose an id that something else is kept under. */
export const ID_TAKEN = 'Something else is kept under this id; add it under a new one.';

/** Holding a story back takes a role on the desk. */
export const BLOCKING =
  'Only someone with a role on this desk can block publication with a note. Add it without blocking.';

/** What blocks is settled by who wrote it, or by someone who answers for the story; never by who is held up alone. */
function settle(
  desk: Desk,
  { messageId }: Of<'settle-message'>,
  { actor, hats }: Decider,
): Decision {
  const message = desk.messages[messageId];
  if (message === undefined) return refused('unknown', 'That message is not on the desk.');
  if (!message.blocking || message.settled !== null) return happens();
  const { quoteId } = message;
  const may = hats.includes('signs') || hats.includes('clears') || hats.includes('standards');
  return may || message.by.id === actor.id
    ? happens({ type: 'message-settled@1', data: { quoteId, messageId } })
    : refused(
        'hat',
        `Still needed: ${message.by.name}, or someone who signs, clears or is standards.`,
        quoteId,
      );
}

/** An answer that came by mail or call, written down by the one who holds the quote. */
function recordAnswer(desk: Desk, command: Of<'record-answer'>, by: Decider): Decision {
  const { messageId, quoteId, text, name, how, when } = command;
  const quote = quoteOf(desk, quoteId);
  if (quote === undefined) return refused('unknown', 'That quote is not on the desk.', quoteId);
  const known = alreadySaid(
    desk,
    { id: messageId, quoteId, kind: 'answer', text, blocking: false },
    by,
  );
  if (known !== null) return known;
  const refusals: Refusal[] = [
    ...refusalsOf(desk, quote, 'answer', by, { ...CARRIES_NOTHING, text }),
    ...[
      ...(name.trim() === '' ? ['who answered'] : []),
      ...(how.trim() === '' ? ['how the answer came'] : []),
      ...(when.trim() === '' ? ['when it came'] : []),
    ].map((need) => refusal('answer', `Still needed: ${need}.`, quoteId)),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const { to } = stageRow('answer');
  if (to === 'same' || to === 'before') throw new Error('answer is not a plain move');
  return happens(
    {
      type: 'message-added@1',
      data: { id: messageId, quoteId, kind: 'answer', text, blocking: false },
    },
    { type: 'answer-given@1', data: { quoteId, messageId, name, how, when } },
    {
      type: 'stage-moved@1',
      data: { quoteId, command: 'answer', from: quote.stage, to, assignee: quote.assignee },
    },
  );
}
