import { Hono } from 'hono';
import { ROUTES } from '#contract/routes.ts';
import type { Ports } from './ports.ts';
import { json } from './problems.ts';

/** GET /api/people: who works at this desk, with which hats, and who the host takes the caller for. */
export function peopleRoutes({ identity, demo }: Ports): Hono {
  return new Hono().get(ROUTES.people.path, async (c) => {
    const [people, me] = await Promise.all([identity.people(), identity.whoIs(c.req.raw)]);
    return json(c, { people, me, demo });
  });
}
