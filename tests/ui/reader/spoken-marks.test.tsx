import { afterEach, describe, expect, it } from 'vitest';
import { currentVersion } from '#core/desk/desk.ts';
import { StorySpeech } from '#ui/desk/StorySpeech.tsx';
import {
  readSpokenMarks,
  rememberSpokenMarks,
  type SpokenMarks,
  spokenMarks,
} from '#ui/reader/spoken-marks.ts';
import { createStoryPaints, NO_READER } from '#ui/reader/story-paints.ts';
import { StoryBlock } from '#ui/reader/StoryBlock.tsx';
import { firstStory } from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

const { desk } = firstStory();

afterEach(() => spokenMarks.setState('full', true));

/** The first story, drawn whole. */
function storyHeard(spoken: SpokenMarks): string {
  const version = currentVersion(desk);
  if (version === null) throw new Error('the first story has a version');
  const paints = createStoryPaints(version);
  paints.take(desk, NO_READER);
  paints.draw(0, paints.blocks.length);
  return paints.slices
    .map((slice) =>
      drawn(<StoryBlock text={version.text} slice={slice} afterCaption={false} spoken={spoken} />, {
        desk,
      }),
    )
    .join('');
}

const namesIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<button[^>]*data-number[^>]*>/g)].map(
    ([tag]) => /aria-label="([^"]*)"/.exec(tag)?.[1] ?? '',
  );

describe('what the story tells the ear of its quotes', () => {
  it('in full: begin, end, and the number with speaker and status', () => {
    const markup = storyHeard('full');
    expect(markup.match(/quote \d+ begins/g)).toHaveLength(10);
    expect(markup.match(/quote \d+ ends/g)).toHaveLength(10);
    expect(namesIn(markup)[0]).toMatch(/^Quote 1, John Kerry, /);
  });

  it('numbers only: the same names, and no word where a quote begins and ends', () => {
    const markup = storyHeard('numbers');
    expect(markup).not.toMatch(/(?:quote|paraphrase) \d+ (?:begins|ends)/);
    expect(namesIn(markup)).toEqual(namesIn(storyHeard('full')));
  });

  it('silent: the bare number, and nothing that is not to be seen', () => {
    const markup = storyHeard('silent');
    expect(markup).not.toMatch(/(?:quote|paraphrase) \d+ (?:begins|ends)/);
    expect(markup).not.toContain('>Paragraph ');
    const names = namesIn(markup);
    expect(names).toHaveLength(13);
    for (const name of names) expect(name).toMatch(/^P?\d+$/);
  });
});

describe('how much it tells', () => {
  it('is as it was left on this device, and full where nothing of ours was kept', () => {
    const kept = new Map<string, string>();
    const memory = {
      get: (name: string) => kept.get(name) ?? null,
      keep: (name: string, value: string) => void kept.set(name, value),
    };
    rememberSpokenMarks(memory);
    expect(spokenMarks.getState()).toBe('full');
    spokenMarks.setState('silent', true);
    spokenMarks.setState('full', true);
    rememberSpokenMarks({ get: () => 'numbers', keep: () => {} });
    expect(spokenMarks.getState()).toBe('numbers');
    expect(kept.get('spoken-marks')).toBe('numbers');
    for (const text of [null, '', 'loud', '{"a":1}']) expect(readSpokenMarks(text)).toBe('full');
  });

  it('is one of three, of which the first ships', () => {
    const markup = drawn(<StorySpeech />, {});
    expect(wordsOf(markup)).toMatch(/^A screen reader hears of each quote in the story/);
    const choices = [...markup.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
    expect(choices.map((tag) => /value="(\w+)"/.exec(tag)?.[1])).toEqual([
      'full',
      'numbers',
      'silent',
    ]);
    expect(choices.map((tag) => tag.includes('checked'))).toEqual([true, false, false]);
  });
});
