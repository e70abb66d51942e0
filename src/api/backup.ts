import { Hono } from 'hono';
import type { Context } from 'hono';
import {
  type Backup,
  BACKUP_FORM,
  backupOfAnyForm,
  liftBackup,
  type Restored,
} from '#contract/backup-schema.ts';
import { id } from '#contract/bounds.ts';
import { MAX_BACKUP_BYTES, MAX_BACKUP_VALUES } from '#contract/limits.ts';
import { ROUTES } from '#contract/routes.ts';
import { commandKey } from '#core/desk/log.ts';
import type { Hat } from '#core/review/hats.ts';
import { checked, readJson } from './body.ts';
import { keptIn } from './kept-in.ts';
import { person } from './person.ts';
import type { Archive, Kept, Ports } from './ports.ts';
import { json, ProblemError } from './problems.ts';

/**
 * GET and PUT /api/backup. A backup is the log rows as they stand, with salts and the answers by
 * person and mid. It is checked whole before anything is replaced: forms, chain, replay, hashes of texts.
 * A restore begins a new epoch: every page builds anew, keeps its unsent work and sends it again.
 */
export function backupRoutes(ports: Ports, archive: Archive, needs: Hat | null): Hono {
  async function allowed(c: Context): Promise<void> {
    const me = await person(ports, c.req.raw);
    if (needs !== null && !me.hats.includes(needs))
      throw new ProblemError(403, 'Still needed: someone who clears, for a backup of the desk.');
  }

  return new Hono()
    .get(ROUTES.getBackup.path, async (c) => {
      await allowed(c);
      const asked = c.req.query('story') ?? null;
      const story = asked === null ? null : checked(id, asked);
      const kept = await archive.keep(story);
      if (story !== null && kept.stories.length === 0)
        throw new ProblemError(404, 'There is no such story.');
      return json(c, written(kept, story, ports.clock.now()));
    })
    .put(ROUTES.putBackup.path, async (c) => {
      await allowed(c);
      const body = await readJson(c.req.raw, MAX_BACKUP_BYTES, MAX_BACKUP_VALUES);
      const given = liftBackup(checked(backupOfAnyForm, body));
      const [salt = ''] = ports.chance.salts(1);
      const read = keptIn(given, `epoch-${salt}`);
      if (!read.ok) throw new ProblemError(422, `Nothing was restored: ${read.say}`);
      const lost = lostBy(await archive.keep(given.story), read.kept);
      await archive.restore(read.kept, given.story, null);
      for (const { storyId, entries } of read.kept.stories)
        ports.hints.changed(storyId, entries.length);
      const { epoch, stories } = read.kept;
      return json(c, { epoch, stories: stories.length, lost } satisfies Restored);
    });
}

/** Sorted, so that what is kept alike gives the same bytes in every host. */
function written(kept: Kept, story: string | null, at: string): Backup {
  const { epoch } = kept;
  const stories = kept.stories.map(({ storyId, entries }) => ({ storyId, entries: [...entries] }));
  return {
    form: BACKUP_FORM,
    at,
    epoch,
    story,
    stories: sorted(stories, (item) => item.storyId),
    answers: sorted(kept.answers, (item) => commandKey(item.person, item.mid)).map((answer) => ({
      ...answer,
      outcome: { ...answer.outcome, refusals: [...answer.outcome.refusals] },
    })),
    tombstones: sorted(kept.tombstones, (item) => item.storyId),
    texts: sorted(kept.texts, (item) => item.sha256),
    settings: sorted(kept.settings, (item) => item.name),
  };
}

function sorted<T>(items: readonly T[], by: (item: T) => string): T[] {
  return items.toSorted((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
}

/** What the host had and the backup has not: rows after the last one that both hold. */
function lostBy(had: Kept, has: Kept): Restored['lost'] {
  return had.stories.flatMap(({ storyId, entries, summary }) => {
    const other = has.stories.find((story) => story.storyId === storyId)?.entries ?? [];
    const same = entries.findIndex((entry, index) => entry.hash !== other[index]?.hash);
    const rows = same === -1 ? [] : entries.slice(same);
    if (rows.length === 0) return [];
    const signatures = rows.filter(({ type }) => type === 'approved@1').length;
    return [{ storyId, title: summary?.title ?? storyId, rows: rows.length, signatures }];
  });
}
