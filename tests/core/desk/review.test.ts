import { quoteOf } from '#core/desk/desk.ts';
import { expect, it } from 'vitest';
import { barredBecause } from '#core/desk/barred.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  here,
  HEAD,
  LONDON,
  makeEvidence,
  makeSource,
  quoteSaying,
  REPORTER,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';

function verbatimInReview(words = 'Their goal'): { bench: Bench; id: string } {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, words);
  checkVerbatim(bench, id);
  bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
  bench.act(SECOND, { type: 'open-review', quoteId: id });
  return { bench, id };
}

function sign(bench: Bench, id: string, by = SECOND) {
  const quote = quoteOf(bench.desk, id);
  if (quote === undefined) throw new Error('no quote');
  return bench.act(by, {
    type: 'approve',
    quoteId: id,
    seenFingerprint: fingerprintOf(bench.desk, quote),
  });
}

function status(bench: Bench, id: string) {
  const quote = quoteOf(bench.desk, id);
  if (quote === undefined) throw new Error('no quote');
  return quoteStatus(bench.desk, quote);
}

it('goes from a find to a signature by two people', () => {
  const { bench, id } = verbatimInReview();
  expect(status(bench, id)).toBe('to-sign');
  expect(sign(bench, id)).toMatchObject({ outcome: 'applied', refusals: [] });
  expect(status(bench, id)).toBe('signed');
  expect(quoteOf(bench.desk, id)?.approval?.by).toEqual({ id: SECOND.id, name: SECOND.name });
});

it('refuses one’s own work, and says why before and what is still needed', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  checkVerbatim(bench, id, SECOND);
  bench.act(SECOND, { type: 'submit', quoteIds: [id] });
  const opened = bench.act(SECOND, { type: 'open-review', quoteId: id });
  expect(opened.outcome).toBe('refused');
  expect(opened.refusals.map((item) => item.say)).toEqual([
    'Still needed: someone else: you wrote what you would sign (verdict).',
  ]);
});

it('bars the author of a change that was undone, in this revision only', () => {
  const { bench, id } = verbatimInReview();
  bench.act(STANDARDS, edit(set('quote.fix', id, 'Another wording')));
  bench.act(CHECKER, edit(set('quote.fix', id, null)));
  const quote = quoteOf(bench.desk, id);
  if (quote === undefined) throw new Error('no quote');
  expect(barredBecause(bench.desk, quote, STANDARDS.id)).toMatch(/earlier in this check/u);
  sign(bench, id);
  bench.act(CHECKER, { type: 'rework', quoteId: id });
  const reworked = quoteOf(bench.desk, id);
  if (reworked === undefined) throw new Error('no quote');
  expect(reworked.revision).toBe(2);
  expect(barredBecause(bench.desk, reworked, STANDARDS.id)).toBeNull();
});

it('is changed since signing after an edit, and signed again when it is restored', () => {
  const { bench, id } = verbatimInReview();
  sign(bench, id);
  const { mid } = bench.act(CHECKER, edit(set('quote.answer.context', id, 'no')));
  expect(status(bench, id)).toBe('changed');
  const undo = { type: 'undo', of: mid } as const;
  // Somebody else's command of this name: there is none, so nothing is taken back.
  bench.act(SECOND, undo);
  expect(status(bench, id)).toBe('changed');
  expect(bench.act(CHECKER, undo).outcome).toBe('applied');
  expect(status(bench, id)).toBe('signed');
});

it('falls when the evidence minimum no longer holds, and when a contradiction comes in', () => {
  const { bench, id } = verbatimInReview();
  sign(bench, id);
  bench.act(CHECKER, edit(set('evidence.item', `ev-${id}`, null)));
  expect(status(bench, id)).toBe('changed');
  const back = makeEvidence(`ev-${id}`, id, `src-${id}`);
  bench.act(CHECKER, edit(set('evidence.item', `ev-${id}`, back)));
  expect(status(bench, id)).toBe('signed');
  bench.act(CHECKER, { type: 'add-source', source: makeSource('src-x', { title: 'Denial' }) });
  const denial = makeEvidence('ev-x', id, 'src-x', { stance: 'contradicts' });
  bench.act(CHECKER, edit(set('evidence.item', 'ev-x', denial)));
  expect(status(bench, id)).toBe('changed');
});

it('keeps the signature when background evidence or a note is added', () => {
  const { bench, id } = verbatimInReview();
  sign(bench, id);
  bench.act(CHECKER, { type: 'add-source', source: makeSource('src-y', { title: 'Background' }) });
  const item = makeEvidence('ev-y', id, 'src-y', { stance: 'background' });
  bench.act(CHECKER, edit(set('evidence.item', 'ev-y', item)));
  bench.act(CHECKER, {
    type: 'add-message',
    messageId: 'm-1',
    quoteId: id,
    text: 'Checked twice.',
    blocking: false,
  });
  expect(status(bench, id)).toBe('signed');
});

it('falls when the speaker’s role or the occasion changes', () => {
  const { bench, id } = verbatimInReview();
  sign(bench, id);
  const speakerId = quoteOf(bench.desk, id)?.anchor.speakerId ?? '';
  const role = bench.desk.speakers[speakerId]?.role ?? null;
  bench.act(CHECKER, edit(set('speaker.role', speakerId, 'former Secretary of State')));
  expect(status(bench, id)).toBe('changed');
  bench.act(CHECKER, edit(set('speaker.role', speakerId, role)));
  expect(status(bench, id)).toBe('signed');
  bench.act(CHECKER, { type: 'add-occasion', occasion: LONDON });
  bench.act(CHECKER, edit(set('quote.occasion', id, LONDON.id)));
  expect(status(bench, id)).toBe('changed');
});

it('still stands after another signer has seen the change', () => {
  const { bench, id } = verbatimInReview();
  sign(bench, id);
  bench.act(CHECKER, { type: 'add-occasion', occasion: LONDON });
  bench.act(CHECKER, edit(set('quote.occasion', id, LONDON.id)));
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
  const stands = { type: 'still-stands', quoteId: id, seenFingerprint } as const;
  expect(bench.act(CHECKER, stands).outcome).toBe('refused');
  expect(bench.act(SECOND, { ...stands, seenFingerprint: '0' }).outcome).toBe('refused');
  expect(bench.act(SECOND, stands).outcome).toBe('applied');
  expect(status(bench, id)).toBe('signed');
  expect(contextChanged(bench.desk, here(bench, id))).toBe(false);
  expect(bench.act(SECOND, stands).outcome).toBe('refused');
});

it('loses the signature to an edit that came first, and says so', () => {
  const { bench, id } = verbatimInReview();
  const seen = fingerprintOf(bench.desk, here(bench, id));
  bench.act(CHECKER, edit(set('quote.fix', id, 'Restore the words')));
  const late = bench.act(SECOND, { type: 'approve', quoteId: id, seenFingerprint: seen });
  expect(late.outcome).toBe('refused');
  expect(late.refusals.map((item) => item.say)).toContain(
    'Still needed: another look: it changed while you were reading.',
  );
});

it('wants standards’ yes for an unnamed source, and that yes falls with a change', () => {
  const { bench, id } = verbatimInReview('real focus');
  expect(sign(bench, id).refusals.map((item) => item.code)).toEqual(['standards’ yes']);
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
  const agree = {
    type: 'agree',
    quoteId: id,
    as: 'standards',
    seenFingerprint,
    seenLegal: null,
  } as const;
  expect(bench.act(SECOND, agree).outcome).toBe('refused');
  expect(bench.act(STANDARDS, agree).outcome).toBe('applied');
  expect(sign(bench, id).outcome).toBe('applied');
});

it('sends back with a note, and withdraws at once without a reason but later only with one', () => {
  const { bench, id } = verbatimInReview();
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
  const back = { type: 'send-back', quoteId: id, seenFingerprint, messageId: 'm-2' } as const;
  expect(bench.act(SECOND, { ...back, note: ' ' }).outcome).toBe('refused');
  expect(bench.act(SECOND, { ...back, note: 'Page?' }).outcome).toBe('applied');
  expect(status(bench, id)).toBe('sent-back');
  bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
  bench.act(SECOND, { type: 'open-review', quoteId: id });
  sign(bench, id);
  const withdraw = { type: 'withdraw', quoteId: id, seenFingerprint, reason: '' } as const;
  expect(bench.act(SECOND, withdraw).outcome).toBe('applied');
  sign(bench, id);
  bench.act(CHECKER, edit(set('quote.heardBy', id, 'pool')));
  expect(bench.act(SECOND, withdraw).outcome).toBe('refused');
  expect(bench.act(HEAD, { ...withdraw, reason: 'Wrong day.' }).outcome).toBe('applied');
  expect(status(bench, id)).toBe('to-sign');
});

it('runs unsigned by a desk head only, for exactly what was seen', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  checkVerbatim(bench, id);
  const seen = fingerprintOf(bench.desk, here(bench, id));
  const run = {
    type: 'run-unsigned',
    quoteIds: [id],
    seenFingerprints: [seen],
    reason: 'No second reader.',
  } as const;
  expect(bench.act(CHECKER, run).outcome).toBe('refused');
  expect(bench.act(HEAD, { ...run, reason: '' }).outcome).toBe('refused');
  expect(bench.act(HEAD, run).outcome).toBe('applied');
  expect(status(bench, id)).toBe('run-unsigned');
  bench.act(CHECKER, edit(set('quote.answer.context', id, 'no')));
  expect(status(bench, id)).toBe('in-hand');
});

it('asks the reporter, who answers, and an open quote is taken in hand by asking', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'sacrificed');
  const ask = {
    type: 'ask',
    quoteId: id,
    messageId: 'm-3',
    addressee: 'Rob',
    question: '',
  } as const;
  expect(bench.act(CHECKER, ask).outcome).toBe('refused');
  bench.act(CHECKER, { ...ask, question: 'Which recording?' });
  expect(status(bench, id)).toBe('asked');
  const answer = { type: 'answer', quoteId: id, messageId: 'm-4', text: 'Mine, page 4.' } as const;
  expect(bench.act(STANDARDS, answer).outcome).toBe('refused');
  expect(bench.act(REPORTER, answer).outcome).toBe('applied');
  expect(status(bench, id)).toBe('in-hand');
  expect(Object.values(bench.desk.messages).map((item) => item.kind)).toEqual([
    'question',
    'answer',
  ]);
});

it('hands over only what has its minimum, and names all that is missing', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  bench.act(CHECKER, { type: 'confirm', quoteIds: [id] });
  bench.act(CHECKER, { type: 'claim', quoteId: id });
  const first = bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
  expect(first.refusals.map((item) => item.say)).toEqual(['Still needed: a verdict.']);
  const verdict = {
    code: 'SECOND_HAND',
    scale: 'quote-verdict/1',
    reason: '',
    override: false,
  } as const;
  bench.act(CHECKER, edit(set('quote.verdict', id, verdict)));
  expect(
    bench.act(CHECKER, { type: 'submit', quoteIds: [id] }).refusals.map((item) => item.say),
  ).toEqual([
    'Still needed: another outlet’s report that carries the words.',
    'Still needed: a reason.',
  ]);
});
