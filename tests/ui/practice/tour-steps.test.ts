import { describe, expect, it } from 'vitest';
import { type Desk, quoteIdsOf, quoteOf } from '#core/desk/desk.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import {
  advanced,
  BEGINNING,
  type Progress,
  promptOf,
  readProgress,
  type Seen,
  STEPS,
} from '#ui/practice/tour-steps.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  makeBench,
  nth,
  SECOND,
  set,
} from '../../makers/make-desk.ts';
import { plantedBench } from '../../makers/planted-desk.ts';

function seeing(desk: Desk, part: Partial<Seen> = {}): Seen {
  return {
    desk,
    me: CHECKER,
    signer: SECOND.name,
    said: '',
    exporting: false,
    finger: false,
    ...part,
  };
}

const at = (number: number, part: Partial<Progress> = {}): Progress => ({
  ...BEGINNING,
  at: number,
  ...part,
});

const words = (progress: Progress, seen: Seen): string | undefined =>
  promptOf(progress, seen)?.words;

describe('the prompts', () => {
  it('begin with confirming and leave it when every quotation is confirmed', () => {
    const bench = plantedBench();
    expect(advanced(BEGINNING, seeing(bench.desk))).toEqual(BEGINNING);
    expect(words(BEGINNING, seeing(bench.desk))).toMatch(/^Confirm what the desk found/);
    const [one = '', ...rest] = quoteIdsOf(bench.desk);
    bench.act(CHECKER, { type: 'confirm', quoteIds: rest });
    expect(advanced(BEGINNING, seeing(bench.desk)).at).toBe(0);
    bench.act(CHECKER, { type: 'confirm', quoteIds: [one] });
    expect(advanced(BEGINNING, seeing(bench.desk)).at).toBe(1);
  });

  it('want a record that is attached, not one that is only held', () => {
    const bench = plantedBench();
    expect(advanced(at(1), seeing(bench.desk)).at).toBe(1);
    expect(promptOf(at(1), seeing(bench.desk))?.offer).toBe('copy');
    checkVerbatim(bench, nth(bench.desk, 1).id);
    expect(advanced(at(1), seeing(bench.desk)).at).toBe(2);
  });

  it('take a difference stepped to for one that was read', () => {
    const { desk } = plantedBench();
    expect(advanced(at(2), seeing(desk, { said: 'Quote 2 of 8.' })).at).toBe(2);
    const said = '1 of 1: printed: ready; said: not ready; negation changed';
    expect(advanced(at(2), seeing(desk, { said })).at).toBe(3);
  });

  it('see the signature fall and return before they go on', () => {
    const bench = plantedBench();
    const { id } = nth(bench.desk, 1);
    checkVerbatim(bench, id);
    bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
    expect(advanced(at(3), seeing(bench.desk)).at).toBe(4);
    expect(words(at(4), seeing(bench.desk))).toContain('Become someone who signs: Tom Typeset');
    expect(words(at(4), seeing(bench.desk, { signer: null }))).toContain('choose five people');
    const asTom = (): Seen => seeing(bench.desk, { me: SECOND });
    expect(words(at(4), asTom())).toContain('press Sign');
    bench.act(SECOND, { type: 'open-review', quoteId: id });
    const quote = quoteOf(bench.desk, id);
    if (quote === undefined) throw new Error('no quote');
    const seenFingerprint = fingerprintOf(bench.desk, quote);
    bench.act(SECOND, { type: 'approve', quoteId: id, seenFingerprint });
    expect(advanced(at(4), asTom())).toEqual(at(4));
    expect(words(at(4), asTom())).toContain('Now change a word');
    bench.act(SECOND, edit(set('quote.fix', id, 'another word')));
    const fell = advanced(at(4), asTom());
    expect(fell).toEqual(at(4, { fell: true }));
    expect(words(fell, asTom())).toContain('Take that back');
    bench.act(SECOND, edit(set('quote.fix', id, null)));
    expect(advanced(fell, asTom()).at).toBe(5);
    expect(advanced(at(5), seeing(bench.desk, { exporting: true })).at).toBe(STEPS);
    expect(promptOf(at(STEPS), asTom())).toBeNull();
  });

  it('name no key to a finger, and say what to tap instead', () => {
    const { desk } = plantedBench();
    const steps = [at(0), at(1), at(2), at(3), at(4), at(4, { fell: true }), at(5)];
    const said = steps.map((step) => words(step, seeing(desk, { finger: true })) ?? '');
    expect(said.filter((prompt) => /Enter|Ctrl|⌘|\bD\b/u.test(prompt))).toEqual([]);
    expect(said[0]).toContain('tap Confirm');
    expect(said[1]).toContain('tap Paste or choose a file');
    expect(said[5]).toContain('End one word right');
    const byKey = steps.map((step) => words(step, seeing(desk)) ?? '');
    expect(byKey.filter((prompt) => /Enter|Ctrl|⌘|\bD\b/u.test(prompt))).toHaveLength(4);
  });

  it('say nothing more once the tour is left', () => {
    const { desk } = makeBench();
    const left = at(0, { left: true });
    expect(advanced(left, seeing(desk))).toEqual(left);
    expect(promptOf(left, seeing(desk))).toBeNull();
  });
});

describe('what is kept', () => {
  it('is read only where it is what was kept', () => {
    const kept = at(4, { fell: true });
    expect(readProgress(JSON.stringify(kept))).toEqual(kept);
    for (const other of [null, '', '{', '[]', '7', '{"at":9}', '{"at":1.5}'])
      expect(readProgress(other)).toEqual(BEGINNING);
  });
});
