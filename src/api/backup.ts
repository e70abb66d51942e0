import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Restored } from '#contract/backup-schema.ts';
import { id } from '#contract/bounds.ts';
import { MAX_BACKUP_BYTES, MAX_BACKUP_VALUES } from '#contract/limits.ts';
import { LINES_TYPE, ROUTES } from '#contract/routes.ts';
import type { Person } from '#core/review/hats.ts';
import { keptBy, notRestored, partsOfText } from './backup-body.ts';
import { writeBackup } from './backup-writer.ts';
import { checked, readLinesOrJson } from './body.ts';
import { person } from './person.ts';
import type { Archive, HostRules, Ports } from './ports.ts';
import { json, ProblemError } from './problems.ts';
import { planRestore, restoreAct, type RestorePlan } from './restore-plan.ts';

/**
 * GET and PUT /api/backup. A backup is the log rows as they stand, with salts, the answers by person
 * and mid, and the heads that the host has answered with; it streams. A restore is checked whole
 * before anything is replaced, adds a row to every story it brings (MODEL O5), and begins a new
 * epoch: every page builds anew, keeps its unsent work and sends it again. A newsroom's host
 * restores by command alone.
 */
export function backupRoutes(
  ports: Ports,
  archive: Archive,
  { backupNeeds, key, administered }: Pick<HostRules, 'backupNeeds' | 'key' | 'administered'>,
): Hono {
  async function allowed(c: Context): Promise<Person> {
    const me = await person(ports, c.req.raw);
    if (backupNeeds !== null && !me.hats.includes(backupNeeds))
      throw new ProblemError(403, 'Still needed: someone who clears, for a backup of the desk.');
    return me;
  }

  return new Hono()
    .get(ROUTES.getBackup.path, async (c) => {
      await allowed(c);
      const asked = c.req.query('story') ?? null;
      const story = asked === null ? null : checked(id, asked);
      if (story !== null && (await ports.storage.changes(story, 0)).head.seq === 0)
        throw new ProblemError(404, 'There is no such story.');
      const at = ports.clock.now();
      const chunks = writeBackup(archive.read(story), { at, story, key });
      return c.body(streamOf(chunks, ports.report), 200, {
        'content-type': LINES_TYPE,
        'cache-control': 'no-store',
      });
    })
    .put(ROUTES.putBackup.path, async (c) => {
      if (administered)
        throw new ProblemError(
          403,
          'This desk is restored on its machine: stop the host, then run “npm run restore -- FILE” there.',
        );
      const me = await allowed(c);
      const text = await readLinesOrJson(c.req.raw, MAX_BACKUP_BYTES, MAX_BACKUP_VALUES);
      const order = {
        storage: { ...ports.storage, ...archive },
        at: ports.clock.now(),
        actor: { id: me.id, name: me.name },
        salts: (count: number) => ports.chance.salts(count),
        key,
        story: null,
      };
      const planned = await planRestore(order, partsOfText(text));
      if (!planned.ok) throw notRestored(planned.say);
      const { plan } = planned;
      const kept = await keptBy(plan, partsOfText(text));
      await archive.restore(kept, plan.scope, restoreAct(order, plan, null));
      for (const { storyId, row } of plan.stories) ports.hints.changed(storyId, row.entry.seq);
      return json(c, told(plan));
    });
}

function told({ epoch, stories, lost }: RestorePlan): Restored {
  const doubts = stories.flatMap(({ storyId, title, rows, provedTo, missing }) =>
    provedTo === rows && missing.length === 0
      ? []
      : [{ storyId, title, unproved: rows - provedTo, missing: missing.length }],
  );
  return { epoch, stories: stories.length, lost: [...lost], doubts };
}

/** A body that is made as fast as it is read. An error ends it in the middle, so that it is no whole backup. */
function streamOf(
  chunks: AsyncGenerator<string>,
  report: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await chunks.next();
          if (done === true) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          report(error);
          controller.error(error);
        }
      },
      cancel: async () => void (await chunks.return(undefined)),
    },
    { highWaterMark: 1 },
  );
}
