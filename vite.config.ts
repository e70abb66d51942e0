import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { chunkCycle } from './scripts/chunk-cycle.ts';
import { browserHostFiles } from './src/entry/node-build.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

interface Worker {
  readonly source: string;
  readonly file: string;
}

/** For the browser host: the shell and the API. */
const MOCK_API: Worker = { source: 'src/entry/mock-api.ts', file: 'mock-api.js' };
/** For a server's pages: the shell alone. */
const SHELL: Worker = { source: 'src/entry/shell-worker.ts', file: 'shell.js' };

/**
 * A service worker as one classic script without imports, under a name that never changes:
 * browsers take that everywhere, and the page registers the same address in development.
 *
 * `__SHELL__` in its source becomes the addresses of everything the page is made of; a changed
 * build therefore makes a changed worker, which is how a browser learns of it.
 */
function workerBuild(
  worker: Worker,
  mode: string,
  shell: readonly string[],
  write: string | null,
): InlineConfig {
  return {
    root,
    mode,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __SHELL__: JSON.stringify(shell) },
    build: {
      write: write !== null,
      ...(write === null ? {} : { outDir: write }),
      emptyOutDir: false,
      minify: mode === 'production',
      rolldownOptions: {
        input: `${root}${worker.source}`,
        output: { format: 'iife', entryFileNames: worker.file },
      },
    },
  };
}

async function workerSource(): Promise<string> {
  const output = await build(workerBuild(MOCK_API, 'development', [], null));
  const [bundle] = Array.isArray(output) ? output : [output];
  if (bundle === undefined || !('output' in bundle)) throw new Error('No service worker was built');
  return bundle.output[0].code;
}

/** What the first screen needs is one file: thirty small ones cost 7 KiB more, and a request each. */
const FIRST = { name: 'first', tags: ['$initial' as const], priority: 100 };

/** What several later parts need, in few files: a hundred of one module each cost a start 54 requests. */
const SHARED: readonly (readonly [name: string, holds: RegExp])[] = [
  ['packages', /\/node_modules\//],
  ['core', /\/src\/core\/(?!quote|desk|export)/],
  ['core-desk', /\/src\/core\/desk\//],
  ['core-export', /\/src\/core\/export\//],
  ['host', /\/src\/(contract|sync)\//],
  ['ui-story', /\/src\/ui\/(kit|reader|media|quotes|record)\//],
  ['ui', /\/src\/(?!core\/quote\/)/],
];

/**
 * A file takes with it what its modules need and no file before it has: so no two files need each
 * other, and each module runs after those it needs. A bound on the size of a file breaks that, and
 * constants are then read before they are made. The engine stays a file of its own, which a worker
 * replaces.
 */
const SHARED_GROUPS = SHARED.map(([name, holds], index) => ({
  name,
  minShareCount: 2,
  priority: SHARED.length - index,
  includeDependenciesRecursively: true,
  test: (id: string): boolean => holds.test(id.replaceAll('\\', '/')),
}));

function publicFiles(): readonly string[] {
  const entries = readdirSync(`${root}public`, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${root}public/`.length))
    .map((name) => name.replaceAll('\\', '/'));
}

function mockApi(): Plugin {
  let source: Promise<string> | null = null;
  return {
    name: 'verbatim-mock-api',
    configureServer(server) {
      server.watcher.on('all', () => {
        source = null;
      });
      server.middlewares.use('/mock-api.js', (_request, response, next) => {
        source ??= workerSource();
        source.then((code) => {
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.setHeader('cache-control', 'no-cache');
          response.end(code);
        }, next);
      });
    },
    async writeBundle(options, bundle) {
      const built = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
      const files = [...publicFiles(), ...built].map((name) => `/${name}`).toSorted();
      const dist = options.dir ?? `${root}dist`;
      // A server has not everything that the browser host has, and one file less would fail the worker.
      const withheld = browserHostFiles(dist);
      const served = files.filter((file) => !withheld.includes(file));
      await build(workerBuild(MOCK_API, 'production', ['/', ...files], dist));
      await build(workerBuild(SHELL, 'production', ['/', ...served], dist));
    },
  };
}

/** Ends a build in which two files need each other: a part of the page would fail when it is opened. */
function noChunkCycles(): Plugin {
  return {
    name: 'verbatim-no-chunk-cycles',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const cycle = chunkCycle(
        Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk.imports])),
      );
      if (cycle !== null) this.error(`Files of the page need each other: ${cycle.join(' → ')}`);
    },
  };
}

export default defineConfig({
  plugins: [
    react({ jsxImportSource: '#ui', compiler: { compilationMode: 'annotation' } }),
    noChunkCycles(),
    mockApi(),
  ],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    manifest: true,
    // Inlined files would be data: addresses, which the security policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [FIRST, ...SHARED_GROUPS] } } },
  },
  server: { port: 5173, strictPort: true },
});
