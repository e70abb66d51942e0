import { describe, expect, it } from 'vitest';
import { type RiskFacts, risksOf, riskWeight } from '#core/quote/risk.ts';

function facts(words: string, part: Partial<RiskFacts> = {}): RiskFacts {
  return { parts: [words], kind: 'direct', unnamed: false, translated: false, ...part };
}

describe('what makes a quote costly to get wrong', () => {
  it('is named, heaviest first', () => {
    expect(
      risksOf(
        facts('They killed 40 people and we will not forget it', {
          unnamed: true,
          translated: true,
        }),
      ),
    ).toEqual(['negation', 'number', 'accusation', 'unnamed source', 'translated']);
  });

  it.each([
    ['It is not over for any of us', ['negation']],
    ['We don’t know that yet, he says', ['negation']],
    ['Two of them have come home now', ['number']],
    ['It will cost 5,000 in the end', ['number']],
    ['The mayor lied to all of us', ['accusation']],
    ['The weather was fair in the valley', []],
    // The letters of a risk inside another word are none.
    ['A notable canoe was knotted there', []],
  ])('%s', (words, risks) => {
    expect(risksOf(facts(words))).toEqual(risks);
  });

  it('a few words, or words partly in marks, are a fragment; a short paraphrase is not', () => {
    expect(risksOf(facts('real focus', { kind: 'partial' }))).toEqual(['fragment']);
    expect(risksOf(facts('Go home'))).toEqual(['fragment']);
    expect(risksOf(facts('Go home', { kind: 'paraphrase' }))).toEqual([]);
  });

  it('all parts are read', () => {
    expect(
      risksOf({ ...facts(''), parts: ['We are sure of that now', 'but never again'] }),
    ).toEqual(['negation']);
  });

  it('the sum grows with every risk, and a heavier one outweighs a lighter', () => {
    expect(riskWeight([])).toBe(0);
    expect(riskWeight(['negation'])).toBeGreaterThan(riskWeight(['number']));
    expect(riskWeight(['number', 'fragment'])).toBeGreaterThan(riskWeight(['number']));
  });
});
