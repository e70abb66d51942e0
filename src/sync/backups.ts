import { isLines } from '#contract/backup-lines.ts';
import { type Restored, restored } from '#contract/backup-schema.ts';
import { problem } from '#contract/problem.ts';
import {
  JSON_TYPE,
  LINES_TYPE,
  PERSON_HEADER,
  pathOf,
  type Route,
  ROUTES,
} from '#contract/routes.ts';
import { deleted } from '#contract/story-schema.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import type { Transport } from './ports.ts';
import { readBackup } from './read-backup.ts';

/** What was asked for, or one sentence that says why not. */
export type Got<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly say: string };

/** A story in a backup, held against what the host has of it now. */
export interface StoryInBackup {
  readonly storyId: string;
  readonly title: string;
  readonly rows: number;
  /** Rows the host has and the backup has not: they go when it is restored; signatures among them. */
  readonly newer: number;
  readonly signatures: number;
}

/** What a backup holds, and what restoring it would do. */
export interface BackupLook {
  readonly at: string;
  /** Null: it is of everything. */
  readonly story: string | null;
  readonly stories: readonly StoryInBackup[];
  /** Titles of stories that the host has and the backup has not: restoring takes them away. */
  readonly missing: readonly string[];
}

/** Copies of what the host keeps (MODEL A10): taken, looked into, put back; and a story deleted. */
export interface Backups {
  /** The text of a file with everything, or with one story. */
  take(storyId: string | null): Promise<Got<string>>;
  /** Checks a file whole (form, chain, hashes) without touching anything. */
  look(text: string): Promise<Got<BackupLook>>;
  restore(text: string): Promise<Got<Restored>>;
  /** `copy`: the backup of that story just taken; where the story moved on since, nothing is deleted. */
  remove(storyId: string, copy: string): Promise<Got<'deleted'>>;
}

const NO_ANSWER = 'The desk’s host does not answer. Try again in a moment.';

export function createBackups(
  transport: Transport,
  origin: string,
  personId: () => string,
): Backups {
  async function ask(route: Route, path: string, body: string | null): Promise<Got<string>> {
    const headers = new Headers({ accept: '*/*', [PERSON_HEADER]: personId() });
    if (body !== null) headers.set('content-type', isLines(body) ? LINES_TYPE : JSON_TYPE);
    const init = { method: route.method, headers, ...(body === null ? {} : { body }) };
    try {
      const response = await transport(new Request(origin + path, init));
      const text = await response.text();
      if (response.ok) return { ok: true, value: text };
      const said = problem.safeParse(parsed(text));
      return { ok: false, say: said.success ? said.data.say : NO_ANSWER };
    } catch {
      return { ok: false, say: NO_ANSWER };
    }
  }

  async function take(storyId: string | null): Promise<Got<string>> {
    const query = storyId === null ? '' : `?${new URLSearchParams({ story: storyId }).toString()}`;
    const got = await ask(ROUTES.getBackup, pathOf(ROUTES.getBackup) + query, null);
    if (!got.ok) return got;
    // What cannot be read again is no backup, so it is read before it is called one.
    const read = readBackup(got.value);
    return read.ok ? got : { ok: false, say: `The copy does not hold: ${read.say}` };
  }

  return {
    take,
    look: async (text) => {
      const read = readBackup(text);
      if (!read.ok) return read;
      const { at, story, logs } = read.value;
      const now = await take(story);
      // A story that the host has no more is put back whole.
      const had = now.ok ? readBackup(now.value) : null;
      const here = had?.ok === true ? had.value.logs : new Map<string, readonly LogEntry[]>();
      if (!now.ok && story === null) return now;
      const missing = [...here].filter(([storyId]) => !logs.has(storyId));
      return {
        ok: true,
        value: {
          at,
          story,
          stories: [...logs].map(([storyId, entries]) =>
            storyIn(storyId, entries, here.get(storyId) ?? []),
          ),
          missing: missing.map(([storyId, entries]) => titleOf(storyId, entries)),
        },
      };
    },
    restore: async (text) => {
      const got = await ask(ROUTES.putBackup, pathOf(ROUTES.putBackup), text);
      if (!got.ok) return got;
      const read = restored.safeParse(parsed(got.value));
      return read.success ? { ok: true, value: read.data } : { ok: false, say: NO_ANSWER };
    },
    remove: async (storyId, copy) => {
      const read = readBackup(copy);
      if (!read.ok) return read;
      const head = read.value.logs.get(storyId)?.at(-1);
      if (head === undefined) return { ok: false, say: 'The copy is of another story.' };
      const body = JSON.stringify({ headHash: head.hash });
      const path = pathOf(ROUTES.deleteStory, { id: storyId });
      const got = await ask(ROUTES.deleteStory, path, body);
      if (!got.ok) return got;
      return deleted.safeParse(parsed(got.value)).success
        ? { ok: true, value: 'deleted' }
        : { ok: false, say: NO_ANSWER };
    },
  };
}

function storyIn(
  storyId: string,
  entries: readonly LogEntry[],
  here: readonly LogEntry[],
): StoryInBackup {
  const held = new Set(entries.map((entry) => entry.hash));
  const newer = here.filter((entry) => !held.has(entry.hash));
  return {
    storyId,
    title: titleOf(storyId, entries),
    rows: entries.length,
    newer: newer.length,
    signatures: newer.filter((entry) => entry.type === 'approved@1').length,
  };
}

/** As it was last named in these rows. */
function titleOf(storyId: string, entries: readonly LogEntry[]): string {
  let title = storyId;
  for (const event of entries.map(eventOf)) {
    if (event.type === 'story-created@1') ({ title } = event.data);
    if (event.type !== 'fields-written@1') continue;
    for (const write of event.data.writes) if (write.field === 'story.title') title = write.value;
  }
  return title;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
