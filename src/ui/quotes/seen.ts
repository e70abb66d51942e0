import { createStore } from 'zustand/vanilla';

/** The quotes of the open story that others changed since this person had them open. Kept by LookedAt. */
export const seen = createStore<{
  readonly changed: ReadonlySet<string>;
  /** The open quote, where others had changed it: the row up to which it had been seen, and the last one then. */
  readonly opened: { readonly id: string; readonly seq: number; readonly head: number } | null;
}>(() => ({ changed: new Set<string>(), opened: null }));
