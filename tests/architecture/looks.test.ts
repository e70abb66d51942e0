import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** What a look may change: nothing that makes an element another size, or takes it away. */
const OF_LOOK =
  /^(--[\w-]+|color|color-scheme|background|background-color|border(-\w+)?|border(-\w+)?-color|outline|outline-offset|text-decoration|text-decoration-color|forced-color-adjust)$/;

const LOOK = /@media[^{]*\b(?:prefers-color-scheme|forced-colors)\b[^{]*\{/g;

/** The text of a block whose brace opens just before `from`. */
function blockFrom(css: string, from: number): string {
  let depth = 1;
  let at = from;
  while (depth > 0 && at < css.length) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    at += 1;
  }
  return css.slice(from, at - 1);
}

/** The properties that a sheet declares for some looks alone. */
function declaredForLooks(sheet: string): readonly string[] {
  const css = sheet.replaceAll(/\/\*[^]*?\*\//g, '');
  return [...css.matchAll(LOOK)].flatMap((match) => {
    const block = blockFrom(css, match.index + match[0].length);
    return [...block.matchAll(/[{;]\s*([\w-]+)\s*:(?![^{};]*\{)/g)].map(([, name = '']) => name);
  });
}

it('changes colours and lines from look to look, and nothing else', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  const declared = sheets.flatMap((name) =>
    declaredForLooks(readFileSync(join(root, name), 'utf8')).map((property) => [name, property]),
  );
  expect(declared.length).toBeGreaterThan(50);
  expect(declared.filter(([, property = '']) => !OF_LOOK.test(property))).toEqual([]);
});

it('would see anything else', () => {
  const sheet = `@media (forced-colors: active) { .a { color: red } .b:hover { display: none; } }
    @media screen and (prefers-color-scheme: dark) { :root { --ink: #fff; padding: 0 } }
    .c { margin: 0 }`;
  const other = declaredForLooks(sheet).filter((property) => !OF_LOOK.test(property));
  expect(other).toEqual(['display', 'padding']);
});
