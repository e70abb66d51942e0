import { isLines } from '#contract/backup-lines.ts';
import { id } from '#contract/bounds.ts';
import type { Problem } from '#contract/problem.ts';
import { JSON_TYPE, LINES_TYPE, PERSON_HEADER, ROUTES } from '#contract/routes.ts';
import type { Outcome } from '#core/desk/envelope.ts';
import type { DeviceStore } from '#sync/device-store.ts';
import type { Transport } from '#sync/ports.ts';
import type { FaultPlan } from './fault-plan.ts';
import { RESTART_PATH } from './restart-path.ts';

/**
 * A transport on which the plan's faults happen, for the browser host's demo and its journeys. The
 * server build withholds this module.
 */
export function faultTransport(transport: Transport, plan: FaultPlan): Transport {
  return async (request) => {
    if (plan.latency > 0) await new Promise((resolve) => setTimeout(resolve, plan.latency));
    if (plan.offline) throw new TypeError('the plan says: no network');
    if (met(plan, 'loseRequests')) throw new TypeError('the plan says: the request is lost');
    if (met(plan, 'answerPages'))
      return new Response('<!doctype html><title>Sign in to the network</title>', {
        headers: { 'content-type': 'text/html' },
      });
    if (isCommand(request)) {
      if (met(plan, 'refuseCommands')) return refused(request);
      if (met(plan, 'poisonCommands')) return poisoned();
    }
    const again = met(plan, 'duplicate') ? request.clone() : null;
    const answer = await transport(request);
    if (again !== null) await transport(again);
    if (met(plan, 'loseAnswers')) throw new TypeError('the plan says: the answer is lost');
    return answer;
  };
}

/** A device store that takes nothing while the plan says that it is full. */
export function faultDevice(store: DeviceStore, plan: FaultPlan): DeviceStore {
  const room = (): void => {
    if (plan.storageFull) throw new DOMException('the plan says: full', 'QuotaExceededError');
  };
  return {
    ...store,
    append: async (drafts) => {
      room();
      return store.append(drafts);
    },
    beginDirect: async (draft) => {
      room();
      return store.beginDirect(draft);
    },
  };
}

/** What the panel does to the host itself. Each resolves with a sentence that says what became of it. */
export interface HostFaults {
  /** The host starts again: what it held in memory is gone, what it stored is not. */
  restart(): Promise<string>;
  /** Keeps a backup to be restored later. */
  takeBackup(): Promise<string>;
  /** Restores the backup that was taken: what came since is lost to the host, under a new epoch. */
  restoreBackup(): Promise<string>;
}

/** `personId` speaks to the host. The backup taken stays in this page's memory. */
export function hostFaults(transport: Transport, origin: string, personId: string): HostFaults {
  let taken: string | null = null;

  async function ask(method: string, path: string, body: string | null): Promise<string> {
    const type = body !== null && isLines(body) ? LINES_TYPE : JSON_TYPE;
    const headers = { [PERSON_HEADER]: personId, 'content-type': type };
    const init = { method, headers, ...(body === null ? {} : { body }) };
    const answer = await transport(new Request(origin + path, init));
    const text = await answer.text();
    if (answer.ok) return text;
    throw new Error(`the host answered ${answer.status}`);
  }

  return {
    restart: async () => {
      await ask('POST', RESTART_PATH, '{}');
      return 'The host started again.';
    },
    takeBackup: async () => {
      taken = await ask('GET', ROUTES.getBackup.path, null);
      return 'A backup is taken.';
    },
    restoreBackup: async () => {
      if (taken === null) return 'Take a backup first.';
      await ask('PUT', ROUTES.putBackup.path, taken);
      return 'The host was restored from the backup.';
    },
  };
}

type Counted = {
  [K in keyof FaultPlan]: FaultPlan[K] extends number ? K : never;
}[keyof FaultPlan];

/** Whether this request meets the fault; counts it down. */
function met(plan: FaultPlan, fault: Exclude<Counted, 'latency'>): boolean {
  if (plan[fault] <= 0) return false;
  plan[fault] -= 1;
  return true;
}

const COMMAND_PATH = /^\/api\/stories\/[^/]+\/commands$/;

function isCommand(request: Request): boolean {
  return request.method === 'POST' && COMMAND_PATH.test(new URL(request.url).pathname);
}

async function refused(request: Request): Promise<Response> {
  const body: unknown = await request.json();
  const mid = typeof body === 'object' && body !== null && 'mid' in body ? body.mid : null;
  const outcome: Outcome = {
    mid: id.parse(mid),
    outcome: 'refused',
    seq: 0,
    refusals: [{ code: 'demo', say: 'The fault panel refused this.', quoteId: null }],
  };
  return Response.json(outcome);
}

function poisoned(): Response {
  const problem: Problem = {
    status: 400,
    title: 'The request cannot be understood',
    say: 'The fault panel made this not understood.',
  };
  return Response.json(problem, { status: 400 });
}
