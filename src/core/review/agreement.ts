/** How often two who judged apart came to one verdict. */
export interface AgreementFigure {
  readonly both: number;
  readonly same: number;
  /**
   * Agreement beyond chance (Cohen 1960, kappa) in hundredths, −100 to 100; null for fewer than ten
   * pairs, where it says nothing, and where both gave one and the same verdict throughout.
   */
  readonly beyondChance: number | null;
}

const FEWEST = 10;

/** The figure over pairs of first and second verdict, by code. O(pairs). */
export function agreementOf(pairs: readonly (readonly [string, string])[]): AgreementFigure {
  const both = pairs.length;
  const same = pairs.filter(([first, second]) => first === second).length;
  if (both < FEWEST) return { both, same, beyondChance: null };
  const count = (at: 0 | 1): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(pair[at], (counts.get(pair[at]) ?? 0) + 1);
    return counts;
  };
  const second = count(1);
  let chance = 0;
  for (const [code, times] of count(0)) chance += times * (second.get(code) ?? 0);
  const expected = chance / (both * both);
  if (expected === 1) return { both, same, beyondChance: null };
  return {
    both,
    same,
    beyondChance: Math.round((100 * (same / both - expected)) / (1 - expected)),
  };
}
