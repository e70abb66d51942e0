import { expect, it } from 'vitest';
import { appendToLog, EMPTY_HEAD, type LogEntry } from '#core/desk/log.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import {
  changedBetween,
  changedSince,
  contextChangedSince,
  deskAtSigning,
  desksAt,
} from '#ui/review/changed-since.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  here,
  quoteSaying,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

/** The bench's events as rows of a log, all by one hand: only their order and data matter here. */
function logOf(bench: Bench): readonly LogEntry[] {
  return appendToLog(EMPTY_HEAD, bench.events, {
    storyId: 'st-1',
    at: '2026-11-24T12:00:00.000Z',
    actor: CHECKER,
    hats: CHECKER.hats,
    mid: 'm',
    batch: null,
    salts: bench.events.map((_, index) => String(index).padStart(32, '0')),
  });
}

it('names what changed since the signing, in words, and nothing once it is put back', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  checkVerbatim(bench, id);
  bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
  bench.act(SECOND, { type: 'open-review', quoteId: id });
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
  bench.act(SECOND, { type: 'approve', quoteId: id, seenFingerprint });
  const changed = () =>
    changedSince(deskAtSigning(logOf(bench), here(bench, id)), bench.desk, here(bench, id));
  expect(changed()).toEqual([]);
  bench.act(CHECKER, edit(set('quote.answer.context', id, 'no')));
  expect(changed()).toEqual([{ what: 'answer on the context', before: 'Yes', now: 'No' }]);
  bench.act(CHECKER, edit(set('quote.answer.context', id, 'yes')));
  expect(changed()).toEqual([]);
});

it('names what changed since any row of the log', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  const seq = bench.desk.seq;
  bench.act(CHECKER, edit(set('quote.fix', id, 'no goal')));
  const log = logOf(bench);
  const desks = desksAt(log, new Set([seq, 1]));
  expect([...desks.keys()]).toEqual([1, seq]);
  const then = desks.get(seq);
  if (then === undefined) throw new Error('the desk is not held');
  expect(changedBetween(then, bench.desk, id)).toEqual([
    { what: 'fix', before: 'nothing', now: 'no goal (open)' },
  ]);
  expect(changedBetween(bench.desk, bench.desk, id)).toEqual([]);
});

it('names what around a sign-off asks whether it still stands', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  checkVerbatim(bench, id);
  const then = bench.desk;
  bench.act(CHECKER, edit(set('source.accessedAt', `src-${id}`, '2026-11-24')));
  bench.act(HEAD, edit(set('story.houseStyle', 'st-1', 'strict')));
  expect(contextChangedSince(then, bench.desk, id)).toEqual([
    { what: 'house style', before: 'Strict, fillers may go', now: 'Strict' },
    { what: 'when the source was obtained', before: 'nothing', now: '2026-11-24' },
  ]);
  expect(contextChangedSince(bench.desk, bench.desk, id)).toEqual([]);
});
