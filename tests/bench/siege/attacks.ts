import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import Database from 'better-sqlite3';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { backUp } from '#entry/node-backup.ts';
import { DAN, INES, ROB } from '../../makers/fable-desk.ts';
import { CROWDED, findsFor, FRESH, LONG_TEXT } from './desk-file.ts';

const MIB = 1024 * 1024;

/** Where the host is, and how long to go on. */
export interface Target {
  readonly origin: string;
  readonly file: string;
  readonly milliseconds: number;
}

/** What is done to the host. */
export interface Attack {
  readonly name: string;
  /** How many files the host may open; null: as many as this machine lets it. */
  readonly handles: number | null;
  /** Milliseconds; null: as long as the others. */
  readonly lasts: number | null;
  /** True: nothing can be written meanwhile. The colleague reads, and a second one tries to write. */
  readonly locks: boolean;
  readonly run: (target: Target) => Promise<void>;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function attack(name: string, run: Attack['run']): Attack {
  return { name, handles: null, lasts: null, locks: false, run };
}

/** Whoever attacks has another address than the colleague, where the system has so many for itself. */
const FROM = process.platform === 'linux' ? { localAddress: '127.0.0.2' } : {};

/** A request written by hand, so that nothing of our own holds it back. */
function open(target: Target, head: string): Socket {
  const { hostname, port } = new URL(target.origin);
  const socket = connect({ port: Number(port), host: hostname, ...FROM });
  // Being cut off is what is to be expected.
  socket.on('error', () => undefined);
  socket.write(head);
  return socket;
}

function head(target: Target, method: string, path: string, who: string, more = ''): string {
  const { host } = new URL(target.origin);
  const type = method === 'GET' ? '' : `content-type: ${JSON_TYPE}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${PERSON_HEADER}: ${who}\r\n${type}${more}\r\n`;
}

/** Sends a body again and again, each time to its answer. */
async function again(
  { origin, milliseconds }: Target,
  path: string,
  method: string,
  who: string,
  body: string,
): Promise<void> {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const headers = { 'content-type': JSON_TYPE, [PERSON_HEADER]: who };
    const answer = await fetch(origin + path, { method, headers, body }).catch(() => null);
    await answer?.text().catch(() => '');
    await pause(20);
  }
}

/** Opens so many connections, writes on each, reads nothing, and lets go at the end. */
async function hold(target: Target, count: number, text: (at: number) => string): Promise<void> {
  const sockets = Array.from({ length: count }, (_, at) => open(target, text(at)).pause());
  await pause(target.milliseconds);
  for (const socket of sockets) socket.destroy();
}

/** What `npm run backup` does, beside the host. */
async function backUpAgain({ file, milliseconds }: Target, form: string): Promise<void> {
  const until = performance.now() + milliseconds;
  for (let count = 0; performance.now() < until; count += 1) {
    const copy = `${file}.${count}.${form}`;
    const { lines, code } = await backUp({
      file: copy,
      story: null,
      data: file,
      keyFile: `${file}.key`,
    });
    rmSync(copy, { force: true });
    if (code !== 0) throw new Error(lines.join(' '));
  }
}

const COMMANDS = pathOf(ROUTES.command, { id: CROWDED });

/** The attacks of A8 and A10 of "A signature nobody can bend", each in bounded form. */
export const ATTACKS: readonly Attack[] = [
  attack('flat JSON of 300 MB to restore', async (target) => {
    const { path } = ROUTES.putBackup;
    const sent = `[${'[],'.repeat(16 * MIB)}`;
    const said = open(target, head(target, 'PUT', path, DAN, `content-length: ${300 * MIB}\r\n`));
    said.write(sent);
    const unsaid = open(target, head(target, 'PUT', path, DAN, 'transfer-encoding: chunked\r\n'));
    unsaid.write(`${sent.length.toString(16)}\r\n${sent}\r\n`);
    await pause(target.milliseconds);
    said.destroy();
    unsaid.destroy();
  }),
  attack('nested JSON of 12 MB', (target) =>
    again(target, COMMANDS, 'POST', ROB, `{"command":${'['.repeat(12 * MIB - 100)}`),
  ),
  attack('flat JSON of 12 MB', (target) =>
    again(target, COMMANDS, 'POST', ROB, `[${'[],'.repeat(4 * MIB - 100)}0]`),
  ),
  attack('forty bodies of 48 MB held open', (target) =>
    hold(target, 40, () => {
      const start = head(target, 'PUT', '/api/backup', DAN, `content-length: ${48 * MIB}\r\n`);
      return `${start}"${'x'.repeat(24 * MIB)}`;
    }),
  ),
  attack('a record of 15 MB, again and again', async (target) => {
    const text = 'Said, and said again. '.repeat((15 * MIB) / 22);
    const path = pathOf(ROUTES.putText, { sha256: sha256Hex(text) });
    await again(target, path, 'PUT', INES, JSON.stringify({ text }));
  }),
  attack('174 readers of a 15 MB record who never read', (target) => {
    const path = pathOf(ROUTES.getText, { sha256: LONG_TEXT });
    return hold(target, 174, () => head(target, 'GET', path, ROB));
  }),
  attack('174 readers of a long story who never read', (target) => {
    const path = `${pathOf(ROUTES.changes, { id: CROWDED })}?from=0`;
    return hold(target, 174, () => head(target, 'GET', path, ROB));
  }),
  attack('20,000 finds proposed, again and again', async (target) => {
    const until = performance.now() + target.milliseconds;
    const path = pathOf(ROUTES.command, { id: FRESH });
    while (performance.now() < until)
      await again({ ...target, milliseconds: 1 }, path, 'POST', INES, findsFor(20_000));
  }),
  attack('20 checks of all logs at once', async (target) => {
    const headers = { [PERSON_HEADER]: ROB };
    const asked = Array.from({ length: 20 }, () =>
      fetch(target.origin + ROUTES.check.path, { headers }).then((answer) => answer.text()),
    );
    await Promise.allSettled(asked);
  }),
  attack('1,000 hint streams of one stranger', (target) =>
    hold(target, 1000, () => head(target, 'GET', `${ROUTES.hints.path}?person=${ROB}`, ROB)),
  ),
  {
    ...attack('400 connections to a host with 256 handles', (target) =>
      hold(target, 400, () => head(target, 'GET', ROUTES.people.path, ROB)),
    ),
    handles: 256,
  },
  attack('a backup over HTTP, again and again', async (target) => {
    const until = performance.now() + target.milliseconds;
    const headers = { [PERSON_HEADER]: DAN };
    while (performance.now() < until) {
      const answer = await fetch(target.origin + ROUTES.getBackup.path, { headers });
      await answer.body?.pipeTo(new WritableStream());
    }
  }),
  attack('npm run backup, into lines', (target) => backUpAgain(target, 'jsonl')),
  attack('npm run backup, into a .sqlite file', (target) => backUpAgain(target, 'sqlite')),
  {
    ...attack('another program locks the data file for 12 s', async ({ file, milliseconds }) => {
      const holder = new Database(file);
      holder.exec('BEGIN IMMEDIATE');
      await pause(milliseconds);
      holder.exec('COMMIT');
      holder.close();
    }),
    lasts: 12_000,
    locks: true,
  },
];
