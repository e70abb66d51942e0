import { describe, expect, it } from 'vitest';
import { clearBlockers } from '#core/desk/clear-blockers.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { sinceCleared } from '#core/desk/since-cleared.ts';
import { clearHolds, quotesToClear, storyState } from '#core/desk/story-state.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { Person } from '#core/review/hats.ts';
import { STORY_ACTS, STORY_STATES, storyActRow, storyStateOf } from '#core/review/story-states.ts';
import {
  ALONE,
  type Act,
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  here,
  nth,
  REPORTER,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';

/** Every quotation run unsigned by the desk head, but those named, which two people sign. */
function ready(...signed: readonly string[]): Bench {
  const bench = firstStory();
  for (const id of signed) sign(bench, id);
  const left = quotesToClear(bench.desk).filter(({ id }) => !signed.includes(id));
  must(bench, HEAD, {
    type: 'run-unsigned',
    quoteIds: left.map(({ id }) => id),
    seenFingerprints: left.map((quote) => fingerprintOf(bench.desk, quote)),
    reason: 'No second reader tonight.',
  });
  return bench;
}

function sign(bench: Bench, id: string): void {
  checkVerbatim(bench, id);
  must(bench, CHECKER, { type: 'submit', quoteIds: [id] });
  must(bench, SECOND, { type: 'open-review', quoteId: id });
  must(bench, SECOND, { type: 'approve', quoteId: id, seenFingerprint: seen(bench, id) });
}

function seen(bench: Bench, id: string): string {
  return fingerprintOf(bench.desk, here(bench, id));
}

function must(bench: Bench, person: Person, command: Parameters<Bench['act']>[1]): Act {
  const act = bench.act(person, command);
  if (act.outcome === 'refused') throw new Error(act.refusals.map(({ say }) => say).join(' '));
  return act;
}

/** A named speaker's quotation: standards need not agree to it. */
const FIRST = nth(firstStory().desk, 2).id;

function says(bench: Bench, person: Person, command: Parameters<Bench['act']>[1]) {
  return bench.act(person, command).refusals.map(({ say }) => say);
}

describe('states', () => {
  const NOT = { killed: false, published: null, overtaken: false, clearHolds: false };

  it.each([
    ['checking', NOT],
    ['cleared', { ...NOT, clearHolds: true }],
    ['published', { ...NOT, published: { correction: false } }],
    ['published', { ...NOT, published: { correction: false }, clearHolds: true }],
    ['correcting', { ...NOT, published: { correction: false }, overtaken: true }],
    ['correcting', { ...NOT, published: { correction: true }, overtaken: true }],
    ['corrected', { ...NOT, published: { correction: true } }],
    ['killed', { ...NOT, killed: true, published: { correction: true }, clearHolds: true }],
  ] as const)('%s', (state, facts) => {
    expect(storyStateOf(facts)).toBe(state);
  });

  it('each have a word and a shape of their own, each act a row', () => {
    expect(new Set(STORY_STATES.map(({ label }) => label)).size).toBe(STORY_STATES.length);
    expect(new Set(STORY_STATES.map(({ shape }) => shape)).size).toBe(STORY_STATES.length);
    for (const row of STORY_ACTS) expect(storyActRow(row.act)).toBe(row);
  });
});

describe('clearing', () => {
  it('is refused with everything that is left, each with its quote', () => {
    const bench = firstStory();
    const clear = clearAsSeen(bench.desk);
    const { refusals } = bench.act(HEAD, clear);
    expect(refusals.map(({ quoteId }) => quoteId)).toEqual(
      inReadingOrder(bench.desk)
        .filter(({ anchor }) => anchor.kind !== 'paraphrase')
        .map(({ id }) => id),
    );
    expect(refusals[0]?.say).toBe(
      'Still needed: a signature, or “run unsigned” (it is to confirm).',
    );
    expect(refusals).toEqual(clearBlockers(bench.desk, HEAD.id));
  });

  it('is done by the one who clears, for what they saw, and holds while that stands', () => {
    const bench = ready(FIRST);
    expect(clearBlockers(bench.desk, HEAD.id)).toEqual([]);
    const clear = clearAsSeen(bench.desk);
    expect(says(bench, SECOND, clear)).toEqual([
      'Still needed: someone who clears, to clear the story.',
    ]);
    const stale = { ...clear, seenFingerprints: clear.seenFingerprints.with(0, '0'.repeat(64)) };
    expect(says(bench, HEAD, stale)).toEqual([
      'Still needed: another look: it changed while you were reading.',
    ]);
    expect(says(bench, HEAD, { ...clear, versionId: 'v-9' })).toEqual([
      'Still needed: another look: the story has a newer version.',
    ]);
    const fewer = {
      ...clear,
      quoteIds: [...clear.quoteIds, 'q-gone'],
      seenFingerprints: [...clear.seenFingerprints, '0'.repeat(64)],
    };
    expect(says(bench, HEAD, fewer)).toEqual([
      'Still needed: another look: the list of quotes changed.',
    ]);
    must(bench, HEAD, clear);
    expect(storyState(bench.desk)).toBe('cleared');
    expect(says(bench, HEAD, clear)).toEqual([
      'The story is cleared to run; there is nothing new to clear.',
    ]);

    expect(sinceCleared(bench.desk)).toEqual([]);
    const { mid } = bench.act(CHECKER, edit(set('quote.answer.context', FIRST, 'no')));
    expect(storyState(bench.desk)).toBe('checking');
    expect(sinceCleared(bench.desk)).toEqual([
      { code: 'unsigned', say: 'Now changed since signing.', quoteId: FIRST },
    ]);
    bench.act(CHECKER, {
      type: 'undo',
      of: mid,
    });
    expect(storyState(bench.desk)).toBe('cleared');
    must(bench, SECOND, {
      type: 'withdraw',
      quoteId: FIRST,
      seenFingerprint: seen(bench, FIRST),
      reason: 'The tape is of another day.',
    });
    expect(storyState(bench.desk)).toBe('checking');
  });

  it('falls when a paraphrase is confirmed, or a quote dropped from the list', () => {
    const bench = ready();
    must(bench, HEAD, clearAsSeen(bench.desk));
    const paraphrase = inReadingOrder(bench.desk).find(
      ({ anchor }) => anchor.kind === 'paraphrase',
    );
    must(bench, CHECKER, { type: 'confirm', quoteIds: [paraphrase?.id ?? ''] });
    expect(clearHolds(bench.desk)).toBe(false);
    expect(sinceCleared(bench.desk).map(({ say, quoteId }) => [say, quoteId])).toEqual([
      ['New on the list.', paraphrase?.id],
    ]);
    must(bench, CHECKER, { type: 'dismiss', quoteId: paraphrase?.id ?? '', reason: 'motto' });
    expect(clearHolds(bench.desk)).toBe(true);
    expect(clearBlockers(bench.desk, HEAD.id).map(({ code }) => code)).toEqual(['nod']);
  });

  const BLOCKERS = [
    [
      'a blocking message',
      (bench: Bench) =>
        must(bench, REPORTER, {
          type: 'say',
          messageId: 'm-block',
          quoteId: FIRST,
          text: 'I am not sure of the second half.',
          blocking: true,
          mentions: [],
        }),
      (bench: Bench) => must(bench, STANDARDS, { type: 'settle-message', messageId: 'm-block' }),
      'Still needed: Rob Reporter’s blocking message settled.',
    ],
    [
      'a suggestion',
      (bench: Bench) =>
        must(bench, SECOND, {
          type: 'suggest',
          suggestionId: 'su-1',
          quoteId: FIRST,
          writes: [set('quote.heardBy', FIRST, 'pool')],
        }),
      (bench: Bench) =>
        must(bench, CHECKER, { type: 'settle-suggestion', suggestionId: 'su-1', how: 'declined' }),
      'Still needed: the open suggestion taken or declined.',
    ],
    [
      'a translation that nobody read, unless the story says so',
      (bench: Bench) => must(bench, CHECKER, edit(set('quote.rendering', FIRST, 'agency'))),
      (bench: Bench, of: string) => must(bench, CHECKER, { type: 'undo', of }),
      'Still needed: a second reader of the translation, or “through a translator” printed beside it.',
    ],
  ] as const;

  it.each(BLOCKERS)('is kept back by %s', (_, put, takeAway, say) => {
    const bench = ready(FIRST);
    const { mid } = put(bench);
    expect(clearBlockers(bench.desk, HEAD.id)).toContainEqual(
      expect.objectContaining({ say, quoteId: FIRST }),
    );
    expect(bench.act(HEAD, clearAsSeen(bench.desk)).outcome).toBe('refused');
    takeAway(bench, mid);
    expect(clearBlockers(bench.desk, HEAD.id)).toEqual([]);
  });

  it('is kept back by an open clash, and by a fix that is neither taken nor declined', () => {
    const bench = ready(FIRST);
    const before = bench.desk;
    const { mid: of } = bench.act(CHECKER, edit(set('quote.heardBy', FIRST, 'pool')));
    const { mid } = bench.actOn(before, SECOND, edit(set('quote.heardBy', FIRST, 'us')));
    expect(clearBlockers(bench.desk, HEAD.id).map(({ say }) => say)).toContain(
      'Still needed: the clash settled.',
    );
    must(bench, SECOND, {
      type: 'settle',
      conflictId: mid,
      writes: [set('quote.heardBy', FIRST, 'pool')],
    });
    bench.act(CHECKER, { type: 'undo', of });
    expect(clearBlockers(bench.desk, HEAD.id)).toEqual([]);

    const other = nth(bench.desk, 3).id;
    const altered = {
      code: 'APPROXIMATE',
      scale: 'quote-verdict/1',
      reason: 'Reworded.',
      override: true,
    } as const;
    must(bench, CHECKER, edit(set('quote.verdict', other, altered)));
    must(bench, CHECKER, edit(set('quote.fix', other, 'other words')));
    must(bench, HEAD, {
      type: 'run-unsigned',
      quoteIds: [other],
      seenFingerprints: [seen(bench, other)],
      reason: 'Late.',
    });
    expect(clearBlockers(bench.desk, HEAD.id).map(({ say }) => say)).toEqual([
      'Still needed: the suggested fix, taken or declined.',
    ]);
    expect(says(bench, CHECKER, edit(set('quote.fixStatus', other, 'declined')))).toEqual([
      'Still needed: a reason why the fix is declined.',
    ]);
    expect(says(bench, SECOND, { type: 'decline-fix', quoteId: FIRST, reason: '' })).toEqual([
      'Still needed: a suggested fix.',
      'Still needed: a reason why the fix is declined.',
    ]);
    must(bench, CHECKER, { type: 'decline-fix', quoteId: other, reason: 'The tape has it so.' });
    expect(here(bench, other).fixDeclined).toMatchObject({ reason: 'The tape has it so.' });
    expect(clearBlockers(bench.desk, HEAD.id).map(({ code }) => code)).toEqual(['unsigned']);
  });
});

describe('taken off the list', () => {
  it('needs a nod from someone else when it had been confirmed', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    must(bench, CHECKER, { type: 'dismiss', quoteId: id, reason: 'motto' });
    expect(clearBlockers(bench.desk, HEAD.id).some(({ quoteId }) => quoteId === id)).toBe(false);
    must(bench, CHECKER, { type: 'restore', quoteId: id });
    must(bench, CHECKER, { type: 'confirm', quoteIds: [id] });
    must(bench, CHECKER, { type: 'dismiss', quoteId: id, reason: 'motto' });
    expect(clearBlockers(bench.desk, HEAD.id).find(({ quoteId }) => quoteId === id)?.say).toBe(
      'Still needed: a nod from someone other than Ines Inkwell, who took it off the list.',
    );
    expect(says(bench, CHECKER, { type: 'nod', quoteId: id })).toEqual([
      'Still needed: someone other than who took it off the list.',
    ]);
    expect(says(bench, REPORTER, { type: 'nod', quoteId: id })).toEqual([
      'Still needed: someone who checks, signs or clears.',
    ]);
    must(bench, SECOND, { type: 'nod', quoteId: id });
    expect(here(bench, id).dismissal?.nod?.by.id).toBe(SECOND.id);
    expect(clearBlockers(bench.desk, HEAD.id).some(({ quoteId }) => quoteId === id)).toBe(false);
    must(bench, SECOND, { type: 'restore', quoteId: id });
    expect(says(bench, SECOND, { type: 'nod', quoteId: id })).toEqual([
      'A nod is about what was taken off the list.',
    ]);
  });
});

describe('run unsigned', () => {
  it('is seen afterwards by another person, and stays unsigned until someone signs', () => {
    const bench = ready();
    const confirm = (id: string) =>
      ({
        type: 'confirm-unsigned',
        quoteId: id,
        seenFingerprint: seen(bench, id),
        note: 'Heard the tape.',
      }) as const;
    expect(says(bench, HEAD, confirm(FIRST))).toEqual([
      'Still needed: someone other than who let it run.',
    ]);
    expect(says(bench, CHECKER, confirm(FIRST))).toEqual([
      'Still needed: someone who signs, clears or is standards.',
    ]);
    expect(says(bench, STANDARDS, { ...confirm(FIRST), seenFingerprint: '0'.repeat(64) })).toEqual([
      'Still needed: another look: it changed while you were reading.',
    ]);
    must(bench, STANDARDS, confirm(FIRST));
    expect(here(bench, FIRST).runUnsigned?.seenSince).toMatchObject({ note: 'Heard the tape.' });
    expect(quoteStatus(bench.desk, here(bench, FIRST))).toBe('run-unsigned');
    bench.act(CHECKER, edit(set('quote.answer.context', FIRST, 'no')));
    expect(says(bench, STANDARDS, confirm(FIRST))).toEqual(['This does not run unsigned.']);
  });

  it('is not confirmed by who wrote what ran', () => {
    const bench = firstStory();
    must(bench, SECOND, edit(set('quote.answer.context', FIRST, 'yes')));
    must(bench, HEAD, {
      type: 'run-unsigned',
      quoteIds: [FIRST],
      seenFingerprints: [seen(bench, FIRST)],
      reason: 'Late.',
    });
    const say = says(bench, SECOND, {
      type: 'confirm-unsigned',
      quoteId: FIRST,
      seenFingerprint: seen(bench, FIRST),
      note: '',
    });
    expect(say).toEqual([
      'Still needed: someone else: you wrote what you would sign (answer on the context).',
    ]);
  });

  it('lets a person alone clear and publish the story, with nothing signed', () => {
    const bench = firstStory();
    const quotes = quotesToClear(bench.desk);
    must(bench, ALONE, {
      type: 'run-unsigned',
      quoteIds: quotes.map(({ id }) => id),
      seenFingerprints: quotes.map((quote) => fingerprintOf(bench.desk, quote)),
      reason: 'No second reader.',
    });
    must(bench, ALONE, clearAsSeen(bench.desk));
    must(bench, ALONE, { type: 'publish', versionId: 'v-1', where: 'example.org' });
    expect(storyState(bench.desk)).toBe('published');
  });
});

describe('a published story', () => {
  function published(): Bench {
    const bench = ready(FIRST);
    must(bench, HEAD, clearAsSeen(bench.desk));
    expect(says(bench, HEAD, { type: 'publish', versionId: 'v-1', where: ' ' })).toEqual([
      'Still needed: where the story ran.',
    ]);
    must(bench, HEAD, { type: 'publish', versionId: 'v-1', where: 'page 3' });
    return bench;
  }

  const COMPLAINT = {
    type: 'complain',
    complaintId: 'c-1',
    quoteId: FIRST,
    name: 'A reader',
    due: '2026-12-01',
    text: 'Never said.',
  } as const;

  it('is published once it is cleared, and not otherwise', () => {
    const bench = ready(FIRST);
    expect(says(bench, HEAD, { type: 'publish', versionId: 'v-1', where: 'page 3' })).toEqual([
      'The story is checking; it is marked published once it is cleared.',
    ]);
    expect(says(bench, CHECKER, COMPLAINT)).toEqual([
      'Still needed: the story published: complaints are about what ran.',
    ]);
    expect(storyState(published().desk)).toBe('published');
  });

  it('stays published while a complaint is open and when it is found to stand', () => {
    const bench = published();
    expect(says(bench, REPORTER, { ...COMPLAINT, name: '', due: '' })).toEqual([
      'Still needed: who complains.',
      'Still needed: by when it is due.',
    ]);
    must(bench, REPORTER, COMPLAINT);
    must(bench, REPORTER, COMPLAINT);
    const stands = {
      type: 'complaint-stands',
      complaintId: 'c-1',
      quoteId: FIRST,
      seenFingerprint: seen(bench, FIRST),
      reason: '',
    } as const;
    expect(says(bench, SECOND, stands)).toEqual([
      'Still needed: someone other than the first signer.',
      'Still needed: a reason.',
    ]);
    // Whoever could not sign it cannot say that it stands, even where the change was taken back;
    // what the signature does not cover bars nobody.
    const mine = edit(set('source.archivedOn', `src-${FIRST}`, '2026-11-24'));
    expect(bench.act(STANDARDS, mine).outcome).toBe('applied');
    const fixed = bench.act(HEAD, edit(set('quote.fix', FIRST, 'the true words')));
    bench.act(HEAD, { type: 'undo', of: fixed.mid });
    expect(says(bench, HEAD, { ...stands, reason: 'It is on the tape.' })).toEqual([
      'Still needed: someone else: you wrote what you would sign (suggested fix).',
    ]);
    must(bench, STANDARDS, { ...stands, reason: 'It is on the tape.' });
    expect(storyState(bench.desk)).toBe('published');
    expect(quoteStatus(bench.desk, here(bench, FIRST))).toBe('signed');
    expect(says(bench, STANDARDS, { ...stands, reason: 'Again.' })).toEqual([
      'Still needed: an open complaint.',
    ]);
  });

  it('is corrected: the check is VOID, both wordings are kept, and it runs again', () => {
    const bench = published();
    const old = here(bench, FIRST);
    must(bench, REPORTER, COMPLAINT);
    const correct = {
      type: 'correct',
      complaintId: 'c-1',
      quoteId: FIRST,
      seenFingerprint: seen(bench, FIRST),
      reason: 'The tape has other words.',
      newWords: '',
      where: '',
      told: '',
    } as const;
    expect(says(bench, STANDARDS, correct)).toEqual([
      'Still needed: the words as they should have run.',
      'Still needed: where the correction runs.',
      'Still needed: who was told.',
    ]);
    const whole = { newWords: 'the true words', where: 'page 2', told: 'the reader' };
    must(bench, STANDARDS, { ...correct, ...whole });
    const quote = here(bench, FIRST);
    expect(quote).toMatchObject({ stage: 'in-hand', revision: 2, verdict: null, approval: null });
    expect(quote.assignee?.id).toBe(CHECKER.id);
    expect(quote.withdrawn).toEqual([
      expect.objectContaining({ verdict: old.verdict, complaintId: 'c-1' }),
    ]);
    expect(bench.desk.complaints['c-1']?.decision?.correction).toEqual({
      ...whole,
      oldWords: old.anchor.parts.map(({ exact }) => exact).join(' [/] '),
    });
    expect(storyState(bench.desk)).toBe('correcting');
    expect(says(bench, HEAD, { type: 'publish', versionId: 'v-1', where: 'page 2' })).toEqual([
      'Still needed: the story cleared as it stands now.',
    ]);

    must(bench, CHECKER, edit(set('quote.verdict', FIRST, old.verdict)));
    must(bench, CHECKER, { type: 'submit', quoteIds: [FIRST] });
    must(bench, STANDARDS, { type: 'open-review', quoteId: FIRST });
    must(bench, STANDARDS, {
      type: 'approve',
      quoteId: FIRST,
      seenFingerprint: seen(bench, FIRST),
    });
    must(bench, HEAD, clearAsSeen(bench.desk));
    expect(storyState(bench.desk)).toBe('correcting');
    must(bench, HEAD, { type: 'publish', versionId: 'v-1', where: 'page 2' });
    expect(storyState(bench.desk)).toBe('corrected');
  });

  it('is killed for good: everything but the removal of words is refused', () => {
    const bench = published();
    expect(says(bench, HEAD, { type: 'kill', reason: '' })).toEqual([
      'Still needed: a reason why the story is killed.',
    ]);
    must(bench, HEAD, { type: 'kill', reason: 'Another bridge.' });
    expect(storyState(bench.desk)).toBe('killed');
    for (const command of [
      edit(set('quote.answer.context', FIRST, 'no')),
      { type: 'withdraw', quoteId: FIRST, seenFingerprint: '', reason: 'x' },
      { type: 'kill', reason: 'Twice.' },
      COMPLAINT,
    ] as const)
      expect(says(bench, HEAD, command)).toEqual([
        'This story was killed; it can be read and exported.',
      ]);
    const fields = [{ seq: 1, path: 'data/title', span: null }];
    expect(bench.act(HEAD, { type: 'shred', fields }).outcome).not.toBe('refused');
  });
});
