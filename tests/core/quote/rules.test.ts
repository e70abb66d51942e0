import { describe, expect, it } from 'vitest';
import { confidenceOf } from '#core/quote/confidence.ts';
import { detect } from '#core/quote/detect.ts';
import { lexiconOf } from '#core/quote/language.ts';
import { parseStory } from '#core/story/blocks.ts';

const HEAD =
  'FENWICK (Coastwire) - Mayor Anna Halloran and harbour chief Tobias Wren met on Monday to talk about the sea wall.\n\n';

/** Kind, words, speaker of each find of a paragraph behind the head; parts joined by " | ". */
function found(paragraph: string): readonly (readonly [string, string, string | null])[] {
  const text = HEAD + paragraph;
  return detect(text, parseStory(text)).finds.map(({ kind, parts, speaker }) => [
    kind,
    parts.map(({ start, end }) => text.slice(start, end)).join(' | '),
    speaker?.name ?? null,
  ]);
}

describe('where the speaker stands', () => {
  it.each([
    [
      'any noun phrase before the verb',
      'Several worried harbour pilots said the cranes would stop.',
      [['paraphrase', 'the cranes would stop', 'worried harbour pilots']],
    ],
    [
      'a bracket between name and verb',
      'Wren (Independent) said the cranes would stop.',
      [['paraphrase', 'the cranes would stop', 'Tobias Wren']],
    ],
    [
      'a day between name and verb',
      'Wren later on Friday told the council: “We are done.”',
      [['direct', 'We are done.', 'Tobias Wren']],
    ],
    [
      'two appositions',
      '“We are done,” Lena Marsh, 58, the oldest pilot of the port, said.',
      [['direct', 'We are done,', 'Lena Marsh']],
    ],
    [
      'a subject of its own before a participle',
      'The meeting ended late, with Wren saying the wall was “dead”.',
      [['partial', 'dead', 'Tobias Wren']],
    ],
    [
      'behind the words, whatever the verb',
      '“We are done,” Wren shot back with a grin.',
      [['direct', 'We are done,', 'Tobias Wren']],
    ],
    [
      'before a colon, whatever the verb',
      'Wren walks from door to door with one sentence: “We are done.”',
      [['direct', 'We are done.', 'Tobias Wren']],
    ],
    [
      'behind the dash of a heading',
      'Pilots agree - Lena Marsh: “We are done.”',
      [['direct', 'We are done.', 'Lena Marsh']],
    ],
    [
      'with a clause about the speaker behind it',
      '“We are done,” said one owner of a shed that floods.',
      [['direct', 'We are done,', 'owner of a shed']],
    ],
    [
      'nobody when the verb is passive',
      'The wall was called “a good neighbour” for years.',
      [['partial', 'a good neighbour', null]],
    ],
    [
      'behind “by” when the verb is passive',
      'The wall was called “a good neighbour” by Wren.',
      [['partial', 'a good neighbour', 'Tobias Wren']],
    ],
    [
      'a noun that looks like a verb is none',
      'The bold claims of the builders fell apart by noon.',
      [],
    ],
  ])('%s', (_, paragraph, expected) => {
    expect(found(paragraph)).toEqual(expected);
  });
});

describe('which words are reported', () => {
  it.each([
    [
      'an attribution that ends the sentence has all of it, whatever verbs it holds',
      'The builders want a wall that would be “higher than the church,” Wren said.',
      [['partial', 'higher than the church,', 'Tobias Wren']],
    ],
    [
      'an attribution inside its words parts them',
      'The wall, Wren said, was older than the church.',
      [['paraphrase', 'The wall | was older than the church', 'Tobias Wren']],
    ],
    [
      'according to',
      'The wall would cost two million, according to the mayor.',
      [['paraphrase', 'The wall would cost two million', 'Anna Halloran']],
    ],
    [
      'an act asked of somebody',
      'Halloran urged the council to build at once.',
      [['paraphrase', 'the council to build at once', 'Anna Halloran']],
    ],
    [
      'an act promised',
      'Halloran vowed to build at once.',
      [['paraphrase', 'to build at once', 'Anna Halloran']],
    ],
    [
      'a question',
      'Halloran asked whether the wall would hold.',
      [['paraphrase', 'whether the wall would hold', 'Anna Halloran']],
    ],
    [
      'until the main clause goes on',
      'While Wren said the wall would hold, the pumps were already running.',
      [['paraphrase', 'the wall would hold', 'Tobias Wren']],
    ],
    [
      'until the second verb of the speaker',
      'Wren said the wall would hold, and was seen at the ferry.',
      [['paraphrase', 'the wall would hold', 'Tobias Wren']],
    ],
    ['not what was not said', 'Wren would not yet say whether the wall would hold.', []],
    [
      'a number at the end of a sentence ends it',
      'Wren said a ticket would cost $27.16. Halloran went home.',
      [['paraphrase', 'a ticket would cost $27.16', 'Tobias Wren']],
    ],
  ])('%s', (_, paragraph, expected) => {
    expect(found(paragraph)).toEqual(expected);
  });
});

describe('what is no quotation', () => {
  it.each([
    ['a programme', 'Wren spoke on “Harbour Watch” about the ferry.'],
    ['a ship', 'Wren came aboard the “Merry Widow” at noon.'],
    ['a scare quote', 'The “wall” is a heap of sand.'],
    ['what a record says of the room', '“(Laughter.)”'],
  ])('%s', (_, paragraph) => {
    expect(found(paragraph).filter(([kind]) => kind !== 'paraphrase')).toEqual([]);
  });
});

describe('whom a pronoun means', () => {
  it.each([
    [
      'the subject of the sentence before, not the one named last',
      'Wren walked with Colin Dray to the pier. “It leaks,” he said.',
      'Tobias Wren',
    ],
    [
      'by the pronouns of the story where no name tells the gender',
      'Ziri Okka lost her boat and her nets.\n\nOkka met Halloran. Okka then met Wren.\n\n“It leaks,” she said.',
      'Ziri Okka',
    ],
    [
      'a name rather than the role beside it',
      'The geologist, Ines Calloway, came late. “It leaks,” she said.',
      'Ines Calloway',
    ],
  ])('%s', (_, paragraph, speaker) => {
    expect(found(paragraph).at(-1)?.[2]).toBe(speaker);
  });

  it.each([
    [
      'two as near, neither of them subject',
      'The letter came to Wren from Colin Dray. “It leaks,” he said.',
    ],
    [
      'a capitalised word that may be no person',
      'The pilots read of it in Low Water. “It leaks,” she said.',
    ],
  ])('is left open: %s', (_, paragraph) => {
    expect(found(paragraph).at(-1)?.[2]).toBeNull();
  });

  it('may mean a name that only begins sentences, where a verb follows', () => {
    expect(found('Okka openly admitted that it leaked. “I lied,” he said.').at(-1)?.[2]).toBe(
      'Okka',
    );
  });

  it('means the subject behind “in Vantry, Lower Fable,”, not the place', () => {
    expect(
      found('At a fair in Vantry, Lower Fable, Wren went after Halloran, calling her “late”.'),
    ).toEqual([['partial', 'late', 'Tobias Wren']]);
  });

  it('goes on in the same paragraph, and in the next that is all quotation', () => {
    expect(found('“It leaks,” Wren said. “It stinks.”\n\n“It is ours.”')).toEqual([
      ['direct', 'It leaks,', 'Tobias Wren'],
      ['direct', 'It stinks.', 'Tobias Wren'],
      ['direct', 'It is ours.', 'Tobias Wren'],
    ]);
  });
});

describe('words without an attribution', () => {
  it.each([
    [
      'a paragraph of them goes on with the speaker of the last sentence',
      '“It leaks,” Wren said.\n\n“It has leaked for years and years.”',
      'Tobias Wren',
    ],
    [
      'not where the paragraph before ends with other words',
      '“It leaks,” Wren said. The pumps ran.\n\n“Good.”',
      null,
    ],
    [
      'a paragraph of them belongs to the subject before',
      'Halloran praised the pumps.\n\n“They ran all night and half the day.”',
      'Anna Halloran',
    ],
    ['joined by “but”', '“It leaks,” Wren said. But “it is ours.”', 'Tobias Wren'],
    ['behind a colon the person', 'Wren had one sentence: “It leaks.”', 'Tobias Wren'],
    ['not the body before a colon', 'From the office of the Coastwire Agency: “It leaks.”', null],
    [
      'not a name behind words inside the sentence',
      'With a “broken back,” Wren was done.',
      undefined,
    ],
  ])('%s', (_, paragraph, speaker) => {
    expect(found(paragraph).at(-1)?.[2]).toBe(speaker);
  });

  it('a line of capitals alone is a heading', () => {
    expect(found('The wall broke.\n\n‘All Pumps Are Off.’\n\nThe tide came.')).toEqual([]);
  });
});

describe('words spoken by their layout', () => {
  it('a record with the speakers in capitals', () => {
    expect(
      found('WREN: The wall will hold.\n\nHALLORAN: For how long?\n\nWREN: Until Friday.'),
    ).toEqual([
      ['direct', 'The wall will hold.', 'Tobias Wren'],
      ['direct', 'For how long?', 'Anna Halloran'],
      ['direct', 'Until Friday.', 'Tobias Wren'],
    ]);
  });

  it('the label inside the mark', () => {
    expect(found('“WREN: The wall will hold.”')).toEqual([
      ['direct', 'The wall will hold.', 'Tobias Wren'],
    ]);
  });

  it('a dash and who it was', () => {
    expect(found('“It smells of soup.” – Greta Simms, Vantry')).toEqual([
      ['direct', 'It smells of soup.', 'Greta Simms'],
    ]);
  });
});

describe('other languages', () => {
  function spoken(text: string): readonly (readonly [string, string | null])[] {
    return detect(text, parseStory(text)).finds.map(({ parts, speaker }) => [
      parts.map(({ start, end }) => text.slice(start, end)).join(' | '),
      speaker?.name ?? null,
    ]);
  }

  it.each([
    ['fr', 'Le maire et la ministre ont parlé dans une salle qui est trop petite pour elle.'],
    ['de', 'Der Bürgermeister und die Ministerin haben nicht auf dem Platz gesprochen.'],
    ['es', 'El alcalde y la ministra hablaron en una sala que es pequeña para los vecinos.'],
    ['en', 'The mayor and the minister spoke in a room that was too small for them.'],
    ['en', ''],
  ])('%s is recognised', (code, text) => {
    expect(lexiconOf(text, [{ start: 0, end: text.length }]).code).toBe(code);
  });

  it('French: the pronoun hung on the verb', () => {
    expect(
      spoken(
        'VAL (Fable) - La ministre Claire Aubin a visité le pont de la ville avec les élus.\n\n« Le pont tiendra », a-t-elle déclaré. « Il est vieux », a répondu l’ingénieur Luc Morel.',
      ),
    ).toEqual([
      ['Le pont tiendra', 'Claire Aubin'],
      ['Il est vieux', 'Luc Morel'],
    ]);
  });

  it('French: a dash opens the line, the verb ends the words', () => {
    expect(
      spoken(
        'VAL (Fable) - Le juge Luc Morel a interrogé Claire Aubin dans la salle de la mairie.\n\n— Étiez-vous là ? a demandé Morel.',
      ),
    ).toEqual([['Étiez-vous là ?', 'Luc Morel']]);
  });

  it('German: low and high marks', () => {
    expect(
      spoken(
        'TAL (Fabel) - Die Ministerin Eva Lindner hat die Brücke der Stadt nicht für sicher erklärt.\n\n„Die Brücke hält nicht“, sagte Lindner.',
      ),
    ).toEqual([['Die Brücke hält nicht', 'Eva Lindner']]);
  });

  it('French: reported behind “que”, and not by a participle alone', () => {
    expect(
      spoken(
        'VAL (Fable) - Le juge de la ville a relaxé Luc Morel, un boulanger poursuivi pour une dette.\n\nLa maire Claire Aubin a déclaré qu’il partait de la ville avec le pain.',
      ),
    ).toEqual([['il partait de la ville avec le pain', 'Claire Aubin']]);
  });

  it('German: reported behind “dass”, and by the form of the verb', () => {
    expect(
      spoken(
        'TAL (Fabel) - Die Ministerin Eva Lindner sagte, die Brücke sei nicht sicher. Lindner kündigte an, dass sie mit dem Zug fährt.',
      ),
    ).toEqual([
      ['die Brücke sei nicht sicher', 'Eva Lindner'],
      ['sie mit dem Zug fährt', 'Eva Lindner'],
    ]);
  });

  it('Spanish: reported behind “que”', () => {
    expect(
      spoken('VALLE (Fábula) - La ministra Rosa Prado dijo que el tren de la tarde no llega.'),
    ).toEqual([['el tren de la tarde no llega', 'Rosa Prado']]);
  });

  it('Spanish: dashes around the attribution', () => {
    expect(
      spoken(
        'VALLE (Fábula) - El maquinista Julio Serra paró el tren de la tarde en una curva.\n\n—Está dormida —dijo Serra—. No la despierten.',
      ),
    ).toEqual([
      ['Está dormida', 'Julio Serra'],
      ['No la despierten.', 'Julio Serra'],
    ]);
  });
});

describe('confidence', () => {
  it('is what was measured for the sieve, and nothing where nobody is named', () => {
    expect(confidenceOf('quote, verb name')).toBeGreaterThan(0.95);
    expect(confidenceOf('no attribution')).toBe(0);
    expect(confidenceOf('quote, name verb · pronoun left open')).toBe(0);
    expect(confidenceOf('a sieve of tomorrow')).toBe(0.7);
  });
});
