import { refused, type RecordFileResult } from '#core/record/formats/record-refusal.ts';
import type { RecordReader } from '#sync/ports.ts';
import workerUrl from './record-file-worker.ts?worker&url';
import { trustedWorkerUrl } from './trusted-urls.ts';

/** Milliseconds after which a file is given up; the largest that is allowed takes a fraction of it. */
const LONGEST = 20_000;

/** The reader of the page: a worker of its own for each file, ended with it or when it takes too long. */
export const recordReader: RecordReader = (name, bytes, encoding) => {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  return new Promise<RecordFileResult>((resolve, reject) => {
    const timer = setTimeout(
      () =>
        resolve(refused('too-slow', 'Reading this file takes too long. Paste its words instead.')),
      LONGEST,
    );
    worker.addEventListener('message', ({ data }: MessageEvent<RecordFileResult>) => {
      clearTimeout(timer);
      resolve(data);
    });
    worker.addEventListener('error', (event) => {
      clearTimeout(timer);
      reject(new Error(`Reading the file failed: ${event.message}`));
    });
    worker.postMessage({ name, bytes, encoding });
  }).finally(() => worker.terminate());
};
