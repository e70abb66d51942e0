import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { agreed, standardsNeed, wantsSecondReader, wantsStandards } from '#core/desk/guards.ts';
import { isKeptBack } from '#core/desk/kept-back.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import { quotesToClear } from '#core/desk/story-state.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { STATUSES, statusRow } from '#core/review/status.ts';

/** What keeps the story back, of one sort, with its heading. */
export interface BlockerGroup {
  readonly id: string;
  readonly heading: string;
  readonly blockers: readonly Refusal[];
}

/** In the order in which they are settled best. */
const HEADINGS: readonly (readonly [id: string, heading: string])[] = [
  ['unsigned', 'Not signed'],
  ['changed', 'Changed since signing'],
  ['context', 'Context changed'],
  ['standards', 'Standards have not said yes'],
  ['conflict', 'Clashes'],
  ['message', 'Blocking messages'],
  ['suggestion', 'Open suggestions'],
  ['second', 'Your own verdict first'],
  ['fix', 'Fixes to take or decline'],
  ['translation', 'Translation not checked'],
  ['unplaced', 'Without a place in this version'],
  ['nod', 'Off the list, without a nod'],
];

function groupOf(desk: Desk, { code, quoteId }: Refusal): string {
  const quote = quoteId === null ? undefined : quoteOf(desk, quoteId);
  if (code !== 'unsigned' || quote === undefined) return code;
  return quoteStatus(desk, quote) === 'changed' ? 'changed' : 'unsigned';
}

/** The blockers by sort; a sort that nothing is of is left out. */
export function blockerGroups(desk: Desk, blockers: readonly Refusal[]): readonly BlockerGroup[] {
  return HEADINGS.map(([id, heading]) => ({
    id,
    heading,
    blockers: blockers.filter((item) => groupOf(desk, item) === id),
  })).filter((group) => group.blockers.length > 0);
}

/** What a blocker says beside its quote: where the quote is, or what is still needed. */
export function blockerWords(desk: Desk, { code, say, quoteId }: Refusal): string {
  const quote = quoteId === null ? undefined : quoteOf(desk, quoteId);
  if (code !== 'unsigned' || quote === undefined) {
    const need = say.replace(/^Still needed: /u, '');
    return need.charAt(0).toUpperCase() + need.slice(1);
  }
  const status = quoteStatus(desk, quote);
  const label = statusRow(status).label;
  const holder =
    status === 'in-hand' && quote.assignee !== null ? ` with ${quote.assignee.name}` : '';
  const first = neededToSign(desk, quote);
  return `${label}${holder}${first === '' ? '' : `; to be signed it needs ${first}`}.`;
}

/** Whose yes a signature waits for beside the signer's: standards', a second reader's. */
function neededToSign(desk: Desk, quote: Quote): string {
  const needs: string[] = [];
  const judged = !isKeptBack(quote);
  if (judged && wantsStandards(desk, quote) && !agreed(desk, quote, 'standards'))
    needs.push(standardsNeed(quote));
  const read = quote.language.secondReader !== null || agreed(desk, quote, 'reads');
  if (wantsSecondReader(quote) && !read) needs.push('a second reader');
  return needs.join(' and ');
}

/** "13 to run: 9 signed, 1 run unsigned, 3 in hand." Every one is counted once. */
export function runCounts(desk: Desk): string {
  const quotes = quotesToClear(desk);
  const statuses = quotes.map((quote) => quoteStatus(desk, quote));
  const parts = STATUSES.map(({ status, label }) => {
    const count = statuses.filter((item) => item === status).length;
    return count === 0 ? null : `${count} ${label.toLowerCase()}`;
  }).filter((part) => part !== null);
  const what = quotes.length === 1 ? '1 quote runs' : `${quotes.length} quotes run`;
  return quotes.length === 0 ? 'No quote runs in this story.' : `${what}: ${parts.join(', ')}.`;
}

/** The quotes of a group that can run unsigned: somebody gave them a verdict. */
export function runnable(desk: Desk, blockers: readonly Refusal[]): readonly Quote[] {
  return blockers.flatMap(({ quoteId }) => {
    const quote = quoteId === null ? undefined : quoteOf(desk, quoteId);
    return quote === undefined || quote.verdict === null ? [] : [quote];
  });
}
