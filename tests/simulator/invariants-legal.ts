import type { Quote } from '#core/desk/desk-quote.ts';
import { type Desk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import type { Oracle } from './oracle.ts';
import type { Fail } from './world.ts';

/** The last yes of standards to a quote: to which words, and to which mark for legal that they were shown. */
export interface StandardsYes {
  readonly fingerprint: string;
  readonly legal: string | null;
}

/**
 * I4 for the mark for legal: what bears one is signed, and runs as signed, with the yes of standards
 * to these words and this mark. `yeses` is kept here, apart from the desk's own account of them.
 */
export function checkLegal(
  { sent }: Oracle,
  before: Desk,
  event: DeskEvent,
  yeses: Map<string, StandardsYes>,
  fail: Fail,
): void {
  const { mid } = event;
  /** Whether `fingerprint` of a quote waits for a yes that nobody gave. */
  const waits = (quoteId: string, fingerprint: string): boolean => {
    const legal = quoteOf(before, quoteId)?.legal ?? null;
    const yes = yeses.get(quoteId);
    return legal !== null && (yes?.legal !== legal || yes.fingerprint !== fingerprint);
  };
  switch (event.type) {
    case 'agreed@1': {
      const { quoteId, fingerprint, as } = event.data;
      const command = sent.get(mid)?.envelope.command;
      if (as !== 'standards' || command?.type !== 'agree') return;
      yeses.set(quoteId, { fingerprint, legal: command.seenLegal });
      if (command.seenLegal !== quoteOf(before, quoteId)?.legal)
        fail(`I4: the yes to ${quoteId} (${mid}) is to a mark for legal that did not stand there`);
      return;
    }
    case 'approved@1':
      if (waits(event.data.quoteId, event.data.fingerprint))
        fail(`I4: ${event.data.quoteId} was signed without the yes to its mark for legal (${mid})`);
      return;
    case 'cleared@1':
    case 'published@1':
      for (const quote of quotesOf(before))
        if (runsAsSigned(before, quote) && waits(quote.id, fingerprintOf(before, quote)))
          fail(`I4: ${event.type} without the yes to the mark for legal of ${quote.id} (${mid})`);
      return;
    default:
  }
}

/** By its signature alone: what was let run unsigned is somebody's decision, mark or not. */
function runsAsSigned(desk: Desk, quote: Quote): boolean {
  const now = fingerprintOf(desk, quote);
  const signed = quote.stage === 'approved' && quote.approval?.fingerprint === now;
  return signed && quote.runUnsigned?.fingerprint !== now;
}
