import { describe, expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import { parseStory } from '#core/story/blocks.ts';
import type { Span } from '#core/text/span.ts';
import { goldStories, goldStory } from '../../makers/quote-gold.ts';
import { MARK_STYLES, type MarkStyle, restyle } from '../../makers/restyle-marks.ts';

const STORIES = goldStories();

/** Stories whose answer is known to change with the marks, by style and story, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  'angles · 12-broken-marks': 'a single angle that nothing closes opens nothing',
};

/** What is quoted and by whom, line by line; the places are those of the story as it is printed. */
function answer(text: string, back: (span: Span) => Span): readonly string[] {
  return detect(text, parseStory(text))
    .finds.filter(({ kind }) => kind !== 'paraphrase')
    .flatMap(({ parts, speaker }) =>
      parts.map((part) => {
        const { start, end } = back(part);
        return `${start}-${end} ${speaker?.name ?? 'nobody'}`;
      }),
    );
}

/** Style and story of every answer that changed, with the lines that went and came. */
function changes(style: MarkStyle): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const story of STORIES) {
    const other = restyle(story, style);
    if (other === null) continue;
    const printed = answer(story.text, (span) => span);
    const restyled = answer(other.text, (span) => other.back(span));
    if (restyled.join('\n') === printed.join('\n')) continue;
    const gone = printed.filter((line) => !restyled.includes(line));
    const come = restyled.filter((line) => !printed.includes(line));
    found.set(`${style.name} · ${story.name}`, `${gone.join(', ')} → ${come.join(', ')}`);
  }
  return found;
}

describe('the same story with other marks', () => {
  it.each(MARK_STYLES)('$name: the same words by the same speakers', (style) => {
    const changed = changes(style);
    const known = Object.keys(KNOWN).filter((key) => key.startsWith(`${style.name} · `));
    expect([...changed].filter(([key]) => KNOWN[key] === undefined)).toEqual([]);
    expect(known.filter((key) => !changed.has(key))).toEqual([]);
  });

  it('reaches nearly every story in every style', () => {
    for (const style of MARK_STYLES) {
      const reached = STORIES.filter((story) => restyle(story, style) !== null);
      expect(reached.length, style.name).toBeGreaterThanOrEqual(33);
    }
  });

  it('takes every stretch back to its place', () => {
    for (const story of STORIES)
      for (const style of MARK_STYLES) {
        const other = restyle(story, style);
        const whole = { start: 0, end: other?.text.length ?? 0 };
        expect(other?.back(whole) ?? null).toEqual(
          other === null ? null : { start: 0, end: story.text.length },
        );
      }
  });

  it('rewrites outer and inner marks, leaves apostrophes, and leaves alone what is ambiguous', () => {
    const text = '“Don’t say ‘now’, say\n\n“later,” she said. He read “Salt” twice.';
    const story = goldStory(
      'x',
      text,
      JSON.stringify({
        language: 'en',
        shows: '',
        quotes: [
          {
            kind: 'direct',
            speaker: null,
            mention: null,
            cue: null,
            parts: ['Don’t say ‘now’, say', 'later,'],
          },
        ],
        paraphrases: [],
        notQuotations: [{ words: 'Salt', why: 'title' }],
        either: [],
        nested: ['now'],
      }),
    );
    const restyled = new Map(
      MARK_STYLES.map((style) => [style.name, restyle(story, style)?.text ?? null]),
    );
    expect(restyled.get('low and high')).toBe(
      '„Don’t say ‚now‘, say\n\n„later,“ she said. He read „Salt“ twice.',
    );
    expect(restyled.get('curly single')).toBe(
      '‘Don’t say “now”, say\n\n‘later,’ she said. He read ‘Salt’ twice.',
    );
    expect(restyled.get('guillemets with breaking spaces')).toBe(
      '« Don’t say ‹now›, say\n\n« later, » she said. He read « Salt » twice.',
    );
    const owners = { ...story, text: text.replace('He read', 'The owners’ dog ate') };
    expect(
      MARK_STYLES.filter((style) => restyle(owners, style) === null).map(({ name }) => name),
    ).toEqual(['curly single', 'straight single']);
  });
});
