import type { DifferenceClass } from '#core/record/difference.ts';
import { differencePasses, type VerdictCase } from '#core/verdict/case.ts';
import { differenceRow, isCritical } from '#core/verdict/difference.ts';
import type { ShownDifference, ShownPlace } from '#core/verdict/shown-comparison.ts';

/** The critical classes as the first line says them, after "Meaning may change:". */
const CRITICAL: Readonly<Partial<Record<DifferenceClass, string>>> = {
  negation_changed: 'negation',
  number_changed: 'number',
  name_changed: 'name',
  modality_changed: 'may, will, must',
  spliced: 'spliced',
};

/** What a difference weighs on screen: `quiet` ones the house style lets pass. */
export type Tone = 'critical' | 'odd' | 'quiet';

export function toneOf(
  difference: { readonly class: DifferenceClass; readonly printed: string; readonly said: string },
  facts: Pick<VerdictCase, 'houseStyle' | 'exhibits'>,
): Tone {
  if (isCritical(difference)) return 'critical';
  return differencePasses(facts, difference) ? 'quiet' : 'odd';
}

/** "negation; number": the critical classes among differences, each once; '' where there is none. */
export function criticalWords(differences: readonly { readonly class: DifferenceClass }[]): string {
  const named = differences.flatMap((difference) => CRITICAL[difference.class] ?? []);
  return [...new Set(named)].join('; ');
}

/** "1,310 words apart", for a splice; '' for the rest. */
export function gapWords({ gap }: Pick<ShownDifference, 'gap'>): string {
  return gap === null ? '' : `${gap.toLocaleString('en-GB')} words apart`;
}

interface BothSides {
  readonly printed: string;
  readonly said: string;
}

/**
 * The two sides of a difference as they are read aloud: where one side has no words, the next word
 * that both have goes with it, so that "not" left out reads "ready" against "not ready".
 */
function sidesOf(place: ShownPlace, index: number): BothSides {
  const difference = place.differences[index];
  const { printed = '', said = '' } = difference ?? {};
  if (printed !== '' && said !== '') return { printed, said };
  for (const { cells } of place.rows) {
    const last = cells.findLastIndex((cell) => cell.difference === index);
    if (last < 0) continue;
    const next = cells[last + 1] ?? null;
    const before = cells[cells.findIndex((cell) => cell.difference === index) - 1] ?? null;
    const join = (side: 'printed' | 'said', words: string): string =>
      next?.difference === null
        ? `${words} ${next[side]}`.trim()
        : `${before?.difference === null ? before[side] : ''} ${words}`.trim();
    return { printed: join('printed', printed), said: join('said', said) };
  }
  return { printed: printed || 'nothing', said: said || 'nothing' };
}

/** "printed: ready; said: not ready; negation changed": a difference as a screen reader says it. */
export function spokenDifference(place: ShownPlace, index: number): string {
  const difference = place.differences[index];
  if (difference === undefined) return '';
  const label = differenceRow(difference.class).label.toLowerCase();
  if (difference.class === 'spliced') return `${label}, ${gapWords(difference)}`;
  const { printed, said } = sidesOf(place, index);
  return `printed: ${printed}; said: ${said}; ${label}`;
}

/** "3 differences, 1 may change the meaning". */
export function countWords(
  differences: readonly {
    readonly class: DifferenceClass;
    readonly printed: string;
    readonly said: string;
  }[],
): string {
  const count = differences.length;
  if (count === 0) return 'No word differs.';
  const critical = differences.filter(isCritical).length;
  const all = count === 1 ? 'One difference' : `${count} differences`;
  return critical === 0 ? `${all}.` : `${all}, ${critical} may change the meaning.`;
}
