import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glibcVersion, packagedNode } from './packaged-node.mjs';

/** The folder of the project, wherever the command was typed. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(ROOT, 'node_modules', '.verbatim-lock');
const BUILT = join(ROOT, '.tsbuild', 'page-inputs');

/** Ends the program with one sentence for the person who started it. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs a program to its end with our own input and output; the answer is its exit code. */
export function run(program, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      // On Windows npm is a command file, which only a shell starts.
      shell: process.platform === 'win32' && !program.endsWith('.exe'),
    });
    const stop = (signal) => child.kill(signal);
    const wait = () => {};
    process.on('SIGTERM', stop);
    // Ctrl-C reaches the child as well; we only wait for it to end.
    process.on('SIGINT', wait);
    child.on('error', () => done(127));
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', wait);
      done(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

function readOrNull(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Whether what npm noted in node_modules is what the lockfile asks for on this machine. */
function alreadyComplete() {
  const noted = readOrNull(join(ROOT, 'node_modules', '.package-lock.json'));
  if (noted === null) return false;
  const have = JSON.parse(noted).packages;
  const want = Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages);
  return want.every(([path, { version, optional }]) => {
    if (path === '') return true;
    if (have[path] === undefined) return optional === true;
    return have[path].version === version && existsSync(join(ROOT, path));
  });
}

/** Installs what the lockfile names, without install scripts, unless it is already there. */
export async function ensureInstalled() {
  const stamp = sha256(readFileSync(LOCK));
  if (readOrNull(INSTALLED) === stamp) return;
  if (!alreadyComplete()) {
    console.log('Installing packages from package-lock.json');
    const npm = process.env.npm_execpath;
    // Errors alone: npm warns that packages need another Node than its own, and they run under findNode's.
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const code = npm?.endsWith('.js')
      ? await run(process.execPath, [npm, ...args])
      : await run('npm', args);
    if (code !== 0) giveUp('The packages could not be installed; npm says why above.');
  }
  writeFileSync(INSTALLED, stamp);
}

/** Reading TypeScript without a build came to Node 22 with 22.18. */
function isEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** Node 24 where it came with the packages, else the one that runs this, if it is new enough. */
export function findNode() {
  const { platform, arch } = process;
  const kind = packagedNode({ platform, arch, glibc: glibcVersion() });
  if (kind !== null) {
    const program = platform === 'win32' ? 'node.exe' : 'node';
    const file = join(ROOT, 'node_modules', `node-${kind}`, 'bin', program);
    if (existsSync(file)) return file;
  }
  if (isEnough(process.versions.node)) return process.execPath;
  return giveUp(
    `Verbatim needs Node 22.18 or newer here, and this is ${process.versions.node}: install one from nodejs.org.`,
  );
}

function filesUnder(path) {
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .toSorted();
}

function inputsHash() {
  const hash = createHash('sha256');
  const single = ['index.html', 'vite.config.ts', 'package-lock.json', 'package.json'];
  const files = [...single.map((name) => join(ROOT, name)), ...filesUnder('src')];
  for (const file of [...files, ...filesUnder('public')]) {
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Builds the page into dist unless nothing it is made from has changed; false if it cannot be. */
export async function ensureBuilt(node) {
  const stamp = inputsHash();
  const files = ['index.html', 'mock-api.js', 'shell.js'];
  const whole = files.every((name) => existsSync(join(ROOT, 'dist', name)));
  if (whole && readOrNull(BUILT) === stamp) return true;
  console.log('Building the page');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await run(node, [vite, 'build', '--logLevel', 'warn']);
  if (code !== 0) {
    console.error('The page could not be built; the reason stands above.');
    return false;
  }
  mkdirSync(dirname(BUILT), { recursive: true });
  writeFileSync(BUILT, stamp);
  return true;
}

/** The port asked for in PORT, or the usual one. */
export function portOr(usual) {
  const asked = process.env.PORT;
  if (asked === undefined || asked === '') return usual;
  if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65535 || Number(asked) === 0) {
    return giveUp(`PORT must be a number from 1 to 65535, and it is "${asked}".`);
  }
  return Number(asked);
}
