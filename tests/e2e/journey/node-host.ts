import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}

/** The newsroom's host, as it is started by hand. `data`: its data file, or ":memory:". */
export async function startHost(port: number, data: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['src/entry/node.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), VERBATIM_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((done, fail) => {
    child.stdout?.on('data', (said: Buffer) => {
      if (said.toString().includes('Verbatim is at')) done();
    });
    child.once('exit', (code) => fail(new Error(`the host ended with ${code}`)));
  });
  return child;
}

export async function stopHost(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}
