import { Hono } from 'hono';
import { id } from '#contract/bounds.ts';
import { ROUTES } from '#contract/routes.ts';
import { styleChange, styles as stylesSchema, STYLES_SETTING } from '#contract/style-schema.ts';
import {
  changeStyles,
  type OwnStyle,
  STYLE_HATS,
  type StylesChanged,
} from '#core/verdict/house-style.ts';
import { checked, readJson } from './body.ts';
import { person } from './person.ts';
import type { Ports } from './ports.ts';
import { json, ProblemError } from './problems.ts';

const MAX_BYTES = 16 * 1024;

/** The styles as the setting keeps them; a desk that made none has none. */
function read(kept: string | null): readonly OwnStyle[] {
  if (kept === null) return [];
  return stylesSchema.parse({ styles: JSON.parse(kept) }).styles;
}

/**
 * GET /api/styles and PUT /api/styles/:id: the house styles a desk made itself. They only grow: a
 * change is a new version, because stories name the version they were checked by. No story changes
 * with them; what a story is checked by stands in its log.
 */
export function stylesRoutes(ports: Ports): Hono {
  return new Hono()
    .get(ROUTES.getStyles.path, async (c) => {
      await person(ports, c.req.raw);
      return json(c, { styles: read(await ports.storage.getSetting(STYLES_SETTING)) });
    })
    .put(ROUTES.putStyle.path, async (c) => {
      const me = await person(ports, c.req.raw);
      const change = {
        ...checked(styleChange, await readJson(c.req.raw, MAX_BYTES)),
        id: checked(id, c.req.param('id')),
      };
      if (!STYLE_HATS.some((hat) => me.hats.includes(hat)))
        throw new ProblemError(
          403,
          'Still needed: someone who clears, or standards, to change the desk’s styles.',
        );
      const at = ports.clock.now();
      const done: { answer: StylesChanged } = { answer: { ok: true, styles: [] } };
      await ports.storage.changeSetting(STYLES_SETTING, (kept) => {
        done.answer = changeStyles(read(kept), change, me.name, at);
        return done.answer.ok ? JSON.stringify(done.answer.styles) : null;
      });
      if (!done.answer.ok) throw new ProblemError(422, done.answer.say);
      return json(c, { styles: done.answer.styles });
    });
}
