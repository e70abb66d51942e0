import type { Command } from '#core/desk/command.ts';
import { currentVersion } from '#core/desk/desk.ts';
import { EMPTY_HEAD, type LogEntry } from '#core/desk/log.ts';
import { refusal } from '#core/desk/refusal.ts';
import type { Got } from './backups.ts';
import { extended, nothingConfirmed } from './confirmed.ts';
import { TAB_CHANNEL } from './crew.ts';
import type { Acted, DeskClient, StoryActs } from './desk-client.ts';
import type { SyncPorts } from './ports.ts';
import { createSession, type Session } from './session.ts';

const NO_ANSWER = 'The desk’s host does not answer. Try again in a moment.';
const NOT_HERE = refusal('no-story', NO_ANSWER);
/** Longest wait for the host to answer an act, in milliseconds; the queue keeps it anyhow. */
const PATIENCE = 5_000;
const QUIET = { recent: () => {}, anew: () => {} } as const;

export function createStoryActs(client: DeskClient, ports: SyncPorts, session: Session): StoryActs {
  async function log(storyId: string): Promise<Got<readonly LogEntry[]>> {
    let epoch = '';
    const entries: LogEntry[] = [];
    for (;;) {
      const reply = await session.wire.changes(storyId, epoch, entries.at(-1) ?? EMPTY_HEAD);
      if (reply.kind !== 'ok') return { ok: false, say: NO_ANSWER };
      const { value } = reply;
      // Restored between two pages: begun anew by the next who asks.
      if (value.from !== entries.length) return { ok: false, say: NO_ANSWER };
      ({ epoch } = value);
      for (const entry of value.entries) entries.push(entry);
      if (value.to >= value.head.seq) return { ok: true, value: entries };
    }
  }

  return {
    act: (storyId, commands) =>
      storyId === session.confirmed()?.storyId
        ? session.dispatch(commands)
        : actBeside(session, ports, storyId, commands),
    log,
    duplicate: async (storyId, title) => {
      const got = await log(storyId);
      const desk = got.ok ? extended(nothingConfirmed(storyId), got.value).desk : null;
      const version = desk === null ? null : currentVersion(desk);
      if (desk?.story == null || version === null)
        return { ok: false, say: NO_ANSWER, storyId: null };
      const { slug, agency, relation, deadline } = desk.story;
      const style = await (await client.houseStyles()).start();
      const story = { title, slug, agency, relation, deadline, text: version.text, style };
      return client.createStory(story, 'again');
    },
  };
}

/**
 * Works as another tab of the same person would: with a session of its own over the same store, so
 * that the open story, its selection and its address stay as they are.
 */
async function actBeside(
  { me, store }: Session,
  ports: SyncPorts,
  storyId: string,
  commands: readonly Command[],
): Promise<Acted> {
  let heard = (): void => {};
  const beside = createSession(
    me(),
    // The store is the person's; it outlives this.
    { ...store, close: () => {} },
    ports,
    ports.channel(TAB_CHANNEL),
    () => heard(),
    QUIET,
  );
  try {
    await beside.open(storyId);
    await beside.pull();
    if (beside.view()?.desk.story == null) return { ok: false, refusals: [NOT_HERE] };
    const acted = await beside.dispatch(commands);
    if (acted.ok)
      await new Promise<void>((resolve) => {
        const done = (): void => {
          callOff();
          resolve();
        };
        const callOff = ports.timers.after(PATIENCE, done);
        heard = () => {
          if (beside.waiting() === 0) done();
        };
        heard();
      });
    return acted;
  } finally {
    beside.stop();
  }
}
