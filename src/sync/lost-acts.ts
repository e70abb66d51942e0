import { fieldKey } from '#core/desk/field.ts';
import { commandKey, type LogEntry } from '#core/desk/log.ts';
import { refusal } from '#core/desk/refusal.ts';
import type { LostActs } from './desk-client.ts';
import type { RowDraft } from './device-store.ts';
import { type LostWork, lostWork } from './lost-work.ts';
import { formRefusal } from './made.ts';
import { wireSchemas } from './lazy-schemas.ts';
import type { SyncPorts } from './ports.ts';
import type { Session } from './session.ts';
import type { StoryFiles } from './story-files.ts';

const NOTHING = refusal('lost', 'There is nothing here to send again.');
const NOT_WRITTEN = refusal(
  'not-written',
  'This device’s storage did not take it. Make room, and try again.',
);

export function createLostActs(
  session: Session,
  files: StoryFiles,
  { clock, chance }: Pick<SyncPorts, 'clock' | 'chance'>,
): LostActs {
  const { store } = session;

  async function lostRows(id: string): Promise<readonly LogEntry[]> {
    const history = session.lost().find((item) => item.id === id);
    if (history === undefined) return [];
    const rows = (await store.lostEntries(id)).slice(history.common);
    const here = session.confirmed();
    if (here?.storyId !== history.storyId) return rows;
    return rows.filter((row) => !here.commands.has(commandKey(row.actor, row.mid)));
  }

  async function work(id: string): Promise<LostWork> {
    return lostWork(await lostRows(id), session.me().id);
  }

  return {
    work,
    sendAgain: async (id) => {
      const history = session.lost().find((item) => item.id === id);
      const { again } = await work(id);
      if (history === undefined || history.sent || again.length === 0)
        return { ok: false, refusals: [NOTHING] };
      const schemas = await wireSchemas();
      const wrong = again.map(({ command }) => formRefusal(command, schemas));
      const refusals = wrong.filter((item) => item !== null);
      if (refusals.length > 0) return { ok: false, refusals };
      const batch = again.length > 1 ? chance.id('b') : null;
      const drafts = again.map(({ command, fields }): RowDraft => ({
        kind: 'command',
        storyId: history.storyId,
        at: clock.now(),
        batch,
        // No host has given it: so its values are compared, whatever rows the host has by now.
        base: { epoch: '', seq: 0, fields },
        command,
        keys: command.type === 'edit' ? command.writes.map(fieldKey) : [],
        madeOn: [],
        baseHash: '',
      }));
      try {
        const rows = await store.sendLost(id, drafts);
        await session.refresh();
        session.kick();
        return { ok: true, mids: rows.map((row) => row.mid) };
      } catch {
        return { ok: false, refusals: [NOT_WRITTEN] };
      }
    },
    file: (id) => files.lost(id),
    dismiss: async (id) => {
      await store.dismissLost(id);
      await session.refresh();
    },
  };
}
