import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpeech, CUT_OFF, PAUSE, type Speech } from '#ui/kit/speech.ts';

/** A speech with the region of the page, and all that is said there or in a dialog, in order. */
function spoken() {
  const speech = createSpeech();
  const said: { readonly words: string; readonly place: string | null; readonly at: number }[] = [];
  const seen = new Set<number>();
  const start = Date.now();
  speech.listen(() => {
    const { place, act, news, alarm } = speech.heard();
    for (const saying of [act, news, alarm]) {
      if (saying === null || seen.has(saying.id)) continue;
      seen.add(saying.id);
      said.push({ words: saying.words, place, at: Date.now() - start });
    }
  });
  speech.enter('page');
  return { speech, said, words: () => said.map((item) => item.words) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the answer to an act', () => {
  it('is said at once, and the same words twice are said twice', () => {
    const { speech, said } = spoken();
    speech.act('Fix kept.');
    vi.advanceTimersByTime(100);
    speech.act('Fix kept.');
    expect(said).toEqual([
      { words: 'Fix kept.', place: 'page', at: 0 },
      { words: 'Fix kept.', place: 'page', at: 100 },
    ]);
    vi.runAllTimers();
    expect(said).toHaveLength(2);
  });

  it('is another saying with each time, so that it is another node', () => {
    const { speech } = spoken();
    speech.act('Ends with “a”.');
    const first = speech.heard().act;
    speech.act('Ends with “a”.');
    expect(speech.heard().act).not.toEqual(first);
  });

  it('is nothing where there are no words', () => {
    const { speech, said } = spoken();
    speech.act('');
    speech.news('saved', '');
    speech.alarm('');
    vi.runAllTimers();
    expect(said).toEqual([]);
  });
});

describe('news', () => {
  it('wait until nothing was said for two seconds, and leave the answer where it stands', () => {
    const { speech, said } = spoken();
    speech.act('Suggestion taken.');
    speech.news('others', 'Quote 2 changed by Tom Typeset: a fix.');
    vi.advanceTimersByTime(PAUSE - 1);
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(said.at(-1)).toMatchObject({
      words: 'Quote 2 changed by Tom Typeset: a fix.',
      at: PAUSE,
    });
    expect(speech.heard().act?.words).toBe('Suggestion taken.');
  });

  it('are held back by each act anew', () => {
    const { speech, words } = spoken();
    speech.act('One.');
    speech.news('saved', 'Saved');
    vi.advanceTimersByTime(PAUSE - 1);
    speech.act('Two.');
    vi.advanceTimersByTime(PAUSE - 1);
    expect(words()).toEqual(['One.', 'Two.']);
    vi.advanceTimersByTime(1);
    expect(words()).toEqual(['One.', 'Two.', 'Saved']);
  });

  it('are at once where it is quiet, then never two within two seconds', () => {
    const { speech, said } = spoken();
    for (let turn = 0; turn < 50; turn += 1) {
      speech.news('others', `Quote ${turn} changed by Tom Typeset.`);
      vi.advanceTimersByTime(150);
    }
    vi.runAllTimers();
    expect(said[0]?.at).toBe(0);
    expect(said.at(-1)?.words).toBe('Quote 49 changed by Tom Typeset.');
    const apart = said.slice(1).map((item, at) => item.at - (said[at]?.at ?? 0));
    expect(apart.length).toBeGreaterThan(2);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(PAUSE);
  });

  it('of several things are one sentence after another in one saying', () => {
    const { speech, words } = spoken();
    speech.act('Fix kept.');
    speech.news('saved', 'Saving');
    speech.news('others', 'Quote 2 changed by Tom Typeset: a fix.');
    speech.news('saved', 'Saved');
    vi.runAllTimers();
    expect(words()).toEqual(['Fix kept.', 'Quote 2 changed by Tom Typeset: a fix. Saved.']);
  });

  it('that are no longer true are not said', () => {
    const { speech, words } = spoken();
    speech.act('Fix kept.');
    speech.news('others', 'Quote 2 changed by Tom Typeset: a fix.');
    speech.news('others', '');
    vi.runAllTimers();
    expect(words()).toEqual(['Fix kept.']);
  });
});

describe('work that is not saved', () => {
  it('is said at once, also over the answer to an act, and goes when it is saved', () => {
    const { speech, said } = spoken();
    speech.act('Fix kept.');
    speech.alarm('Not saved. The disk is full.');
    expect(said.at(-1)).toMatchObject({ words: 'Not saved. The disk is full.', at: 0 });
    speech.news('saved', 'Saved');
    speech.alarm('');
    expect(speech.heard().alarm).toBe(null);
    vi.runAllTimers();
    expect(said.map((item) => item.at)).toEqual([0, 0, PAUSE]);
  });
});

describe('a dialog', () => {
  function open(speech: Speech): () => void {
    const close = speech.enter('dialog');
    vi.advanceTimersByTime(10);
    return close;
  }

  it('speaks while it is open: what is outside it is not heard', () => {
    const { speech, said } = spoken();
    const close = open(speech);
    speech.act('Renamed.');
    vi.advanceTimersByTime(150);
    expect(said).toMatchObject([{ words: 'Renamed.', place: 'dialog' }]);
    speech.dismissed();
    close();
    // The page does not say it over again.
    expect(speech.heard()).toEqual({ place: 'page', act: null, news: null, alarm: null });
    vi.runAllTimers();
    expect(said).toHaveLength(1);
  });

  it('that goes with its act leaves the sentence to the page', () => {
    const { speech, said } = spoken();
    const close = open(speech);
    speech.act('Speaker: Ada Example.');
    close();
    vi.runAllTimers();
    expect(said).toMatchObject([{ words: 'Speaker: Ada Example.', place: 'page' }]);
  });

  it('that closes late, on a busy machine, and cuts its sentence off, leaves it to the page', () => {
    const { speech, said } = spoken();
    const close = open(speech);
    speech.act('Attached: a report, second-hand.');
    speech.news('saved', 'Saved');
    vi.advanceTimersByTime(99 + CUT_OFF);
    close();
    expect(speech.heard()).toMatchObject({
      place: 'page',
      act: { words: 'Attached: a report, second-hand.' },
      news: null,
    });
    vi.runAllTimers();
    expect(said.map(({ words, place }) => [words, place])).toEqual([
      ['Attached: a report, second-hand.', 'dialog'],
      ['Attached: a report, second-hand.', 'page'],
      ['Saved', 'page'],
    ]);
  });

  it('loses none of two sentences that come together', () => {
    const { speech, words } = spoken();
    open(speech);
    speech.act('1 quote moved.');
    speech.act('Confidential from now on.');
    vi.runAllTimers();
    expect(words()).toEqual(['1 quote moved. Confidential from now on.']);
  });

  it('hears no news: they wait until it is closed, and then for the pause', () => {
    const { speech, said, words } = spoken();
    const close = open(speech);
    speech.news('tour', 'Practice, 1 of 6: confirm.');
    speech.act('Renamed.');
    speech.news('saved', 'Saved');
    vi.runAllTimers();
    expect(words()).toEqual(['Renamed.']);
    close();
    expect(said.at(-1)).toMatchObject({
      words: 'Practice, 1 of 6: confirm. Saved.',
      place: 'page',
    });
    vi.runAllTimers();
    expect(said).toHaveLength(2);
  });

  it('that closes with its act does not let news go before the answer', () => {
    const { speech, words } = spoken();
    const close = open(speech);
    speech.news('tour', 'Practice, 1 of 6: confirm.');
    speech.act('The practice story is open.');
    close();
    vi.runAllTimers();
    expect(words()).toEqual(['The practice story is open.', 'Practice, 1 of 6: confirm.']);
  });

  it('over another gives the voice back to it', () => {
    const { speech, said } = spoken();
    open(speech);
    const close = speech.enter('second');
    close();
    speech.act('Kept.');
    vi.runAllTimers();
    expect(said).toMatchObject([{ place: 'dialog' }]);
  });
});
