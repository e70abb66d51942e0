import { describe, expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import { parseStory } from '#core/story/blocks.ts';

function found(...paragraphs: readonly string[]): readonly (readonly [string, string | null])[] {
  const text = paragraphs.join('\n\n');
  return detect(text, parseStory(text))
    .finds.filter(({ kind }) => kind !== 'paraphrase')
    .map(({ parts, speaker }) => [
      parts.map(({ start, end }) => text.slice(start, end)).join(' | '),
      speaker?.name ?? null,
    ]);
}

const FRENCH =
  'PARIS, 3 mai (Fable) - La maire Anne Morel et le batelier Paul Vasseur ont parlé du pont dans la ville.';

describe('French lines that open with a dash', () => {
  it.each([
    ['— Vous partez ! lança Anne Morel.', 'Vous partez !', 'Anne Morel'],
    ['— Jamais, répondit Paul Vasseur.', 'Jamais', 'Paul Vasseur'],
    ['— Vous partez ? demanda alors Anne Morel à voix basse.', 'Vous partez ?', 'Anne Morel'],
    ['— Nous verrons, s’écria Anne Morel.', 'Nous verrons', 'Anne Morel'],
    ['— Je pars… murmura Paul Vasseur.', 'Je pars…', 'Paul Vasseur'],
    ['— Oui, fit Paul Vasseur.', 'Oui', 'Paul Vasseur'],
    ['— Non, lui répondit Paul Vasseur.', 'Non', 'Paul Vasseur'],
    ['— Le pont tombe, ajouta Paul Vasseur, un ami du pont.', 'Le pont tombe', 'Paul Vasseur'],
    [
      '— Le pont, reprit Paul Vasseur, j’y dors. Il est vieux.',
      'Le pont | j’y dors. Il est vieux.',
      'Paul Vasseur',
    ],
    // No attribution: the verb has its subject before it, or none.
    ['— Il est venu, il a dit non.', 'Il est venu, il a dit non.', null],
    ['— Elle chante, puis il fit nuit.', 'Elle chante, puis il fit nuit.', null],
    ['— Vous partez ? Le maire répondit non.', 'Vous partez ? Le maire répondit non.', null],
  ])('%s', (line, words, speaker) => {
    expect(found(FRENCH, line)).toEqual([[words, speaker]]);
  });

  it('a pronoun on the verb goes on behind its comma', () => {
    expect(
      found(
        FRENCH,
        '— Vous partez ? demanda Anne Morel.',
        '— Non, répondit Paul Vasseur. Je reste.',
        '— Bien, dit-elle, restez. Il pleut.',
        '— Il pleut, dit-il en riant.',
      ).map(([words]) => words),
    ).toEqual(['Vous partez ?', 'Non', 'Je reste.', 'Bien | restez. Il pleut.', 'Il pleut']);
  });

  it('the same inside guillemets', () => {
    expect(found(FRENCH, '« Vous partez ? lança Paul Vasseur. Jamais ! »')).toEqual([
      ['Vous partez ?', 'Paul Vasseur'],
      ['Jamais !', 'Paul Vasseur'],
    ]);
  });

  it('“fit” makes no quotation of what somebody made', () => {
    expect(found(FRENCH, 'Paul Vasseur fit « un geste » sur le pont.')).toEqual([]);
  });
});

describe('Spanish lines that open with a dash', () => {
  const SPANISH =
    'MADRID, 3 may (Fábula).- La alcaldesa Ana Prado y el barquero Pablo Vela hablaron del puente de la ciudad.';

  it.each([
    ['—¿Se van? —preguntó Ana Prado.', '¿Se van?', 'Ana Prado'],
    ['—Nunca —respondió Pablo Vela—. Nos quedamos.', 'Nunca', 'Pablo Vela'],
    ['— Nunca, murmuró Pablo Vela.', 'Nunca', 'Pablo Vela'],
    ['— ¿Nunca? exclamó Ana Prado.', '¿Nunca?', 'Ana Prado'],
    ['—Ya veremos —prosiguió Ana Prado.', 'Ya veremos', 'Ana Prado'],
    ['— Llueve, y el río crece.', 'Llueve, y el río crece.', null],
  ])('%s', (line, words, speaker) => {
    expect(found(SPANISH, line)[0]).toEqual([words, speaker]);
  });
});

describe('a date in the dateline of another language', () => {
  it.each([
    [
      'PARIS, 3 mai (Reuters) - ',
      'La maire Anne Morel a dit non. « Le pont ne ferme pas », a-t-elle déclaré dans la ville.',
      'Anne Morel',
    ],
    [
      'Le Havre, le 1er août 2026 (AFP) – ',
      'La maire Anne Morel a dit non. « Le pont ne ferme pas », a-t-elle déclaré dans la ville.',
      'Anne Morel',
    ],
    [
      'MADRID, 3 may (Europa Press) - ',
      'La alcaldesa Ana Prado dijo: “El puente de la ciudad no se cierra”.',
      'Ana Prado',
    ],
    [
      'Madrid, 3 de mayo (EFE).- ',
      'La alcaldesa Ana Prado dijo: “El puente de la ciudad no se cierra”.',
      'Ana Prado',
    ],
    [
      'BERLIN, 3. Mai (dpa) – ',
      'Die Ministerin Anna Moor ist nicht dafür. „Die Brücke bleibt“, sagte sie in der Stadt.',
      'Anna Moor',
    ],
    [
      'FRANKFURT AN DER HOHEN ODER, 3. Mai (dpa) - ',
      'Die Ministerin Anna Moor ist nicht dafür. „Die Brücke bleibt“, sagte sie in der Stadt.',
      'Anna Moor',
    ],
  ])('%s', (dateline, copy, speaker) => {
    const text = dateline + copy;
    const block = parseStory(text).find(({ paragraph }) => paragraph === 1);
    expect(text.slice(block?.dateline?.start, block?.dateline?.end)).toBe(dateline);
    expect(found(text).map(([, name]) => name)).toEqual([speaker]);
  });
});
