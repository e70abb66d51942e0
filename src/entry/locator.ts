import type { PdfRepair } from '#core/record/formats/pdf-paste.ts';
import type { OutlineParagraph } from '#core/record/record-outline.ts';
import type { StoryCompared } from '#core/verdict/story-comparer.ts';
import type { Locator } from '#sync/ports.ts';
import workerUrl from './locate-worker.ts?worker&url';
import type { LocateAsked } from './locate-message.ts';
import { trustedWorkerUrl } from './trusted-urls.ts';

interface Answer {
  readonly id: number;
  readonly answer: unknown;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Question<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;

/**
 * The locator of the page: one worker for as long as the page stands, started when it is first asked.
 * A text goes to it once. Where it fails, what waits is refused and the next question starts another.
 */
export function workerLocator(): Locator {
  const waiting = new Map<number, Waiting>();
  const sent = new Set<string>();
  let worker: Worker | null = null;
  let last = 0;

  const start = (): Worker => {
    const started = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
    started.addEventListener('message', ({ data: { id, answer } }: MessageEvent<Answer>) => {
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
    });
    started.addEventListener('error', (event) => {
      for (const { reject } of waiting.values())
        reject(new Error(`The comparison failed: ${event.message}`));
      waiting.clear();
      sent.clear();
      started.terminate();
      worker = null;
    });
    return started;
  };
  const ask = (question: Question<LocateAsked>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ ...question, id: last });
    });

  return {
    compare: (asked) => {
      const records = asked.records.map((record) => {
        const known = sent.has(record.sha256);
        if (record.sha256 !== '') sent.add(record.sha256);
        return { ...record, text: known ? null : record.text };
      });
      return ask({ compare: { ...asked, records } }) as Promise<StoryCompared>;
    },
    outline: (text) => ask({ outline: text }) as Promise<readonly OutlineParagraph[]>,
    voices: (text, speakers) => ask({ voices: { text, speakers } }) as Promise<readonly string[]>,
    mend: (text) => ask({ mend: text }) as Promise<PdfRepair | null>,
  };
}
