/** Name of the BroadcastChannel over which the browser host tells its pages that a story moved. */
export const HINT_CHANNEL = 'verbatim-hints';
