import { expect, it } from 'vitest';
import type { Rendering } from '#core/quote/rendering.ts';
import type { SpokenLanguage } from '#core/quote/quote.ts';
import { paneFacts, PaneProvider } from '#ui/review/pane-context.tsx';
import { TranslationState } from '#ui/review/TranslationState.tsx';
import { UnnamedLines } from '#ui/review/UnnamedLines.tsx';
import {
  type Bench,
  CHECKER,
  edit,
  firstStory,
  here,
  nth,
  quoteSaying,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

type PaneValue = Parameters<typeof PaneProvider>[0]['value'];

/** A part of the pane that only reads the desk and its quote. */
function inPane(bench: Bench, id: string, part: 'translation' | 'unnamed', people = [STANDARDS]) {
  const value = paneFacts(bench.desk, here(bench, id), CHECKER, false) as unknown as PaneValue;
  return wordsOf(
    drawn(
      <PaneProvider value={value}>
        {part === 'translation' ? <TranslationState /> : <UnnamedLines />}
      </PaneProvider>,
      { people },
    ),
  );
}

const READ: SpokenLanguage = {
  language: 'ar',
  original: '(typed by the tester)',
  translator: 'A. Bell',
  secondReader: { name: 'B. Quill', how: 'on the phone', when: '2026-11-24' },
};

it.each([
  [null, null, ''],
  ['none', null, 'No translation to check: the words are compared as they are.'],
  [
    'interpreter',
    null,
    'The record is the interpreter’s voice: what is compared are the interpreter’s words. The paragraph does not say “through an interpreter” yet; the story is not cleared without it. Write it in',
  ],
  [
    'agency',
    null,
    'Translation not checked. It can run so with a credit. The paragraph does not say “through a translator” yet; the story is not cleared without it. Write it in',
  ],
  ['ours', READ, '✓ Translation checked.'],
] as const)('whose words: %s', (rendering: Rendering | null, language, says) => {
  const bench = firstStory();
  const { id } = nth(bench.desk, 2);
  if (rendering !== null) bench.act(CHECKER, edit(set('quote.rendering', id, rendering)));
  if (language !== null) bench.act(CHECKER, edit(set('quote.language', id, language)));
  expect(inPane(bench, id, 'translation')).toBe(says);
});

it('says of an unnamed source what is on record and who must say yes', () => {
  const bench = firstStory();
  const { id, anchor } = quoteSaying(bench.desk, 'real focus');
  expect(inPane(bench, id, 'unnamed')).toBe(
    'Unnamed. Nothing is on record yet about why. Write it downBefore signing: the yes of standards (Ruth Redpencil).',
  );
  expect(inPane(bench, id, 'unnamed', [])).toContain(
    'nobody of this desk wears that hat, so it can only run unsigned',
  );
  bench.act(
    CHECKER,
    edit(
      set('speaker.unnamed', anchor.speakerId ?? '', {
        whyGranted: 'not allowed to speak',
        descriptionAgreed: true,
        identityHeldBy: 'the agency',
      }),
    ),
  );
  expect(inPane(bench, id, 'unnamed')).toContain(
    'Granted: not allowed to speak; the description is agreed; the agency holds the identity. Change',
  );
  expect(inPane(bench, nth(bench.desk, 1).id, 'unnamed')).toBe('');
});
