import type { Locator, Page } from '@playwright/test';

/**
 * What a screen reader says of a piece of the page, read from its accessibility tree as the browser's
 * test runner computes it: one line of text for each line of the tree, in reading order.
 */
export async function spoken(piece: Locator): Promise<string> {
  const tree = await piece.ariaSnapshot();
  return tree
    .split('\n')
    .map((line) => line.trim().replace(/^- /, ''))
    .filter((line) => !line.startsWith('/'))
    .map(saidOf)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** `button "Quote 3, John Kerry, to confirm"` and `mark: words` as their words, with what they are. */
function saidOf(line: string): string {
  const quoted = /^'(.*)'$/s.exec(line)?.[1]?.replaceAll("''", "'") ?? line;
  const node = /^(\w+)(?: "((?:[^"\\]|\\.)*)")?[^:]*(?::\s*(.*))?$/s.exec(quoted);
  if (node === null) return unquoted(quoted);
  const [, role = '', name = '', text = ''] = node;
  const words = `${name.replaceAll('\\"', '"')} ${unquoted(text)}`.trim();
  return role === 'button' ? `[button ${words}]` : words;
}

function unquoted(text: string): string {
  const inner = /^"(.*)"$/s.exec(text)?.[1];
  return inner === undefined ? text : inner.replaceAll('\\"', '"');
}

/** Collects what live regions say, from before the page is there: each new sentence once, in order. */
export async function listensToLiveRegions(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    const last = new WeakMap<Element, string>();
    const hear = (): void => {
      for (const region of document.querySelectorAll('[aria-live], [role=status], [role=alert]')) {
        const words = region.textContent.trim();
        if (words === (last.get(region) ?? '')) continue;
        last.set(region, words);
        if (words !== '') heard.push(words);
      }
    };
    new MutationObserver(hear).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { heardAloud: heard });
  });
  return () =>
    page.evaluate(() => (window as unknown as { heardAloud: readonly string[] }).heardAloud);
}
