import { type Context, Hono } from 'hono';
import { id } from '#contract/bounds.ts';
import { ROUTES } from '#contract/routes.ts';
import {
  FIRST_STYLE_SETTING,
  firstChange,
  firstStyle,
  ownStyles,
  styleChange,
  STYLES_SETTING,
} from '#contract/style-schema.ts';
import { chooseFirst, type DeskStyles } from '#core/verdict/first-style.ts';
import { changeStyles, STYLE_HATS } from '#core/verdict/house-style.ts';
import type { Person } from '#core/review/hats.ts';
import { checked, readJson } from './body.ts';
import { person } from './person.ts';
import type { Ports } from './ports.ts';
import { json, ProblemError } from './problems.ts';

const MAX_BYTES = 16 * 1024;

/** The styles as the setting keeps them; a desk that made none has none. */
function readStyles(kept: string | null): DeskStyles['styles'] {
  return kept === null ? [] : ownStyles.parse(JSON.parse(kept));
}

function readFirst(kept: string | null): DeskStyles['first'] {
  return kept === null ? null : firstStyle.parse(JSON.parse(kept));
}

/** Whoever may change the styles of the desk. */
async function changer(ports: Ports, c: Context): Promise<Person> {
  const me = await person(ports, c.req.raw);
  if (STYLE_HATS.some((hat) => me.hats.includes(hat))) return me;
  throw new ProblemError(
    403,
    'Still needed: someone who clears, or standards, to change the desk’s styles.',
  );
}

/**
 * GET /api/styles, PUT /api/styles/:id and PUT /api/styles: the house styles a desk made itself, and
 * which one new stories start with. The styles only grow: a change is a new version, because stories
 * name the version they were checked by. No story changes with either; what a story is checked by
 * stands in its log.
 */
export function stylesRoutes(ports: Ports): Hono {
  const { storage } = ports;
  const styles = async (): Promise<DeskStyles['styles']> =>
    readStyles(await storage.getSetting(STYLES_SETTING));
  const all = async (): Promise<DeskStyles> => ({
    styles: await styles(),
    first: readFirst(await storage.getSetting(FIRST_STYLE_SETTING)),
  });
  /** Changes one setting at once with reading it. `make` gives what stands from now on, or why nothing does. */
  const change = async (
    setting: string,
    make: (kept: string | null) => { readonly kept: unknown } | { readonly say: string },
  ): Promise<void> => {
    const refused: string[] = [];
    await storage.changeSetting(setting, (kept) => {
      const made = make(kept);
      refused.splice(0, 1, ...('say' in made ? [made.say] : []));
      return 'say' in made ? null : JSON.stringify(made.kept);
    });
    if (refused[0] !== undefined) throw new ProblemError(422, refused[0]);
  };
  return new Hono()
    .get(ROUTES.getStyles.path, async (c) => {
      await person(ports, c.req.raw);
      return json(c, await all());
    })
    .put(ROUTES.putFirstStyle.path, async (c) => {
      const { name } = await changer(ports, c);
      const body = checked(firstChange, await readJson(c.req.raw, MAX_BYTES));
      const at = ports.clock.now();
      // A style once made is never gone, so these may be read before.
      const own = await styles();
      await change(FIRST_STYLE_SETTING, (kept) => {
        const chosen = chooseFirst({ styles: own, first: readFirst(kept) }, body, name, at);
        return chosen.ok ? { kept: chosen.first } : chosen;
      });
      return json(c, await all());
    })
    .put(ROUTES.putStyle.path, async (c) => {
      const { name } = await changer(ports, c);
      const body = {
        ...checked(styleChange, await readJson(c.req.raw, MAX_BYTES)),
        id: checked(id, c.req.param('id')),
      };
      const at = ports.clock.now();
      await change(STYLES_SETTING, (kept) => {
        const changed = changeStyles(readStyles(kept), body, name, at);
        return changed.ok ? { kept: changed.styles } : changed;
      });
      return json(c, await all());
    });
}
