import { describe, expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import { parseStory } from '#core/story/blocks.ts';

/** Words, speaker and sieve of each quotation; parts joined by " | ". */
function found(...paragraphs: readonly string[]): readonly (readonly [string, string | null])[] {
  const text = paragraphs.join('\n\n');
  return detect(text, parseStory(text))
    .finds.filter(({ kind }) => kind !== 'paraphrase')
    .map(({ parts, speaker }) => [
      parts.map(({ start, end }) => text.slice(start, end)).join(' | '),
      speaker?.name ?? null,
    ]);
}

const QUESTION = 'Q: How long will it take?';
const ANSWER = 'A: Two years and a lot of patience.';
const ANSWERED = 'Two years and a lot of patience.';

describe('who “A” is in an interview', () => {
  it.each([
    [
      'whoever was spoken to',
      'Petra Vane spoke to harbour master Owen Larch about the new pier.',
      'Owen Larch',
    ],
    ['the same where neither has an office', 'Petra Vane sat down with Owen Larch.', 'Owen Larch'],
    ['whoever was interviewed', 'Petra Vane interviewed Owen Larch on the pier.', 'Owen Larch'],
    [
      'the same in the passive',
      'Owen Larch was interviewed by Petra Vane on the pier.',
      'Owen Larch',
    ],
    [
      'whoever spoke to a paper',
      'Owen Larch fell out with Petra Vane. Larch spoke to Coastwire on Monday.',
      'Owen Larch',
    ],
    [
      'whoever spoke to a reporter',
      'Mayor Anna Halloran spoke to reporter Petra Vane on Monday.',
      'Anna Halloran',
    ],
    ['the only one who is named', 'For 44 years Owen Larch has built piers.', 'Owen Larch'],
    [
      'nobody where the one with an office spoke to one without',
      'Mayor Anna Halloran spoke to Petra Vane on Monday.',
      null,
    ],
    [
      'nobody where two are named and neither is said to answer',
      'Mayor Anna Halloran and Owen Larch fell out over the new pier.',
      null,
    ],
    [
      'nobody where two conversations are told of',
      'Petra Vane spoke to Owen Larch. Colin Dray spoke to Mira Stone.',
      null,
    ],
    ['nobody where nobody is named', 'The new pier opens on Monday.', null],
  ])('%s', (_, introduction, speaker) => {
    expect(found(introduction, QUESTION, ANSWER)).toEqual([[ANSWERED, speaker]]);
  });

  it('a new interview has its own', () => {
    expect(
      found(
        'Petra Vane spoke to Owen Larch.',
        QUESTION,
        ANSWER,
        '“I must go,” Larch said. Then Petra Vane spoke to Colin Dray.',
        'Q: And who pays?',
        'A: The town.',
      ),
    ).toEqual([
      [ANSWERED, 'Owen Larch'],
      ['I must go,', 'Owen Larch'],
      ['The town.', 'Colin Dray'],
    ]);
  });

  it('says why, and why nobody is named', () => {
    const why = (introduction: string): string | undefined => {
      const text = [introduction, QUESTION, ANSWER].join('\n\n');
      return detect(text, parseStory(text)).finds.at(-1)?.why;
    };
    expect(why('Petra Vane spoke to Owen Larch.')).toBe(
      '“A” is Owen Larch, who is asked in this interview',
    );
    expect(why('Petra Vane and Owen Larch fell out.')).toBe(
      'Nothing before the interview says for certain who “A” is',
    );
  });
});

describe('labels that are not printed in capitals', () => {
  const HEAD = 'Petra Vane met harbour master Owen McLarch.';

  it('the same few names again and again are a record', () => {
    expect(
      found(
        HEAD,
        'Petra Vane: How long will it take?',
        'Owen McLarch: In May we had nothing. It will take "two" years.',
        'And a lot of patience.',
        'Petra Vane: Who pays?',
        'Colin Dray: I do.',
        'Owen McLarch: The town.',
        'McLarch was born on the pier.',
      ),
    ).toEqual([
      ['How long will it take?', 'Petra Vane'],
      ['In May we had nothing. It will take "two" years. | And a lot of patience.', 'Owen McLarch'],
      ['Who pays?', 'Petra Vane'],
      ['I do.', 'Colin Dray'],
      ['The town.', 'Owen McLarch'],
    ]);
  });

  it('last names of full ones, and a paper that only asks', () => {
    expect(
      found(
        'Coastwire talked with Owen Larch.',
        'Coastwire: How long will it take?',
        'Larch: Two years.',
        'Coastwire: Who pays?',
        'Larch: The town.',
      ),
    ).toEqual([
      ['Two years.', 'Owen Larch'],
      ['The town.', 'Owen Larch'],
    ]);
  });

  it('behind a “Q:” one line is enough, and its label is none of the words', () => {
    expect(found(HEAD, 'Q: Who pays?', 'Owen McLarch: In May we had nothing.')).toEqual([
      ['In May we had nothing.', 'Owen McLarch'],
    ]);
  });

  it('words in marks behind the label are found by their marks', () => {
    expect(
      found(HEAD, 'Petra Vane: “Who pays?”', 'Owen McLarch: “The town.”', 'Petra Vane: “I see.”'),
    ).toEqual([
      ['Who pays?', 'Petra Vane'],
      ['The town.', 'Owen McLarch'],
      ['I see.', 'Petra Vane'],
    ]);
    expect(found(HEAD, 'VANE: “Who pays?”', 'MCLARCH: “The town.”')).toEqual([
      ['Who pays?', 'Petra Vane'],
      ['The town.', 'Owen McLarch'],
    ]);
  });

  it.each([
    [
      'results',
      [
        'Full Time: Vantry 2, Skarn 1',
        'Goals: McLarch 3',
        'Full Time: Vantry 2, Skarn 5',
        'Goals: Vane 2',
      ],
    ],
    ['a list', ['Monday: The pier opens.', 'Tuesday: The pier shuts.', 'Best Film: The Pier.']],
    ['one line', ['Owen McLarch: the man who built the pier.']],
    ['a sentence with a colon', ['He knows it: The pier shuts.', 'He knows it: The town pays.']],
  ])('%s is no record', (_, lines) => {
    expect(found(HEAD, ...lines)).toEqual([]);
  });
});
