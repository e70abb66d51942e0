import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

/** How the newsroom's host ends (M9): by a signal to it, to its wrapper, or to what started that. */

const WRAPPER = fileURLToPath(new URL('../makers/wrapped-host.mjs', import.meta.url));
const started: ChildProcess[] = [];
const hosts: number[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const pid of hosts.splice(0)) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
});

interface Started {
  readonly wrapper: ChildProcess;
  readonly port: number;
  readonly pid: number;
}

/** `command` ends with the wrapper, or runs it. */
async function start(command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const [program = '', ...args] = command;
  const wrapper = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: undefined, ...env },
  });
  started.push(wrapper);
  const line = await new Promise<string>((resolve, reject) => {
    wrapper.stdout?.once('data', (data: Buffer) => resolve(data.toString()));
    wrapper.once('exit', (code) => reject(new Error(`the wrapper ended with ${code}`)));
  });
  // Written by slow-host.ts, in this form.
  const { port, pid } = JSON.parse(line) as { readonly port: number; readonly pid: number };
  hosts.push(pid);
  return { wrapper, port, pid };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (!isRunning(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** The answer to a request that takes half a second. */
async function ask(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/`);
  return response.text();
}

describe('the host ends within ten seconds, and answers what it was asked before', () => {
  it('A10.2: when its wrapper is asked to end', async () => {
    const { wrapper, port, pid } = await start([process.execPath, WRAPPER]);
    const answer = ask(port);
    await new Promise((resolve) => setTimeout(resolve, 200));
    wrapper.kill('SIGTERM');
    expect(await answer).toBe('whole');
    expect(await isGone(pid)).toBe(true);
  }, 20_000);

  it('when its wrapper is killed', async () => {
    const { wrapper, port, pid } = await start([process.execPath, WRAPPER]);
    const answer = ask(port);
    await new Promise((resolve) => setTimeout(resolve, 200));
    wrapper.kill('SIGKILL');
    expect(await answer).toBe('whole');
    expect(await isGone(pid)).toBe(true);
  }, 20_000);

  it.skipIf(process.platform === 'win32')(
    'when the shell in which npm runs the wrapper is killed, or npm itself',
    async () => {
      const npm = { npm_lifecycle_event: 'serve' };
      const shell = ['sh', '-c', `"${process.execPath}" "${WRAPPER}"; true`];
      const first = await start(shell, npm);
      first.wrapper.kill('SIGKILL');
      expect(await isGone(first.pid)).toBe(true);

      const second = await start(
        ['sh', '-c', `sh -c '"${process.execPath}" "${WRAPPER}"; true'; true`],
        npm,
      );
      second.wrapper.kill('SIGKILL');
      expect(await isGone(second.pid)).toBe(true);
    },
    30_000,
  );
});
