import { Worker } from 'node:worker_threads';
import { problemResponse } from '#api/problems.ts';
import type { HeadsFile } from './node-heads-file.ts';
import type { FromThread, ThreadData, ToThread } from './node-thread-messages.ts';

/** What threads say that is no answer. */
export interface ThreadEars {
  readonly hint: (storyId: string, seq: number) => void;
  /** Where heads are written down before they are answered with. */
  readonly heads: Pick<HeadsFile, 'put' | 'remove'>;
  readonly report: (error: unknown) => void;
  readonly line: (text: string, fault: boolean) => void;
}

/** A thread that answers long requests. It is started when it is first needed, and again when it died. */
export interface LongWork {
  /** `body`: the whole body, which is handed over. 503 where the thread died over it. */
  readonly answer: (request: Request, body: Uint8Array<ArrayBuffer> | null) => Promise<Response>;
  /** Starts it ahead, so that the first request finds it ready. */
  readonly start: () => void;
  readonly check: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Megabytes of old objects that a thread may hold: over it the thread dies, and not the host. The
 * engine fills what it may before it looks for garbage, so this bounds what a request takes. 20,000
 * finds in a story of 20,000 quotes need 160.
 */
const MOST_MEMORY = 192;
/** Megabytes of new objects; the engine's own bound is 48, of which it gives nothing back. */
const YOUNG_MEMORY = 12;
/** Milliseconds that a thread has to let go of the file. */
const LETTING_GO = 2000;

interface Waiting {
  readonly head: (status: number, headers: [string, string][]) => void;
  readonly chunk: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly end: () => void;
  readonly failed: () => void;
}

/** `mostMemory`: megabytes of old objects. */
export function longWork(
  data: ThreadData,
  ears: ThreadEars,
  mostMemory: number = MOST_MEMORY,
): LongWork {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let ids = 0;

  function start(): Worker {
    const made = new Worker(new URL('./node-thread.ts', import.meta.url), {
      workerData: data,
      resourceLimits: {
        maxOldGenerationSizeMb: mostMemory,
        maxYoungGenerationSizeMb: YOUNG_MEMORY,
      },
    });
    made.on('message', hear);
    made.on('error', ears.report);
    made.on('exit', () => {
      if (thread === made) thread = null;
      for (const { failed } of waiting.values()) failed();
      waiting.clear();
    });
    return made;
  }

  function say(message: ToThread, handedOver: ArrayBuffer[] = []): void {
    thread ??= start();
    thread.postMessage(message, handedOver);
  }

  function hear(message: FromThread): void {
    switch (message.kind) {
      case 'hint':
        ears.hint(message.storyId, message.seq);
        return;
      case 'known':
        ears.heads.put(message.heads);
        return;
      case 'deleted':
        ears.heads.remove(message.story);
        return;
      case 'report':
        ears.report(
          Object.assign(new Error(message.message), { stack: message.stack, code: message.code }),
        );
        return;
      case 'line':
        ears.line(message.text, message.fault);
        return;
      case 'head':
        waiting.get(message.id)?.head(
          message.status,
          message.headers.map(([name, value]): [string, string] => [name, value]),
        );
        return;
      case 'chunk':
        waiting.get(message.id)?.chunk(message.bytes);
        return;
      case 'end':
        waiting.get(message.id)?.end();
        waiting.delete(message.id);
        return;
      case 'failed':
        waiting.get(message.id)?.failed();
        waiting.delete(message.id);
    }
  }

  function answer(request: Request, body: Uint8Array<ArrayBuffer> | null): Promise<Response> {
    const id = (ids += 1);
    return new Promise((resolve) => {
      let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
      let asked: (() => void) | null = null;
      const gotten = (): void => {
        asked?.();
        asked = null;
      };
      const stream = new ReadableStream<Uint8Array>(
        {
          start: (made) => {
            controller = made;
          },
          pull: () =>
            new Promise<void>((more) => {
              asked = more;
              say({ kind: 'pull', id });
            }),
          cancel: () => {
            waiting.delete(id);
            say({ kind: 'cancel', id });
          },
        },
        { highWaterMark: 0 },
      );
      let begun = false;
      waiting.set(id, {
        head: (status, headers) => {
          begun = true;
          resolve(new Response(stream, { status, headers }));
        },
        chunk: (bytes) => {
          controller?.enqueue(bytes);
          gotten();
        },
        end: () => {
          controller?.close();
          gotten();
        },
        failed: () => {
          if (begun) controller?.error(new Error('the thread that answered this has ended'));
          else
            resolve(
              problemResponse(
                503,
                'The host could not finish this; nothing is known to be done. Send it again soon.',
                2,
              ),
            );
          gotten();
        },
      });
      const { method, url } = request;
      const headers = [...request.headers];
      say({ kind: 'request', id, method, url, headers, body }, body === null ? [] : [body.buffer]);
    });
  }

  return {
    answer,
    start: () => {
      thread ??= start();
    },
    check: () => say({ kind: 'check' }),
    close: async () => {
      const last = thread;
      if (last === null) return;
      last.postMessage({ kind: 'close' } satisfies ToThread);
      await Promise.race([
        new Promise<void>((resolve) => last.once('exit', () => resolve())),
        new Promise<void>((resolve) => setTimeout(resolve, LETTING_GO).unref()),
      ]);
      await last.terminate();
    },
  };
}
