import { describe, expect, it } from 'vitest';
import type { ReactNode } from 'react';
import { Notices } from '#ui/desk/Notices.tsx';
import { PeoplePanel } from '#ui/desk/PeoplePanel.tsx';
import { textIn, withText } from '#ui/desk/third-text.ts';
import { backupName, lookWords, restoredWords } from '#ui/safety/backup-words.ts';
import { BackupPanel } from '#ui/safety/BackupPanel.tsx';
import { FaultsProvider } from '#ui/safety/faults.ts';
import { changedWords } from '#ui/safety/changed-words.ts';
import { CHECKER, edit, firstStory, quoteSaying, set } from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

const { desk } = firstStory();
const quote = quoteSaying(desk, 'real focus');
const other = quoteSaying(desk, 'race against time');

describe('what others changed', () => {
  const by = 'Tom Typeset';

  it('is one sentence with quote, name and field', () => {
    const words = changedWords(
      desk,
      [
        { seq: 5, quoteId: quote.id, by, what: ['quote.fix', 'quote.fixStatus'] },
        { seq: 6, quoteId: quote.id, by, what: ['message-added@1'] },
      ],
      CHECKER,
    );
    expect(words?.quoteId).toBe(quote.id);
    expect(words?.text).toMatch(/^Quote \d+ changed by Tom Typeset: .*a note.*\.$/);
  });

  it('is counted over several quotes, and silent on moves that only follow', () => {
    const words = changedWords(
      desk,
      [
        { seq: 5, quoteId: quote.id, by, what: ['quote.fix'] },
        { seq: 6, quoteId: other.id, by: 'Dan Deadline', what: ['quote.verdict'] },
      ],
      CHECKER,
    );
    expect(words).toMatchObject({ quoteId: null });
    expect(words?.text).toContain('2 quotes changed by Tom Typeset and Dan Deadline');
    expect(
      changedWords(desk, [{ seq: 5, quoteId: quote.id, by, what: ['stage-moved@1'] }], CHECKER),
    ).toBe(null);
  });
});

describe('a third text', () => {
  it('replaces the text of a fix or of a reason and leaves the rest', () => {
    const fix = set('quote.fix', quote.id, 'theirs');
    expect(withText(fix, ' both ')).toEqual({ ...fix, value: 'both' });
    expect(withText(fix, '  ')).toEqual({ ...fix, value: null });
    const verdict = set('quote.verdict', quote.id, {
      code: 'APPROXIMATE',
      reason: 'theirs',
      scale: 1,
    } as never);
    expect(textIn(verdict)).toBe('theirs');
    expect(withText(verdict, 'both')).toMatchObject({
      value: { code: 'APPROXIMATE', reason: 'both' },
    });
    expect(textIn(set('quote.answer.words', quote.id, 'yes'))).toBe(null);
  });
});

describe('a copy', () => {
  it('is named by what it is of and when', () => {
    expect(backupName('desk', new Date(2026, 10, 24, 9, 5))).toBe(
      'verbatim-desk-2026-11-24-0905.jsonl',
    );
  });

  it('says what restoring it takes away', () => {
    const lines = lookWords({
      at: '2026-11-24T10:00:00.000Z',
      story: null,
      stories: [
        { storyId: 's-1', title: 'One', rows: 4, newer: 2, signatures: 1 },
        { storyId: 's-2', title: 'Two', rows: 1, newer: 0, signatures: 0 },
      ],
      missing: ['Three'],
    });
    expect(lines[1]).toBe('“One”: 4 entries; 2 newer entries are lost, including 1 sign-off.');
    expect(lines[2]).toBe('“Two”: 1 entry; no newer work is lost.');
    expect(lines[3]).toBe('“Three” isn’t in the backup and is deleted.');
  });
});

describe('a queue that stands', () => {
  it('shows the change, why, and two ways on', () => {
    const stuck = {
      mid: 'd-1-7',
      command: edit(set('quote.fix', quote.id, 'my words')),
      why: 'a: b.',
    };
    const words = wordsOf(drawn(<Notices />, { desk, me: CHECKER, stuck, selectedId: null }));
    expect(words).toContain('does not take it: a: b. It is tried again');
    expect(words).toContain('my words');
    expect(words).toContain('Download it');
    expect(words).toContain('Take it out…');
  });

  it('is announced where work is minutes old', () => {
    const state = {
      desk,
      me: CHECKER,
      unsentSince: '2026-11-24T10:00:00.000Z',
      saved: { kind: 'on-device', waiting: 3, why: 'you are offline' },
    } as const;
    const words = wordsOf(drawn(<Notices />, state));
    expect(words).toContain('Not sent since');
    expect(words).toContain('3 changes kept on this device');
  });
});

describe('a signature that never came to the desk', () => {
  it('can be given again from its card; what was refused cannot', () => {
    const command = { type: 'approve', quoteId: quote.id, seenFingerprint: 'x' } as const;
    const card = (code: string): string =>
      wordsOf(
        drawn(<Notices />, {
          desk,
          me: CHECKER,
          returned: [{ mid: 'd-1-8', command, refusals: [{ code, say: 'Why.', quoteId: null }] }],
        }),
      );
    expect(card('not-sent')).toContain('Do it again');
    expect(card('hat')).not.toContain('Do it again');
  });
});

describe('what became of a restore', () => {
  it('is one sentence where all of it is proved, and one more for each story in doubt', () => {
    expect(restoredWords({ doubts: [] })).toHaveLength(1);
    expect(
      restoredWords({
        doubts: [
          { title: 'Bridge', unproved: 12, missing: 1 },
          { title: 'Tram', unproved: 0, missing: 2 },
        ],
      }).slice(1),
    ).toEqual([
      '“Bridge”: 12 entries are not proved by this server, so sign-offs among them don’t count until someone gives them again; 1 known entry is missing. See its history.',
      '“Tram”: 2 known entries are missing. See its history.',
    ]);
  });
});

describe('copies and backup on the newsroom’s host', () => {
  const state = { desk, storyId: desk.storyId, me: CHECKER };

  it('says the command that restores, and offers nothing that the host would refuse', () => {
    const words = wordsOf(drawn(<BackupPanel onClose={() => {}} />, state));
    expect(words).toContain('npm run restore -- FILE');
    expect(words).not.toContain('Choose a backup');
    const people = wordsOf(drawn(<PeoplePanel onClose={() => {}} />, { ...state, demo: true }));
    expect(people).toContain('is set on its machine');
    expect(people).not.toContain('The demo desk');
  });

  it('restores from a file in the browser’s own desk', () => {
    const inBrowser = (piece: ReactNode) => (
      <FaultsProvider value={() => Promise.reject(new Error('not opened'))}>{piece}</FaultsProvider>
    );
    const words = wordsOf(drawn(inBrowser(<BackupPanel onClose={() => {}} />), state));
    expect(words).toContain('Choose a backup');
    expect(words).not.toContain('npm run restore');
  });
});
