import { describe, expect, it } from 'vitest';
import { clearBlockers } from '#core/desk/clear-blockers.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import type { Person } from '#core/review/hats.ts';
import { blockerGroups, blockerWords } from '#ui/clearing/clear-groups.ts';
import { ClearingNotices } from '#ui/clearing/ClearingNotices.tsx';
import { toldOf } from '#ui/history/told.ts';
import { PaneProvider } from '#ui/review/pane-context.tsx';
import { firstStoryLog } from '../../core/export/log-bench.ts';
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

const ID = nth(firstStory().desk, 2).id;
const FIRM = 'It names a firm.';
const PEOPLE = [CHECKER, SECOND, STANDARDS, HEAD, REPORTER];

function notice(bench: Bench, me: Person, people = PEOPLE): string {
  const piece = (
    <PaneProvider value={paneValue(bench.desk, here(bench, ID), me)}>
      <ClearingNotices />
    </PaneProvider>
  );
  return drawn(piece, { desk: bench.desk, me, people, demo: true });
}

function marked(): Bench {
  const bench = firstStory();
  checkVerbatim(bench, ID);
  bench.act(CHECKER, edit(set('quote.legal', ID, FIRM)));
  return bench;
}

function submitted(bench: Bench): Bench {
  bench.act(CHECKER, { type: 'submit', quoteIds: [ID] });
  bench.act(SECOND, { type: 'open-review', quoteId: ID });
  return bench;
}

function agree(bench: Bench): void {
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, ID));
  const yes = { quoteId: ID, as: 'standards', seenFingerprint, seenLegal: FIRM } as const;
  bench.act(STANDARDS, { type: 'agree', ...yes });
}

describe('what is marked for legal, in the open quote', () => {
  it('says why, by whom, and whose yes it waits for, and is changed or removed there', () => {
    const bench = marked();
    const words = wordsOf(notice(bench, HEAD));
    expect(words).toContain('For legal: It names a firm. Ines Inkwell');
    expect(words).toContain('Before signing: the yes of standards (Ruth Redpencil).');
    expect(words).toContain('ChangeRemove');
    expect(notice(bench, HEAD)).not.toContain('aria-disabled');
    expect(wordsOf(notice(bench, CHECKER))).toContain(
      'Still needed: standards, or someone who clears, to take the mark for legal off.',
    );
    expect(wordsOf(notice(bench, HEAD, [CHECKER, HEAD]))).toContain(
      'nobody of this desk wears that hat, so it can only run unsigned',
    );
  });

  it('says the yes, and that it fell with another reason', () => {
    const bench = marked();
    agree(bench);
    expect(wordsOf(notice(bench, CHECKER))).toContain('✓ Standards said yes: Ruth Redpencil');
    bench.act(CHECKER, edit(set('quote.legal', ID, 'It names a person.')));
    expect(wordsOf(notice(bench, CHECKER))).toContain('Ruth Redpencil said yes before it changed.');
  });

  it('is not there without a mark, nor on what is off the list', () => {
    const bench = firstStory();
    expect(notice(bench, HEAD)).toBe('');
    bench.act(STANDARDS, edit(set('quote.legal', ID, FIRM)));
    expect(notice(bench, HEAD)).toContain('For legal');
    bench.act(CHECKER, { type: 'dismiss', quoteId: ID, reason: 'motto' });
    expect(notice(bench, HEAD)).not.toContain('For legal');
  });

  it('keeps why from who gives a verdict unseen, with nothing to press', () => {
    const bench = marked();
    bench.act(CHECKER, edit(set('story.blind', 'st-1', true)));
    const hers = notice(submitted(bench), STANDARDS);
    expect(wordsOf(hers)).toBe(
      'For legal: Kept back until the second verdict is given. Ines Inkwell',
    );
    expect(hers).not.toContain('<button');
  });
});

describe('whether the story is ready to run', () => {
  it('waits for standards: of what is to sign, and of what was marked after it was signed', () => {
    const bench = submitted(marked());
    const one = (code: string) => {
      const all = clearBlockers(bench.desk, HEAD.id);
      const found = all.find((item) => item.quoteId === ID && item.code === code);
      if (found === undefined) throw new Error(`nothing ${code}`);
      const groups = blockerGroups(bench.desk, all);
      const group = groups.find(({ blockers }) => blockers.includes(found));
      return [group?.heading, blockerWords(bench.desk, found)];
    };
    expect(one('unsigned')).toEqual([
      'Not signed',
      'To sign; to be signed it needs the yes of standards, because it is marked for legal.',
    ]);
    bench.act(HEAD, edit(set('quote.legal', ID, null)));
    const seenFingerprint = fingerprintOf(bench.desk, here(bench, ID));
    bench.act(SECOND, { type: 'approve', quoteId: ID, seenFingerprint });
    bench.act(HEAD, edit(set('quote.legal', ID, FIRM)));
    expect(one('standards')).toEqual([
      'Standards have not said yes',
      'The yes of standards, because it is marked for legal.',
    ]);
  });
});

it('is told in the history, and why only once the second verdict is given', () => {
  const story = firstStoryLog();
  checkVerbatim(story.bench, ID);
  story.do(CHECKER, edit(set('story.blind', 'st-1', true)));
  story.do(CHECKER, edit(set('quote.legal', ID, FIRM)));
  story.do(HEAD, edit(set('quote.legal', ID, null)));
  const sentences = (reader: Person) => {
    const { desk, log } = story.input();
    return toldOf(desk, log, reader).map(({ sentence }) => sentence);
  };
  expect(sentences(CHECKER)).toEqual(
    expect.arrayContaining([
      'Ines Inkwell marked it for legal: It names a firm.',
      'Dan Deadline took the mark for legal off (was: It names a firm).',
    ]),
  );
  const hers = sentences(STANDARDS);
  expect(hers).toEqual(
    expect.arrayContaining([
      'Ines Inkwell marked it for legal; why is shown once the second verdict is given.',
      'Dan Deadline took the mark for legal off.',
    ]),
  );
  expect(hers.join('\n')).not.toContain(FIRM);
});
