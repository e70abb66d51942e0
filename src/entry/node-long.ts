import { ROUTES } from '#contract/routes.ts';
import type { SqliteStorage } from '#storage/sql/sqlite.ts';
import type { ThreadData } from './node-thread-messages.ts';
import { longWork, type LongWork, type ThreadEars } from './node-threads.ts';

/** Bytes of a body, and of what is kept of a story or a text, above which a request is long. */
const LONG_BODY = 64 * 1024;
const LONG_KEPT = 512 * 1024;

/** Where long requests go, and how the host tells which they are without reading what they ask for. */
export interface LongRequests {
  /** Work on stories and texts. */
  readonly desk: LongWork;
  /** Checks and backups, which take seconds. */
  readonly background: LongWork;
  readonly logBytes: (storyId: string) => number;
  readonly textBytes: (sha256: string) => number;
  readonly close: () => Promise<void>;
}

/** Two threads over the file that `sizes` has open. They start when they are first needed. */
export function longRequests(
  data: ThreadData,
  sizes: SqliteStorage,
  ears: ThreadEars,
): LongRequests {
  const [desk, background] = [longWork(data, ears), longWork(data, ears)];
  return {
    desk,
    background,
    logBytes: sizes.logBytes,
    textBytes: sizes.textBytes,
    close: async () => {
      await Promise.all([desk.close(), background.close()]);
    },
  };
}

/** The thread for a request, and the bytes that its answer is going to hold; null: it is answered at once. */
export interface Lane {
  readonly work: LongWork;
  readonly answerBytes: number;
}

const STORY = /^\/api\/stories\/([^/]+)(?:\/(commands|changes|outcomes)(?:\/|$)|$)/;
const TEXT = /^\/api\/texts\/([0-9a-f]{64})$/;

/**
 * Which thread a request goes to. Everything about a long story goes to one thread, which keeps its
 * desk; the thread that serves never reads one. `bytes`: of its body.
 */
export function laneOf(request: Request, bytes: number, long: LongRequests): Lane | null {
  const { pathname } = new URL(request.url);
  if (pathname === ROUTES.check.path || pathname === ROUTES.getBackup.path)
    return { work: long.background, answerBytes: 0 };
  const [, sha256] = TEXT.exec(pathname) ?? [];
  if (sha256 !== undefined) {
    if (request.method !== 'GET') return { work: long.desk, answerBytes: 0 };
    const answerBytes = long.textBytes(sha256);
    return answerBytes > LONG_KEPT ? { work: long.desk, answerBytes } : null;
  }
  const [, segment, act] = STORY.exec(pathname) ?? [];
  const storyId = segment === undefined ? null : decoded(segment);
  if (storyId === null || act === 'outcomes') return null;
  const kept = long.logBytes(storyId);
  if (kept <= LONG_KEPT && bytes <= LONG_BODY) return null;
  return { work: long.desk, answerBytes: act === 'changes' ? pulledBytes(request, kept) : 0 };
}

/** A page that has the rest of a story asks for some rows; one that begins asks for all of them. */
function pulledBytes(request: Request, kept: number): number {
  const from = new URL(request.url).searchParams.get('from') ?? '0';
  return from === '0' ? kept : 0;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
