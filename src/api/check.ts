import { Hono } from 'hono';
import { ROUTES } from '#contract/routes.ts';
import type { StoryCheck } from '#contract/story-schema.ts';
import { checkStory } from './check-story.ts';
import { person } from './person.ts';
import type { Archive, Ports } from './ports.ts';
import { json } from './problems.ts';

/**
 * GET /api/check: what this host finds when it replays its logs. Each story is replayed once a
 * session of the host, and again when its epoch is another; a story that grew since is what the
 * host itself made of a log that held.
 */
export function checkRoutes(ports: Ports, archive: Archive): Hono {
  const known = new Map<string, StoryCheck>();
  return new Hono().get(ROUTES.check.path, async (c) => {
    await person(ports, c.req.raw);
    const epoch = await ports.storage.epoch();
    const stories: StoryCheck[] = [];
    for (const { storyId } of await ports.storage.stories()) {
      const key = `${epoch}/${storyId}`;
      const found = known.get(key) ?? (await checkStory(archive, storyId));
      if (found === null) continue;
      known.set(key, found);
      if (found.fault !== null) ports.report(new Error(`story ${storyId}: ${found.fault.say}`));
      stories.push(found);
    }
    return json(c, { stories });
  });
}
