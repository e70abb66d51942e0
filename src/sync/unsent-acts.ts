import type { Person } from '#core/review/hats.ts';
import type { DeviceStore } from './device-store.ts';
import { isWaiting } from './outbox.ts';
import type { Sender } from './push.ts';

/** Names the form of the file that holds unsent work. */
const FORM = 'verbatim-unsent/1';

const SKIPPED = 'You took this out of the queue: the desk’s host did not understand it.';

/** Under the sender's lock, so that no other tab is sending the row at this moment. */
export function skip(store: DeviceStore, sender: Sender, mid: string): Promise<boolean> {
  return sender.exclusively(async (sent) => {
    if (sent.kind !== 'stuck' || sent.mid !== mid) return false;
    const refusals = [{ code: 'skipped', say: SKIPPED, quoteId: null }];
    const { rows, directs } = await store.read(null, null);
    const direct = directs.find((row) => row.mid === mid);
    if (direct !== undefined) {
      await store.endDirect(mid, { mid, command: direct.envelope.command, refusals });
      return true;
    }
    const row = rows.find((item) => item.mid === mid);
    const command = row?.kind === 'command' ? row.envelope.command : null;
    return store.skip(mid, command === null ? null : { mid, command, refusals });
  });
}

/** Everything that is on this device and not at the host, or one row of it, for a file. */
export async function unsentFile(
  store: DeviceStore,
  by: { readonly me: Person; readonly at: string },
  mid: string | null,
): Promise<string> {
  const { rows, directs, returned } = await store.read(null, null);
  const wanted = (row: { readonly mid: string }): boolean => mid === null || row.mid === mid;
  const waiting = rows.filter((row) => isWaiting(row) && wanted(row));
  const texts: Record<string, string | null> = {};
  for (const row of waiting)
    if (row.kind === 'text') texts[row.sha256] = await store.getText(row.sha256);
  const whole = {
    form: FORM,
    at: by.at,
    person: { id: by.me.id, name: by.me.name },
    rows: waiting,
    directs: directs.filter(wanted),
    returned: returned.filter(wanted),
    texts,
  };
  return JSON.stringify(whole, null, 1);
}

/** Said once when a host went on from a backup. */
export function restoredWords(again: number, lost: number): string {
  const sending =
    again === 0 ? '' : ` Sending ${again} ${again === 1 ? 'change' : 'changes'} again.`;
  const gone =
    lost === 0
      ? ''
      : ` ${lost} ${lost === 1 ? 'row of this story is' : 'rows of this story are'} not in it.`;
  return `The desk’s host was restored.${gone}${sending}`;
}
