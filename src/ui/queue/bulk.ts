import type { Command } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import { bulkNeeds } from '#core/desk/review-queue.ts';
import { firstHidden } from '#core/desk/second-verdicts.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import type { Person } from '#core/review/hats.ts';
import type { Acted } from '#sync/desk-client.ts';
import { signRefusals } from '../review/bar-facts.ts';
import { quoteName } from '../review/quote-words.ts';
import type { SeenOf } from './looked.ts';

/** A quote that could be signed with others: what keeps it out, in phrases; empty: nothing. */
export interface BulkRow {
  readonly quote: Quote;
  readonly out: readonly string[];
}

/**
 * What may be signed in one act: only what is word for word with a first-hand record, what this person
 * has opened and nobody has changed since, and what they may sign at all.
 */
export function bulkRows(
  desk: Desk,
  quotes: readonly Quote[],
  me: Person,
  seen: ReadonlyMap<string, SeenOf>,
  refusalsOf: (command: Command) => readonly Refusal[],
): readonly BulkRow[] {
  return quotes.map((quote) => {
    if (firstHidden(desk, quote, me))
      return { quote, out: ['you have not given your own verdict'] };
    const looked = seen.get(quote.id);
    const unlike = bulkNeeds(desk, quote);
    const unread =
      looked?.opened === true && quote.stage !== 'ready'
        ? looked.since
          ? ['it changed since you looked']
          : []
        : ['you have not opened it'];
    const refused =
      unlike.length > 0 || unread.length > 0
        ? []
        : signRefusals(desk, quote, me, refusalsOf(approvalOf(desk, quote))).map(phrase);
    return { quote, out: [...unlike, ...unread, ...refused] };
  });
}

/** A sentence of a refusal as a phrase of a list. */
function phrase(sentence: string): string {
  const bare = sentence.replace(/\.$/u, '');
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}

/** The signature of exactly what is shown. */
export function approvalOf(desk: Desk, quote: Quote) {
  return {
    type: 'approve',
    quoteId: quote.id,
    seenFingerprint: fingerprintOf(desk, quote),
  } as const;
}

/** What became of signing several: how many are signed, and of each that is not, why. */
export interface BulkResult {
  readonly signed: number;
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** Nothing further can be signed now, whatever the quote. */
const ENDS = ['offline', 'unsent', 'host'];

/** Signs one after the other, each against what was shown; after a host that does not answer nothing more is tried. */
export async function signAll(
  desk: Desk,
  quotes: readonly Quote[],
  direct: (command: ReturnType<typeof approvalOf>) => Promise<Acted>,
): Promise<BulkResult> {
  const refused: { name: string; why: string }[] = [];
  let signed = 0;
  let ended = false;
  for (const quote of quotes) {
    const name = quoteName(desk, quote);
    if (ended) {
      refused.push({ name, why: 'Not tried.' });
      continue;
    }
    // One after the other: each signature is about the desk as the one before it left it.
    const acted = await direct(approvalOf(desk, quote));
    if (acted.ok) {
      signed += 1;
      continue;
    }
    refused.push({ name, why: acted.refusals.map(({ say }) => say).join(' ') });
    ended = acted.refusals.some(({ code }) => ENDS.includes(code));
  }
  return { signed, refused };
}

/** "3 signed. 1 not signed: Quote 4: Still needed: …" */
export function resultWords({ signed, refused }: BulkResult): string {
  const done = signed === 0 ? 'None signed.' : `${signed} signed.`;
  if (refused.length === 0) return done;
  const why = refused.map((item) => `${item.name}: ${item.why}`).join(' ');
  return `${done} ${refused.length} not signed. ${why}`;
}
