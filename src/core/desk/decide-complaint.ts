import { quoteWords } from '../quote/printed.ts';
import { sameValue } from '../text/canonical.ts';
import { versionOf } from './context.ts';
import { type Decision, happens, refused } from './decision.ts';
import { ID_TAKEN } from './decide-talk.ts';
import { type Desk, quoteOf } from './desk.ts';
import { CARRIES_NOTHING, type Decider, refusalsOf } from './guards.ts';
import type { ComplaintCommand } from './rare-command.ts';

type Correct = Extract<ComplaintCommand, { readonly type: 'correct' }>;

/** A complaint about a signed quote that ran: brought in, then found to stand or put right (MODEL H). */
export function decideComplaint(desk: Desk, command: ComplaintCommand, by: Decider): Decision {
  const { quoteId, complaintId } = command;
  const quote = quoteOf(desk, quoteId);
  if (quote === undefined) return refused('unknown', 'That quote is not on the desk.', quoteId);
  const carried = { ...CARRIES_NOTHING, complaintId };
  switch (command.type) {
    case 'complain': {
      const { name, due, text } = command;
      const known = desk.complaints[complaintId];
      if (known !== undefined)
        return known.by.id === by.actor.id &&
          sameValue([known.quoteId, known.name, known.due, known.text], [quoteId, name, due, text])
          ? happens()
          : refused('exists', ID_TAKEN, quoteId);
      const refusals = refusalsOf(desk, quote, 'complain', by, {
        ...carried,
        text: name,
        addressee: due,
      });
      if (refusals.length > 0) return { ok: false, refusals };
      return happens({
        type: 'complained@1',
        data: { id: complaintId, quoteId, name, due, note: text },
      });
    }
    case 'complaint-stands': {
      const { seenFingerprint, reason } = command;
      const refusals = refusalsOf(desk, quote, 'complaint-stands', by, {
        ...carried,
        seenFingerprint,
        text: reason,
      });
      if (refusals.length > 0) return { ok: false, refusals };
      return happens({
        type: 'complaint-stands@1',
        data: { complaintId, quoteId, fingerprint: seenFingerprint, reason },
      });
    }
    case 'correct': {
      const { seenFingerprint, reason, newWords, where, told } = command;
      const refusals = refusalsOf(desk, quote, 'correct', by, {
        ...carried,
        seenFingerprint,
        text: reason,
        lacks: lacksOf(command),
      });
      if (refusals.length > 0) return { ok: false, refusals };
      const ran = versionOf(desk, quote)?.text ?? '';
      return happens({
        type: 'corrected@1',
        data: {
          complaintId,
          quoteId,
          fingerprint: seenFingerprint,
          reason,
          from: quote.stage,
          to: 'in-hand',
          verdict: quote.verdict,
          oldWords: quoteWords(ran, quote.anchor.parts),
          newWords,
          where,
          told,
        },
      });
    }
  }
}

function lacksOf({ newWords, where, told }: Correct): readonly string[] {
  return [
    ...(newWords.trim() === '' ? ['the words as they should have run'] : []),
    ...(where.trim() === '' ? ['where the correction runs'] : []),
    ...(told.trim() === '' ? ['who was told'] : []),
  ];
}
