import { describe, expect, it } from 'vitest';
import { Story } from '#ui/reader/Story.tsx';
import { looksOf } from '#ui/reader/speaker-look.ts';
import { CHECKER, firstStory, quoteSaying } from '../../makers/make-desk.ts';
import { drawn } from '../../makers/render.tsx';

const { desk } = firstStory();
const carried = quoteSaying(desk, 'seen them carry it out');
const state = { desk, me: CHECKER, storyId: desk.storyId, selectedId: carried.id };
const markup = drawn(<Story desk={desk} onOpened={() => {}} />, state);

function text(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'");
}

describe('the story', () => {
  it('stands in paragraph 16 where a person would say so', () => {
    expect(text(markup)).toMatch(/Paragraph 16(?: quote \d+ begins )?"We are renewing/);
  });

  it('paints the printed marks with the words, in every paragraph of a quote', () => {
    const marks = [...markup.matchAll(/<mark[^>]*data-quotes="([^"]*)"[^>]*>(.*?)<\/mark>/gs)]
      .filter((match) => match[1] === carried.id)
      .map((match) => text(match[2] ?? ''));
    expect(marks).toHaveLength(2);
    expect(marks[0]).toMatch(/^"We've seen/);
    expect(marks[1]).toMatch(/^"It's the challenge .* lead,"$/);
  });

  it('has one number a quote, named with speaker and status, and one tab stop', () => {
    const numbers = [...markup.matchAll(/<button[^>]*data-number[^>]*>/g)].map((match) => match[0]);
    expect(numbers).toHaveLength(13);
    expect(numbers.filter((tag) => tag.includes('tabindex="0"'))).toHaveLength(1);
    expect(markup).toContain('aria-label="Quote 6, Philip Hammond, to confirm"');
    expect(markup).toContain('aria-label="Paraphrase 1, John Kerry, to confirm"');
  });

  it('says where a quote begins and ends, once each', () => {
    expect(markup.match(/quote 3 begins/g)).toHaveLength(1);
    expect(markup.match(/quote 3 ends/g)).toHaveLength(1);
  });

  it('holds the version’s characters in its pieces and nothing else', () => {
    const whole = desk.versions[0]?.text ?? '';
    const pieces = [...markup.matchAll(/data-from="(\d+)"[^>]*>(.*?)<\/(?:span|mark)>/gs)];
    expect(pieces.length).toBeGreaterThan(30);
    for (const [, from, html] of pieces) {
      const words = text(html ?? '').replaceAll('&amp;', '&');
      expect(whole.slice(Number(from), Number(from) + words.length)).toBe(words);
    }
  });
});

describe('looks', () => {
  it('gives neighbours in the story another colour and another line', () => {
    const looks = [...looksOf(desk).values()];
    expect(looks.map((look) => look.line)).toEqual([
      'solid',
      'double',
      'dashed',
      'dotted',
      'solid',
    ]);
    expect(new Set(looks.map((look) => look.colour)).size).toBe(5);
  });
});
