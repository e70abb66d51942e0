/**
 * The one Trusted Types policy of the app (W3C Trusted Types). It admits exactly the addresses of
 * our own workers; every other string that reaches a script sink is refused by the browser.
 */

/** Where every host serves the worker with the shell cache and the mock API; a classic script. */
export const MOCK_API_URL = '/mock-api.js';

/** Where every host serves the worker with the shell cache alone, for pages that a server sends. */
export const SHELL_URL = '/shell.js';

/** Workers as the build names them, and as the development server does. */
const BUILT = /^\/assets\/[a-z-]+-worker-[\w-]{8}\.js$/;
const IN_DEVELOPMENT = /^\/src\/entry\/[a-z-]+-worker\.ts\?/;

interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => unknown;
}

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => ScriptUrlPolicy;
}

/** @throws if the address is none of ours: a bug, never a person's mistake. */
export function checkWorkerUrl(url: string): string {
  const own =
    url === MOCK_API_URL ||
    url === SHELL_URL ||
    BUILT.test(url) ||
    (import.meta.env.DEV && IN_DEVELOPMENT.test(url));
  if (!own) throw new TypeError(`Not a worker of this app: ${url}`);
  return url;
}

function makePolicy(): ScriptUrlPolicy {
  const rules = { createScriptURL: (url: string): string => checkWorkerUrl(url) };
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  // A browser without Trusted Types takes the string; it has passed the same check.
  return trustedTypes === undefined ? rules : trustedTypes.createPolicy('verbatim', rules);
}

let policy: ScriptUrlPolicy | null = null;

/**
 * What `new Worker` and `serviceWorker.register` may be given. The type says string because that is
 * what both are declared to take; under Trusted Types it is a TrustedScriptURL.
 */
export function trustedWorkerUrl(url: string): string {
  policy ??= makePolicy();
  return policy.createScriptURL(url) as string;
}
