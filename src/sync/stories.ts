import { EMPTY_HEAD } from '#core/desk/log.ts';
import { type StorySummary, rowKept, summaryOf } from '#core/desk/summary.ts';
import type { Crew } from './crew.ts';
import type { SyncPorts } from './ports.ts';
import type { Session } from './session.ts';

/** The reads that are not a desk, from the host, else as this device last knew them. */
export interface Stories {
  list(session: Session): Promise<readonly StorySummary[]>;
  /** The story made from the text with this hash; null: none that can be known of here. */
  withText(session: Session, sha256: string): Promise<string | null>;
  /** From now on this text is that story's. */
  noteText(session: Session, sha256: string, storyId: string): Promise<void>;
  /** Null: not on this device, and the host has none or does not answer. */
  text(session: Session, sha256: string): Promise<string | null>;
}

const LIST_SHELF = 'stories';
const TEXTS_SHELF = 'story-texts';

export function createStories(crew: Crew, ports: SyncPorts): Stories {
  async function list(session: Session): Promise<readonly StorySummary[]> {
    const reply = await session.wire.stories();
    if (reply.kind === 'ok') void session.store.putShelf(LIST_SHELF, reply.value).catch(() => {});
    // Put there by the line above, in this form.
    const known =
      reply.kind === 'ok'
        ? reply.value
        : (((await session.store.getShelf(LIST_SHELF)) ?? []) as readonly StorySummary[]).map(
            rowKept,
          );
    const open = crew.current()?.view()?.desk;
    const mine = open === undefined ? null : summaryOf(open, EMPTY_HEAD, ports.clock.now());
    // Made here and not sent yet: the host does not know of it.
    return mine === null || known.some((story) => story.storyId === mine.storyId)
      ? known
      : [mine, ...known];
  }

  async function knownTexts(session: Session): Promise<Record<string, string>> {
    // Put there by noteTexts, in this form: hash of the text → story.
    return ((await session.store.getShelf(TEXTS_SHELF)) ?? {}) as Record<string, string>;
  }

  async function noteTexts(
    session: Session,
    found: Readonly<Record<string, string>>,
  ): Promise<void> {
    await session.store.putShelf(TEXTS_SHELF, { ...(await knownTexts(session)), ...found });
  }

  /** Deleted at the host (MODEL A10); its text may come in again. */
  async function isDeleted(session: Session, storyId: string): Promise<boolean> {
    const reply = await session.wire.changes(storyId, '', EMPTY_HEAD);
    return reply.kind === 'problem' && reply.status === 410;
  }

  return {
    list,
    withText: async (session, sha256) => {
      const known = await knownTexts(session);
      const held = known[sha256];
      if (held !== undefined) return (await isDeleted(session, held)) ? null : held;
      const seen = new Set(Object.values(known));
      const found: Record<string, string> = {};
      for (const { storyId } of await list(session)) {
        if (seen.has(storyId)) continue;
        const reply = await session.wire.changes(storyId, '', EMPTY_HEAD);
        if (reply.kind !== 'ok') continue;
        for (const { type, payload } of reply.value.entries) {
          // The type names the data.
          if (type === 'story-created@1')
            found[
              (payload.data as { readonly version: { readonly sha256: string } }).version.sha256
            ] = storyId;
        }
      }
      if (Object.keys(found).length > 0) await noteTexts(session, found);
      return found[sha256] ?? null;
    },
    noteText: (session, sha256, storyId) => noteTexts(session, { [sha256]: storyId }),
    text: async (session, sha256) => {
      const kept = await session.store.getText(sha256);
      if (kept !== null) return kept;
      const reply = await session.wire.getText(sha256);
      if (reply.kind !== 'ok' || reply.value === null) return null;
      await session.store.putText(sha256, reply.value);
      return reply.value;
    },
  };
}
