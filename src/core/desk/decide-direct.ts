import type { SignCommand } from './command.ts';
import { type Decision, happens, refused } from './decision.ts';
import { ID_TAKEN } from './decide-talk.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { EventBody } from './event.ts';
import { CARRIES_NOTHING, type Decider, refusalsOf } from './guards.ts';
import { type Refusal, refusal } from './refusal.ts';
import { contextHashBy, fingerprintOf } from './fingerprint.ts';
import { quoteStatus } from './view.ts';

/** Acts that count only against what was seen: each carries the fingerprint it was shown (MODEL A7). */
export function decideDirect(desk: Desk, command: SignCommand, by: Decider): Decision {
  if (command.type === 'run-unsigned') return runUnsigned(desk, command, by);
  const quote = quoteOf(desk, command.quoteId);
  if (quote === undefined)
    return refused('unknown', 'That quote is not on the desk.', command.quoteId);
  switch (command.type) {
    case 'approve':
    case 'still-stands':
      return verdictOf(guards(desk, quote, command.type, by, command.seenFingerprint, ''), {
        type: 'approved@1',
        data: {
          quoteId: quote.id,
          command: command.type,
          fingerprint: command.seenFingerprint,
          contextHash: contextHashBy(2, desk, quote),
        },
      });
    case 'send-back':
      if (desk.messages[command.messageId] !== undefined)
        return refused('exists', ID_TAKEN, quote.id);
      return verdictOf(
        guards(desk, quote, 'send-back', by, command.seenFingerprint, command.note),
        {
          type: 'message-added@1',
          data: {
            id: command.messageId,
            quoteId: quote.id,
            kind: 'send-back',
            text: command.note,
            blocking: false,
          },
        },
        {
          type: 'sent-back@1',
          data: { quoteId: quote.id, note: command.note, fingerprint: command.seenFingerprint },
        },
      );
    case 'withdraw': {
      const text = justSigned(quote, by) && command.reason === '' ? 'at once' : command.reason;
      return verdictOf(guards(desk, quote, 'withdraw', by, command.seenFingerprint, text), {
        type: 'withdrawn@1',
        data: { quoteId: quote.id, reason: command.reason },
      });
    }
    case 'agree':
      return agree(desk, quote, command, by);
  }
}

function verdictOf(refusals: readonly Refusal[], ...events: readonly EventBody[]): Decision {
  return refusals.length > 0 ? { ok: false, refusals } : happens(...events);
}

function guards(
  desk: Desk,
  quote: Quote,
  command: 'approve' | 'still-stands' | 'send-back' | 'withdraw' | 'run-unsigned',
  by: Decider,
  seenFingerprint: string,
  text: string,
): readonly Refusal[] {
  return refusalsOf(desk, quote, command, by, { ...CARRIES_NOTHING, text, seenFingerprint });
}

/** One's own signature may be taken back without a reason while nothing followed it on the quote. */
function justSigned(quote: Quote, { actor }: Decider): boolean {
  return (
    quote.approval !== null &&
    quote.approval.by.id === actor.id &&
    quote.lastChanged.by.id === actor.id &&
    quote.lastChanged.at === quote.approval.at
  );
}

function agree(
  desk: Desk,
  quote: Quote,
  command: Extract<SignCommand, { readonly type: 'agree' }>,
  { actor, hats }: Decider,
): Decision {
  const refusals: Refusal[] = [];
  const need = (code: string, say: string): void => {
    refusals.push(refusal(code, `Still needed: ${say}.`, quote.id));
  };
  if (!hats.includes(command.as))
    need('hat', command.as === 'standards' ? 'standards' : 'a reader of the language');
  if (quote.stage === 'dismissed') need('stage', 'the quote restored');
  if (quote.verdict === null) need('verdict', 'a verdict');
  const sameLegal = command.as === 'reads' || command.seenLegal === quote.legal;
  if (command.seenFingerprint !== fingerprintOf(desk, quote) || !sameLegal)
    need('fingerprint seen', 'another look: it changed while you were reading');
  if (command.as === 'reads' && quote.translators.includes(actor.id))
    need('second reader', 'a second reader: you wrote the original words or their translation');
  return verdictOf(refusals, {
    type: 'agreed@1',
    data: { quoteId: quote.id, as: command.as, fingerprint: command.seenFingerprint },
  });
}

function runUnsigned(
  desk: Desk,
  command: Extract<SignCommand, { readonly type: 'run-unsigned' }>,
  by: Decider,
): Decision {
  const refusals: Refusal[] = [];
  const events: EventBody[] = [];
  for (const [index, id] of command.quoteIds.entries()) {
    const quote = quoteOf(desk, id);
    const seen = command.seenFingerprints[index] ?? '';
    if (quote === undefined) {
      refusals.push(refusal('unknown', 'That quote is not on the desk.', id));
      continue;
    }
    if (quoteStatus(desk, quote) === 'signed')
      refusals.push(refusal('signed', 'It is signed; there is nothing to run unsigned.', id));
    refusals.push(...guards(desk, quote, 'run-unsigned', by, seen, command.reason));
    events.push({
      type: 'run-unsigned@1',
      data: { quoteId: id, fingerprint: seen, reason: command.reason },
    });
  }
  return verdictOf(refusals, ...events);
}
