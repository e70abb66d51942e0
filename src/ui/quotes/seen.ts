import { createStore } from 'zustand/vanilla';

/** The quotes of the open story that others changed since this person had them open. Kept by LookedAt. */
export const seen = createStore<{ readonly changed: ReadonlySet<string> }>(() => ({
  changed: new Set<string>(),
}));
