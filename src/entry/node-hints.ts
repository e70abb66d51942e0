import { streamSSE } from 'hono/streaming';
import { Hono } from 'hono';
import type { Hints } from '#api/ports.ts';
import { ROUTES } from '#contract/routes.ts';

/** Milliseconds between two signs of life, so that proxies keep the line and a dead one is noticed. */
const HEARTBEAT = 20_000;
/** Lines kept open at once; who comes after asks by themselves, which costs delay only. */
const MOST_LINES = 1000;

/** The hints of a server: told to every page that listens. */
export interface NodeHints extends Hints {
  /** GET /api/hints as server-sent events (WHATWG HTML, 9.2): each message is `{ storyId, seq }`. */
  readonly routes: Hono;
}

/**
 * Hints go to everyone who asks, because an EventSource cannot say who it is; they hold the id of a
 * story and a number, and no word of it. A lost one costs delay only, so nothing is numbered.
 */
export function nodeHints(): NodeHints {
  const lines = new Set<(data: string) => void>();
  const routes = new Hono().get(ROUTES.hints.path, (c) => {
    if (lines.size >= MOST_LINES) return c.body(null, 503, { 'retry-after': '60' });
    c.header('cache-control', 'no-store');
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const tell = (data: string): void => void stream.writeSSE({ data }).catch(() => undefined);
      lines.add(tell);
      stream.onAbort(() => void lines.delete(tell));
      await stream.write('retry: 2000\n\n');
      while (!stream.aborted && !stream.closed) {
        await stream.sleep(HEARTBEAT);
        await stream.write(': here\n\n');
      }
      lines.delete(tell);
    });
  });
  return {
    routes,
    changed: (storyId, seq) => {
      const data = JSON.stringify({ storyId, seq });
      for (const tell of lines) tell(data);
    },
  };
}
