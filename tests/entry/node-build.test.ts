import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browserHostFiles } from '#entry/node-build.ts';

const dist = mkdtempSync(join(tmpdir(), 'verbatim-build-'));
afterAll(() => rmSync(dist, { recursive: true }));

describe('what a server withholds of the build', () => {
  it('is what only the browser host loads', () => {
    const manifest = {
      'index.html': {
        file: 'assets/index-1.js',
        isEntry: true,
        imports: ['_shared.js'],
        dynamicImports: [
          'src/entry/in-page-api.ts',
          'src/ui/pane.tsx',
          'src/entry/fault-transport.ts',
        ],
      },
      '_shared.js': { file: 'assets/shared-1.js' },
      'src/ui/pane.tsx': {
        file: 'assets/pane-1.js',
        isDynamicEntry: true,
        imports: ['_shared.js'],
      },
      'src/entry/in-page-api.ts': {
        file: 'assets/in-page-api-1.js',
        isDynamicEntry: true,
        imports: ['_shared.js', '_storage.js'],
      },
      'src/entry/fault-transport.ts': { file: 'assets/fault-transport-1.js', isDynamicEntry: true },
      '_shared.css': { file: 'assets/shared-1.css' },
      '_storage.js': { file: 'assets/storage-1.js' },
    };
    mkdirSync(join(dist, '.vite'));
    writeFileSync(join(dist, '.vite', 'manifest.json'), JSON.stringify(manifest));
    expect(browserHostFiles(dist).toSorted()).toEqual([
      '/assets/fault-transport-1.js',
      '/assets/in-page-api-1.js',
      '/assets/storage-1.js',
    ]);
  });

  it('cannot be said of a build without a manifest', () => {
    expect(() => browserHostFiles(join(dist, 'none'))).toThrow('no manifest');
  });
});
