import type { BrowserContext } from '@playwright/test';

/** What a page did that no page of ours may do, in words, oldest first. */
export interface Watch {
  readonly troubles: readonly string[];
}

/**
 * Notes every violation of the security policy, uncaught error, console error and request to
 * another origin in a browser context. Call it before the first page is opened.
 */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const troubles: string[] = [];
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const sample = event.sample === '' ? '' : ` (${event.sample})`;
      console.error(`Policy: ${event.effectiveDirective} forbids ${event.blockedURI}${sample}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = ['blob:', 'data:', 'about:'].includes(url.protocol);
    if (!local && url.origin !== origin) troubles.push(`request: ${request.url()}`);
  });
  return { troubles };
}
