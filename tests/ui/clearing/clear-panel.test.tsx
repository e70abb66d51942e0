import { describe, expect, it } from 'vitest';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { quotesToClear } from '#core/desk/story-state.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import type { Person } from '#core/review/hats.ts';
import { ClearPanel } from '#ui/clearing/ClearPanel.tsx';
import { StoryWord } from '#ui/clearing/StoryWord.tsx';
import {
  ALONE,
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  nth,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

const PEOPLE = [CHECKER, SECOND, STANDARDS, HEAD];

function panel({ desk }: Bench, me: Person): string {
  return wordsOf(drawn(<ClearPanel onClose={() => {}} />, { desk, me, people: PEOPLE }));
}

function runsUnsigned(bench: Bench, who: Person): void {
  const quotes = quotesToClear(bench.desk);
  bench.act(who, {
    type: 'run-unsigned',
    quoteIds: quotes.map(({ id }) => id),
    seenFingerprints: quotes.map((quote) => fingerprintOf(bench.desk, quote)),
    reason: 'Late',
  });
}

describe('a story that is being checked', () => {
  it('lists what is still needed, with its quotes, and says what a signature waits for', () => {
    const bench = firstStory();
    checkVerbatim(bench, nth(bench.desk, 2).id);
    const words = panel(bench, HEAD);
    expect(words).toContain('Checking. 10 things are still needed before the story may run.');
    expect(words).toContain('10 quotes run: 9 to confirm, 1 in hand.');
    expect(words).toContain('In hand with Ines Inkwell.');
    expect(words).toContain('To confirm; to be signed it needs the yes of standards.');
    // One of the ten has a verdict, so one can run without a signature.
    expect(words).toContain('Run 1 unsigned');
    expect(words).toContain('10 things are still needed.');
  });

  it('names who can clear it to everybody else, and offers them no act of the story', () => {
    const words = panel(firstStory(), CHECKER);
    expect(words).toContain(
      'You cannot clear the story, because you do not wear the hat that clears.',
    );
    expect(words).toContain('Continue as Dan Deadline');
    expect(words).not.toContain('Clear story to run');
    expect(words).not.toContain('Kill the story');
    expect(words).not.toContain('Run 1 unsigned');
  });

  it('says when nothing keeps it back, and what runs unsigned', () => {
    const bench = firstStory();
    runsUnsigned(bench, HEAD);
    const words = panel(bench, HEAD);
    expect(words).toContain('Nothing keeps the story back.');
    expect(words).toContain('Runs unsigned 10');
    expect(words).toContain('10 not yet seen by someone else.');
    expect(words).toContain('Nobody else has seen it since.');
  });
});

describe('what was taken off the list', () => {
  function dismissed(by: Person): Bench {
    const bench = firstStory(by);
    const { id } = nth(bench.desk, 2);
    bench.act(by, { type: 'confirm', quoteIds: [id] });
    bench.act(by, { type: 'dismiss', quoteId: id, reason: 'motto' });
    return bench;
  }

  it('can be nodded to by someone else, and not by who did it', () => {
    const bench = dismissed(CHECKER);
    expect(panel(bench, CHECKER)).toContain(
      'Still needed: someone other than who took it off the list.',
    );
    const words = panel(bench, SECOND);
    expect(words).toMatch(/Motto\. Ines Inkwell, [^.]*\.Nod/u);
    bench.act(SECOND, { type: 'nod', quoteId: nth(bench.desk, 2).id });
    expect(panel(bench, HEAD)).toMatch(/Nodded: Tom Typeset/u);
  });

  it('keeps nothing back from a person alone, who is told that nobody nods', () => {
    const bench = dismissed(ALONE);
    runsUnsigned(bench, ALONE);
    const words = panel(bench, ALONE);
    expect(words).toContain('No second person has worked on this story, so nobody nods');
    expect(words).toContain('Nothing keeps the story back.');
    expect(panel(bench, HEAD)).toContain('1 thing is still needed before the story may run.');
  });
});

describe('a story that was cleared', () => {
  function cleared(): Bench {
    const bench = firstStory();
    runsUnsigned(bench, HEAD);
    bench.act(HEAD, clearAsSeen(bench.desk));
    return bench;
  }

  it('says by whom, and asks where it ran', () => {
    const words = panel(cleared(), HEAD);
    expect(words).toContain('Cleared to run. It may run as it stands.');
    expect(words).toMatch(/Cleared to run: version 1\. Dan Deadline, /u);
    expect(words).toContain('Where it ran');
    expect(panel(cleared(), SECOND)).toContain('You cannot say where it ran, because');
  });

  it('says what became another since, in the panel and on the button', () => {
    const bench = cleared();
    const { id } = nth(bench.desk, 2);
    expect(drawn(<StoryWord desk={bench.desk} />, {})).toBe('Cleared');
    bench.act(CHECKER, edit(set('quote.answer.context', id, 'no')));
    const words = panel(bench, HEAD);
    expect(words).toContain('It was cleared, and that no longer holds:');
    expect(words).toContain('Now in hand.');
    expect(words).not.toContain('Where it ran');
    expect(wordsOf(drawn(<StoryWord desk={bench.desk} />, {}))).toBe(
      'Ready to run?It was cleared; that no longer holds.',
    );
  });

  it('lists the moments of its life in order, and offers nothing once it is killed', () => {
    const bench = cleared();
    bench.act(HEAD, { type: 'publish', versionId: 'v-1', where: 'page 3' });
    expect(drawn(<StoryWord desk={bench.desk} />, {})).toBe('Published');
    bench.act(HEAD, { type: 'kill', reason: 'Another bridge' });
    const words = panel(bench, HEAD);
    expect(words).toMatch(/Cleared to run: .*Published: page 3\..*Killed: Another bridge\. Dan/u);
    expect(words).toContain('Killed. It can be read and exported; nothing in it can be changed.');
    expect(words).not.toContain('Kill the story');
    expect(drawn(<StoryWord desk={bench.desk} />, {})).toBe('Killed');
  });
});
