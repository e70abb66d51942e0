import * as z from 'zod/mini';
import { list, strict } from './bounds.ts';
import { person } from './values.ts';

/** How many people the demo has, and who wears which hats (MODEL H). */
export const demoPreset = z.enum(['five', 'two', 'alone']);
export type DemoPreset = z.infer<typeof demoPreset>;

/** The preset of a host where nobody has chosen one. */
export const FIRST_PRESET: DemoPreset = 'five';
/** Name of the host setting that keeps the preset. */
export const PRESET_SETTING = 'demo-preset';

/**
 * The answer to GET /api/people: everyone of the desk with the hats of today, and who the host
 * takes the caller for (null: nobody it knows). `demo`: person and preset may be chosen.
 */
export const people = strict({
  people: list(person),
  me: z.nullable(person),
  demo: z.boolean(),
});

/** Body and answer of /api/demo/preset. */
export const preset = strict({ preset: demoPreset });
