import { count, id, strict } from './bounds.ts';

/** Name of the BroadcastChannel over which the browser host tells its pages that a story moved. */
export const HINT_CHANNEL = 'verbatim-hints';

/** A hint: pull this story, it stands at `seq`. A lost one costs delay only. */
export const hint = strict({ storyId: id, seq: count });
