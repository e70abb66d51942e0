import { describe, expect, it } from 'vitest';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { quotesToClear } from '#core/desk/story-state.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import type { Person } from '#core/review/hats.ts';
import { ClearingNotices } from '#ui/clearing/ClearingNotices.tsx';
import { PaneProvider } from '#ui/review/pane-context.tsx';
import {
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
import { paneValue } from '../../makers/pane-value.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

const PEOPLE = [CHECKER, SECOND, STANDARDS, HEAD, REPORTER];
const ID = nth(firstStory().desk, 2).id;

/** What the pane of the second quote says, to this person. */
function says(bench: Bench, me: Person): string {
  const piece = (
    <PaneProvider value={paneValue(bench.desk, here(bench, ID), me)}>
      <ClearingNotices />
    </PaneProvider>
  );
  return wordsOf(drawn(piece, { desk: bench.desk, me, people: PEOPLE, demo: true }));
}

/** The second quote signed by Tom Typeset, everything else run unsigned, and published. */
function published(): Bench {
  const bench = firstStory();
  checkVerbatim(bench, ID);
  bench.act(CHECKER, { type: 'submit', quoteIds: [ID] });
  bench.act(SECOND, { type: 'open-review', quoteId: ID });
  bench.act(SECOND, {
    type: 'approve',
    quoteId: ID,
    seenFingerprint: fingerprintOf(bench.desk, here(bench, ID)),
  });
  const left = quotesToClear(bench.desk).filter(({ id }) => id !== ID);
  bench.act(HEAD, {
    type: 'run-unsigned',
    quoteIds: left.map(({ id }) => id),
    seenFingerprints: left.map((quote) => fingerprintOf(bench.desk, quote)),
    reason: 'Late',
  });
  bench.act(HEAD, clearAsSeen(bench.desk));
  bench.act(HEAD, { type: 'publish', versionId: 'v-1', where: 'page 3' });
  return bench;
}

describe('a complaint in the open quote', () => {
  function complained(): Bench {
    const bench = published();
    bench.act(REPORTER, {
      type: 'complain',
      complaintId: 'c-1',
      quoteId: ID,
      name: 'A reader',
      due: '2020-01-31',
      text: 'Not so.',
    });
    return bench;
  }

  it('can be decided by a signer who did not sign it first, and by nobody else', () => {
    const bench = complained();
    const ruth = says(bench, STANDARDS);
    expect(ruth).toContain('Complaint by A reader: Not so.');
    expect(ruth).toMatch(/due 31 Jan 2020, \d+ days over/u);
    expect(ruth).toContain('StandsCorrect it');
    const tom = says(bench, SECOND);
    expect(tom).toContain('Still needed: someone other than the first signer.');
    expect(tom).toContain('Continue asRuth RedpencilDan Deadline');
    expect(tom).not.toContain('Correct it');
  });

  it('cannot be said to stand by who changed the quote, who can still correct it', () => {
    const bench = complained();
    const fixed = bench.act(HEAD, edit(set('quote.fix', ID, 'other words')));
    bench.act(HEAD, { type: 'undo', of: fixed.mid });
    const dan = says(bench, HEAD);
    expect(dan).toContain('Still needed: someone else: you wrote what you would sign');
    expect(dan).toContain('Correct it');
    expect(dan).toContain('Continue asRuth Redpencil');
  });

  it('keeps both wordings and the void verdict once it is upheld', () => {
    const bench = complained();
    const ran = here(bench, ID)
      .anchor.parts.map(({ exact }) => exact)
      .join(' [/] ');
    bench.act(STANDARDS, {
      type: 'correct',
      complaintId: 'c-1',
      quoteId: ID,
      seenFingerprint: fingerprintOf(bench.desk, here(bench, ID)),
      reason: 'The tape has other words.',
      newWords: '(the true words)',
      where: 'page 2',
      told: 'the reader',
    });
    const words = says(bench, CHECKER);
    expect(words).toContain('Corrected: The tape has other words.');
    expect(words).toContain(`Ran: ${ran}Corrected to: (the true words)`);
    expect(words).toContain('Where the correction runs: page 2Told: the reader');
    expect(words).toContain('Check withdrawn. “Word for word” is void. Ruth Redpencil');
  });
});

describe('what runs unsigned', () => {
  it('is confirmed by someone who did not let it run and has no part in it', () => {
    const bench = firstStory();
    checkVerbatim(bench, ID);
    const seenFingerprint = fingerprintOf(bench.desk, here(bench, ID));
    bench.act(HEAD, {
      type: 'run-unsigned',
      quoteIds: [ID],
      seenFingerprints: [seenFingerprint],
      reason: 'Late',
    });
    expect(says(bench, HEAD)).toContain('Still needed: someone other than who let it run.');
    expect(says(bench, HEAD)).toContain('Continue asTom TypesetRuth Redpencil');
    expect(says(bench, CHECKER)).toContain(
      'Still needed: someone who signs, clears or is standards.',
    );
    expect(says(bench, STANDARDS)).toContain('Confirm what ran');
    bench.act(STANDARDS, { type: 'confirm-unsigned', quoteId: ID, seenFingerprint, note: 'Tape.' });
    expect(says(bench, HEAD)).toMatch(/Confirmed since by Ruth Redpencil, [^:]*:\d\d: Tape\./u);
  });
});

describe('a quote off the list', () => {
  it('is nodded to by a second person, and was, or needs none', () => {
    const bench = firstStory();
    bench.act(CHECKER, { type: 'dismiss', quoteId: ID, reason: 'motto' });
    expect(says(bench, SECOND)).toBe('');
    bench.act(CHECKER, { type: 'restore', quoteId: ID });
    bench.act(CHECKER, { type: 'confirm', quoteIds: [ID] });
    bench.act(CHECKER, { type: 'dismiss', quoteId: ID, reason: 'motto' });
    expect(says(bench, CHECKER)).toContain(
      'Still needed: someone other than who took it off the list.',
    );
    expect(says(bench, SECOND)).toContain('It had been confirmed, so a second person nods');
    bench.act(SECOND, { type: 'nod', quoteId: ID });
    expect(says(bench, CHECKER)).toMatch(/^Nodded by Tom Typeset, /u);
  });
});
