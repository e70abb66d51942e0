import { expect, it } from 'vitest';
import { currentVersion } from '#core/desk/desk.ts';
import { createStoryPaints } from '#ui/reader/story-paints.ts';
import { StoryBlock } from '#ui/reader/StoryBlock.tsx';
import { CHECKER, edit, firstStory, quoteSaying, set } from '../../makers/make-desk.ts';
import { drawn } from '../../makers/render.tsx';

const FRENCH = { language: 'fr', translator: null, secondReader: null };

function painted(foreign: boolean): string {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'real focus');
  bench.act(CHECKER, edit(set('quote.language', id, { ...FRENCH, original: 'real focus' })));
  const { desk } = bench;
  const version = currentVersion(desk);
  if (version === null) throw new Error('the first story has a version');
  const paints = createStoryPaints(version);
  paints.take(desk, { me: CHECKER, foreign: false });
  paints.draw(0, paints.blocks.length);
  // As it is when the language of the story is told later than its words are drawn.
  paints.take(desk, { me: CHECKER, foreign });
  paints.draw(0, paints.blocks.length);
  return paints.slices
    .map((slice) =>
      drawn(<StoryBlock text={version.text} slice={slice} afterCaption={false} spoken="full" />, {
        desk,
      }),
    )
    .join('');
}

it('words that are printed in the language they were spoken in say which that is', () => {
  const marks = [...painted(false).matchAll(/<mark[^>]*lang="([^"]*)"[^>]*>(.*?)<\/mark>/gs)];
  expect(marks.map(([, language, words]) => [language, words])).toEqual([
    ['fr', '&quot;real focus&quot;'],
  ]);
});

it('in a story of another language the desk’s own words say that they are English, all of them', () => {
  const foreign = painted(true);
  const own = /<(?:button|span)[^>]*class="[^"]*(?:number|said|locator)[^"]*"[^>]*>/g;
  const spoken = (markup: string): readonly string[] =>
    [...markup.matchAll(own)].map(([tag]) => tag).filter((tag) => !tag.includes('aria-hidden'));
  expect(spoken(foreign).length).toBeGreaterThan(50);
  // "Paragraph" stands inside its locator, which says it for both.
  for (const tag of spoken(foreign).filter(
    (item) => !/said[^>]*>$/.test(item) || item.includes('dir='),
  ))
    expect(tag).toContain('lang="en"');
  for (const tag of spoken(painted(false))) expect(tag).not.toContain('lang=');
});
