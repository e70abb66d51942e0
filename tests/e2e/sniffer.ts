import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** HTML_CodeSniffer as one script, to be put into a page. */
const SOURCE = fileURLToPath(import.meta.resolve('html_codesniffer/build/HTMLCS.js'));

interface Sniffed {
  readonly code: string;
  readonly html: string;
}

/** What the second engine calls an error of WCAG 2 AA on the page as it stands. */
export async function sniffedErrors(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'HTMLCS' in window)))
    await page.evaluate(await readFile(SOURCE, 'utf8'));
  const found = await page.evaluate(
    () =>
      new Promise<readonly Sniffed[]>((done, fail) => {
        const { HTMLCS } = window;
        const errors = (): readonly Sniffed[] =>
          HTMLCS.getMessages()
            .filter(({ type }) => type === HTMLCS.ERROR)
            .map(({ code, element }) => ({ code, html: element.outerHTML.slice(0, 200) }));
        HTMLCS.process(
          'WCAG2AA',
          document,
          () => done(errors()),
          () => fail(new Error('the sniffer gave up')),
        );
      }),
  );
  return found.map(({ code, html }) => `${code}: ${html}`);
}

interface Sniffer {
  readonly ERROR: number;
  readonly process: (
    standard: string,
    content: Document,
    done: () => void,
    failed: () => void,
  ) => void;
  readonly getMessages: () => readonly {
    readonly type: number;
    readonly code: string;
    readonly element: Element;
  }[];
}

declare global {
  interface Window {
    /** Put there by the test. */
    readonly HTMLCS: Sniffer;
  }
}
