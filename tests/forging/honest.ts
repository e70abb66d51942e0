import { quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import type { Dice } from '../simulator/chance.ts';
import { type Act, by, colleague, type Draw, fresh, someone } from './draw.ts';
import { rest, settle, speakers, suggest, talk, undo, version } from './honest-beside.ts';
import { oneOf, someWrite } from './values.ts';
import { deskNow, type World } from './world.ts';

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
