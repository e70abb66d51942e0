import type { Decide } from '#core/desk/deciding.ts';

let asked: Promise<Decide> | null = null;
let loaded: Decide | null = null;

/** The rules if they are here; null while they are on their way. */
export function loadedRules(): Decide | null {
  return loaded;
}

/**
 * The rules by which commands are decided. A story is drawn without them, so they come right behind
 * the first load. A failed fetch is tried again the next time; until then nothing is decided here.
 */
export function rules(): Promise<Decide> {
  asked ??= import('#core/desk/decide.ts').then(
    (module) => {
      loaded = module.decide;
      return loaded;
    },
    (error: unknown) => {
      asked = null;
      throw error;
    },
  );
  return asked;
}
