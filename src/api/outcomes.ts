import { Hono } from 'hono';
import { id } from '#contract/bounds.ts';
import { ROUTES } from '#contract/routes.ts';
import { UNKNOWN_PERSON } from '#core/desk/log.ts';
import { checked } from './body.ts';
import { person } from './person.ts';
import type { Ports } from './ports.ts';
import { json, ProblemError } from './problems.ts';

/**
 * GET …/outcomes/:mid: what became of a command of one's own whose answer was lost. 404: it never
 * came. An answer of which nobody knows whose it was is for who sends the same body again.
 */
export function outcomesRoutes(ports: Ports): Hono {
  return new Hono().get(ROUTES.outcome.path, async (c) => {
    const me = await person(ports, c.req.raw);
    const storyId = checked(id, c.req.param('id'));
    const mid = checked(id, c.req.param('mid'));
    const answer = await ports.storage.answer(storyId, { person: me.id, mid });
    if (answer === null || answer.person === UNKNOWN_PERSON)
      throw new ProblemError(404, 'This command never came here.');
    return json(c, answer.outcome);
  });
}
