/** Where the browser host is told to start again, for its demo; no other host knows this address. */
export const RESTART_PATH = '/api/demo/restart';
