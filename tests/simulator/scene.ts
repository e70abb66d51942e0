import type { Command } from '#core/desk/command.ts';
import { isWaiting } from '#sync/outbox.ts';
import { type Browser, browser, newsroom, type Tab, tab, withStory } from '../sync/newsroom.ts';

export function fix(quoteId: string, value: string | null): Command {
  return { type: 'edit', writes: [{ field: 'quote.fix', id: quoteId, value }] };
}

export function context(quoteId: string, value: 'yes' | 'no' | 'unknown' = 'yes'): Command {
  return { type: 'edit', writes: [{ field: 'quote.answer.context', id: quoteId, value }] };
}

export function note(quoteId: string, messageId: string): Command {
  return { type: 'add-message', messageId, quoteId, text: 'a note', blocking: false };
}

/** Mids that wait on the disk of a person, in order. */
export function waitingOn(home: Browser, person: string): readonly string[] {
  return (home.disks.get(person)?.rows ?? []).filter(isWaiting).map((row) => row.mid);
}

export interface Scene {
  readonly room: ReturnType<typeof newsroom>;
  readonly home: Browser;
  readonly me: Tab;
  readonly storyId: string;
}

/** One person with the first story open and nothing unsent. */
export async function scene(person: string, home: Browser = browser()): Promise<Scene> {
  const room = newsroom();
  const me = await tab(room, home, person);
  const storyId = await withStory(me);
  await me.catchUp();
  return { room, home, me, storyId };
}

/** Events of the story that a command of this type makes. */
export async function eventsOf(
  { room, storyId }: Pick<Scene, 'room' | 'storyId'>,
  type: string,
): Promise<number> {
  const { entries } = await room.storage.changes(storyId, 0);
  return entries.filter((entry) => entry.type === type).length;
}

/** The page dies without a word: its lock goes with it, its disk stays. */
export function sameDisk(home: Browser): Browser {
  return { ...browser(), disks: home.disks };
}
