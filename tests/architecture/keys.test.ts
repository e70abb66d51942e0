import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * Single keys have one home, the hook of the regions: it asks where the keyboard is, whether a field or
 * a dialog has it, and whether single keys are on. Nobody else may listen past it.
 */

const ROOT = new URL('../../src/', import.meta.url);
const HOME = ['ui/desk/keys.ts', 'ui/desk/use-keys.ts', 'ui/desk/change-key.ts'];

/** The first letter of an item of the menu that is open: its own keys, while it has the keyboard. */
const TYPE_AHEAD = 'ui/kit/Menu.tsx';
/** Keep a press that nobody took, or that comes too early, for the hook; they do nothing themselves. */
const KEEPS = ['ui/desk/missed-key.ts', 'ui/desk/sent-keyboard.ts'];

/** Those who listen beside React, and where they may. */
const LISTENERS: Readonly<Record<string, string>> = {
  'ui/desk/missed-key.ts': 'window',
  'ui/desk/sent-keyboard.ts': 'window',
  'ui/desk/use-keys.ts': 'root',
  'ui/reader/SelectionBar.tsx': 'element',
  'ui/reader/use-selection.ts': 'document',
  'ui/record/RecordDrawer.tsx': 'document',
  'ui/review/use-shown.ts': 'document',
};

const HEARS =
  /KeyboardEvent|\bPressed\b|MissedPress|\bon[Kk]ey(?:Down|Up|Press)?\b|key(?:down|up|press)/;
const ADDS = /(\w+)\.addEventListener\(\s*(?:['"`]key(?:down|up|press)['"`]|type\b)/g;
/** A look at which key it was, with what follows. */
const LOOKS = /\b(\w+)\??\.(?:key|code|keyCode|which|charCode)\b([^\n]{0,40})/g;
/** Harmless: asked for a key by its whole name, or looked up among such names. */
const NAMED = /^\s*[!=]==\s*'[A-Z][A-Za-z]+'|^\.startsWith\('Arrow'\)|^\]/;
/** `{ ArrowDown: at + 1, … }[event.key]`: the names themselves are looked at. */
const LOOKUP = /\{([^{}]*)\}\[\w+\.(?:key|code)\]/g;
/** Names of a press in this house. */
const PRESS = new Set(['event', 'raw', 'press', 'pressed', 'e', 'nativeEvent', 'missed']);

function codeOf(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '');
}

/** Where a file asks which character was pressed. */
function charactersIn(text: string): readonly string[] {
  const code = codeOf(text);
  if (!HEARS.test(code)) return [];
  const looks = [...code.matchAll(LOOKS)]
    .filter(([, name = '', after = '']) => PRESS.has(name) && !NAMED.test(after))
    .map(([found]) => found);
  const taken = /\{[^{}]*\b(?:key|code)\b[^{}]*\}\s*=\s*(?:event|raw|press)\b/.exec(code)?.[0];
  const lookups = [...code.matchAll(LOOKUP)]
    .flatMap(([, body = '']) => [...body.matchAll(/(?:^|,)\s*['"]?([^\s'":,]+)['"]?\s*:/g)])
    .map(([, name = '']) => name)
    .filter((name) => !/^[A-Z][A-Za-z]+$/.test(name));
  return [...looks, ...(taken === undefined ? [] : [taken]), ...lookups];
}

/** What a file listens on, beside React. */
function listensOn(text: string): readonly string[] {
  const code = codeOf(text);
  if (!/key(?:down|up|press)['"`]/.test(code)) return [];
  return [...code.matchAll(ADDS)].map(([, on = '']) => on);
}

const FILES = globSync('**/*.{ts,tsx}', { cwd: ROOT.pathname })
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted()
  .map((file) => ({ file, text: readFileSync(new URL(file, ROOT), 'utf8') }));

it('asks which character was pressed in one place', () => {
  const others = FILES.filter(
    ({ file }) => ![...HOME, TYPE_AHEAD, ...KEEPS].includes(file),
  ).flatMap(({ file, text }) => charactersIn(text).map((found) => `${file}: ${found}`));
  expect(others).toEqual([]);
  expect(FILES.filter(({ text }) => HEARS.test(codeOf(text))).length).toBeGreaterThan(15);
});

it('listens beside React only where that is known', () => {
  const found = FILES.flatMap(({ file, text }) =>
    [...new Set(listensOn(text))].map((on) => [file, on] as const),
  );
  expect(Object.fromEntries(found)).toEqual(LISTENERS);
  expect(found).toHaveLength(Object.keys(LISTENERS).length);
  expect(FILES.filter(({ text }) => /\.onkey(?:down|up|press)\s*=/.test(text))).toEqual([]);
});

it('gives the hook the page for one region alone, the one of the whole page', () => {
  const uses = FILES.flatMap(({ file, text }) =>
    [...codeOf(text).matchAll(/\buseKeys\(\s*'(\w+)'/g)].map(([, region]) => `${region} ${file}`),
  );
  expect(uses.length).toBeGreaterThan(12);
  // Where "/" leads is told by what stands there: the find field, or the numbers without one, or their room.
  expect(uses.filter((use) => use.startsWith('everywhere'))).toEqual([
    'everywhere ui/desk/App.tsx',
    'everywhere ui/quotes/FindField.tsx',
    'everywhere ui/quotes/QuoteStrip.tsx',
    'everywhere ui/quotes/StripComes.tsx',
  ]);
  const pages = FILES.filter(({ text }) => /RefObject<[^>]*\bDocument\b/.test(text));
  expect(pages.map(({ file }) => file)).toEqual(['ui/desk/use-keys.ts']);
});

it('prints no key on a button that can be changed', () => {
  // Enter in a form is the browser's own.
  const printed = FILES.flatMap(({ file, text }) =>
    [...codeOf(text).matchAll(/\bkeys="([^"]*)"|<Key>([^{<]+)<\/Key>|keyCap\('[^']+'/g)].map(
      ([found]) => `${file}: ${found}`,
    ),
  );
  expect([...new Set(printed)]).toEqual(['ui/fix/FixForm.tsx: keys="⏎"']);
});

it('would see anything else', () => {
  const inside = (line: string): string => `function onKeyDown(event: KeyboardEvent) { ${line} }`;
  for (const line of [
    "if (event.key === 'x') leave();",
    "if (event.key.toLowerCase() === 'x') leave();",
    "if (event.code === 'Digit1') leave();",
    'const digit = /^Digit([1-9])$/.exec(event.code)?.[1];',
    'const act = { x: leave, Escape: leave }[event.key];',
    'if (LETTERS.includes(event.key)) leave();',
    'const { key } = event;',
    'switch (event.key) {',
    'if (event.keyCode === 88) leave();',
  ])
    expect(charactersIn(inside(line)), line).not.toEqual([]);
  for (const line of [
    "if (event.key === 'Escape' || event.key.startsWith('Arrow')) leave();",
    'const to = { ArrowDown: at + 1, Home: 0 }[event.key];',
    "// event.key === 'x'",
  ])
    expect(charactersIn(inside(line)), line).toEqual([]);
  expect(listensOn("document.addEventListener('keyup', leave);")).toEqual(['document']);
  expect(
    listensOn("for (const type of ['keydown']) window.addEventListener(type, leave);"),
  ).toEqual(['window']);
});
