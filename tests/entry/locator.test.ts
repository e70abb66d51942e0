import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { storyComparer } from '#core/verdict/story-comparer.ts';
import type { StoryToCompare } from '#core/verdict/story-comparer.ts';
import type { LocateAsked } from '#entry/locate-message.ts';
import { workerLocator } from '#entry/locator.ts';

type Hear = (event: { readonly data?: unknown; readonly message?: string }) => void;

/** A worker that keeps what it is sent, and answers when the test says so. */
class FakeWorker {
  static readonly made: FakeWorker[] = [];
  readonly asked: LocateAsked[] = [];
  readonly hearing = new Map<string, Hear>();
  ended = 0;

  constructor() {
    FakeWorker.made.push(this);
  }

  addEventListener(name: string, hear: Hear): void {
    this.hearing.set(name, hear);
  }

  postMessage(asked: LocateAsked): void {
    this.asked.push(asked);
  }

  terminate(): void {
    this.ended += 1;
  }
}

beforeEach(() => {
  FakeWorker.made.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const ASKED: StoryToCompare = {
  sample: 'It is late.',
  houseStyle: 'strict-fillers',
  records: [{ sourceId: 's1', sha256: 'h1', text: 'MAYOR: It is late.', language: null }],
  quotes: [],
};

function textsOf(asked: LocateAsked | undefined): readonly (string | null)[] {
  return asked !== undefined && 'compare' in asked
    ? asked.compare.records.map(({ text }) => text)
    : [];
}

test('one worker answers each question with its own answer, and gets a text once', async () => {
  const locator = workerLocator();
  const first = locator.compare(ASKED);
  const second = locator.outline('MAYOR: It is late.');
  const [worker, ...others] = FakeWorker.made;
  expect(others).toEqual([]);
  const outline = storyComparer().outline('MAYOR: It is late.');
  const answer = { quotes: {}, excerpts: {} };
  worker?.hearing.get('message')?.({ data: { id: worker.asked[1]?.id, answer: outline } });
  worker?.hearing.get('message')?.({ data: { id: worker.asked[0]?.id, answer } });
  expect(await second).toEqual(outline);
  expect(await first).toEqual(answer);
  void locator.compare(ASKED);
  expect(textsOf(worker?.asked[0])).toEqual(['MAYOR: It is late.']);
  expect(textsOf(worker?.asked[2])).toEqual([null]);
});

test('a text that is still being typed goes along each time', () => {
  const locator = workerLocator();
  const typed = {
    ...ASKED,
    records: [{ sourceId: 'draft', sha256: '', text: 'It', language: null }],
  };
  void locator.compare(typed);
  void locator.compare(typed);
  expect(FakeWorker.made[0]?.asked.map(textsOf)).toEqual([['It'], ['It']]);
});

test('a worker that breaks refuses what waits; the next question starts another with its texts', async () => {
  const locator = workerLocator();
  const waiting = locator.compare(ASKED);
  FakeWorker.made[0]?.hearing.get('error')?.({ message: 'broken' });
  await expect(waiting).rejects.toThrow('broken');
  expect(FakeWorker.made[0]?.ended).toBe(1);
  void locator.compare(ASKED);
  expect(FakeWorker.made).toHaveLength(2);
  expect(textsOf(FakeWorker.made[1]?.asked[0])).toEqual(['MAYOR: It is late.']);
});
