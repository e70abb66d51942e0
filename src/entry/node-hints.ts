import type { Hints, Identity } from '#api/ports.ts';
import { problemResponse } from '#api/problems.ts';

/** Milliseconds between two signs of life, so that proxies keep the line and a dead one is noticed. */
const HEARTBEAT = 20_000;
/** Milliseconds that hints of one story are gathered at least, after one went out. */
const SHORTEST_GAP = 10;
/** Lines written to a millisecond at most, on average: with more lines open hints are gathered longer. */
const LINES_A_MILLISECOND = 4;
/** Messages that wait on a line whose page does not read; then it is closed, and opens again. */
const MOST_UNREAD = 50;

/** How many lines may be open at once. */
export interface LineBounds {
  /** A browser keeps one line for all its tabs, so this is browsers of one person. */
  readonly ofPerson: number;
  readonly ofAddress: number;
  readonly ofHost: number;
}

const NEWSROOM_LINES: LineBounds = { ofPerson: 20, ofAddress: 500, ofHost: 1000 };

/** The hints of a server: told to every page that listens. */
export interface NodeHints extends Hints {
  /**
   * GET /api/hints as server-sent events (WHATWG HTML, 9.2): each message is `{ storyId, seq }`.
   * `address`: of the caller, null where it is not known. 401 for nobody the host knows.
   */
  readonly answer: (request: Request, address: string | null) => Promise<Response>;
  /** How many lines are open. */
  readonly open: () => number;
  /** Ends every line. */
  readonly close: () => void;
}

interface Line {
  readonly person: string;
  readonly address: string;
  readonly write: (message: string) => void;
  readonly end: () => void;
}

/** Lines opened in a turn of the event loop: some milliseconds. A thousand at once are then nobody's wait. */
const LINES_A_TURN = 16;

/**
 * Hints hold the id of a story and a number, and no word of it. A lost one costs delay only, so
 * nothing is numbered, a page that does not read is cut off, and several hints of one story within
 * some milliseconds are one. Whoever opens too many lines loses their own oldest, never another's.
 */
export function nodeHints(identity: Identity, bounds: LineBounds = NEWSROOM_LINES): NodeHints {
  // In the order they were opened.
  const lines = new Set<Line>();
  const waiting = new Map<string, number>();
  let gap: NodeJS.Timeout | null = null;
  const inTurn = paced(LINES_A_TURN);

  function tell(): void {
    if (waiting.size === 0) {
      gap = null;
      return;
    }
    const message = [...waiting]
      .map(([storyId, seq]) => `data: ${JSON.stringify({ storyId, seq })}\n\n`)
      .join('');
    waiting.clear();
    for (const line of lines) line.write(message);
    gap = setTimeout(tell, Math.max(SHORTEST_GAP, lines.size / LINES_A_MILLISECOND)).unref();
  }

  const beat = setInterval(() => {
    for (const line of lines) line.write(': here\n\n');
  }, HEARTBEAT).unref();

  /** Ends lines until one more fits. */
  function makeRoom(person: string, address: string): void {
    const bound = (most: number, among: (line: Line) => boolean): void => {
      let here = [...lines].filter(among);
      while (here.length >= most) {
        const gone = oldestOf(here, person);
        gone?.end();
        here = here.filter((line) => line !== gone);
      }
    };
    bound(bounds.ofPerson, (line) => line.person === person);
    bound(bounds.ofAddress, (line) => line.address === address);
    bound(bounds.ofHost, () => true);
  }

  return {
    changed: (storyId, seq) => {
      waiting.set(storyId, Math.max(seq, waiting.get(storyId) ?? 0));
      // The first is told at once.
      if (gap === null) tell();
    },
    answer: async (request, address) => {
      await inTurn();
      const me = await identity.whoIs(request);
      if (me === null) return problemResponse(401, 'Say who you are first.');
      const from = address ?? '';
      makeRoom(me.id, from);
      const body = openLine(me.id, from, lines);
      return new Response(body, {
        headers: {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        },
      });
    },
    open: () => lines.size,
    close: () => {
      clearInterval(beat);
      for (const line of lines) line.end();
    },
  };
}

/** Lets so many through in a turn of the event loop; the others wait, and whatever else comes in goes first. */
function paced(most: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let through = 0;
  const turn = (): void => {
    through = 0;
    for (const go of waiting.splice(0, most)) {
      through += 1;
      go();
    }
    if (through > 0) setImmediate(turn);
  };
  return async () => {
    if (through === 0) setImmediate(turn);
    if (through >= most) return new Promise((resolve) => waiting.push(resolve));
    through += 1;
  };
}

/** The oldest line of this person, else of whoever has most. */
function oldestOf(lines: readonly Line[], person: string): Line | undefined {
  const own = lines.find((line) => line.person === person);
  if (own !== undefined) return own;
  const byPerson = [...Map.groupBy(lines, (line) => line.person).values()];
  return byPerson.toSorted((one, other) => other.length - one.length)[0]?.[0];
}

/** A line that keeps itself among the open ones for as long as its page reads. */
function openLine(person: string, address: string, lines: Set<Line>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let line: Line | null = null;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const made: Line = {
          person,
          address,
          write: (message) => {
            if ((controller.desiredSize ?? 0) <= 0) made.end();
            else controller.enqueue(encoder.encode(message));
          },
          end: () => {
            if (lines.delete(made)) controller.close();
          },
        };
        line = made;
        lines.add(made);
        made.write('retry: 2000\n\n');
      },
      cancel: () => {
        if (line !== null) lines.delete(line);
      },
    },
    { highWaterMark: MOST_UNREAD },
  );
}
