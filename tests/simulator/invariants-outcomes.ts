import { isDirect } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Outcome } from '#core/desk/envelope.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import { canonical } from '#core/text/canonical.ts';
import { type KeptEntry, takeEntry } from '#sync/long-rows.ts';
import type { ReturnedRefusal } from '#sync/desk-state.ts';
import { type Oracle, valueOf, writesOf } from './oracle.ts';
import type { Fail, World } from './world.ts';

function isOnDevice({ browsers }: World, sha256: string, text: string): boolean {
  return browsers.some((browser) =>
    [...browser.world.disks.values()].some((disk) =>
      [...disk.store('texts').values()].some(({ key, value }) => key === sha256 && value === text),
    ),
  );
}

/** I1, I11: every act that was called saved has come to exactly one end, and its person knows which. */
export async function checkOutcomes(
  world: World,
  entries: readonly LogEntry[],
  desks: ReadonlyMap<number, Desk>,
  fail: Fail,
): Promise<void> {
  const { oracle, host } = world;
  const logged = new Set(entries.map((entry) => entry.mid));
  const answers = new Map<string, Outcome>();
  /** Where the log stood when an answer was given: one that made no row does not say. */
  const stoodAt = new Map<string, number>();
  let head = 0;
  for (const write of host.writes) {
    if (write.kind !== 'commit') continue;
    head = write.append.entries.at(-1)?.seq ?? head;
    answers.set(write.append.answer.mid, write.append.answer.outcome);
    stoodAt.set(write.append.answer.mid, head);
  }
  const kept = new Map<string, ReturnedRefusal>();
  for (const browser of world.browsers)
    for (const disk of browser.world.disks.values())
      for (const { value } of disk.store('returned').values()) {
        // Put there by the device store, in this form.
        const returned = value as ReturnedRefusal;
        kept.set(returned.mid, returned);
      }
  for (const { mid, person, sight } of oracle.said.values()) {
    const outcome = answers.get(mid);
    const inform = kept.has(mid) || oracle.dismissed.has(mid);
    if (outcome === undefined) {
      const gone = oracle.lostByBackup.has(mid) && !oracle.queuedAtRestore.has(mid);
      const told = oracle.lostByBackup.has(mid) && inform;
      if (!gone && !told)
        fail(
          `${oracle.queuedAtRestore.has(mid) ? 'I11' : 'I1'}: ${mid} of ${person} was called saved and is nowhere`,
        );
      continue;
    }
    if (outcome.outcome === 'refused') {
      // A late copy of what the backup had lost is a new command to the restored host.
      const copy = oracle.lostByBackup.has(mid) && !oracle.queuedAtRestore.has(mid);
      if (!inform && !copy) fail(`I1: ${mid} was refused, and ${person} is not told`);
      continue;
    }
    if (kept.has(mid) && host.histories() === 1)
      fail(`I1: ${mid} was ${outcome.outcome} and is also returned as refused`);
    if (outcome.outcome === 'conflict') checkKept(mid, entries, oracle, fail);
    if (logged.has(mid)) continue;
    const then = desks.get(stoodAt.get(mid) ?? 0);
    const command = oracle.sent.get(mid)?.envelope.command;
    if (command === undefined) continue;
    const holds =
      then !== undefined &&
      (command.type === 'settle' ? [] : writesOf(command, sight.desk)).every(
        (write) => statedAs(valueOf(then, write)) === statedAs(canonical(write.value)),
      );
    if (!holds)
      fail(`I1: ${mid} (${command.type}) was answered ${outcome.outcome} and is not in the log`);
  }
  for (const [mid, { envelope }] of oracle.sent) {
    if (!isDirect(envelope.command)) continue;
    // A name used up in a history that a restore took back can still be done in the next one.
    if (kept.has(mid) && logged.has(mid) && !oracle.lostByBackup.has(mid))
      fail(
        `I1: ${mid} (${envelope.command.type}) was done, and its person is told that it was not`,
      );
    if (oracle.done.has(mid) && !logged.has(mid) && !oracle.lostByBackup.has(mid))
      fail(`I1: ${mid} (${envelope.command.type}) was called done and is not in the log`);
  }
  checkOffered(world, entries, fail);
  for (const [sha256, text] of oracle.texts)
    if (
      (await host.storage().getText(sha256)) !== text &&
      !oracle.lostByBackup.has(sha256) &&
      // The host takes none from somebody without a role; then its words stay on their device.
      !(oracle.hatsMoved && isOnDevice(world, sha256, text))
    )
      fail(`I1: a record that was called kept is not at the host (${sha256.slice(0, 8)})`);
}

/** A value without what the desk itself says of it, whatever the command claimed. */
function statedAs(value: string): string {
  return value.replace(/"override":(?:true|false),/u, '');
}

/** I11: what the host lost stays with the page that held it, until its person puts it away. */
function checkOffered(world: World, entries: readonly LogEntry[], fail: Fail): void {
  const here = new Set(entries.map((entry) => entry.hash));
  for (const { browser, person, hash, mid } of world.oracle.held) {
    if (here.has(hash)) continue;
    const logs = [...(browser.world.disks.get(person)?.store('lostLogs').values() ?? [])];
    const kept = logs.some(({ value }) =>
      // Put there by the device store, in this form.
      (value as readonly KeptEntry[]).some((entry) => takeEntry(entry).hash === hash),
    );
    if (!kept) fail(`I11: ${mid} of ${person} was lost by the host, and ${browser.name} forgot it`);
  }
}

/** I1: a clash keeps every word of the later writer. */
function checkKept(mid: string, entries: readonly LogEntry[], oracle: Oracle, fail: Fail): void {
  const sent = oracle.sent.get(mid);
  const entry = entries.find((item) => item.mid === mid);
  if (sent === undefined || entry === undefined) return;
  const event = eventOf(entry);
  const { command } = sent.envelope;
  const wanted = command.type === 'edit' || command.type === 'settle' ? command.writes : null;
  if (event.type !== 'conflict-opened@1' || wanted === null) return;
  if (canonical(event.data.theirs) !== canonical(wanted))
    fail(`I1: ${mid} clashed, and its words are not kept beside the others`);
}
