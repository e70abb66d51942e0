import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { PageResult } from '../storage/in-page.ts';
import { SUITE } from '../storage/storage-suite.ts';
import { expect, test } from './fixtures.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function script(): Promise<string> {
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: `${ROOT}tests/storage/in-page.ts`,
        output: { format: 'iife', entryFileNames: 'suite.js' },
      },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (bundle === undefined || !('output' in bundle)) throw new Error('no suite was built');
  return bundle.output[0].code;
}

test('the storage suite holds over this browser’s own IndexedDB', async ({ page }) => {
  const body = await script();
  await page.route('**/storage-suite', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<script src="/storage-suite.js"></script>' }),
  );
  await page.route('**/storage-suite.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
  await page.goto('/storage-suite');
  const results = await page.evaluate(() =>
    (
      globalThis as unknown as { runStorageSuite: () => Promise<readonly PageResult[]> }
    ).runStorageSuite(),
  );
  expect(results).toEqual(SUITE.map(({ name }) => ({ name, error: null })));
});
