import { detect } from '#core/quote/detect.ts';
import type { Block } from '#core/story/blocks.ts';

/** Looks for quotes in a long story beside the page, so that no frame is lost. One message in, one out. */
declare const self: DedicatedWorkerGlobalScope;

/** What the page sends. */
export interface DetectionAsked {
  readonly text: string;
  readonly blocks: readonly Block[];
}

self.addEventListener('message', ({ data }: MessageEvent<DetectionAsked>) => {
  self.postMessage(detect(data.text, data.blocks));
});
