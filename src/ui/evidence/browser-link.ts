import { isPrivateHost, readLink } from '#core/verdict/read-link.ts';

/**
 * The address the browser would go to, when both the rules and the browser's own reading of it find a
 * public site under http or https; null: it is drawn as words. The browser reads more spellings of an
 * address than the rules do.
 */
export function followable(url: string | null): string | null {
  const { href } = readLink(url ?? '');
  if (href === null || !URL.canParse(href)) return null;
  const { protocol, hostname } = new URL(href);
  const web = protocol === 'https:' || protocol === 'http:';
  return web && !isPrivateHost(hostname.replace(/\.$/u, '')) ? href : null;
}
