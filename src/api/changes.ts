import { Hono } from 'hono';
import { id, sha256 } from '#contract/bounds.ts';
import { ROUTES } from '#contract/routes.ts';
import { checked } from './body.ts';
import { goneProblem } from './gone.ts';
import { person } from './person.ts';
import type { Ports } from './ports.ts';
import { json, ProblemError } from './problems.ts';

/**
 * GET …/changes?epoch&from&hash: the rows after `from`. Asked with another epoch than the host's (or
 * none), or with another hash than that of the host's row at `from`, the answer begins at 0 and the
 * caller builds its base again (MODEL A2); without a hash, as older pages ask, rows are not compared.
 * `from` is echoed, so that an answer to an old question is never applied to a newer cursor. 410
 * where the story was deleted.
 */
export function changesRoutes(ports: Ports): Hono {
  const { storage } = ports;
  return new Hono().get(ROUTES.changes.path, async (c) => {
    await person(ports, c.req.raw);
    const storyId = checked(id, c.req.param('id'));
    const asked = seqOf(c.req.query('from') ?? '0');
    const epoch = c.req.query('epoch') ?? '';
    const named = c.req.query('hash');
    const hash = named === undefined ? undefined : checked(sha256, named);
    let found = await storage.changes(storyId, asked, hash);
    if (found.epoch !== epoch && found.from > 0) found = await storage.changes(storyId, 0);
    const { from, head, entries } = found;
    if (found.gone !== null) throw goneProblem(found.gone);
    return json(c, { epoch: found.epoch, from, to: head.seq, head, events: entries });
  });
}

function seqOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new ProblemError(400, 'from is a whole number.');
  return Number(text);
}
