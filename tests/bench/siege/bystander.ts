import { parentPort, workerData } from 'node:worker_threads';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';

/** A colleague at work while the host is attacked: a small command and a pull every 50 ms. */
export interface Work {
  readonly origin: string;
  readonly person: string;
  readonly storyId: string;
  /** What they do: in turn, or one of the two alone. */
  readonly does: 'both' | 'writes' | 'reads';
  readonly milliseconds: number;
}

/** Milliseconds from each request to the last byte of its answer, what was not answered with 200, and how the last one ended. */
export interface Seen {
  readonly times: readonly number[];
  readonly failed: readonly string[];
  readonly lastFailed: boolean;
}

const PAUSE = 50;

async function work({ origin, person, storyId, does, milliseconds }: Work): Promise<Seen> {
  const times: number[] = [];
  const failed: string[] = [];
  let lastFailed = false;
  const headers = { 'content-type': JSON_TYPE, [PERSON_HEADER]: person };
  const timed = async (path: string, init: RequestInit): Promise<void> => {
    const begun = performance.now();
    const before = failed.length;
    try {
      const answer = await fetch(origin + path, init);
      const text = await answer.text();
      if (!answer.ok) failed.push(`${answer.status} ${text}`);
    } catch (error) {
      failed.push(String(error));
    }
    times.push(performance.now() - begun);
    lastFailed = failed.length > before;
  };
  const until = performance.now() + milliseconds;
  let head = 0;
  for (let at = 0; performance.now() < until; at += 1) {
    const id = `lookup-${crypto.randomUUID()}`;
    const words = { where: 'the archive', when: '2026-11-21', terms: `${at}`, result: 'nothing' };
    const search = { id, occasionId: null, ...words };
    const body = JSON.stringify({
      mid: `m-${crypto.randomUUID()}`,
      batch: null,
      base: { epoch: '', seq: 0, fields: [] },
      command: { type: 'add-search', search },
    });
    if (does !== 'reads')
      await timed(pathOf(ROUTES.command, { id: storyId }), { method: 'POST', headers, body });
    if (does !== 'writes')
      await timed(`${pathOf(ROUTES.changes, { id: storyId })}?from=${head}`, { headers });
    head += does === 'both' ? 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return { times, failed, lastFailed };
}

// Given by siege.ts, in this form.
parentPort?.postMessage(await work(workerData as Work));
