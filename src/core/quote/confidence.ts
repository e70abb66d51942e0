/**
 * How often a find of each sieve was right, words and speaker, on the development part of PolNeAR
 * (355 articles, 24 November 2026; `npm run quotes:score` prints the table anew). Speakers of
 * pronouns are counted against names that a machine gave, which holds them low. Sieves that fired
 * fewer than ten times stand together with their like.
 */
const MEASURED: ReadonlyMap<string, number> = new Map([
  ['clause, name verb', 1],
  ['quote, verb name', 0.98],
  ['quote, name verb', 0.97],
  ['name: quote', 0.95],
  ['same paragraph', 0.94],
  ['reported clause · pronoun without rival', 0.94],
  ['name verb quote', 0.92],
  ['according to', 0.92],
  ['paragraph before', 0.92],
  ['reported clause before · pronoun', 0.91],
  ['reported clause after “that”', 0.9],
  ['reported clause after “that” · pronoun', 0.9],
  ['clause, name verb · pronoun', 0.89],
  ['colon', 0.89],
  ['reported clause', 0.88],
  ['name verb quote · pronoun', 0.88],
  ['quote, name verb · pronoun', 0.85],
  ['name verb quote · pronoun without rival', 0.85],
  ['clause, name verb · pronoun without rival', 0.83],
  ['record line', 0.83],
  ['reported clause before', 0.82],
  ['reported clause · pronoun', 0.81],
  ['reported clause after “that” · pronoun without rival', 0.78],
  ['subject of the sentence', 0.75],
  ['quote, name verb · pronoun without rival', 0.74],
  ['sentence before', 0.67],
  ['subject of the sentence · pronoun', 0.7],
  ['subject of the sentence · pronoun without rival', 0.7],
  // "The official" who was printed before, wherever the words stand: 46 finds together.
  ...['reported clause after “that”', 'reported clause', 'quote, name verb', 'name verb quote'].map(
    (sieve): readonly [string, number] => [`${sieve} · role again`, 0.93],
  ),
  // The same for a person by name, 22 finds: the scorer cannot see that "the president" is his name's
  // role, so those it counts wrong were read by hand.
  ...['reported clause', 'quote, name verb', 'name verb quote'].map(
    (sieve): readonly [string, number] => [`${sieve} · role of a person`, 0.9],
  ),
  // Sieves of rules-2, which desks may still hold.
  ['quote, name verb · role', 0.64],
  ['paragraph before ends with a colon', 0.67],
]);

/** Sieves by which nobody is named, because too few of those they would name were right. */
const ABSTAINS = /(?:^no attribution|pronoun left open|pronoun of nobody)$/u;

/** What a sieve that fired too rarely to be measured is trusted with. */
const UNMEASURED = 0.7;

/** From 0 to 1: the measured precision of the sieve that made a find; 0 when no speaker was found. */
export function confidenceOf(sieve: string): number {
  return ABSTAINS.test(sieve) ? 0 : (MEASURED.get(sieve) ?? UNMEASURED);
}

/** False: the sieve fired too rarely for its precision to be known. */
export function isMeasured(sieve: string): boolean {
  return MEASURED.has(sieve);
}
