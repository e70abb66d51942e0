/** Which host answers `/api` for the page: the browser itself, or the server that sent it. */
export type PageHost = 'browser' | 'server';

/** What the page was told by whoever served it: `<meta name="verbatim-host">`. Throws where it was told nothing. */
export function toldHost(page: Document): PageHost {
  const told = page.querySelector('meta[name="verbatim-host"]')?.getAttribute('content');
  if (told === 'browser' || told === 'server') return told;
  throw new Error('the page does not name its host');
}
