import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/**
 * Markup is compiled to our own `jsx`, which shows unseen characters by name (decision 0029). So there
 * must be no other way to an element, and both compilers must know of it.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The files of the page that make elements or texts past the compiler, and how. */
function waysPast(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /@jsx\w+|react\/jsx-(?:dev-)?runtime|(?<!document\.)\bcreateElement\b|\bcloneElement\b|\binnerText\b|\.textContent =|document\.title =|createTextNode/g,
    ),
  ].map(([way]) => way);
}

it('has no way to draw words past the one that shows what is unseen', () => {
  const files = ['src/ui', 'src/entry'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
  );
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((file) => {
    const ways = new Set(waysPast(read(file)));
    return ways.size === 0 ? [] : [[file, [...ways]] as const];
  });
  expect(Object.fromEntries(found)).toEqual({
    // These are the way.
    'src/ui/reader/jsx-runtime.ts': ['react/jsx-runtime'],
    'src/ui/reader/jsx-dev-runtime.ts': ['react/jsx-dev-runtime'],
    'src/ui/reader/shown-words.tsx': ['@jsxImportSource'],
    // Each says the names itself.
    'src/ui/desk/App.tsx': ['document.title ='],
    'src/ui/export/ProofPrint.tsx': ['createElement'],
  });
  for (const file of ['src/ui/desk/App.tsx', 'src/ui/export/ProofPrint.tsx'])
    expect(read(file)).toContain('plainWords(');
});

it.each(['tsconfig.ui.json', 'tsconfig.entry.json', 'tsconfig.tests.json'])(
  'is what %s compiles markup to',
  (file) => {
    expect(read(file)).toContain('"jsxImportSource": "#ui"');
  },
);

it.each([
  ['vite.config.ts', "jsxImportSource: '#ui'"],
  ['vitest.config.ts', "jsx: { importSource: '#ui' }"],
])('is what %s builds markup with', (file, setting) => {
  expect(read(file)).toContain(setting);
});
