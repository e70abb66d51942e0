import type { Command, DirectCommand, Shred } from '#core/desk/command.ts';
import { type Refusal, refusal } from '#core/desk/refusal.ts';
import { type Confirmed, cursorOf } from './confirmed.ts';
import type { Acted } from './desk-client.ts';
import type { DeviceStore, DirectRow } from './device-store.ts';
import type { Mirror } from './mirror.ts';
import type { Chance, Connection, Timers } from './ports.ts';
import { createPause, heed, pauseAfter, type Sender, type Sending } from './push.ts';
import type { View } from './view.ts';
import type { Reply, Wire } from './wire.ts';
import type { Outcome } from '#core/desk/envelope.ts';

export interface DirectPorts {
  readonly store: DeviceStore;
  readonly wire: Wire;
  readonly sender: Sender;
  readonly mirror: Mirror;
  readonly timers: Timers;
  readonly chance: Chance;
  readonly connection: Connection;
  readonly view: () => View | null;
  readonly refusalsOf: (command: Command) => readonly Refusal[];
  readonly sending: (now: Sending) => void;
}

/**
 * Direct commands (MODEL A7): only with an empty queue and after a pull; stored strictly with their
 * mid before they go out; while the outcome is unknown the same body goes out with the same mid
 * again, and nothing else does, because the sender's lock is held all the while.
 */
export function createDirect(
  ports: DirectPorts,
): (command: DirectCommand | Shred) => Promise<Acted> {
  const { store, wire, sender, mirror, timers, chance, connection, view, refusalsOf, sending } =
    ports;
  const pause = createPause(timers);
  connection.onWake(pause.wake);

  async function attempt(command: DirectCommand | Shred): Promise<Acted> {
    const pulled = await mirror.pull();
    if (pulled.kind !== 'ok')
      return refuse('offline', `Not done: ${pulled.why}. This needs the desk’s host.`);
    const confirmed = mirror.confirmed();
    const refusals = refusalsOf(command);
    if (confirmed === null || view() === null || refusals.length > 0)
      return { ok: false, refusals };
    const row = await store.beginDirect(draftOf(confirmed, command));
    await mirror.refresh();
    const reply = await sendUntilKnown(row);
    await store.endDirect(row.mid, null);
    await mirror.refresh();
    await mirror.pull();
    if (reply.kind === 'problem') return refuse('host', `Not done: ${reply.why}`);
    const { outcome, refusals: why } = reply.value;
    return outcome === 'refused' ? { ok: false, refusals: why } : { ok: true, mids: [row.mid] };
  }

  async function sendUntilKnown(
    row: DirectRow,
  ): Promise<Exclude<Reply<Outcome>, { readonly kind: 'unreachable' }>> {
    for (let failures = 1; ; failures += 1) {
      sending({ kind: 'sending' });
      const standing = await store.standing(row.storyId, row.mid);
      const reply = await wire.send(row.storyId, row.envelope, standing);
      if (reply.kind !== 'unreachable') {
        sending({ kind: 'idle' });
        return reply;
      }
      sending({ kind: 'failed', why: reply.why });
      await heed(timers, reply.wait);
      await pause.wait(pauseAfter(failures, chance.fraction()));
    }
  }

  return async (command) => {
    // Cheap and early: what would be refused anyway need not wait for the host.
    const refusals = refusalsOf(command);
    if (refusals.length > 0) return { ok: false, refusals };
    return sender.exclusively(async (sent) => {
      if (sent.kind === 'idle') return attempt(command);
      sender.kick();
      const why = sent.kind === 'sending' ? 'they are on their way' : sent.why;
      return refuse('unsent', `Not done: your earlier changes are not sent yet (${why}).`);
    });
  };
}

function draftOf(
  confirmed: Confirmed,
  command: DirectCommand | Shred,
): Parameters<DeviceStore['beginDirect']>[0] {
  const base = { epoch: confirmed.epoch, seq: cursorOf(confirmed), fields: [] };
  return { storyId: confirmed.storyId, base, command };
}

function refuse(code: string, say: string): Acted {
  return { ok: false, refusals: [refusal(code, say)] };
}
