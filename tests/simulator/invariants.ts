import { isDeepStrictEqual } from 'node:util';
import { type Desk, emptyDesk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import { markOf } from '#core/desk/field-marks.ts';
import { fieldOfKey } from '#core/desk/field.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { evolve } from '#core/desk/evolve.ts';
import { eventOf, type LogEntry, verifyLog } from '#core/desk/log.ts';
import { summaryOf } from '#core/desk/summary.ts';
import { signedFactsOf } from '#core/desk/signed-facts.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { quotesCsv } from '#core/export/quotes-file.ts';
import { canonical } from '#core/text/canonical.ts';
import { FABLE } from '../makers/fable-desk.ts';
import { type Accounts, checkClearance, checkEnd } from './invariants-end.ts';
import { checkLegal, type StandardsYes } from './invariants-legal.ts';
import { checkOutcomes } from './invariants-outcomes.ts';
import { readingsDiffer } from './second-reading.ts';
import { clickOf, keyOf, midParts, valueOf } from './oracle.ts';
import { tabsOf } from './street.ts';
import type { Fail, World } from './world.ts';

/** Judges a history at its end, when everything is at rest: I1 to I14 by name (I2, I7, I8, I10 also on the way). */
export async function checkHistory(world: World): Promise<void> {
  const { host, oracle } = world;
  const fail: Fail = (say) => void oracle.failures.push(say);
  const { entries } = await host.storage().changes(FABLE, 0);
  const fault = verifyLog(entries);
  if (fault !== null) fail(`I6: ${fault.say}`);
  const desks = new Map<number, Desk>([[0, emptyDesk(FABLE)]]);
  let desk = emptyDesk(FABLE);
  const accounts: Accounts = { contributors: new Map(), signers: new Map() };
  const yeses = new Map<string, StandardsYes>();
  for (const entry of entries) {
    const event = eventOf(entry);
    const after = evolve(desk, event);
    checkEvent(world, desk, event, accounts, fail);
    checkClearance(desk, after, event, fail);
    checkLegal(oracle, desk, event, yeses, fail);
    noteAccounts(desk, after, event, accounts);
    desk = after;
    desks.set(entry.seq, desk);
  }
  for (const say of readingsDiffer(entries, { everyRow: false, signaturesHold: true }))
    fail(`I14: ${say}`);
  await checkSummary(world, entries, desk, fail);
  checkTabs(world, entries, desk, fail);
  await checkOutcomes(world, entries, desks, fail);
}

/** One event against what its writer had seen (I3, I9), what a signer had before them (I4), whose queue it came from (I10). */
function checkEvent(
  world: World,
  before: Desk,
  event: DeskEvent,
  accounts: Accounts,
  fail: Fail,
): void {
  const { oracle } = world;
  const { mid, actor } = event;
  if (!oracle.sent.has(mid)) return;
  if (world.owner(mid) !== actor.id)
    fail(`I10: ${mid} is of ${world.owner(mid)}, and ${actor.id} is said to have done it`);
  switch (event.type) {
    case 'fields-written@1':
    case 'conflict-settled@1':
      checkSeen(world, before, event, fail);
      return;
    case 'conflict-opened@1': {
      if (world.host.histories() > 1) return;
      // Another device of one's own is another writer: there it had not been seen.
      const { profile } = midParts(mid);
      const others = event.data.theirs.some((write) => {
        const last = markOf(before, write);
        return last === undefined || midParts(last.mid).profile !== profile;
      });
      if (!others) fail(`I9: ${actor.id} clashes with nobody but themselves (${mid})`);
      return;
    }
    case 'approved@1':
    case 'run-unsigned@1':
    case 'agreed@1': {
      const quote = quoteOf(before, event.data.quoteId);
      const { fingerprint, quoteId } = event.data;
      const type =
        event.type === 'approved@1'
          ? event.data.command
          : event.type === 'agreed@1'
            ? 'agree'
            : 'run-unsigned';
      if (quote === undefined || fingerprintOf(before, quote) !== fingerprint)
        fail(`I4: ${type} of ${quoteId} (${mid}) is bound to words that did not stand there`);
      if (!oracle.clicks.has(clickOf(actor.id, type, quoteId, fingerprint)))
        fail(`I4: ${type} of ${quoteId} (${mid}) is bound to words that ${actor.id} was not shown`);
      if (event.type === 'approved@1' && accounts.contributors.get(quoteId)?.has(actor.id) === true)
        fail(`I4: ${actor.id} signed their own work (${mid})`);
      return;
    }
    case 'cleared@1':
    case 'unsigned-seen@1':
    case 'complaint-stands@1':
    case 'corrected@1':
    case 'second-verdict@1':
      checkEnd(before, event, accounts, oracle.clicks, fail);
      return;
    default:
  }
}

/** Events that can change what a signature covers. */
const CHANGING: readonly DeskEvent['type'][] = [
  'fields-written@1',
  'conflict-settled@1',
  'version-added@1',
  'fix-made@1',
];

function noteAccounts(
  before: Desk,
  after: Desk,
  event: DeskEvent,
  { contributors, signers }: Accounts,
): void {
  const note = (account: Map<string, Set<string>>, quoteId: string): void => {
    const known = account.get(quoteId) ?? new Set<string>();
    account.set(quoteId, known.add(event.actor.id));
  };
  // Who says that a sign-off still stands has not given it.
  if (event.type === 'approved@1' && event.data.command === 'approve')
    note(signers, event.data.quoteId);
  if (
    event.type === 'corrected@1' ||
    (event.type === 'stage-moved@1' && event.data.command === 'rework')
  ) {
    contributors.delete(event.data.quoteId);
    signers.delete(event.data.quoteId);
    return;
  }
  if (!CHANGING.includes(event.type)) return;
  for (const quote of quotesOf(after)) {
    const old = quoteOf(before, quote.id);
    if (old === undefined || (old === quote && sameAround(before, after))) continue;
    if (isDeepStrictEqual(signedFactsOf(before, old), signedFactsOf(after, quote))) continue;
    note(contributors, quote.id);
  }
}

/** Nothing beside the quotes was changed; all of it is immutable, so the same object is the same value. */
function sameAround(before: Desk, after: Desk): boolean {
  return (
    before.evidence === after.evidence &&
    before.sources === after.sources &&
    before.speakers === after.speakers &&
    before.occasions === after.occasions
  );
}

/** I3: whoever replaces a value had seen it (these words, whoever wrote them last), or had made it themselves. */
function checkSeen(world: World, before: Desk, event: DeskEvent, fail: Fail): void {
  if (event.type !== 'fields-written@1' && event.type !== 'conflict-settled@1') return;
  const { oracle } = world;
  const sent = oracle.sent.get(event.mid);
  if (sent === undefined) return;
  const { command } = sent.envelope;
  const said = oracle.said.get(event.mid);
  for (const write of event.data.writes) {
    const last = markOf(before, write);
    if (last === undefined || last.mid === event.mid) continue;
    if (command.type === 'undo') {
      // Of the command it names, or of a later one of the same person that brought its value back.
      if (last.actor !== event.actor.id)
        fail(`I3: an undo (${event.mid}) took back what ${last.mid} wrote, not ${command.of}`);
      continue;
    }
    // Not acknowledged to anybody: its page died first, and nobody noted what it showed.
    if (said === undefined) continue;
    const own = world.owner(last.mid) === said.person && earlier(last.mid, event.mid);
    const seen = markOf(said.sight.desk, write)?.mid === last.mid;
    const sameWords = valueOf(before, write) === valueOf(said.sight.desk, write);
    if (own || seen || sameWords) continue;
    if (confirmedWriter(said.sight.log, keyOf(write)) !== last.mid)
      fail(
        `I3: ${event.mid} (${command.type} by ${said.person}) replaced ${keyOf(write)} of ${last.mid}, which had not been seen`,
      );
  }
}

function earlier(one: string, other: string): boolean {
  const a = midParts(one);
  const b = midParts(other);
  return a.profile === b.profile && a.count < b.count;
}

/** Who had written a field last in the log a page held. */
function confirmedWriter(log: readonly LogEntry[], key: string): string | null {
  const held = log.reduce((desk, entry) => evolve(desk, eventOf(entry)), emptyDesk(FABLE));
  return markOf(held, fieldOfKey(key))?.mid ?? null;
}

/** I6: what the host keeps beside the log follows from the log. */
async function checkSummary(
  world: World,
  entries: readonly LogEntry[],
  desk: Desk,
  fail: Fail,
): Promise<void> {
  const [kept] = await world.host.storage().stories();
  const last = entries.at(-1);
  if (kept === undefined || last === undefined) return;
  const fresh = summaryOf(desk, { seq: last.seq, hash: last.hash }, kept.changedAt);
  if (canonical(kept) !== canonical(fresh)) fail('I6: the story list does not follow from the log');
}

/** I5, I12: every page shows what the host has, and makes the same file of it. */
function checkTabs(world: World, entries: readonly LogEntry[], desk: Desk, fail: Fail): void {
  const options = { preset: 'full', profile: 'exact' } as const;
  const making = { at: '2026-11-24T12:00:00.000Z', by: 'Ines Inkwell' } as const;
  let file: string | null = null;
  for (const tab of tabsOf(world)) {
    const shown = tab.client.store.getState().desk;
    if (tab.client.log().at(-1)?.hash !== entries.at(-1)?.hash) {
      fail(`I5: ${tab.name} shows another log than the host's`);
    } else if (shown === null || !isDeepStrictEqual(shown, desk)) {
      fail(`I5: ${tab.name} shows another desk than the host's`);
    } else if (file === null) {
      file = exported(desk, entries, options, making);
      if (exported(shown, tab.client.log(), options, making) !== file)
        fail(`I12: the same log gives another file in ${tab.name}`);
    }
  }
}

function exported(desk: Desk, log: readonly LogEntry[], options: unknown, making: unknown): string {
  return [...quotesCsv({ desk, log }, options as never, making as never)].join('');
}
