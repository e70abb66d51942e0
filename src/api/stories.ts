import { Hono } from 'hono';
import { ROUTES } from '#contract/routes.ts';
import { rowKept } from '#core/desk/summary.ts';
import { person } from './person.ts';
import type { Ports } from './ports.ts';
import { json } from './problems.ts';

/** GET /api/stories: the story list, the one changed last first. */
export function storiesRoutes(ports: Ports): Hono {
  return new Hono().get(ROUTES.stories.path, async (c) => {
    await person(ports, c.req.raw);
    const [epoch, stories] = await Promise.all([ports.storage.epoch(), ports.storage.stories()]);
    const sorted = stories
      .map(rowKept)
      .toSorted((a, b) => compare(b.changedAt, a.changedAt) || compare(a.storyId, b.storyId));
    return json(c, { epoch, stories: sorted });
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
