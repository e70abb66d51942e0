import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { currentVersion, quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { FieldName } from '#core/desk/field.ts';
import { blocksOf } from '#core/desk/context.ts';
import { detect } from '#core/quote/detect.ts';
import { quoteStatus } from '#core/desk/view.ts';
import type { Dice } from '../simulator/chance.ts';
import type { Act, Draw } from './draw.ts';
import { SENDERS } from './newsroom.ts';
import { oneOf, someWrite } from './values.ts';
import { deskNow, type World, wears } from './world.ts';

/**
 * Acts of somebody who knows what the rules want and tries the ways round them, each a command that the
 * schemas take. What is drawn here is sent as it is, or forged further.
 */

function anyone(world: World, roll: Dice): string {
  return oneOf(
    roll,
    SENDERS.filter((id) => id !== '' && world.host.crew.people.length > 0),
  );
}

function quoteWhere(world: World, roll: Dice, holds: (quote: Quote) => boolean): Quote | null {
  return roll.pick(quotesOf(deskNow(world)).filter(holds)) ?? null;
}

function signedQuote(world: World, roll: Dice): Quote | null {
  const desk = deskNow(world);
  return quoteWhere(world, roll, (quote) => quoteStatus(desk, quote) === 'signed');
}

/** Fields whose change a reader of the signed file would see. */
const PRINTED: readonly FieldName[] = [
  ...(['quote.verdict', 'quote.heardBy', 'quote.rendering', 'quote.language'] as const),
  ...(['source.publisher', 'source.date', 'source.fidelity', 'source.obtained'] as const),
  ...(['source.completeness', 'evidence.item', 'speaker.unnamed', 'speaker.role'] as const),
  ...(['occasion.where', 'story.relation', 'source.notesSeenBy', 'quote.anchor'] as const),
];

/** Something that is printed beside a signature is written after it. */
const behindTheSignature: Draw = (world, roll) => {
  const who = anyone(world, roll);
  const desk = deskNow(world);
  const quote = signedQuote(world, roll);
  if (quote === null) return null;
  if (quote.verdict !== null && roll.yes(0.3)) {
    const value = { ...quote.verdict, reason: oneOf(roll, ['never seen', 'as agreed', '']) };
    return act(who, {
      type: 'edit',
      writes: [{ field: 'quote.verdict', id: quote.id, value }],
    });
  }
  const write = someWrite(desk, roll, PRINTED);
  return write === null ? null : act(who, { type: 'edit', writes: [write] });
};

function act(who: string, command: Act['command']): Act {
  return { who, command };
}

/** Somebody says who looked at something, or holds it, in a name that is not theirs. */
const othersNames: Draw = (world, roll) => {
  const who = anyone(world, roll);
  const quote = quoteWhere(world, roll, () => true);
  if (quote === null) return null;
  const to = {
    id: oneOf(roll, [...SENDERS, 'p-ghost']),
    name: oneOf(roll, ['Ruth Redpencil', 'Nobody', 'Tom Typeset']),
  };
  const messageId = `m-${world.sent.length}-${roll.below(1000)}`;
  const { id: quoteId } = quote;
  switch (roll.below(5)) {
    case 0:
      return act(quote.assignee?.id ?? who, { type: 'hand-to', quoteId, to });
    case 1:
      return act(who, { type: 'assign', quoteId, to });
    case 2:
      return act(who, {
        type: 'say',
        messageId,
        quoteId,
        text: 'see',
        blocking: false,
        mentions: [to],
      });
    case 3: {
      const id = quote.anchor.speakerId;
      if (id === null) return null;
      const value = { by: 'Ruth Redpencil', when: '2026-11-24' };
      return act(who, { type: 'edit', writes: [{ field: 'speaker.checked', id, value }] });
    }
    default:
      return act(who, {
        type: roll.yes(0.5) ? 'say' : 'add-message',
        messageId,
        quoteId,
        text: 'stop',
        blocking: true,
        mentions: [],
      } as Act['command']);
  }
};

/** Whoever had a hand in it tries to sign it: the one who handed it over, who searched, who named the speaker. */
const ownWork: Draw = (world, roll) => {
  const desk = deskNow(world);
  const quote = quoteWhere(
    world,
    roll,
    ({ stage }) => stage === 'in-review' || stage === 'ready' || stage === 'approved',
  );
  if (quote === null) return null;
  const hands = [
    ...quote.submitters,
    ...Object.values(desk.searches).map(({ id }) => desk.authors[id] ?? ''),
    ...(quote.assignee === null ? [] : [quote.assignee.id]),
  ].filter((id) => wears(world, id, 'signs'));
  const who = roll.pick(hands);
  if (who === undefined) return null;
  if (quote.stage === 'ready') return act(who, { type: 'open-review', quoteId: quote.id });
  const type = quote.stage === 'approved' ? 'still-stands' : 'approve';
  return act(who, { type, quoteId: quote.id, seenFingerprint: fingerprintOf(desk, quote) });
};

/** A colleague who checks and signs is handed a quote that is done, to hand it over and then sign it. */
const passedOn: Draw = (world, roll) => {
  const both = world.host.crew.people.filter(
    ({ id }) => wears(world, id, 'checks') && wears(world, id, 'signs'),
  );
  const to = roll.pick(both);
  const quote = quoteWhere(
    world,
    roll,
    ({ stage, verdict }) => (stage === 'in-hand' || stage === 'sent-back') && verdict !== null,
  );
  if (to === undefined || quote?.assignee == null) return null;
  const { id: quoteId, assignee } = quote;
  return assignee.id === to.id
    ? act(to.id, { type: 'submit', quoteIds: [quoteId] })
    : act(assignee.id, { type: 'hand-to', quoteId, to: { id: to.id, name: to.name } });
};

/** Takes back what is not one's own, or what nobody sent. */
const undoOfOthers: Draw = (world, roll) => {
  const sent = roll.pick(world.sent.slice(-20));
  const of = roll.yes(0.9) ? (sent?.mid ?? '') : 'no-such';
  return of === '' ? null : act(anyone(world, roll), { type: 'undo', of });
};

/** An unnamed source is called named, or the other way round, by who would like to sign. */
const unnamedLifted: Draw = (world, roll) => {
  const desk = deskNow(world);
  const speaker = roll.pick(Object.values(desk.speakers).filter(({ unnamed }) => unnamed !== null));
  if (speaker === undefined) return null;
  return act(anyone(world, roll), {
    type: 'edit',
    writes: [{ field: 'speaker.unnamed', id: speaker.id, value: null }],
  });
};

/** Finds that are nobody's, in the name of the machine. */
const asTheMachine: Draw = (world, roll) => {
  const version = currentVersion(deskNow(world));
  if (version === null) return null;
  const { engine, finds } = detect(version.text, blocksOf(version));
  const start = roll.below(version.text.length - 20);
  const find = finds[0];
  const words = oneOf(roll, ['denied', 'Boris Crook', 'said', null]);
  const extra =
    find === undefined
      ? []
      : [{ ...find, parts: [{ start, end: start + 12 }], cue: words, mention: words }];
  return act(anyone(world, roll), {
    type: 'propose-candidates',
    engine,
    versionId: version.id,
    finds: roll.yes(0.3) ? finds : [...finds, ...extra],
  });
};

/** Who would like to sign takes the flag for legal review off first, or puts it on to take it off. */
const flagged: Draw = (world, roll) => {
  const quote = quoteWhere(world, roll, ({ stage }) => stage === 'in-review' || stage === 'ready');
  if (quote === null) return null;
  const value = quote.legal === null ? 'names a firm' : null;
  const write = { field: 'quote.legal', id: quote.id, value } as const;
  return act(anyone(world, roll), { type: 'edit', writes: [write] });
};

export const ATTACKS: readonly (readonly [number, Draw])[] = [
  [30, behindTheSignature],
  [16, othersNames],
  [16, ownWork],
  [14, passedOn],
  [12, undoOfOthers],
  [5, unnamedLifted],
  [4, asTheMachine],
  [5, flagged],
];
