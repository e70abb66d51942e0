import { Hono } from 'hono';
import { sha256 } from '#contract/bounds.ts';
import { MAX_TEXT_BODY_BYTES, MAX_TEXT_BYTES_A_DAY } from '#contract/limits.ts';
import { ROUTES } from '#contract/routes.ts';
import { textBody } from '#contract/text-schema.ts';
import { utf8Length } from '#core/text/offsets.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { checked, readJson } from './body.ts';
import { person } from './person.ts';
import type { Ports } from './ports.ts';
import { json, ProblemError } from './problems.ts';

/** Whether a person may bring so many bytes more today; counts them where they may. */
function dailyQuota(most: number): (person: string, day: string, bytes: number) => boolean {
  const brought = new Map<string, number>();
  let today = '';
  return (person, day, bytes) => {
    if (day !== today) brought.clear();
    today = day;
    const before = brought.get(person) ?? 0;
    if (before + bytes > most) return false;
    brought.set(person, before + bytes);
    return true;
  };
}

/**
 * PUT and GET /api/texts/:sha256: texts of records, kept under the hash of their UTF-8. Who has no
 * role at the desk brings none (403), and nobody more than MAX_TEXT_BYTES_A_DAY (429), counted since
 * the host started.
 */
export function textsRoutes(ports: Ports, most: number = MAX_TEXT_BYTES_A_DAY): Hono {
  const { storage } = ports;
  const hasRoom = dailyQuota(most);
  return new Hono()
    .put(ROUTES.putText.path, async (c) => {
      const me = await person(ports, c.req.raw);
      if (me.hats.length === 0)
        throw new ProblemError(
          403,
          'You have no role at this desk. An administrator can give you one under People and roles.',
        );
      const hash = checked(sha256, c.req.param('sha256'));
      const { text } = checked(textBody, await readJson(c.req.raw, MAX_TEXT_BODY_BYTES));
      if (sha256Hex(text) !== hash)
        throw new ProblemError(422, 'The text is not the one its hash names.');
      if (!hasRoom(me.id, ports.clock.now().slice(0, 10), utf8Length(text)))
        throw new ProblemError(
          429,
          'You brought in more than a desk takes from one person in a day. Go on tomorrow.',
        );
      await storage.putText(hash, text);
      return json(c, { sha256: hash });
    })
    .get(ROUTES.getText.path, async (c) => {
      await person(ports, c.req.raw);
      const hash = checked(sha256, c.req.param('sha256'));
      const text = await storage.getText(hash);
      if (text === null) throw new ProblemError(404, 'No text is kept under this hash.');
      return json(c, { sha256: hash, text });
    });
}
