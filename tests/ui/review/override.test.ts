import { expect, it } from 'vitest';
import { verdictWith } from '#ui/review/use-verdict.ts';

const PROPOSED = { code: 'VERBATIM', why: 'All four answers hold, word for word.' } as const;

it('takes the proposal without storing its sentence, and another verdict as one that overrules it', () => {
  expect(verdictWith('VERBATIM', PROPOSED, '')).toMatchObject({
    reason: '',
    override: false,
  });
  expect(verdictWith('APPROXIMATE', PROPOSED, ' Two words are others. ')).toMatchObject({
    reason: 'Two words are others.',
    override: true,
  });
});

it('overrules nothing where nothing was proposed, and still has no reason of its own', () => {
  expect(verdictWith('VERBATIM', null, '')).toMatchObject({ reason: '', override: false });
});
