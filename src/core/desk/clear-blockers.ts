import { statusRow } from '../review/status.ts';
import { verdictRow } from '../verdict/scale.ts';
import { versionOf } from './context.ts';
import { currentVersion, type Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { agreed, standardsNeed, wantsStandards } from './guards.ts';
import { wantsNod, workedAlone } from './hands.ts';
import { isKeptBack } from './kept-back.ts';
import { type Refusal, refusal } from './refusal.ts';
import { mayRun, quotesToClear } from './story-state.ts';
import { translatorToName } from './translated.ts';
import { contextChanged, openConflicts, quoteStatus } from './view.ts';
import { inReadingOrder } from './reading-order.ts';

/**
 * Everything that keeps this person from clearing the story, each with the quote it is about (null:
 * the story as a whole), in reading order; empty: it can be cleared. The screen lists these before
 * the click. Who asks matters for one thing alone: whoever is alone with a story needs no nod.
 */
export function clearBlockers(desk: Desk, actorId: string): readonly Refusal[] {
  const alone = workedAlone(desk, actorId);
  return [
    ...quotesToClear(desk).flatMap((quote) => ofQuote(desk, quote)),
    ...(alone ? [] : inReadingOrder(desk).flatMap((quote) => ofDismissal(quote))),
    ...ofStory(desk),
  ];
}

function ofQuote(desk: Desk, quote: Quote): readonly Refusal[] {
  const found: Refusal[] = [];
  const need = (code: string, say: string): void => {
    found.push(refusal(code, `Still needed: ${say}.`, quote.id));
  };
  if (versionOf(desk, quote) !== currentVersion(desk))
    need('unplaced', 'its place in this version of the story');
  if (!mayRun(desk, quote)) {
    const label = statusRow(quoteStatus(desk, quote)).label.toLowerCase();
    need('unsigned', `a signature, or “run unsigned” (it is ${label})`);
  } else if (contextChanged(desk, quote) && quoteStatus(desk, quote) === 'signed') {
    need('context', 'a signer’s “still stands”: the sentences around it or its speaker changed');
  }
  // A mark for legal, or a source that is unnamed now, may be younger than the signature.
  const signed = !isKeptBack(quote) && quoteStatus(desk, quote) === 'signed';
  if (signed && wantsStandards(desk, quote) && !agreed(desk, quote, 'standards'))
    need('standards', standardsNeed(quote));
  if (openConflicts(desk, quote).length > 0) need('conflict', 'the clash settled');
  if (Object.values(desk.suggestions).some(({ quoteId }) => quoteId === quote.id))
    need('suggestion', 'the open suggestion taken or declined');
  for (const message of Object.values(desk.messages))
    if (message.quoteId === quote.id && message.blocking && message.settled === null)
      need('message', `${message.by.name}’s blocking message settled`);
  // Of a desk made for somebody: what else is needed follows from a verdict they have not seen.
  if (isKeptBack(quote)) need('second', 'your own verdict; then you see what else it needs');
  if (fixOpen(quote)) need('fix', 'the suggested fix, taken or declined');
  const credit = translatorToName(desk, quote);
  if (credit !== null)
    need('translation', `a second reader of the translation, or “${credit}” printed beside it`);
  return found;
}

function fixOpen({ verdict, fixStatus }: Quote): boolean {
  if (verdict === null || verdictRow(verdict.code).group !== 'must change') return false;
  return fixStatus === null || fixStatus === 'open';
}

function ofDismissal(quote: Quote): readonly Refusal[] {
  const { id, dismissal } = quote;
  if (dismissal === null || !wantsNod(quote)) return [];
  const say = `Still needed: a nod from someone other than ${dismissal.by.name}, who took it off the list.`;
  return [refusal('nod', say, id)];
}

/** Clashes about the story itself; those about a quote are listed with it. */
function ofStory(desk: Desk): readonly Refusal[] {
  const listed = new Set(quotesToClear(desk).flatMap((quote) => openConflicts(desk, quote)));
  const beside = Object.keys(desk.conflicts).filter((id) => !listed.has(id));
  return beside.length === 0
    ? []
    : [refusal('conflict', 'Still needed: the clash about the story’s facts settled.')];
}
