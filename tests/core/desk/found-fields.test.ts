import { expect, it } from 'vitest';
import { markOf } from '#core/desk/field-marks.ts';
import { evolve } from '#core/desk/evolve.ts';
import { MACHINE } from '#core/review/hats.ts';
import { CHECKER, edit, firstStory, quoteSaying, set } from '../../makers/make-desk.ts';

it('what the machine found has its writer, and after a later write that one', () => {
  const bench = firstStory();
  const quote = quoteSaying(bench.desk, 'Their goal');
  const anchor = { field: 'quote.anchor', id: quote.id } as const;
  expect(markOf(bench.desk, anchor)?.actor).toBe(MACHINE.id);
  bench.act(CHECKER, edit(set('quote.anchor', quote.id, { ...quote.anchor, kind: 'partial' })));
  expect(markOf(bench.desk, anchor)).toMatchObject({ actor: CHECKER.id, seq: bench.desk.seq });
});

it('what is proposed again after somebody wrote of it has the proposal as its last writer', () => {
  const bench = firstStory();
  const { id, find, anchor } = quoteSaying(bench.desk, 'Their goal');
  bench.act(CHECKER, edit(set('quote.anchor', id, { ...anchor, kind: 'partial' })));
  const again = evolve(bench.desk, {
    seq: bench.desk.seq + 1,
    at: '2026-11-29T10:00:00.000Z',
    actor: { id: CHECKER.id, name: CHECKER.name },
    hats: CHECKER.hats,
    mid: 'm-again',
    batch: null,
    type: 'candidates-proposed@1',
    data: {
      engine: 'e-2',
      versionId: bench.desk.versions[0]?.id ?? '',
      origin: 'machine',
      quotes: [{ id, find, anchor }],
      speakers: [],
      dropped: [],
    },
  });
  expect(markOf(again, { field: 'quote.anchor', id })).toEqual({
    seq: again.seq,
    actor: MACHINE.id,
    mid: 'm-again',
  });
});
