import type { Command, QueuedMove } from '#core/desk/command.ts';
import type { FieldBase } from '#core/desk/envelope.ts';
import type { EventBody, EventOf, EventType } from '#core/desk/event.ts';
import { type AnyWrite, fieldKey } from '#core/desk/field.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import { canonical } from '#core/text/canonical.ts';
import { sha256Hex } from '#core/text/sha256.ts';

/** A change that can be sent again, and what its fields held when it was made. */
export interface LostChange {
  readonly command: Command;
  readonly fields: readonly FieldBase[];
}

/** What is not sent again by itself: a signature counts for what was seen then. `quoteId` null: the story. */
export interface LostAct {
  readonly type: EventType;
  readonly quoteId: string | null;
}

export interface LostWork {
  readonly again: readonly LostChange[];
  readonly byHand: readonly LostAct[];
}

/** Acts that a person does again with what stands there now before their eyes. */
const BY_HAND: readonly EventType[] = [
  'story-created@1',
  'approved@1',
  'withdrawn@1',
  'sent-back@1',
  'run-unsigned@1',
  'agreed@1',
  'version-added@1',
  'fix-made@1',
  'cleared@1',
  'published@1',
  'killed@1',
  'complaint-stands@1',
  'corrected@1',
  'unsigned-seen@1',
];

/** No value has it: what was written over a conflict opens one again. */
const NO_VALUE = '0'.repeat(64);

/**
 * A person's own part of the rows that a host has lost, command by command in their order. Changes
 * are made again from what the rows say, because the queue keeps no command that was answered; moves
 * that came with another change come with it again.
 */
export function lostWork(lost: readonly LogEntry[], personId: string): LostWork {
  const again: LostChange[] = [];
  const byHand: LostAct[] = [];
  for (const bodies of commandsOf(lost, personId)) {
    const acts = bodies.filter(({ type }) => BY_HAND.includes(type));
    if (acts.length === 0) again.push(...changesOf(bodies));
    else
      byHand.push(
        ...acts.map(({ type, data }) => ({
          type,
          quoteId: 'quoteId' in data ? data.quoteId : null,
        })),
      );
  }
  return { again, byHand };
}

function commandsOf(
  lost: readonly LogEntry[],
  personId: string,
): readonly (readonly EventBody[])[] {
  const own = lost.filter((entry) => entry.actor === personId);
  return [...Map.groupBy(own, (entry) => entry.mid).values()].map((rows) => rows.map(eventOf));
}

function changesOf(bodies: readonly EventBody[]): readonly LostChange[] {
  const found = bodies.flatMap((body) => changeOf(body, bodies));
  return found.length > 0 ? found : movesOf(bodies);
}

function plain(command: Command): readonly LostChange[] {
  return [{ command, fields: [] }];
}

function changeOf(body: EventBody, bodies: readonly EventBody[]): readonly LostChange[] {
  switch (body.type) {
    case 'fields-written@1':
    case 'conflict-settled@1':
      return edited(
        body.data.writes.map(({ before, ...write }) => ({
          // Without `before` it is the write of the very field it names.
          write: write as AnyWrite,
          valueHash: sha256Hex(canonical(before)),
        })),
      );
    case 'conflict-opened@1':
      return edited(body.data.theirs.map((write) => ({ write, valueHash: NO_VALUE })));
    case 'quote-marked@1': {
      const { id, anchor } = body.data.quote;
      return plain({ type: 'mark', quoteId: id, anchor });
    }
    case 'speaker-added@1':
      return plain({ type: 'add-speaker', speaker: body.data.speaker });
    case 'occasion-added@1':
      return plain({ type: 'add-occasion', occasion: body.data.occasion });
    case 'source-added@1':
      return plain({ type: 'add-source', source: body.data.source });
    case 'search-added@1':
      return plain({ type: 'add-search', search: body.data.search });
    case 'search-removed@1':
      return plain({ type: 'remove-search', searchId: body.data.search.id });
    case 'message-added@1':
      return plain(messageOf(body.data, bodies));
    case 'suggestion-made@1': {
      const { id, quoteId, writes } = body.data;
      return plain({ type: 'suggest', suggestionId: id, quoteId, writes });
    }
    case 'suggestion-settled@1': {
      const { id, how } = body.data;
      // What was taken is written again as it was written then.
      return how === 'taken' ? [] : plain({ type: 'settle-suggestion', suggestionId: id, how });
    }
    case 'dismissed@1': {
      const { quoteId, reason } = body.data;
      return plain({ type: 'dismiss', quoteId, reason });
    }
    case 'restored@1':
      return plain({ type: 'restore', quoteId: body.data.quoteId });
    case 'nodded@1':
      return plain({ type: 'nod', quoteId: body.data.quoteId });
    case 'fix-declined@1':
      return plain({ type: 'decline-fix', ...body.data });
    case 'message-settled@1':
      return plain({ type: 'settle-message', messageId: body.data.messageId });
    case 'second-verdict@1':
      return plain({ type: 'second-verdict', ...body.data });
    case 'source-guarded@1':
      return plain({ type: 'guard-source', ...body.data });
    case 'complained@1': {
      const { id, note, ...rest } = body.data;
      return plain({ type: 'complain', complaintId: id, text: note, ...rest });
    }
    default:
      return [];
  }
}

function edited(
  writes: readonly { readonly write: AnyWrite; readonly valueHash: string }[],
): readonly LostChange[] {
  if (writes.length === 0) return [];
  return [
    {
      command: { type: 'edit', writes: writes.map(({ write }) => write) },
      fields: writes.map(({ write, valueHash }) => ({ key: fieldKey(write), seq: 0, valueHash })),
    },
  ];
}

function messageOf(
  { id, quoteId, kind, text, blocking }: EventOf<'message-added@1'>['data'],
  bodies: readonly EventBody[],
): Command {
  const asked = bodies.find((body) => body.type === 'asked@1');
  if (kind === 'question' && asked !== undefined) {
    const { addressee, question } = asked.data;
    return { type: 'ask', quoteId, messageId: id, addressee, question };
  }
  const given = bodies.find((body) => body.type === 'answer-given@1');
  if (given !== undefined) {
    const { name, how, when } = given.data;
    return { type: 'record-answer', messageId: id, quoteId, text, name, how, when };
  }
  if (kind === 'answer') return { type: 'answer', quoteId, messageId: id, text };
  const mentioned = bodies.find((body) => body.type === 'mentioned@1');
  const mentions = mentioned?.data.people ?? [];
  return { type: 'say', messageId: id, quoteId, text, blocking, mentions };
}

/** Moves by themselves; opening a review is done by whoever opens one. */
function movesOf(bodies: readonly EventBody[]): readonly LostChange[] {
  const moves = bodies.filter((body) => body.type === 'stage-moved@1').map(({ data }) => data);
  const together = (['confirm', 'unconfirm', 'submit'] as const).flatMap((type) => {
    const quoteIds = moves.flatMap((move) => (move.command === type ? [move.quoteId] : []));
    return quoteIds.length === 0 ? [] : plain({ type, quoteIds });
  });
  return [...together, ...moves.flatMap((move) => plainMove(move).flatMap(plain))];
}

function plainMove({
  command,
  quoteId,
  assignee,
}: EventOf<'stage-moved@1'>['data']): readonly QueuedMove[] {
  switch (command) {
    case 'claim':
    case 'release':
    case 'take-back':
    case 'recall':
    case 'rework':
      return [{ type: command, quoteId }];
    case 'assign':
    case 'hand-to':
      return assignee === null ? [] : [{ type: command, quoteId, to: assignee }];
    default:
      return [];
  }
}
