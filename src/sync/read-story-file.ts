import { storyFile, type StoryFile } from '#contract/story-file-schema.ts';
import { readLog } from '#contract/upcast.ts';
import { type Desk, emptyDesk } from '#core/desk/desk.ts';
import { evolveAll } from '#core/desk/evolve.ts';
import { eventOf, type LogEntry, verifyLog } from '#core/desk/log.ts';
import { recordsNamed } from '#core/desk/record-uses.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import type { Got } from './backups.ts';
import { copyId, type StoryCopy } from './shown-copy.ts';

const NO_STORY_FILE = 'This is not a story.json of this desk.';

function no(say: string): { readonly ok: false; readonly say: string } {
  return { ok: false, say };
}

/**
 * A story from the text of a file, checked whole before anything of it is shown: form, every row,
 * the chain, that it ends where it says, replay, texts. The first row that does not hold is named.
 */
export function readStoryFile(text: string): Got<StoryCopy> {
  const form = storyFile.safeParse(parsed(text));
  if (!form.success) return no(NO_STORY_FILE);
  const { rows, storyId, head, texts, missing } = form.data;
  const read = readLog(rows);
  if (!read.ok) return read;
  // The chain is over rows as they were written, not as they are read today.
  const written = rows as readonly LogEntry[];
  const last = written.at(-1);
  if (last === undefined) return no('There is no row in it.');
  if (last.seq !== head.seq || last.hash !== head.hash)
    return no(`The history ends at row ${last.seq}; the file says it ends at row ${head.seq}.`);
  const fault = verifyLog(written);
  if (fault !== null) return no(`The history does not hold: ${fault.say}.`);
  const foreign = written.find((entry) => entry.storyId !== storyId);
  if (foreign !== undefined) return no(`Row ${foreign.seq} belongs to another story.`);
  const wrong = textFault(read.entries, form.data);
  if (wrong !== null) return no(wrong);
  const desk = replayed(storyId, read.entries);
  if (typeof desk === 'string') return no(desk);
  const whole = { rows: written, texts, missing };
  return { ok: true, value: { id: copyId(head.hash), desk, log: read.entries, whole } };
}

function textFault(log: readonly LogEntry[], { texts, missing }: StoryFile): string | null {
  const held = new Set([...texts.map(({ sha256 }) => sha256), ...missing]);
  const named = new Set(recordsNamed(log));
  const wrong = texts.find(({ sha256, text }) => sha256Hex(text) !== sha256);
  if (wrong !== undefined) return 'A record’s text in it is not the one its hash names.';
  if ([...named].some((sha256) => !held.has(sha256)))
    return 'A record’s text is not in it, and it does not say so.';
  if ([...held].some((sha256) => !named.has(sha256)) || held.size < texts.length + missing.length)
    return 'It holds a text that its history does not name.';
  return null;
}

/** The desk, or what keeps a row from being replayed. */
function replayed(storyId: string, log: readonly LogEntry[]): Desk | string {
  let at = 0;
  function* events() {
    for (const entry of log) {
      at = entry.seq;
      yield eventOf(entry);
    }
  }
  try {
    const desk = evolveAll(emptyDesk(storyId), events());
    return desk.story === null ? 'No row in it makes the story.' : desk;
  } catch {
    return `Row ${at} cannot be replayed.`;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
