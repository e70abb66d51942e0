import type { HostWrite } from './host.ts';
import { isOutOfQueue, midParts } from './oracle.ts';
import type { World } from './world.ts';

type Commit = Extract<HostWrite, { readonly kind: 'commit' }>;

/**
 * What is judged at the moment of a commit, when everything it rests on is still there: order of
 * one's own work (I8), doubles (I2), and refusals that nobody else caused (I8).
 */
export function checkCommit(world: World, { append }: Commit): void {
  const { oracle, host } = world;
  const { mid, outcome } = append.answer;
  const before = host.writes.slice(0, -1);
  const { profile, count } = midParts(mid);
  const fail = (say: string): void => void oracle.failures.push(say);
  const sent = oracle.sent.get(mid);
  if (sent === undefined) return;
  const direct = isOutOfQueue(sent.envelope);
  for (const write of before) {
    if (write.kind !== 'commit') continue;
    const other = write.append.answer.mid;
    const both = write.append.entries.length > 0 && append.entries.length > 0;
    if (other === mid && both) fail(`I2: ${mid} was done twice`);
    if (other === mid) continue;
    const parts = midParts(other);
    const otherDirect = isOutOfQueue(oracle.sent.get(other)?.envelope ?? sent.envelope);
    const inOrder = direct || otherDirect || oracle.lostByBackup.has(mid);
    if (!inOrder && parts.profile === profile && parts.count > count)
      fail(`I8: ${mid} was applied after ${other}`);
  }
  const said = oracle.said.get(mid);
  if (said === undefined || oracle.hatsMoved || host.histories() > 1) return;
  const since = before.flatMap((write) =>
    write.kind === 'commit'
      ? write.append.entries.filter((entry) => entry.seq > (said.sight.log.at(-1)?.seq ?? 0))
      : [],
  );
  const alone = since.every(
    (entry) => oracle.said.get(entry.mid)?.page === said.page && midParts(entry.mid).count < count,
  );
  const refusedBefore = [...oracle.said.values()].some(
    (other) =>
      other.page === said.page && midParts(other.mid).count < count && oracle.shown.has(other.mid),
  );
  if (alone && !refusedBefore && outcome.outcome === 'refused')
    fail(
      `I8: ${mid} (${sent.envelope.command.type}) was refused, and nobody else had done anything: ${outcome.refusals.map((item) => item.say).join(' ')}`,
    );
}
