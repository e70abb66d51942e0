import { expect, it } from 'vitest';
import { appendToLog, EMPTY_HEAD, type LogEntry } from '#core/desk/log.ts';
import { fingerprintOf } from '#core/desk/view.ts';
import { changedSince } from '#ui/review/changed-since.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
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
  expect(changedSince(logOf(bench), bench.desk, here(bench, id))).toEqual([]);
  bench.act(CHECKER, edit(set('quote.answer.context', id, 'no')));
  expect(changedSince(logOf(bench), bench.desk, here(bench, id))).toEqual([
    { what: 'answer on the context', before: 'Yes', now: 'No' },
  ]);
  bench.act(CHECKER, edit(set('quote.answer.context', id, 'yes')));
  expect(changedSince(logOf(bench), bench.desk, here(bench, id))).toEqual([]);
});
