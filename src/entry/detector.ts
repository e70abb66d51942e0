import type { Detect, Detection } from '#core/quote/find.ts';
import type { Detector } from '#sync/ports.ts';
import workerUrl from './detect-worker.ts?worker&url';
import { trustedWorkerUrl } from './trusted-urls.ts';

/** Up to here a story is searched in the page, so that its quotes are there with the first paint (MODEL C). */
const IN_THE_PAGE = 64 * 1024;

/**
 * The detector of the page. The engine comes with the first story that is brought in, not with the
 * first load: a desk whose quotes are known does not need it.
 */
export const detector: Detector = async (text, blocks) => {
  if (text.length > IN_THE_PAGE) return inWorker(text, blocks);
  const { detect } = await import('#core/quote/detect.ts');
  return detect(text, blocks);
};

function inWorker(...[text, blocks]: Parameters<Detect>): Promise<Detection> {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  return new Promise<Detection>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Detection>) => resolve(data));
    worker.addEventListener('error', (event) => {
      reject(new Error(`The search for quotes failed: ${event.message}`));
    });
    worker.postMessage({ text, blocks });
  }).finally(() => worker.terminate());
}
