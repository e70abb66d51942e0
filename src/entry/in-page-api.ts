import type { Transport } from '#sync/ports.ts';
import { browserApi } from './browser-host.ts';

/**
 * The API in the page itself, for a page that no worker controls (a private window, a forced
 * reload). The same handlers over the same database as the worker has.
 */
export function inPageApi(report: (error: unknown) => void): Transport {
  return browserApi(report);
}
