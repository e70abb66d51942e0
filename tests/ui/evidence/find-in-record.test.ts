import { expect, it } from 'vitest';
import { excerptAround, findWords, locatorOf } from '#ui/evidence/find-in-record.ts';

const RECORD = `SECRETARY: Good morning.

Their goal is to suppress. We have seen them “carry it out” in public. It’s the challenge of our time. And we need to lead.

Again: it’s the challenge of our time.`;

it('finds words whatever their typography, and counts the places', () => {
  const found = findWords(RECORD, ["It's the challenge of our time."]);
  expect(found?.places).toBe(2);
  expect(locatorOf(RECORD, found?.start ?? 0)).toBe('paragraph 2');
});

it('finds the parts of a quotation one after the other', () => {
  const found = findWords(RECORD, ['carry it out', 'we need to lead']);
  expect(found === null ? '' : excerptAround(RECORD, found)).toBe(
    'We have seen them “carry it out” in public. It’s the challenge of our time. And we need to lead.',
  );
});

it('does not take similar words for the same', () => {
  expect(findWords(RECORD, ['the challenges of our time'])).toBeNull();
  expect(findWords(RECORD, ['we need to lead', 'carry it out'])).toBeNull();
  expect(findWords('', ['anything'])).toBeNull();
});
