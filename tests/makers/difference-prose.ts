const SUBJECTS = [
  'The harbour master',
  'My neighbour',
  'The old miller',
  'A young sailor',
  'The baker',
];
const VERBS = ['carries', 'paints', 'counts', 'mends', 'measures', 'watches'];
const OBJECTS = [
  'the lanterns',
  'a basket of pears',
  'the long ropes',
  'every window',
  'the green doors',
];
const PLACES = ['beside the quay', 'near the orchard', 'under the arches', 'along the upper lane'];
const TAILS = [
  'before breakfast',
  'with great care',
  'in any weather',
  'after the market',
  'and sings',
];
const SENTENCES_IN_A_PARAGRAPH = 6;

/** Draws 0 ≤ x < 2^32 (Numerical Recipes' linear congruence): the same seed gives the same prose. */
function draws(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Exactly `words` words of harmless prose in paragraphs, for distance between two passages. It holds
 * no number, name, modal or negation, and no sentence of the corpus.
 */
export function distanceProse(words: number, seed: number): readonly string[] {
  const draw = draws(seed);
  const pick = (list: readonly string[]): string => list[draw(list.length)] ?? '';
  const sentences: string[] = [];
  for (let left = words; left > 0;) {
    const whole = [pick(SUBJECTS), pick(VERBS), pick(OBJECTS), pick(PLACES), pick(TAILS)];
    const taken = whole.join(' ').split(' ').slice(0, left);
    left -= taken.length;
    sentences.push(`${taken.join(' ')}.`);
  }
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES_IN_A_PARAGRAPH)
    paragraphs.push(sentences.slice(at, at + SENTENCES_IN_A_PARAGRAPH).join(' '));
  return paragraphs;
}
