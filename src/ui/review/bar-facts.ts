import { barredBecause } from '#core/desk/barred.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { agreed, wantsSecondReader, wantsStandards } from '#core/desk/guards.ts';
import { isKeptBack } from '#core/desk/kept-back.ts';
import { firstHidden } from '#core/desk/second-verdicts.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import type { Hat, Person } from '#core/review/hats.ts';
import { stageRow, type Transition } from '#core/review/stages.ts';
import { HATS } from '#core/review/hats.ts';
import type { DeskClient } from '#sync/desk-client.ts';

/** People whose hats and clean hands allow the act; for "Continue as …". */
export function whoCould(
  command: Transition,
  desk: Desk,
  quote: Quote,
  people: readonly Person[],
  me: Person,
): readonly Person[] {
  const row = stageRow(command);
  const hats = HATS.filter((hat) => row.who.includes(hat));
  return people.filter(
    (person) =>
      person.id !== me.id &&
      (hats.some((hat) => person.hats.includes(hat)) ||
        (row.who.includes('assignee') && quote.assignee?.id === person.id)) &&
      (!row.guards.includes('not barred') || barredBecause(desk, quote, person.id) === null),
  );
}

/** Which hat meets a guard that holds the signature back; where none is named, the signer themselves. */
const HELPS: Readonly<Partial<Record<string, Hat>>> = {
  'standards’ yes': 'standards',
  'second reader': 'reads',
  'no open suggestion': 'checks',
  'no open conflict': 'checks',
  verdict: 'checks',
  minimum: 'checks',
};

/** Who could go on where this person cannot sign; empty where they can help themselves. */
export function whoHelps(
  command: 'approve' | 'still-stands',
  desk: Desk,
  quote: Quote,
  people: readonly Person[],
  me: Person,
  refusals: readonly Refusal[],
): readonly Person[] {
  const first = refusals.find((item) => HELPS[item.code] !== undefined);
  const hat = first === undefined ? undefined : HELPS[first.code];
  if (hat === undefined) return whoCould(command, desk, quote, people, me);
  if (me.hats.includes(hat)) return [];
  return people.filter((person) => person.id !== me.id && person.hats.includes(hat));
}

/** The yes of standards or of a second reader that a signature still waits for; null: none. */
export function agreementNeeded(desk: Desk, quote: Quote): 'standards' | 'reads' | null {
  if (wantsStandards(desk, quote) && !agreed(desk, quote, 'standards')) return 'standards';
  const read = quote.language.secondReader !== null || agreed(desk, quote, 'reads');
  return wantsSecondReader(quote) && !read ? 'reads' : null;
}

/**
 * Who could read the translation a second time before it is handed over; null where that is not
 * what the quote waits for, or where this person can do it.
 */
export function secondReaders(
  desk: Desk,
  quote: Quote,
  people: readonly Person[],
  me: Person,
): readonly Person[] | null {
  if (quote.stage !== 'in-hand' || agreementNeeded(desk, quote) !== 'reads') return null;
  const may = (person: Person): boolean =>
    person.hats.includes('reads') && !quote.translators.includes(person.id);
  return may(me) ? null : people.filter((person) => person.id !== me.id && may(person));
}

/** A person's quotes in hand, sorted into those that can be handed over and those that still need something. */
export interface InHand {
  readonly ready: readonly Quote[];
  readonly waiting: readonly { readonly quote: Quote; readonly needs: readonly string[] }[];
}

export function inHandOf(client: Pick<DeskClient, 'refusalsOf'>, desk: Desk, me: Person): InHand {
  const ready: Quote[] = [];
  const waiting: { quote: Quote; needs: readonly string[] }[] = [];
  for (const quote of inReadingOrder(desk)) {
    if (quote.assignee?.id !== me.id || !['in-hand', 'sent-back'].includes(quote.stage)) continue;
    if (isKeptBack(quote) || firstHidden(desk, quote, me)) {
      // What else is needed would tell of a verdict that they have not seen.
      waiting.push({ quote, needs: ['your own verdict'] });
      continue;
    }
    const refusals = client.refusalsOf({ type: 'submit', quoteIds: [quote.id] });
    if (refusals.length === 0) ready.push(quote);
    else waiting.push({ quote, needs: refusals.map((item) => needOf(item)) });
  }
  return { ready, waiting };
}

/** "Still needed: a reason." as the phrase alone: "a reason". */
function needOf({ say }: Refusal): string {
  return say.replace(/^Still needed: /u, '').replace(/\.$/u, '');
}

/**
 * The sentences of a refusal to sign, the one about the person first: "You cannot sign, because you
 * wrote what you would sign (verdict)."
 */
export function signRefusals(
  desk: Desk,
  quote: Quote,
  me: Person,
  refusals: readonly Refusal[],
): readonly string[] {
  if (refusals.length === 0) return [];
  const because = me.hats.includes('signs')
    ? barredBecause(desk, quote, me.id)
    : 'you do not wear the hat that signs';
  const rest = refusals
    .filter((item) => item.code !== 'not barred' && item.code !== 'hat')
    .map((item) => item.say);
  return because === null ? rest : [`You cannot sign, because ${because}.`, ...rest];
}
