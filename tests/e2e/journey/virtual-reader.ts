import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator } from '@playwright/test';

const SOURCE = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));
/** How the module, which is one file, gives its reader away. */
const GIVEN_AWAY = /export\{[\w$]+ as Virtual,([\w$]+) as virtual\};/;

interface VirtualReader {
  readonly start: (what: { readonly container: Node }) => Promise<void>;
  readonly next: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly lastSpokenPhrase: () => Promise<string>;
  readonly spokenPhraseLog: () => Promise<readonly string[]>;
}

declare global {
  interface Window {
    /** Put there by the test. */
    readonly virtualReader: VirtualReader;
  }
}

/** The reader as a script: a page under the policy takes no module that is not its own. */
async function script(): Promise<string> {
  const source = await readFile(SOURCE, 'utf8');
  const asScript = source.replace(GIVEN_AWAY, 'window.virtualReader=$1;');
  if (asScript === source) throw new Error('the virtual screen reader gives away other names now');
  return `(() => {${asScript}\n})()`;
}

/**
 * What a virtual screen reader says of a piece of the page from its begin to its end, phrase by phrase.
 * From then on until a reload the page has a clipboard of the reader's own.
 */
export async function readsAloud(piece: Locator): Promise<readonly string[]> {
  const page = piece.page();
  if (!(await page.evaluate(() => 'virtualReader' in window))) await page.evaluate(await script());
  return await piece.evaluate(async (container) => {
    const { virtualReader } = window;
    await virtualReader.start({ container });
    const [first = ''] = await virtualReader.spokenPhraseLog();
    do await virtualReader.next();
    while ((await virtualReader.lastSpokenPhrase()) !== `end of ${first}`);
    const phrases = [...(await virtualReader.spokenPhraseLog())];
    await virtualReader.stop();
    return phrases;
  });
}
