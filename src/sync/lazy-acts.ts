import type { LATE_ACTS } from './late-acts.ts';

let acts: Promise<typeof LATE_ACTS> | null = null;

/** Acts that come behind the first load; a failed fetch is tried again the next time. */
export function lateActs(): Promise<typeof LATE_ACTS> {
  acts ??= import('./late-acts.ts').then(
    (module) => module.LATE_ACTS,
    (error: unknown) => {
      acts = null;
      throw error;
    },
  );
  return acts;
}
