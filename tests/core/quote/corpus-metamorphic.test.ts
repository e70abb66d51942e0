import { describe, expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import { scanMarks } from '#core/quote/marks.ts';
import { parseStory } from '#core/story/blocks.ts';
import type { Span } from '#core/text/span.ts';
import { goldStories, goldStory } from '../../makers/quote-gold.ts';
import { ambiguity, MARK_STYLES, type MarkStyle, restyle } from '../../makers/restyle-marks.ts';

const STORIES = goldStories();

/** Stories that no one could read for certain in a style, and why. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  'curly single · 12-broken-marks': 'a single mark that nothing closes',
  'straight single · 12-broken-marks': 'a single mark that nothing closes',
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

/** The words in marks of the paragraphs. */
function inner(text: string): readonly Span[] {
  const bodies = parseStory(text)
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end, dateline }) => ({ start: dateline?.end ?? start, end }));
  return scanMarks(text, bodies).flatMap((own) => own.map((marked) => marked.inner));
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
    expect([...changes(style)]).toEqual([]);
  });

  it.each(MARK_STYLES)('$name: plural possessives inside change no mark', (style) => {
    let put = 0;
    for (const story of STORIES) {
      const other = restyle(story, style);
      if (other === null) continue;
      const plain = inner(other.text);
      const apostrophe = style.outer[0] === "'" ? "'" : '’';
      const added = `The crews${apostrophe} patience and the drivers${apostrophe} families, `;
      const text = plain.reduceRight(
        (all, { start }) => all.slice(0, start) + added + all.slice(start),
        other.text,
      );
      put += plain.length;
      expect(
        inner(text).map(({ start, end }) => text.slice(start, end)),
        story.name,
      ).toEqual(plain.map(({ start, end }) => added + other.text.slice(start, end)));
    }
    expect(put).toBeGreaterThan(300);
  });

  it('reaches every story in every style, but those that are ambiguous', () => {
    const left = MARK_STYLES.flatMap((style) =>
      STORIES.flatMap((story) => {
        const why = ambiguity(story, style);
        return why === null ? [] : [[`${style.name} · ${story.name}`, why]];
      }),
    );
    expect(Object.fromEntries(left)).toEqual(AMBIGUOUS);
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
    expect(restyled.get('straight, doubled inside')).toBe(
      '"Don’t say ""now"", say\n\n"later," she said. He read "Salt" twice.',
    );
    const lost = { ...story, text: text.replace('Salt”', 'Salt,') };
    expect(
      MARK_STYLES.filter((style) => restyle(lost, style) === null).map(({ name }) => name),
    ).toEqual(['curly single', 'straight single']);
  });
});
