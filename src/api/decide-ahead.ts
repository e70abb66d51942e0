import type { Command } from '#core/desk/command.ts';
import type { DeskAt } from './desk-cache.ts';
import { committing, type Incoming } from './incoming.ts';
import type { NoAppend, Ports, Snapshot } from './ports.ts';

/** Members of a list, and characters of a text, above which a command is decided before its commit. */
const LONG_LIST = 500;
const LONG_TEXT = 64 * 1024;

/** Whether a decision may take a tenth of a second and more. */
function isLong(command: Command): boolean {
  switch (command.type) {
    case 'propose-candidates':
      return command.finds.length > LONG_LIST;
    case 'create-story':
    case 'add-version':
      return command.text.length > LONG_TEXT;
    default:
      return 'quoteIds' in command && command.quoteIds.length > LONG_LIST;
  }
}

/**
 * Decides a long command before its commit, on what a first look at the storage shows, so that
 * nobody else's commit waits for it. The answer gives that decision again for a snapshot on which
 * nothing has come between, and null for another; it is null itself for a command that is not long.
 */
export async function decideAhead<T>(
  { storage }: Ports,
  incoming: Incoming,
  known: DeskAt,
  decide: (snapshot: Snapshot) => T,
): Promise<((snapshot: Snapshot) => T | null) | null> {
  const { storyId, envelope } = incoming;
  if (!isLong(envelope.command)) return null;
  const seen: Snapshot[] = [];
  await storage.commit(storyId, committing(incoming), known.head, (snapshot): NoAppend => {
    seen.splice(0, 1, snapshot);
    return { write: false };
  });
  const [before] = seen;
  if (before === undefined || before.answered !== null) return null;
  const decided = decide(before);
  return (now) => (isSame(before, now) ? decided : null);
}

function isSame(before: Snapshot, now: Snapshot): boolean {
  return (
    now.answered === null &&
    now.epoch === before.epoch &&
    now.head.hash === before.head.hash &&
    (now.gone === null) === (before.gone === null)
  );
}
