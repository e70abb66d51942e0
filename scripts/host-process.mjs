import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Milliseconds between two looks for whoever started us. */
const LOOK = 500;

/** The parent of a process by /proc; null where that cannot be read. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

/** npm runs a script in a shell and hands the end of neither on, so both are watched. */
function whenCallersGone(gone) {
  const callers = () => [process.ppid, parentOf(process.ppid)].join();
  const before = callers();
  const look = setInterval(() => {
    if (callers() === before) return;
    clearInterval(look);
    gone();
  }, LOOK);
  look.unref();
}

/**
 * Runs a host to its end and answers its exit code. It ends with this program, however that ends: a
 * signal is handed on, and where we are killed the host notices that the channel is gone. Under npm
 * it also ends with npm.
 */
export function runHost(program, args, { cwd, env }) {
  return new Promise((resolve) => {
    const host = spawn(program, args, {
      cwd,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...env },
    });
    const stop = () => host.kill('SIGTERM');
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
    // Ctrl-C reaches the host as well; we only wait for it to end.
    process.on('SIGINT', () => {});
    host.on('error', (error) => {
      console.error(`The host could not be started: ${error.message}.`);
      resolve(127);
    });
    host.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
    if (process.env.npm_lifecycle_event !== undefined) whenCallersGone(stop);
  });
}
