import type { Page } from '@playwright/test';

/** What the story showed at the moment its words first stood in the page. */
export interface FirstSight {
  /** Stretches marked as quotations. */
  readonly marks: number;
  /** Of the words, how many UTF-16 code units stood there. */
  readonly length: number;
}

/**
 * Watches for words of a story, before the page is opened or before it is brought in. An observer of
 * changes is called before the browser draws what was changed, so that what it sees is what the first
 * paint of the words shows, or less.
 */
export async function watchesFirstSight(
  page: Page,
  words: string,
): Promise<() => Promise<FirstSight | null>> {
  const watch = (wanted: string): void => {
    const seen: { first: FirstSight | null } = { first: null };
    Object.assign(window, { firstSight: seen });
    const look = (): void => {
      const story = document.querySelector('article');
      const text = story?.textContent ?? '';
      if (story === null || !text.includes(wanted)) return;
      observer.disconnect();
      seen.first = { marks: story.querySelectorAll('mark').length, length: text.length };
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  };
  await page.addInitScript(watch, words);
  if (page.url() !== 'about:blank') await page.evaluate(watch, words);
  return () =>
    page.evaluate(
      () => (window as unknown as { firstSight: { first: FirstSight | null } }).firstSight.first,
    );
}
