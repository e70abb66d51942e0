import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** Where a request came from, as far as its connection tells. */
export interface Peer {
  readonly address: string | null;
  /** Called once when the answer has been sent, or its reader has gone. */
  readonly onDone: (work: () => void) => void;
}

export type Answer = (request: Request, peer: Peer) => Promise<Response>;

/** Handles kept for files, the database and whatever else is no connection. */
const RESERVE = 64;
const MOST_CONNECTIONS = 4096;
/** Milliseconds from the first byte of a request to its last; a longest text takes 12 s at 10 Mbit/s. */
const WHOLE_REQUEST = 60_000;
/** Milliseconds for the headers, and for a connection to say anything at all. */
const HEADERS = 10_000;
/** Milliseconds in which nothing moves on a connection with a request: its reader is gone. Hints beat each 20 s. */
const STILL = 45_000;
/** An idle page asks every 20 s; between that its connection stays. */
const KEEP_ALIVE = 75_000;
/** Milliseconds between two looks for connections that are over their time. */
const LOOK = 2000;
/** Milliseconds that running requests have at the end. */
const LAST_CALL = 8000;
/** Milliseconds between two looks for idle connections at the end. */
const IDLE_LOOK = 50;
/** Milliseconds between two lines about the same. */
const QUIET = 60_000;

/** The server of a host, and the way to end it: running requests are answered first, within 8 s. */
export interface NodeServer {
  readonly server: Server;
  readonly end: () => Promise<void>;
}

/** How many connections fit below the limit on open files of this process; Windows has none to ask for. */
function mostConnections(openFiles: number | null): number {
  if (openFiles === null) return MOST_CONNECTIONS;
  return Math.max(16, Math.min(MOST_CONNECTIONS, openFiles - RESERVE));
}

/** The soft limit on open files (POSIX getrlimit), null where there is none. */
function openFiles(): number | null {
  if (process.platform === 'win32' || process.report === undefined) return null;
  // Untyped, like the report; a form we do not know counts as no limit. Without the network it takes no name server.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly soft?: unknown } };
  };
  const soft = Number(userLimits?.open_files?.soft);
  return Number.isFinite(soft) ? soft : null;
}

/**
 * Serves `answer` within bounds: so many connections that handles are left for the data, three
 * quarters of them from one address at most, and a time for everything that somebody else does.
 * `log` is told once a minute when connections are turned away.
 */
export function nodeServer(
  answer: Answer,
  log: (line: string) => void,
  most: number = mostConnections(openFiles()),
): NodeServer {
  const listener = getRequestListener((request, env) => answer(request, peerOf(env)));
  const server = createServer(
    {
      requestTimeout: WHOLE_REQUEST,
      headersTimeout: HEADERS,
      keepAliveTimeout: KEEP_ALIVE,
      connectionsCheckingInterval: LOOK,
    },
    (request, response) => void listener(request, response),
  );
  server.timeout = STILL;
  server.maxConnections = most;
  const sayOnce = onceIn(QUIET, log);
  const full = (): void => {
    sayOnce(
      `More than ${most} connections: new ones are turned away. Raise the limit on open files (ulimit -n), or find out who opens so many.`,
    );
    // Those that wait for a next request make room; a page opens its own again.
    server.closeIdleConnections();
  };
  server.on('drop', full);
  boundAddresses(server, Math.ceil((most * 3) / 4), full);
  return { server, end: () => ended(server) };
}

function boundAddresses(server: Server, most: number, full: () => void): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      full();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}

function peerOf(env: { readonly incoming: unknown; readonly outgoing: unknown }): Peer {
  // Of node:http: this server has no other.
  const incoming = env.incoming as IncomingMessage;
  const outgoing = env.outgoing as { readonly once: (event: 'close', work: () => void) => void };
  return {
    address: incoming.socket.remoteAddress ?? null,
    onDone: (work) => outgoing.once('close', work),
  };
}

function onceIn(milliseconds: number, log: (line: string) => void): (line: string) => void {
  let last = -Infinity;
  return (line) => {
    const now = performance.now();
    if (now - last < milliseconds) return;
    last = now;
    log(line);
  };
}

function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const lastCall = setTimeout(() => server.closeAllConnections(), LAST_CALL);
    // A connection is idle once its answer is out.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_LOOK);
    server.close(() => {
      clearTimeout(lastCall);
      clearInterval(idle);
      resolve();
    });
  });
}
