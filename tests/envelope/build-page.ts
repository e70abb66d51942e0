import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const page = fileURLToPath(new URL('page', import.meta.url));
const publicDir = fileURLToPath(new URL('../../public', import.meta.url));

/** Builds the envelope page and its service worker into a folder of their own. */
export async function buildEnvelope(outDir: string): Promise<void> {
  const common = { root: page, publicDir, configFile: false, logLevel: 'warn' } as const;
  await build({
    ...common,
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      manifest: true,
      assetsInlineLimit: 0,
      modulePreload: false,
    },
  });
  await build({
    ...common,
    build: {
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: `${page}/mock-api.ts`,
        output: { format: 'iife', entryFileNames: 'mock-api.js' },
      },
    },
  });
}
