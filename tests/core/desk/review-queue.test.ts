import { describe, expect, it } from 'vitest';
import { bulkNeeds, reviewQueue } from '#core/desk/review-queue.ts';
import { deskAgreement, firstHidden, secondOf } from '#core/desk/second-verdicts.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { agreementOf } from '#core/review/agreement.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  here,
  nth,
  ownStory,
  proposesAll,
  REPORTER,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

/** Handed over: a plain one, one with a changed number, one with a “not” in it. */
function handedOver(): { readonly bench: Bench; readonly ids: readonly [string, string, string] } {
  const bench = firstStory();
  const ids = [nth(bench.desk, 2).id, nth(bench.desk, 9).id, nth(bench.desk, 13).id] as const;
  for (const id of ids) checkVerbatim(bench, id);
  bench.act(
    CHECKER,
    edit(
      set('quote.differences', ids[2], [{ class: 'number_changed', printed: '14', said: '41' }]),
      set('quote.answer.words', ids[2], 'no'),
      set('quote.verdict', ids[2], {
        code: 'ALTERED',
        scale: 'quote-verdict/1',
        reason: 'The number.',
        override: false,
      }),
    ),
  );
  const submitted = bench.act(CHECKER, { type: 'submit', quoteIds: [...ids] });
  expect(submitted.refusals).toEqual([]);
  return { bench, ids };
}

describe('the queue of a signer', () => {
  it('begins with what may have changed the meaning, and says why each stands where it stands', () => {
    const { bench, ids } = handedOver();
    const queue = reviewQueue(bench.desk);
    expect(queue.map(({ quote }) => quote.id).toSorted()).toEqual([...ids].toSorted());
    expect(queue[0]?.quote.id).toBe(ids[2]);
    expect(queue[0]?.reasons.slice(0, 2)).toEqual([
      'meaning may change: number changed',
      'meaning changed',
    ]);
    expect(queue.every(({ reasons }) => reasons.includes('one source'))).toBe(true);
    expect(queue.map(({ weight }) => weight)).toEqual(
      queue.map(({ weight }) => weight).toSorted((a, b) => b - a),
    );
  });

  it('reads the words of risk in the language of the story', () => {
    const bench = ownStory(
      'Le pont',
      'Le pont est fermé pour nous.\n\n« Il y avait quatorze passagers à bord », a dit Luce Lampe.\n',
    );
    proposesAll(bench);
    const { id } = nth(bench.desk, 1);
    checkVerbatim(bench, id);
    bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
    expect(reviewQueue(bench.desk)[0]?.reasons).toContain('a number in it');
  });

  it('holds what changed since signing, and lets go of what is signed', () => {
    const { bench, ids } = handedOver();
    const [id] = ids;
    bench.act(SECOND, { type: 'open-review', quoteId: id });
    const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
    bench.act(SECOND, { type: 'approve', quoteId: id, seenFingerprint });
    expect(reviewQueue(bench.desk).some(({ quote }) => quote.id === id)).toBe(false);
    bench.act(CHECKER, edit(set('quote.answer.context', id, 'no')));
    expect(reviewQueue(bench.desk).find(({ quote }) => quote.id === id)?.reasons).toContain(
      'changed since signing',
    );
  });

  it('lets only word for word with a first-hand record be signed in one act', () => {
    const { bench, ids } = handedOver();
    expect(ids.map((id) => bulkNeeds(bench.desk, here(bench, id)))).toEqual([
      [],
      [],
      ['it is not word for word', 'differences are listed'],
    ]);
    bench.act(CHECKER, edit(set('source.type', `src-${ids[0]}`, 'outlet')));
    expect(bulkNeeds(bench.desk, here(bench, ids[0]))).toEqual(['it has no first-hand record']);
  });

  it('says nothing of a verdict that is not to be seen, and does not rank by it', () => {
    const { bench, ids } = handedOver();
    const queue = reviewQueue(bench.desk, ({ id }) => id === ids[2]);
    const hidden = queue.find(({ quote }) => quote.id === ids[2]);
    expect(hidden?.reasons.join(' ')).not.toMatch(/meaning/);
    expect(hidden?.weight).toBeLessThan(100);
  });
});

describe('second verdicts unseen', () => {
  it('are off by default, given once by someone without a part in the first', () => {
    const { bench, ids } = handedOver();
    const second = { type: 'second-verdict', quoteId: ids[0], code: 'VERBATIM' } as const;
    expect(bench.act(SECOND, second).refusals.map(({ say }) => say)).toEqual([
      'Still needed: second verdicts unseen, which this story does not ask for.',
    ]);
    bench.act(CHECKER, edit(set('story.blind', 'st-1', true)));
    expect(firstHidden(bench.desk, here(bench, ids[0]), SECOND)).toBe(true);
    expect(firstHidden(bench.desk, here(bench, ids[0]), CHECKER)).toBe(false);
    expect(firstHidden(bench.desk, here(bench, ids[0]), REPORTER)).toBe(false);
    expect(bench.act(CHECKER, second).outcome).toBe('refused');
    expect(bench.act(SECOND, { ...second, code: 'FAIR_PARAPHRASE' }).outcome).toBe('refused');
    bench.act(SECOND, second);
    expect(firstHidden(bench.desk, here(bench, ids[0]), SECOND)).toBe(false);
    expect(secondOf(here(bench, ids[0]))?.code).toBe('VERBATIM');
    expect(bench.act(SECOND, second).outcome).toBe('refused');
    bench.act(SECOND, { ...second, quoteId: ids[2] });
    expect(deskAgreement(bench.desk)).toEqual({ both: 2, same: 1, beyondChance: null });
  });

  it.each([
    ['nobody', [], { both: 0, same: 0, beyondChance: null }],
    [
      'ten of one mind',
      Array.from({ length: 10 }, () => ['A', 'A']),
      { both: 10, same: 10, beyondChance: null },
    ],
    [
      'half of ten, by chance',
      [
        ...Array.from({ length: 5 }, () => ['A', 'A']),
        ...Array.from({ length: 5 }, () => ['A', 'B']),
      ],
      { both: 10, same: 5, beyondChance: 0 },
    ],
    [
      'all of two kinds',
      [
        ...Array.from({ length: 5 }, () => ['A', 'A']),
        ...Array.from({ length: 5 }, () => ['B', 'B']),
      ],
      { both: 10, same: 10, beyondChance: 100 },
    ],
    [
      'none of two kinds',
      [
        ...Array.from({ length: 5 }, () => ['A', 'B']),
        ...Array.from({ length: 5 }, () => ['B', 'A']),
      ],
      { both: 10, same: 0, beyondChance: -100 },
    ],
  ])('agree: %s', (_, pairs, figure) => {
    expect(agreementOf(pairs.map(([first = '', second = '']) => [first, second]))).toEqual(figure);
  });
});
