import { describe, expect, it } from 'vitest';
import { Story } from '#ui/reader/Story.tsx';
import { noted } from '#ui/reader/noted.ts';
import { QuotePane } from '#ui/review/QuotePane.tsx';
import { looksOf } from '#ui/reader/speaker-look.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  here,
  quoteSaying,
  set,
} from '../../makers/make-desk.ts';
import { drawn } from '../../makers/render.tsx';

const { desk } = firstStory();
const carried = quoteSaying(desk, 'seen them carry it out');
const state = { desk, me: CHECKER, storyId: desk.storyId, selectedId: carried.id };
const markup = drawn(<Story desk={desk} onOpened={() => {}} />, state);

/** Quote 6 is somebody's, and nobody knows whose. */
function unknownSpeaker(): { readonly bench: Bench } {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'We are renewing');
  const { anchor } = here(bench, id);
  bench.act(CHECKER, edit(set('quote.anchor', id, { ...anchor, speakerId: null })));
  return { bench };
}

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

  it('names the verdict with the number, in the words of the desk', () => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'We are renewing');
    bench.act(CHECKER, { type: 'confirm', quoteIds: [id] });
    checkVerbatim(bench, id);
    const story = drawn(<Story desk={bench.desk} onOpened={() => {}} />, {
      ...state,
      desk: bench.desk,
    });
    expect(story).toContain('aria-label="Quote 6, Philip Hammond, word for word, in hand"');
    expect(story).toContain('aria-label="Quote 7, Philip Hammond, to confirm"');
  });

  it('has the speaker’s initials beside each number, for the eye alone', () => {
    const beside = (name: string): string => {
      const button = new RegExp(`<button[^>]*aria-label="${name},[^>]*>(.*?)</button>`).exec(
        markup,
      );
      return text(button?.[1] ?? '');
    };
    expect(beside('Quote 3')).toBe('3JK');
    expect(beside('Quote 4')).toBe('4US');
    expect(beside('Quote 6')).toBe('6PH');
    expect(beside('Paraphrase 1')).toBe('P1JK');
    const { bench } = unknownSpeaker();
    const story = drawn(<Story desk={bench.desk} onOpened={() => {}} />, {
      ...state,
      desk: bench.desk,
    });
    expect(story).toMatch(/aria-label="Quote 6, Speaker not known,[^>]*><span[^>]*>6<\/span><\/b/);
  });

  it('points from the number of the open quote to its card, as long as that is there', () => {
    expect(markup).not.toContain('aria-details');
    noted.setState({ quoteId: carried.id });
    const beside = drawn(<Story desk={desk} onOpened={() => {}} />, state);
    noted.setState({ quoteId: null });
    const pointing = [...beside.matchAll(/<button[^>]*aria-details="([^"]*)"[^>]*>/g)];
    expect(pointing).toHaveLength(1);
    expect(pointing[0]?.[0]).toContain('Quote 3, ');
    const card = drawn(<QuotePane />, state);
    expect(card).toMatch(
      new RegExp(
        `<div id="${pointing[0]?.[1]}" role="comment"[^>]*><article[^>]*><header[^>]*>.*?<h2`,
      ),
    );
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
