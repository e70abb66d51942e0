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

/** A sentence that a live region said, and when, in milliseconds of the page. */
export interface Said {
  readonly words: string;
  readonly at: number;
}

/**
 * Collects each saying of the live regions, from before the page is there, in order: what a change in
 * one makes a screen reader say. The same words put in anew are another saying. What stands outside an
 * open dialog is not heard.
 */
export async function listensToSayings(page: Page): Promise<() => Promise<readonly Said[]>> {
  await page.addInitScript(() => {
    const heard: { words: string; at: number }[] = [];
    const REGIONS = '[aria-live], [role=status], [role=alert], [role=log]';
    const elementOf = (node: Node): Element | null =>
      node instanceof Element ? node : node.parentElement;
    const isHeard = (region: Element): boolean => {
      const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
      return dialog === undefined || dialog.contains(region);
    };
    const isWhole = (region: Element): boolean =>
      region.getAttribute('aria-atomic') !== 'false' && region.getAttribute('role') !== 'log';
    const hear = (changes: readonly MutationRecord[]): void => {
      const wholes = new Set<Element>();
      const say = (words: string | null): void => {
        const trimmed = words?.trim() ?? '';
        if (trimmed !== '') heard.push({ words: trimmed, at: performance.now() });
      };
      for (const { type, target, addedNodes } of changes) {
        const region = elementOf(target)?.closest(REGIONS) ?? null;
        // Only an alert is said that comes with its words.
        if (region === null) {
          for (const node of addedNodes)
            if (node instanceof Element)
              for (const alert of [node, ...node.querySelectorAll('[role=alert]')])
                if (alert.matches('[role=alert]') && isHeard(alert)) wholes.add(alert);
        } else if (isHeard(region) && (type === 'characterData' || addedNodes.length > 0)) {
          if (isWhole(region)) wholes.add(region);
          else if (type === 'characterData') say(target.textContent);
          else for (const node of addedNodes) say(node.textContent);
        }
      }
      for (const region of wholes) say(region.textContent);
    };
    new MutationObserver(hear).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { heardAloud: heard });
  });
  return () =>
    page.evaluate(() => (window as unknown as { heardAloud: readonly Said[] }).heardAloud);
}

/** The same as sentences alone. */
export async function listensToLiveRegions(page: Page): Promise<() => Promise<readonly string[]>> {
  const said = await listensToSayings(page);
  return async () => (await said()).map(({ words }) => words);
}
