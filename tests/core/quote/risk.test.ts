import { describe, expect, it } from 'vitest';
import { readsRisksIn, type Risk, type RiskFacts, risksOf, riskWeight } from '#core/quote/risk.ts';

function facts(words: string, part: Partial<RiskFacts> = {}): RiskFacts {
  return {
    parts: [words],
    language: 'en',
    kind: 'direct',
    unnamed: false,
    translated: false,
    ...part,
  };
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

type Case = readonly [words: string, risks: readonly Risk[]];

const GERMAN: readonly Case[] = [
  ['Wir haben das nie gesagt und so', ['negation']],
  ['Es war keines davon heil geblieben', ['negation']],
  ['Der Bürgermeister bestreitet das seit Tagen', ['negation']],
  ['Er hat das Geld gestohlen, sagt sie', ['accusation']],
  ['Die gestohlenen Boote sind wieder da', ['accusation']],
  ['Das war ein Steuerbetrug der Werft', ['accusation']],
  ['Sie stahl die Kasse am Abend', ['accusation']],
  ['Es waren einundzwanzig Boote im Hafen', ['number']],
  ['Es waren zwo- oder dreitausendvierhundert Boote', ['number']],
  ['Dreißig Kühe standen auf der Brücke', ['number']],
  ['Die Hälfte der Boote ist da', ['number']],
  ['Sie kam dreimal an die Brücke', ['number']],
  ['Es kamen 5.000 Leute zum Fest', ['number']],
  // Composed or not.
  ['Das hat er u\u0308berfallen, die Mo\u0308rder', ['accusation']],
  ['Das war fu\u0308nfzig Jahre lang so', ['number']],
  // Near misses: letters of a risk in another word, and words that look alike.
  ['Meine Nichte wird das Papier vernichten', []],
  ['Ohnehin ist das ein Niemandsland hier', []],
  ['Das ist einfach noch einmal schön', []],
  ['Zweifel an der Achtung vor dem Sieb', []],
  ['Die Brücke ist aus hartem Stahl', []],
  ['Der Log und die Loge im Theater', []],
  ['Eine Verletzung des alten Akkords', []],
];

const FRENCH: readonly Case[] = [
  ['Nous n’avons jamais dit cela au maire', ['negation']],
  ["C'est pas vrai du tout, dit-elle", ['negation']],
  ['Il n’y a plus d’eau au port', ['negation']],
  ['Personne ne l’a vu au port', ['negation']],
  ['Je n’ai vu personne au port', ['negation']],
  ['On ne l’a vu nulle part ailleurs', ['negation']],
  ['Il est parti sans la clé du port', ['negation']],
  ['Il dit que jamais il n’a vu la clé', ['negation']],
  ['Il y avait quatorze passagers à bord', ['number']],
  ['Il y avait vingt-et-un bateaux à quai', ['number']],
  ['Il y avait neuf bateaux à quai', ['number']],
  ['La moitié du port est à lui', ['number']],
  ['Il a volé la caisse du port', ['accusation']],
  ['Les voleuses de la caisse sont là', ['accusation']],
  ['C’est un mensonge du maire, dit-elle', ['accusation']],
  ['Ils ont accusé l’assassin du pont', ['accusation']],
  ['Elle a e\u0301te\u0301 agresse\u0301e au port', ['accusation']],
  // Near misses: a step, a person, more, for ever, no doubt, is it not, new, a flight, adverbs.
  ['C’est un pas vers le port', []],
  ['Une personne est venue au port', []],
  ['Il y a plus de bateaux au port', []],
  ['Le port est à jamais le nôtre', []],
  ['Si jamais il vient, dites-le au port', []],
  ['Elle viendra sans doute au port demain', []],
  ['C’est beau, n’est-ce pas, ce port', []],
  ['C’est un bateau neuf dans le port', []],
  ['Le vol pour le port est parti', []],
  ['Un violent orage, évidemment, au rendez-vous', []],
  ['C’est un point de vue du port', []],
];

describe('the words of other languages', () => {
  it.each(GERMAN)('German: %s', (words, risks) => {
    expect(risksOf(facts(words, { language: 'de' }))).toEqual(risks);
  });

  it.each(FRENCH)('French: %s', (words, risks) => {
    expect(risksOf(facts(words, { language: 'fr-BE' }))).toEqual(risks);
  });

  it.each(['he did not lie about the two boats', 'the gift has no end'])(
    'are not looked for in another one: %s',
    (words) => expect(risksOf(facts(words, { language: 'de' }))).toEqual([]),
  );

  it('are not read in a language of which none are known, but figures are', () => {
    expect(readsRisksIn('ar')).toBe(false);
    expect(risksOf(facts('No lo dijo nunca, robó dos', { language: 'es' }))).toEqual([]);
    expect(risksOf(facts('رأيت 40 حافلة عند الجسر', { language: 'ar' }))).toEqual(['number']);
    expect(risksOf(facts('رأيت ٤٠ حافلة عند الجسر', { language: 'ar' }))).toEqual(['number']);
  });

  it('are English where nothing tells the language', () => {
    expect(readsRisksIn(null)).toBe(true);
    expect(risksOf(facts('It is not over for us', { language: null }))).toEqual(['negation']);
  });

  it('take no long over a word without end', () => {
    const endless = 'einundzwei'.repeat(20_000);
    const before = performance.now();
    expect(risksOf(facts(`${endless}x und dann noch`, { language: 'de' }))).toEqual([]);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
