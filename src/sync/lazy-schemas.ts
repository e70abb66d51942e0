import { rules } from './lazy-rules.ts';
import type { WIRE_SCHEMAS } from './wire-schemas.ts';

type WireSchemas = typeof WIRE_SCHEMAS;

let asked: Promise<WireSchemas> | null = null;
let loaded: WireSchemas | null = null;

/** The schemas if they are here, so that an act shows at once; null while they are on their way. */
export function loadedSchemas(): WireSchemas | null {
  return loaded;
}

/**
 * The schemas, with the library that runs them: 11 KiB that the first load need not wait for. They
 * come right behind it, while the first request is on its way. A failed fetch is tried again the
 * next time; until then nothing is taken for an answer and nothing enters the queue unchecked.
 */
export function wireSchemas(): Promise<WireSchemas> {
  // What is checked before it is queued is decided before it too, so the rules come with them.
  asked ??= Promise.all([import('./wire-schemas.ts'), rules()]).then(
    ([module]) => {
      loaded = module.WIRE_SCHEMAS;
      return loaded;
    },
    (error: unknown) => {
      asked = null;
      throw error;
    },
  );
  return asked;
}
