import { describe, expect, it } from 'vitest';
import { createMeter, createMeters, NEWSROOM_RATE, type Rate, tooManyOf } from '#api/rate.ts';
import { problem } from '#contract/problem.ts';
import { PERSON_HEADER } from '#contract/routes.ts';
import { demoPeople } from '#entry/demo-people.ts';
import { memoryStorage } from '#storage/memory.ts';
import { DAN, INES, ROB, RUTH, TOM } from '../makers/fable-desk.ts';

/** A clock that stands still until it is set. */
function held(): { now: () => number; at: number } {
  const clock = { at: 0, now: () => clock.at };
  return clock;
}

function both(rate: Rate): { reads: Rate; writes: Rate } {
  return { reads: rate, writes: rate };
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

describe('a newsroom', () => {
  it('of five with twenty pages, one back with ten thousand acts: who listens is never told to wait', () => {
    const clock = held();
    const { reads, writes } = createMeters(NEWSROOM_RATE, clock.now);
    let [sent, waited] = [0, 0];
    // Every page asks once for each act, though pages that are behind ask for many at once.
    const everybodyHears = (): void => {
      for (const person of [INES, TOM, RUTH, DAN, ROB])
        for (let page = 1; page <= 4; page += 1) if (reads(person) > 0) waited += 1;
    };
    while (sent < 10_000) {
      const wait = writes(INES);
      if (wait === 0) {
        sent += 1;
        everybodyHears();
      }
      // No host answers faster than once a millisecond.
      clock.at += Math.max(1, wait);
    }
    expect(waited).toBe(0);
    // 4,000 at once, and what comes back meanwhile; the rest at 100 a second.
    expect(clock.at / 1000).toBeCloseTo(60, 0);
  });

  it('of one who has all twenty pages, at work: an act a second of each of five, for an hour', () => {
    const clock = held();
    const { reads } = createMeters(NEWSROOM_RATE, clock.now);
    let waited = 0;
    for (clock.at = 0; clock.at < 3_600_000; clock.at += 1000)
      for (let ask = 1; ask <= 5 * 20; ask += 1) if (reads(INES) > 0) waited += 1;
    expect(waited).toBe(0);
  });
});

describe('one request too many', () => {
  function door(perSecond: number) {
    const meters = createMeters(both({ burst: 2, perSecond }), held().now);
    const tooMany = tooManyOf(demoPeople(memoryStorage('epoch-1')), meters);
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
    const meters = createMeters(both({ burst: 1, perSecond: 1 }), held().now);
    const tooMany = tooManyOf(identity, meters);
    expect(await tooMany(new Request('http://desk.example/api/stories'))).toBe(null);
  });

  it('names that nobody has are counted as one', async () => {
    const ask = door(1);
    expect(await ask(null, 'POST')).toBe(null);
    expect(await ask('p-made-up-1', 'POST')).toBe(null);
    expect((await ask('p-made-up-2', 'POST'))?.status).toBe(429);
  });
});
