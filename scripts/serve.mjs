import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, findNode, portOr, ROOT } from './prepare.mjs';

/**
 * `npm run serve`: the newsroom's own server, with the API and the built page. The host ends with
 * this program, however that ends, and this program with npm.
 */
const port = portOr(4174);
await ensureInstalled();
const node = findNode();
if (!(await ensureBuilt(node))) process.exit(1);

/** Over this channel the host notices when we are gone, killed or not. */
const host = spawn(node, [join(ROOT, 'src', 'entry', 'node.ts')], {
  cwd: ROOT,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, PORT: `${port}` },
});
host.on('error', (error) => {
  console.error(`The host could not be started: ${error.message}.`);
  process.exit(127);
});
host.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
const stop = () => host.kill('SIGTERM');
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
// Ctrl-C reaches the host as well; we only wait for it to end.
process.on('SIGINT', () => {});

/** The parent of a process by /proc; null where that cannot be read. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

/** npm runs a script in a shell and hands neither of its own ends on: both are watched. */
function callers() {
  const shell = process.ppid;
  return [shell, parentOf(shell)].join();
}

if (process.env.npm_lifecycle_event !== undefined) {
  const before = callers();
  setInterval(() => {
    if (callers() !== before) stop();
  }, 500).unref();
}
