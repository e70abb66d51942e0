import type { Context } from 'hono';
import type { Problem } from '#contract/problem.ts';
import { JSON_TYPE } from '#contract/routes.ts';

/** The statuses of the protocol; everything that core decides is answered with 200. */
const TITLES = {
  400: 'The request cannot be understood',
  401: 'Nobody this desk knows',
  403: 'Not yours to do',
  404: 'Not here',
  410: 'Deleted',
  413: 'Too large',
  415: 'Not JSON',
  421: 'Another host was meant',
  422: 'Does not fit what is kept',
  429: 'Too much at once',
  500: 'The host failed',
  503: 'The host is busy',
} as const;

export type ProblemStatus = keyof typeof TITLES;

/** A problem with the title of its status; `say` is one sentence for a person. */
function problemOf(
  status: ProblemStatus,
  say: string,
): Problem & { readonly status: ProblemStatus } {
  return { status, title: TITLES[status], say };
}

/** A problem as it is thrown by a handler; the app answers with it. */
export class ProblemError extends Error {
  readonly problem: Problem & { readonly status: ProblemStatus };

  /** When to send it again; null where that changes nothing. */
  readonly seconds: number | null;

  constructor(status: ProblemStatus, say: string, seconds: number | null = null) {
    super(say);
    this.problem = problemOf(status, say);
    this.seconds = seconds;
  }
}

/** A problem as a whole answer, for what is refused before any handler. `seconds`: when to send it again. */
export function problemResponse(
  status: ProblemStatus,
  say: string,
  seconds: number | null = null,
): Response {
  const after: Readonly<Record<string, string>> =
    seconds === null ? {} : { 'retry-after': String(seconds) };
  return new Response(JSON.stringify(problemOf(status, say)), {
    status,
    headers: { 'content-type': JSON_TYPE, 'cache-control': 'no-store', ...after },
  });
}

/** An answer in JSON that nobody keeps. */
export function json(c: Context, value: unknown, status: 200 | ProblemStatus = 200): Response {
  return c.body(JSON.stringify(value), status, {
    'content-type': JSON_TYPE,
    'cache-control': 'no-store',
  });
}
