import { Hono } from 'hono';
import { JSON_TYPE, ROUTES } from '#contract/routes.ts';
import type { StoryCheck } from '#contract/story-schema.ts';
import { checkStory } from './check-story.ts';
import { person } from './person.ts';
import type { Archive, Ports } from './ports.ts';

/** A run through all stories: what it found so far, for however many wait for it. */
interface CheckRun {
  /** What was found at a place; null at the end. Rejects where the run failed. */
  readonly at: (index: number) => Promise<StoryCheck | null>;
}

/**
 * GET /api/check: what this host finds when it replays its logs. Each story is replayed once a
 * session of the host, and again when its epoch is another; a story that grew since is what the
 * host itself made of a log that held. One run at a time, whoever asks: the second asker hears what
 * the first run finds. The answer is sent story by story.
 */
export function checkRoutes(ports: Ports, archive: Archive): Hono {
  const known = new Map<string, StoryCheck>();
  let running: CheckRun | null = null;

  async function* found(): AsyncGenerator<StoryCheck> {
    const epoch = await ports.storage.epoch();
    for (const { storyId } of await ports.storage.stories()) {
      const key = `${epoch}/${storyId}`;
      const story = known.get(key) ?? (await checkStory(archive, storyId));
      if (story === null) continue;
      known.set(key, story);
      if (story.fault !== null) ports.report(new Error(`story ${storyId}: ${story.fault.say}`));
      yield story;
    }
  }

  return new Hono().get(ROUTES.check.path, async (c) => {
    await person(ports, c.req.raw);
    running ??= startRun(found(), () => {
      running = null;
    });
    const run = running;
    // What fails before anything is found is answered as every failure is.
    await run.at(0);
    return c.body(bodyOf(run), 200, {
      'content-type': JSON_TYPE,
      'cache-control': 'no-store',
    });
  });
}

/** Runs to its end whether anybody listens or not. */
function startRun(work: AsyncGenerator<StoryCheck>, ended: () => void): CheckRun {
  const stories: StoryCheck[] = [];
  let waiting: PromiseWithResolvers<void> = Promise.withResolvers();
  let over = false;
  let failure: Error | null = null;
  const tell = (): void => {
    waiting.resolve();
    waiting = Promise.withResolvers();
  };
  void (async () => {
    try {
      for await (const story of work) {
        stories.push(story);
        tell();
      }
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
    over = true;
    ended();
    tell();
  })();
  return {
    at: async (index) => {
      while (index >= stories.length && !over) await waiting.promise;
      const story = stories[index];
      if (story !== undefined) return story;
      if (failure !== null) throw failure;
      return null;
    },
  };
}

/** `{ "stories": [ … ] }`, as it is found. */
function bodyOf(run: CheckRun): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let index = 0;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(encoder.encode('{"stories":[')),
      pull: async (controller) => {
        const story = await run.at(index);
        if (story === null) {
          controller.enqueue(encoder.encode(']}'));
          controller.close();
          return;
        }
        controller.enqueue(encoder.encode(`${index === 0 ? '' : ','}${JSON.stringify(story)}`));
        index += 1;
      },
    },
    { highWaterMark: 1 },
  );
}
