import { describe, expect, it } from 'vitest';
import { createMeter, tooManyOf } from '#api/rate.ts';
import { problem } from '#contract/problem.ts';
import { PERSON_HEADER } from '#contract/routes.ts';
import { demoPeople } from '#entry/demo-people.ts';
import { memoryStorage } from '#storage/memory.ts';
import { INES, TOM } from '../makers/fable-desk.ts';

/** A clock that stands still until it is set. */
function held(): { now: () => number; at: number } {
  const clock = { at: 0, now: () => clock.at };
  return clock;
}

describe('the meter', () => {
  it('has room for a burst, then for so many a second', () => {
    const clock = held();
    const meter = createMeter({ burst: 3, perSecond: 2 }, clock.now);
    expect([meter('a'), meter('a'), meter('a')]).toEqual([0, 0, 0]);
    expect(meter('a')).toBe(500);
    clock.at = 250;
    expect(meter('a')).toBe(250);
    clock.at = 500;
    expect([meter('a'), meter('a')]).toEqual([0, 500]);
    clock.at = 1_000_000;
    expect([meter('a'), meter('a'), meter('a'), meter('a')]).toEqual([0, 0, 0, 500]);
  });

  it('what is refused costs nothing, and nobody pays for another', () => {
    const clock = held();
    const meter = createMeter({ burst: 1, perSecond: 1 }, clock.now);
    expect(meter('a')).toBe(0);
    for (let count = 0; count < 50; count += 1) expect(meter('a')).toBe(1000);
    expect(meter('b')).toBe(0);
    clock.at = 1000;
    expect(meter('a')).toBe(0);
  });
});

describe('one request too many', () => {
  function door(perSecond: number) {
    const meter = createMeter({ burst: 2, perSecond }, held().now);
    const tooMany = tooManyOf(demoPeople(memoryStorage('epoch-1')), meter);
    return async (who: string | null, method: string): Promise<Response | null> =>
      tooMany(
        new Request('http://desk.example/api/stories', {
          method,
          headers: who === null ? {} : { [PERSON_HEADER]: who },
        }),
      );
  }

  it('is answered in the form of every problem, with the seconds to wait', async () => {
    const ask = door(0.1);
    expect([await ask(INES, 'POST'), await ask(INES, 'POST')]).toEqual([null, null]);
    const answer = await ask(INES, 'POST');
    expect(answer?.status).toBe(429);
    expect(answer?.headers.get('retry-after')).toBe('10');
    expect(answer?.headers.get('cache-control')).toBe('no-store');
    expect(problem.parse(await answer?.json())).toEqual({
      status: 429,
      title: 'Too much at once',
      say: 'That was too much at once; nothing of it was done. Send it again after 10 seconds.',
    });
  });

  it('is one of a person: reading, and other people, are counted apart', async () => {
    const ask = door(1);
    for (let count = 0; count < 3; count += 1) await ask(INES, 'POST');
    expect((await ask(INES, 'POST'))?.status).toBe(429);
    expect(await ask(INES, 'GET')).toBe(null);
    expect(await ask(TOM, 'POST')).toBe(null);
  });

  it('is none where nobody can be looked up: the handler says what is wrong', async () => {
    const identity = {
      people: () => Promise.reject(new Error('the disk is gone')),
      whoIs: () => Promise.reject(new Error('the disk is gone')),
    };
    const tooMany = tooManyOf(identity, createMeter({ burst: 1, perSecond: 1 }, held().now));
    expect(await tooMany(new Request('http://desk.example/api/stories'))).toBe(null);
  });

  it('names that nobody has are counted as one', async () => {
    const ask = door(1);
    expect(await ask(null, 'POST')).toBe(null);
    expect(await ask('p-made-up-1', 'POST')).toBe(null);
    expect((await ask('p-made-up-2', 'POST'))?.status).toBe(429);
  });
});
