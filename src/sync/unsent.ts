import type { StuckRow } from './desk-state.ts';
import type { OutboxRow } from './device-store.ts';
import type { Mirror } from './mirror.ts';
import { isWaiting } from './outbox.ts';
import type { Sending } from './push.ts';
import { OLD } from './saved.ts';

/** When the oldest waiting act was made; null: none waits. A text's row has no time of its own. */
export function oldestOf(rows: readonly OutboxRow[]): string | null {
  for (const row of rows) if (row.kind === 'command' && row.answer === null) return row.at;
  return null;
}

/** The same instant once it is old enough to be announced, else null. A clock set back announces nothing. */
export function oldSince(oldest: string | null, now: string): string | null {
  return oldest !== null && Date.parse(now) - Date.parse(oldest) > OLD ? oldest : null;
}

/** The row that the host does not take, with what its person wanted; null once it waits no more. */
export function stuckOf(sending: Sending, mirror: Mirror): StuckRow | null {
  if (sending.kind !== 'stuck') return null;
  const { mid, why } = sending;
  const waiting = mirror.rows().filter(isWaiting);
  const row = [...waiting, ...mirror.unknown()].find((item) => item.mid === mid);
  if (row === undefined) return null;
  return { mid, why, command: 'envelope' in row ? row.envelope.command : null };
}

/** One object as long as it says the same, so that nothing is drawn again. */
export function sameStuck(before: StuckRow | null, now: StuckRow | null): StuckRow | null {
  return before?.mid === now?.mid && before?.why === now?.why ? before : now;
}
