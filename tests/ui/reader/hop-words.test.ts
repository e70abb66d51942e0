import { expect, it } from 'vitest';
import { hopWords } from '#ui/reader/hop-words.ts';
import { firstStory, quoteSaying } from '../../makers/make-desk.ts';

it('says number, speaker, first words and status in one sentence', () => {
  const { desk } = firstStory();
  expect(hopWords(desk, quoteSaying(desk, 'seen them carry it out'))).toBe(
    "Quote 3, Kerry: “We've seen them carry it out…”, to confirm.",
  );
  expect(hopWords(desk, quoteSaying(desk, 'race against time'))).toMatch(
    /: “race against time”, to confirm\.$/,
  );
});
