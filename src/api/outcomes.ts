import { Hono } from 'hono';
import { id } from '#contract/bounds.ts';
import { ROUTES } from '#contract/routes.ts';
import { checked } from './body.ts';
import { person } from './person.ts';
import type { Ports } from './ports.ts';
import { json, ProblemError } from './problems.ts';

/** GET …/outcomes/:mid: what became of a command whose answer was lost. 404: it never came. */
export function outcomesRoutes(ports: Ports): Hono {
  return new Hono().get(ROUTES.outcome.path, async (c) => {
    await person(ports, c.req.raw);
    const storyId = checked(id, c.req.param('id'));
    const mid = checked(id, c.req.param('mid'));
    const answer = await ports.storage.answer(storyId, mid);
    if (answer === null) throw new ProblemError(404, 'This command never came here.');
    return json(c, answer.outcome);
  });
}
