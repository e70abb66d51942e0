import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordFileResult } from '#core/record/formats/record-refusal.ts';
import { recordReader } from '#entry/record-reader.ts';
import { readRecordFile } from '#entry/record-files.ts';

type Hear = (event: { readonly data?: RecordFileResult; readonly message?: string }) => void;

interface Asked {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: 'utf-8' | 'windows-1252';
}

/** A worker that does what the test says with the file it is sent. */
class FakeWorker {
  static work: (asked: Asked, worker: FakeWorker) => void = () => undefined;
  static readonly made: FakeWorker[] = [];
  readonly hearing = new Map<string, Hear>();
  ended = 0;

  constructor() {
    FakeWorker.made.push(this);
  }

  addEventListener(name: string, hear: Hear): void {
    this.hearing.set(name, hear);
  }

  postMessage(asked: Asked): void {
    FakeWorker.work(asked, this);
  }

  terminate(): void {
    this.ended += 1;
  }
}

const BYTES = new TextEncoder().encode('MAYOR QUILL: Yes.');

beforeEach(() => {
  FakeWorker.made.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a file is read by a worker of its own, which ends with it', async () => {
  FakeWorker.work = ({ name, bytes, encoding }, worker) =>
    worker.hearing.get('message')?.({ data: readRecordFile(name, bytes, encoding) });
  const result = await recordReader('hall.txt', BYTES, 'utf-8');
  expect(result).toMatchObject({ ok: true, read: { text: 'MAYOR QUILL: Yes.' } });
  expect(FakeWorker.made.map((worker) => worker.ended)).toEqual([1]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a file that takes too long is given up, and its worker ended', async () => {
  FakeWorker.work = () => undefined;
  const waiting = recordReader('hall.txt', BYTES, 'utf-8');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await waiting).toMatchObject({ ok: false, refusal: { code: 'too-slow' } });
  expect(FakeWorker.made.map((worker) => worker.ended)).toEqual([1]);
});

test('a worker that breaks is an error, and is ended', async () => {
  FakeWorker.work = (_, worker) => worker.hearing.get('error')?.({ message: 'broken' });
  await expect(recordReader('hall.txt', BYTES, 'utf-8')).rejects.toThrow('broken');
  expect(FakeWorker.made.map((worker) => worker.ended)).toEqual([1]);
  expect(vi.getTimerCount()).toBe(0);
});
