import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SPEAKS =
  /\brole=(?:\{?\s*)["'](alert|status|log|alertdialog|timer|marquee)["']|\baria-live\b|\brole:\s*['"](?:alert|status|log)['"]/g;

/** Each file of ours that makes the browser say something by itself, with what it uses for that. */
function speakingFiles(): Readonly<Record<string, readonly string[]>> {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .toSorted();
  return Object.fromEntries(
    files.flatMap((name) => {
      const text = readFileSync(join(root, name), 'utf8');
      const found = [...text.matchAll(SPEAKS)].map((match) => match[1] ?? match[0]);
      return found.length === 0 ? [] : [[name.replaceAll('\\', '/'), found]];
    }),
  );
}

it('speaks in one place, and alarms nowhere else (decision 0021)', () => {
  expect(speakingFiles()).toEqual({
    // Before there is a desk to speak, while its host does not answer.
    'entry/browser.tsx': ['status'],
    'ui/kit/LiveRegion.tsx': ['status', 'aria-live', 'alert', 'aria-live'],
  });
});

it('sounds the alarm for work that is not saved and for nothing else', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const sounding = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      /\.tsx?$/.test(name) && readFileSync(join(root, name), 'utf8').includes('speech.alarm('),
  );
  expect(sounding).toEqual([join('ui', 'desk', 'Announcements.tsx')]);
});
