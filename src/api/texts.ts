import { Hono } from 'hono';
import { sha256 } from '#contract/bounds.ts';
import { MAX_TEXT_BODY_BYTES } from '#contract/limits.ts';
import { ROUTES } from '#contract/routes.ts';
import { textBody } from '#contract/text-schema.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { checked, readJson } from './body.ts';
import { person } from './person.ts';
import type { Ports } from './ports.ts';
import { json, ProblemError } from './problems.ts';

/** PUT and GET /api/texts/:sha256: texts of records, kept under the hash of their UTF-8. */
export function textsRoutes(ports: Ports): Hono {
  const { storage } = ports;
  return new Hono()
    .put(ROUTES.putText.path, async (c) => {
      await person(ports, c.req.raw);
      const hash = checked(sha256, c.req.param('sha256'));
      const { text } = checked(textBody, await readJson(c.req.raw, MAX_TEXT_BODY_BYTES));
      if (sha256Hex(text) !== hash)
        throw new ProblemError(422, 'The text is not the one its hash names.');
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
