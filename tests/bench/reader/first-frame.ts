import type { Browser, Page } from 'playwright-core';

/** What of an event of a trace is looked at. Times in microseconds, `tts` and `tdur` of the thread. */
interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tts?: number;
  readonly tdur?: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

function isTraced(item: unknown): item is Traced {
  return typeof item === 'object' && item !== null && 'name' in item && 'ts' in item;
}

function eventsIn(trace: string): readonly Traced[] {
  const read: unknown = JSON.parse(trace);
  const events =
    typeof read === 'object' && read !== null && 'traceEvents' in read ? read.traceEvents : [];
  return Array.isArray(events)
    ? events.filter(isTraced).toSorted((a: Traced, b: Traced) => a.ts - b.ts)
    : [];
}

/** For each mark "act" of the page the milliseconds of its main thread until the next frame is handed over. */
function untilFrames(events: readonly Traced[]): readonly number[] {
  return events
    .filter(({ name }) => name === 'act')
    .flatMap((act) => {
      const frame = events.find(
        ({ name, ph, pid, tid, ts }) =>
          name === 'Commit' && ph === 'X' && pid === act.pid && tid === act.tid && ts > act.ts,
      );
      if (frame?.tts === undefined || act.tts === undefined) return [];
      return [(frame.tts + (frame.tdur ?? 0) - act.tts) / 1000];
    });
}

/** Makes acts under a trace: how long the main thread works until each is seen. Tracing itself costs a little. */
export async function firstFrames(
  browser: Browser,
  page: Page,
  acting: () => Promise<unknown>,
): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await acting();
  return untilFrames(eventsIn((await browser.stopTracing()).toString()));
}
