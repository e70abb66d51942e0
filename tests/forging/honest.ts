import { applyEdits } from '#core/anchor/edits.ts';
import { describePart } from '#core/anchor/anchor.ts';
import type { Command } from '#core/desk/command.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { currentVersion, quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { fixCommand } from '#core/desk/make-fix.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import type { Actor, Hat } from '#core/review/hats.ts';
import { VERDICTS } from '#core/verdict/scale.ts';
import type { Dice } from '../simulator/chance.ts';
import { oneOf, someWrite } from './values.ts';
import { deskNow, type World, wears } from './world.ts';

/** Somebody does something that the page would offer them, or could. */
export interface Act {
  readonly who: string;
  readonly command: Command;
}

export type Draw = (world: World, roll: Dice) => Act | null;

function someone(world: World, roll: Dice, ...hats: readonly Hat[]): string | null {
  const able = world.host.crew.people.filter(({ id }) => wears(world, id, ...hats));
  return roll.pick(able)?.id ?? null;
}

function by(who: string | null, command: Command | null): Act | null {
  return who === null || command === null ? null : { who, command };
}

function fresh(world: World, roll: Dice, prefix: string): string {
  return `${prefix}-${world.sent.length}-${roll.below(100_000)}`;
}

function colleague(world: World, roll: Dice): Actor {
  const { id, name } = oneOf(roll, world.host.crew.people);
  return { id, name };
}

const edit: Draw = (world, roll) => {
  const writes = [someWrite(deskNow(world), roll), roll.yes(0.2) && someWrite(deskNow(world), roll)]
    .filter((write) => write !== false)
    .filter((write) => write !== null);
  const keys = new Set(writes.map(({ field, id }) => `${field}/${id}`));
  if (writes.length === 0 || keys.size < writes.length) return null;
  return by(someone(world, roll, 'checks', 'signs', 'clears'), { type: 'edit', writes });
};

/** A quote goes on to its next stage, by somebody who may take it there. */
const onward: Draw = (world, roll) => {
  const desk = deskNow(world);
  const quote = roll.pick(quotesOf(desk));
  if (quote === undefined) return null;
  const { id: quoteId, stage, assignee } = quote;
  switch (stage) {
    case 'to-confirm':
      return by(someone(world, roll, 'checks'), { type: 'confirm', quoteIds: [quoteId] });
    case 'open':
      return by(someone(world, roll, 'checks'), { type: 'claim', quoteId });
    case 'in-hand':
    case 'sent-back':
      if (assignee !== null && roll.yes(0.3))
        return by(assignee.id, { type: 'hand-to', quoteId, to: colleague(world, roll) });
      return by(assignee?.id ?? null, { type: 'submit', quoteIds: [quoteId] });
    case 'asked':
      return by(assignee?.id ?? null, { type: 'take-back', quoteId });
    case 'ready':
      return by(someone(world, roll, 'signs'), { type: 'open-review', quoteId });
    case 'in-review':
      return sign(world, roll, quote);
    case 'approved':
      return quoteStatus(desk, quote) === 'changed' || contextChanged(desk, quote)
        ? sign(world, roll, quote)
        : by(
            someone(world, roll, 'checks', 'signs'),
            roll.yes(0.3)
              ? { type: 'rework', quoteId }
              : {
                  type: 'withdraw',
                  quoteId,
                  seenFingerprint: fingerprintOf(desk, quote),
                  reason: 'wait',
                },
          );
    case 'dismissed':
      return by(someone(world, roll, 'checks', 'signs'), { type: 'restore', quoteId });
  }
};

/** Whoever signs tries, barred or not: who may is for the host to say. */
function sign(world: World, roll: Dice, quote: Quote): Act | null {
  const desk = deskNow(world);
  const type = quote.stage === 'approved' ? 'still-stands' : 'approve';
  const seenFingerprint = fingerprintOf(desk, quote);
  return by(someone(world, roll, 'signs'), { type, quoteId: quote.id, seenFingerprint });
}

const signs: Draw = (world, roll) => {
  const near = quotesOf(deskNow(world)).filter(
    ({ stage }) => stage === 'in-review' || stage === 'approved',
  );
  const quote = roll.pick(near);
  return quote === undefined ? null : sign(world, roll, quote);
};

const agree: Draw = (world, roll) => {
  const desk = deskNow(world);
  const quote = roll.pick(quotesOf(desk));
  if (quote === undefined) return null;
  const as = oneOf(roll, ['standards', 'standards', 'reads'] as const);
  return by(someone(world, roll, as), {
    type: 'agree',
    quoteId: quote.id,
    as,
    seenFingerprint: fingerprintOf(desk, quote),
    seenLegal: quote.legal,
  });
};

const add: Draw = (world, roll) => {
  const desk = deskNow(world);
  const who = someone(world, roll, 'checks', 'signs');
  const quote = roll.pick(quotesOf(desk));
  if (who === null || quote === undefined) return null;
  const occasionId = roll.pick([null, ...Object.keys(desk.occasions)]) ?? null;
  const word = oneOf(roll, ['harbour archive', 'city hall', 'radio']);
  switch (roll.below(7)) {
    case 0:
      return by(who, {
        type: 'add-source',
        source: {
          id: fresh(world, roll, 'src'),
          type: oneOf(roll, ['own-recording', 'wire', 'notes', 'official-transcript'] as const),
          title: word,
          publisher: word,
          url: null,
          snapshotUrl: null,
          date: '',
          accessedAt: null,
          fidelity: null,
          completeness: 'whole',
          record: null,
          occasionId,
          notesSeenBy: roll.yes(0.5) ? 'Ruth Redpencil' : null,
        },
      });
    case 1:
    case 2: {
      const item = roll.pick(Object.values(desk.evidence));
      if (item === undefined) return null;
      const id = fresh(world, roll, 'ev');
      const stance = oneOf(roll, ['backs', 'contradicts', 'background'] as const);
      const value = { ...item, id, quoteId: quote.id, stance };
      return by(who, { type: 'edit', writes: [{ field: 'evidence.item', id, value }] });
    }
    case 3:
    case 4: {
      const old = roll.pick(Object.keys(desk.searches));
      if (old !== undefined && roll.yes(0.3))
        return by(who, { type: 'remove-search', searchId: old });
      const id = fresh(world, roll, 'l');
      const search = { id, occasionId, where: word, when: '', terms: 'toll', result: 'nothing' };
      return by(who, { type: 'add-search', search });
    }
    case 5:
      return by(who, {
        type: 'add-speaker',
        speaker: {
          id: fresh(world, roll, 's'),
          name: oneOf(roll, ['Boris Crook', 'Otto Ornate', 'a clerk']),
          role: null,
          aliases: [],
          unnamed: null,
          checked: roll.yes(0.5) ? { by: 'Ruth Redpencil', when: '2026-11-24' } : null,
        },
      });
    default:
      return by(who, {
        type: 'add-occasion',
        occasion: {
          id: fresh(world, roll, 'o'),
          what: word,
          where: '',
          date: '',
          delivery: 'live',
        },
      });
  }
};

const talk: Draw = (world, roll) => {
  const desk = deskNow(world);
  const quote = roll.pick(quotesOf(desk));
  if (quote === undefined) return null;
  const { id: quoteId } = quote;
  const messageId = fresh(world, roll, 'm');
  const who = oneOf(roll, world.host.crew.people).id;
  switch (roll.below(4)) {
    case 0:
      return by(who, {
        type: 'say',
        messageId,
        quoteId,
        text: 'look again',
        blocking: roll.yes(0.4),
        mentions: roll.yes(0.5) ? [colleague(world, roll)] : [],
      });
    case 1:
      return by(who, {
        type: 'add-message',
        messageId,
        quoteId,
        text: 'wait',
        blocking: roll.yes(0.4),
      });
    case 2: {
      const open = Object.values(desk.messages).filter((item) => item.settled === null);
      const message = roll.pick(open);
      return message === undefined
        ? null
        : by(who, { type: 'settle-message', messageId: message.id });
    }
    default:
      return by(quote.assignee?.id ?? who, {
        type: 'ask',
        quoteId,
        messageId,
        addressee: 'Rob Reporter',
        question: 'Who heard it?',
      });
  }
};

const suggest: Draw = (world, roll) => {
  const desk = deskNow(world);
  const open = roll.pick(Object.values(desk.suggestions));
  if (open !== undefined && roll.yes(0.6)) {
    const how = oneOf(roll, ['taken', 'taken', 'declined', 'withdrawn'] as const);
    const who = how === 'withdrawn' ? open.by.id : someone(world, roll, 'checks');
    return by(who, { type: 'settle-suggestion', suggestionId: open.id, how });
  }
  const write = someWrite(desk, roll, ['quote.fix', 'quote.verdict', 'evidence.item']);
  if (write === null) return null;
  const quoteId =
    write.field === 'evidence.item'
      ? (write.value?.quoteId ?? desk.evidence[write.id]?.quoteId ?? '')
      : write.id;
  return by(someone(world, roll, 'signs', 'checks'), {
    type: 'suggest',
    suggestionId: fresh(world, roll, 'su'),
    quoteId,
    writes: [write],
  });
};

const settle: Draw = (world, roll) => {
  const conflict = roll.pick(Object.values(deskNow(world).conflicts));
  if (conflict === undefined) return null;
  const writes = roll.yes(0.5)
    ? conflict.theirs
    : conflict.current.map(({ by: _, ...write }) => write);
  return by(someone(world, roll, 'checks', 'signs'), {
    type: 'settle',
    conflictId: conflict.id,
    writes,
  });
};

/** Takes back something of one's own, of late more often. */
const undo: Draw = (world, roll) => {
  const own = world.sent.filter(({ mid }) => mid !== '');
  const late = own.slice(-12);
  const sent = roll.pick(roll.yes(0.8) ? late : own);
  return sent === undefined ? null : by(sent.who, { type: 'undo', of: sent.mid });
};

/** Texts that stand beside a quote, and what they become: another naming, another claim, another mouth, space. */
const REWORDINGS: readonly (readonly [string, string])[] = [
  ['Felix Fiction, the engineer', 'Boris Crook, the smuggler'],
  [' said Felix', ' denied Felix'],
  ['Canard said', 'Boris said'],
  ['Canard said', 'Clara Canard said'],
  ['said Clara Canard', 'was told Clara Canard'],
  ['said Otto Ornate', 'never said Otto Ornate'],
  ['Mayor Mara Mockup told', 'Mara Mockup told'],
  ['told reporters', 'denied to reporters'],
  ['We counted every rivet', 'We counted each rivet'],
  ['The toll will stay', 'The toll will not stay'],
  ['PORT FABLE', 'Update: PORT FABLE'],
  ['(Fable Wire)', '(Other Wire)'],
  ['who runs the ferry', 'who owns the ferry'],
  ['"It will be', '“It will be'],
];

const version: Draw = (world, roll) => {
  const desk = deskNow(world);
  const text = currentVersion(desk)?.text ?? '';
  const possible = REWORDINGS.filter(([from]) => text.includes(from));
  const rewording = roll.pick(possible);
  const quote = roll.pick(quotesOf(desk));
  if (rewording === undefined || quote === undefined) return null;
  const [from, to] = rewording;
  const start = text.indexOf(from);
  const edits = [{ start, end: start + from.length, text: to }];
  const versionId = fresh(world, roll, 'v');
  const command = fixCommand(desk, quote, { how: 'typed', edits }, versionId);
  const who = someone(world, roll, 'checks', 'clears');
  if (roll.yes(0.5)) return by(who, { ...command, fix: null });
  // A client that reads no more than where the words went: everything is the same to it.
  const after = applyEdits(text, edits);
  const placements = command.placements.map((placement) =>
    placement.parts === null
      ? placement
      : {
          ...placement,
          outcome: oneOf(roll, ['same', 'same', 'moved', 'typography'] as const),
          parts: placement.parts.map(({ start: at, end }) =>
            describePart(after, versionId, { start: at, end }),
          ),
        },
  );
  return by(who, { ...command, fix: null, placements });
};

const speakers: Draw = (world, roll) => {
  const desk = deskNow(world);
  const ids = Object.keys(desk.speakers);
  const [from, into] = [roll.pick(ids), roll.pick(ids)];
  if (from === undefined || into === undefined) return null;
  const quoteIds = quotesOf(desk)
    .filter(({ anchor }) => anchor.speakerId === from)
    .map(({ id }) => id);
  const type = oneOf(roll, ['merge-speakers', 'move-quotes'] as const);
  return by(someone(world, roll, 'checks', 'signs'), { type, from, into, quoteIds });
};

const rest: Draw = (world, roll) => {
  const desk = deskNow(world);
  const quote = roll.pick(quotesOf(desk));
  if (quote === undefined) return null;
  const { id: quoteId } = quote;
  const seenFingerprint = fingerprintOf(desk, quote);
  switch (roll.below(10)) {
    case 0:
      return by(someone(world, roll, 'clears'), clearAsSeen(desk));
    case 1:
      return by(someone(world, roll, 'clears'), {
        type: 'publish',
        versionId: currentVersion(desk)?.id ?? '',
        where: 'page 1',
      });
    case 2:
      return by(someone(world, roll, 'clears'), {
        type: 'run-unsigned',
        quoteIds: [quoteId],
        seenFingerprints: [seenFingerprint],
        reason: 'no second reader',
      });
    case 3:
      return by(someone(world, roll, 'signs', 'clears', 'standards'), {
        type: 'confirm-unsigned',
        quoteId,
        seenFingerprint,
        note: 'seen',
      });
    case 4:
      return by(someone(world, roll, 'checks', 'signs'), {
        type: 'second-verdict',
        quoteId,
        code: oneOf(roll, VERDICTS).code,
      });
    case 5:
      return by(oneOf(roll, world.host.crew.people).id, {
        type: 'complain',
        complaintId: fresh(world, roll, 'co'),
        quoteId,
        name: 'the harbour office',
        due: '2026-11-25',
        text: 'It was said otherwise.',
      });
    case 6:
    case 7: {
      const open = Object.values(desk.complaints).filter(({ decision }) => decision === null);
      const complaint = roll.pick(open);
      if (complaint === undefined) return null;
      const about = quotesOf(desk).find(({ id }) => id === complaint.quoteId);
      const seen = about === undefined ? '' : fingerprintOf(desk, about);
      const decided = {
        complaintId: complaint.id,
        quoteId: complaint.quoteId,
        seenFingerprint: seen,
      };
      return by(
        someone(world, roll, 'signs'),
        roll.yes(0.6)
          ? { type: 'complaint-stands', ...decided, reason: 'heard again' }
          : {
              type: 'correct',
              ...decided,
              reason: 'misheard',
              newWords: 'a rivet',
              where: 'page 2',
              told: 'the office',
            },
      );
    }
    case 8: {
      const dismissal = oneOf(roll, ['scare quotes', 'cut', 'motto'] as const);
      return quote.stage === 'dismissed'
        ? by(someone(world, roll, 'checks', 'signs'), { type: 'nod', quoteId })
        : by(someone(world, roll, 'checks'), { type: 'dismiss', quoteId, reason: dismissal });
    }
    default:
      return by(someone(world, roll, 'checks', 'clears'), {
        type: 'decline-fix',
        quoteId,
        reason: 'as it is',
      });
  }
};

/** What people do, and how often of a hundred acts. */
export const HONEST: readonly (readonly [number, Draw])[] = [
  [20, edit],
  [22, onward],
  [14, signs],
  [7, agree],
  [8, add],
  [5, talk],
  [4, suggest],
  [4, settle],
  [9, undo],
  [6, version],
  [3, speakers],
  [8, rest],
];

/** One act out of a table of them; null: nothing offers itself. */
export function drawn(
  table: readonly (readonly [number, Draw])[],
  world: World,
  roll: Dice,
): Act | null {
  const total = table.reduce((sum, [weight]) => sum + weight, 0);
  let left = roll.fraction() * total;
  for (const [weight, draw] of table) {
    left -= weight;
    if (left < 0) return draw(world, roll);
  }
  return null;
}
