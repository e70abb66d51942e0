import { expect, it } from 'vitest';
import { caseOf, proposalOf } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inHandOf, signRefusals, whoCould, whoHelps } from '#ui/review/bar-facts.ts';
import { listed, neededFor, verdictWith } from '#ui/review/use-verdict.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  here,
  quoteSaying,
  REPORTER,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';

const PEOPLE = [CHECKER, SECOND, STANDARDS, HEAD, REPORTER];

it('says that one cannot sign one’s own work, and who could', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  checkVerbatim(bench, id, SECOND);
  bench.act(SECOND, { type: 'submit', quoteIds: [id] });
  const { refusals } = bench.act(SECOND, { type: 'open-review', quoteId: id });
  const quote = here(bench, id);
  expect(signRefusals(bench.desk, quote, SECOND, refusals)[0]).toMatch(
    /^You cannot sign, because you wrote what you would sign/u,
  );
  expect(whoCould('approve', bench.desk, quote, PEOPLE, SECOND)).toEqual([STANDARDS, HEAD]);
});

it('points to standards for an unnamed source, and to nobody when standards is oneself', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'real focus');
  checkVerbatim(bench, id);
  bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
  bench.act(HEAD, { type: 'open-review', quoteId: id });
  const quote = here(bench, id);
  const { refusals } = bench.act(HEAD, {
    type: 'approve',
    quoteId: id,
    seenFingerprint: fingerprintOf(bench.desk, quote),
  });
  expect(signRefusals(bench.desk, quote, HEAD, refusals)).toEqual([
    'Still needed: the yes of standards.',
  ]);
  expect(whoHelps('approve', bench.desk, quote, PEOPLE, HEAD, refusals)).toEqual([STANDARDS]);
  expect(whoHelps('approve', bench.desk, quote, PEOPLE, STANDARDS, refusals)).toEqual([]);
});

it('keeps “made up” for whoever wears the standards hat', () => {
  const { desk } = firstStory();
  const quote = quoteSaying(desk, 'Their goal');
  expect(neededFor('FABRICATED', caseOf(desk, quote), CHECKER)).toContain('the standards hat');
  expect(neededFor('FABRICATED', caseOf(desk, quote), STANDARDS)).not.toContain(
    'the standards hat',
  );
});

it('stores no sentence of the proposal’s where no reason is asked, and marks an override', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  checkVerbatim(bench, id);
  const quote = here(bench, id);
  expect(verdictWith('VERBATIM', proposalOf(bench.desk, quote), '')).toMatchObject({
    reason: '',
    override: false,
  });
  expect(verdictWith('UNVERIFIABLE', proposalOf(bench.desk, quote), '')).toMatchObject({
    reason: '',
    override: true,
  });
});

it('lists phrases so that they can be told apart', () => {
  expect(listed(['a reason', 'a verdict'])).toBe('a reason and a verdict');
  expect(listed(['the log: where, for what', 'a reason'])).toBe(
    'the log: where, for what; a reason',
  );
});

it('says of a quote in hand whose first verdict is kept back only that one’s own is needed', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  checkVerbatim(bench, id);
  bench.act(CHECKER, edit(set('story.blind', bench.desk.storyId, true)));
  const to = { id: SECOND.id, name: SECOND.name };
  expect(bench.act(CHECKER, { type: 'hand-to', quoteId: id, to }).refusals).toEqual([]);
  const say = 'Still needed: a reason.';
  const client = { refusalsOf: () => [{ code: 'reason', say, quoteId: id }] };
  const { ready, waiting } = inHandOf(client, bench.desk, SECOND);
  expect(ready).toEqual([]);
  expect(waiting.map(({ needs }) => needs)).toEqual([['your own verdict']]);
  const second = { type: 'second-verdict', quoteId: id, code: 'VERBATIM' } as const;
  expect(bench.act(SECOND, second).refusals).toEqual([]);
  expect(inHandOf(client, bench.desk, SECOND).waiting[0]?.needs).toEqual(['a reason']);
});
