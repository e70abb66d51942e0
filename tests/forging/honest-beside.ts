import { applyEdits } from '#core/anchor/edits.ts';
import { describePart } from '#core/anchor/anchor.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { currentVersion, quotesOf } from '#core/desk/desk.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { fixCommand } from '#core/desk/make-fix.ts';
import { VERDICTS } from '#core/verdict/scale.ts';
import { by, colleague, type Draw, fresh, someone } from './draw.ts';
import { oneOf, someWrite } from './values.ts';
import { deskNow } from './world.ts';

export const talk: Draw = (world, roll) => {
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

export const suggest: Draw = (world, roll) => {
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

export const settle: Draw = (world, roll) => {
  const conflict = roll.pick(Object.values(deskNow(world).conflicts));
  if (conflict === undefined) return null;
  const writes = roll.yes(0.5)
    ? conflict.theirs
    : conflict.current.map(({ by: _by, ...write }) => write);
  return by(someone(world, roll, 'checks', 'signs'), {
    type: 'settle',
    conflictId: conflict.id,
    writes,
  });
};

/** Takes back something of one's own, of late more often. */
export const undo: Draw = (world, roll) => {
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

export const version: Draw = (world, roll) => {
  const desk = deskNow(world);
  const text = currentVersion(desk)?.text ?? '';
  const possible = REWORDINGS.filter(([from]) => text.includes(from));
  const rewording = roll.pick(possible);
  const quote = roll.pick(quotesOf(desk));
  if (rewording === undefined || quote === undefined) return null;
  const [from, to] = rewording;
  const start = text.indexOf(from);
  const twice = roll.yes(0.15) ? quote.anchor.parts[0] : undefined;
  // The same words once more, in another mouth: a quote may be placed there.
  const copy = twice === undefined ? '' : `\n"${twice.exact}" said Boris Crook.\n`;
  const edits = [
    { start, end: start + from.length, text: to },
    ...(twice === undefined ? [] : [{ start: text.length, end: text.length, text: copy }]),
  ];
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
  const at = after.lastIndexOf(twice?.exact ?? '');
  if (twice !== undefined && roll.yes(0.7)) {
    const parts = [describePart(after, versionId, { start: at, end: at + twice.exact.length })];
    const moved = placements.map((item) => (item.quoteId === quote.id ? { ...item, parts } : item));
    return by(who, { ...command, fix: null, placements: moved });
  }
  return by(who, { ...command, fix: null, placements });
};

export const speakers: Draw = (world, roll) => {
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

export const rest: Draw = (world, roll) => {
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
