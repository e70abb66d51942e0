import type { StoryEncoding } from '#core/story/import.ts';
import { readRecordFile } from './record-files.ts';

/** Reads the file of a record beside the page. One message in, one out. */
declare const self: DedicatedWorkerGlobalScope;

/** What the page sends. */
export interface RecordFileAsked {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: StoryEncoding;
}

self.addEventListener('message', ({ data }: MessageEvent<RecordFileAsked>) => {
  self.postMessage(readRecordFile(data.name, data.bytes, data.encoding));
});
