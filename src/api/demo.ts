import { Hono } from 'hono';
import { FIRST_PRESET, preset, PRESET_SETTING } from '#contract/people-schema.ts';
import { ROUTES } from '#contract/routes.ts';
import { checked, readJson } from './body.ts';
import type { Ports } from './ports.ts';
import { json, ProblemError } from './problems.ts';

const MAX_BYTES = 1024 * 1024;

/** GET and PUT /api/demo/preset: who works at the demo desk. Hosts without the demo have no such route; where it is `administered` it can only be read. */
export function demoRoutes({ storage }: Ports, administered: boolean): Hono {
  return new Hono()
    .get(ROUTES.getPreset.path, async (c) => {
      const stored = await storage.getSetting(PRESET_SETTING);
      return json(c, { preset: stored ?? FIRST_PRESET });
    })
    .put(ROUTES.putPreset.path, async (c) => {
      if (administered)
        throw new ProblemError(
          403,
          'Who works at this desk is set on its machine: start the host with VERBATIM_PRESET=five, two or alone.',
        );
      const chosen = checked(preset, await readJson(c.req.raw, MAX_BYTES));
      await storage.putSetting(PRESET_SETTING, chosen.preset);
      return json(c, chosen);
    });
}
