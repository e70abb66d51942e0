import { describe, expect, it } from 'vitest';
import type { Desk } from '#core/desk/desk.ts';
import type { Restoration } from '#core/desk/desk-story.ts';
import { ClearPanel } from '#ui/clearing/ClearPanel.tsx';
import { StoryWord } from '#ui/clearing/StoryWord.tsx';
import { restoredDoubts, restoredFrom } from '#ui/history/restored-words.ts';
import { HEAD, firstStory } from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

const AT = '2026-12-02T10:00:00.000Z';
const head = (seq: number, kind: Restoration['missing'][number]['kind']) => ({
  seq,
  hash: String(seq).padStart(64, '0'),
  at: '2026-12-01T14:05:00.000Z',
  kind,
});
const PROVED: Restoration = {
  by: { id: 'host-command', name: 'The restore command' },
  at: AT,
  seq: 61,
  source: 'backup',
  takenAt: '2026-12-01T08:00:00.000Z',
  provedTo: 60,
  missing: [],
};
const DOUBTED: Restoration = {
  ...PROVED,
  provedTo: 40,
  missing: [head(63, 'signed'), head(64, 'day')],
};

describe('a restored story', () => {
  it('says where it came from, and no more where all of it is proved', () => {
    expect(restoredFrom(PROVED)).toMatch(/^restored this story from a backup taken 1 Dec 2026/);
    expect(restoredFrom({ ...PROVED, source: 'data-file', takenAt: null })).toBe(
      'found that the data file was replaced by an older one',
    );
    expect(restoredDoubts(PROVED)).toEqual([]);
  });

  it('says which entries are not proved, what that means, and which are missing', () => {
    const [unproved, missing] = restoredDoubts(DOUBTED);
    expect(unproved).toBe(
      'Entries 41 to 60 are restored, not proved by this host: sign-offs, approvals and clearances among them don’t count until they are given again.',
    );
    expect(missing).toMatch(
      /^Entries that this host had are missing: entry 63 \(a sign-off, 1 Dec 2026.*\); entry 64 \(the last entry of its day/,
    );
    expect(restoredDoubts({ ...DOUBTED, provedTo: 59, missing: [] })).toEqual([
      expect.stringMatching(/^Entry 60 is restored, not proved/),
    ]);
    const many = [1, 2, 3, 4, 5, 6, 7].map((seq) => head(seq, 'signed'));
    expect(restoredDoubts({ ...DOUBTED, missing: many })[1]).toContain('and 2 earlier ones');
  });

  it('says so before it may run, and on the button that leads there, until somebody clears it', () => {
    const { desk } = firstStory();
    const shown = (restorations: Desk['restorations']) => {
      const state = { desk: { ...desk, restorations }, me: HEAD, people: [HEAD] };
      return [
        wordsOf(drawn(<ClearPanel onClose={() => {}} />, state)),
        wordsOf(drawn(<StoryWord desk={state.desk} />, {})),
      ].join(' | ');
    };
    expect(shown([DOUBTED])).toContain('Entries 41 to 60 are restored, not proved by this host');
    expect(shown([DOUBTED])).toContain('not everything in it is proved');
    expect(shown([DOUBTED, PROVED])).not.toContain('proved');
    expect(shown([])).not.toContain('restored');
  });
});
