import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ensureBuilt, ensureInstalled, findNode, ROOT } from './prepare.mjs';

const DIST = join(ROOT, 'dist');
/** Decision 0034; DESIGN §10 allows 195 once the whole main screen is in it. */
const FIRST_LOAD = 150;
/** Decision 0017: a part is one file that is fetched when it is first wanted. */
const ONE_PART = 24;
const WHOLE_PAGE = 460;

const kib = (bytes) => bytes / 1024;

function gzipped(file) {
  return gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
}

function sum(files) {
  return kib([...files].reduce((total, file) => total + gzipped(file), 0));
}

/** Scripts and styles a chunk needs before it runs: itself, what it imports at once, their CSS. */
function closure(manifest, key, seen, files) {
  if (seen.has(key)) return;
  seen.add(key);
  const chunk = manifest[key];
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) closure(manifest, next, seen, files);
}

/** Sizes in KiB of gzip, fonts as they are (they are compressed already). */
export function measure() {
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));
  const first = new Set();
  for (const key of Object.keys(manifest)) {
    if (manifest[key].isEntry) closure(manifest, key, new Set(), first);
  }
  const assets = readdirSync(join(DIST, 'assets')).map((name) => `assets/${name}`);
  const code = assets.filter((file) => ['.js', '.css'].includes(extname(file)));
  const workers = code.filter((file) => /-worker-[\w-]{8}\.js$/.test(file));
  // What runs in a worker as a rule, and in the page where there is none or the text is short.
  const inPage = code.filter((file) => /^assets\/(in-page-api|detect)-[\w-]{8}\.js$/.test(file));
  if (inPage.length !== 2) throw new Error(`host and engine in the page: found ${inPage}`);
  const page = code.filter((file) => !workers.includes(file) && !inPage.includes(file));
  const fonts = assets.filter((file) => extname(file) === '.woff2');
  const parts = page.filter((file) => !first.has(file)).map((file) => kib(gzipped(file)));
  return {
    first: sum(first),
    part: Math.max(...parts),
    page: sum(page),
    inPage: sum(inPage),
    workers: sum([...workers, 'mock-api.js', 'shell.js']),
    fonts: kib(fonts.reduce((total, file) => total + readFileSync(join(DIST, file)).length, 0)),
  };
}

/** Prints the sizes; true if every budget is kept. */
export function report() {
  const { first, part, page, inPage, workers, fonts } = measure();
  const line = (name, size, limit) => {
    const verdict = limit === null ? '' : ` of ${limit}${size > limit ? ', too much' : ''}`;
    console.log(`${name.padEnd(34)} ${size.toFixed(1).padStart(6)} KiB${verdict}`);
  };
  line('First load, scripts and styles', first, FIRST_LOAD);
  line('Largest part fetched later', part, ONE_PART);
  line('Whole page with its lazy parts', page, WHOLE_PAGE);
  line('Host and engine in the page', inPage, null);
  line('Workers', workers, null);
  line('Fonts', fonts, null);
  return first <= FIRST_LOAD && part <= ONE_PART && page <= WHOLE_PAGE;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureInstalled();
  if (!(await ensureBuilt(findNode())) || !report()) process.exitCode = 1;
}
