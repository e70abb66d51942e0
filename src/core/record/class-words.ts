import type { DifferenceClass } from './difference.ts';
import type { Lines } from './hunk.ts';
import { MILD_OATHS, OATHS, STAND_INS } from './lexicon/en/masks.ts';
import { SMALL_WORDS } from './lexicon/en/meaning.ts';
import { NEAR_WORDS } from './near-words.ts';
import { isSlip, sameTime, stem } from './stem.ts';
import type { Unit } from './unit.ts';

/** What is left when meaning, moves, speech and marks are named: words exchanged, added, left out. */
export function classWords(lines: Lines): void {
  for (const [at, step] of lines.steps.entries()) {
    if (lines.labels[at] !== null) continue;
    const { printed, said } = step;
    if (printed !== null && said !== null) lines.labels[at] = exchanged(printed, said);
    else if (isTidying(lines, at, printed ?? said)) lines.labels[at] = 'grammar_tidied';
    else lines.labels[at] = printed === null ? 'omission_unmarked' : 'insertion_unmarked';
  }
  joinOmissions(lines);
  joinPhrases(lines);
  joinArticles(lines);
}

/** "an hour" over "a day": the article is changed by the word behind it, and of the same change. */
function joinArticles(lines: Lines): void {
  for (const [at, { printed, said }] of lines.steps.entries()) {
    const articles = [printed?.key, said?.key].every((key) => key === 'a' || key === 'an');
    const next = lines.labels[at + 1] ?? null;
    if (articles && lines.labels[at] === 'grammar_tidied' && next !== null && next !== 'none')
      lines.labels[at] = next;
  }
}

const MOST_JOINED = 2;
const DETERMINERS = new Set('a an the our my your his her its their this that'.split(' '));

/** "lied to" over "misled": words of one side alone beside an exchanged one are of the same exchange. */
function joinPhrases(lines: Lines): void {
  for (const [at, label] of lines.labels.entries()) {
    if (label !== 'word_substituted' && label !== 'name_changed') continue;
    for (const by of [-1, 1]) {
      let taken = 0;
      for (let on = at + by; taken < MOST_JOINED; on += by, taken += 1) {
        const other = lines.labels[on];
        const { printed = null, said = null } = lines.steps[on] ?? {};
        const unit = printed ?? said;
        const tidied =
          other === 'grammar_tidied' &&
          label === 'name_changed' &&
          (printed === null) !== (said === null);
        if (other !== 'insertion_unmarked' && other !== 'omission_unmarked' && !tidied) break;
        if (label === 'name_changed' && (unit === null || !DETERMINERS.has(unit.key))) break;
        lines.labels[on] = label;
      }
    }
  }
}

function exchanged(printed: Unit, said: Unit): DifferenceClass {
  if (isMasked(printed, said)) return 'profanity_masked';
  // "could of": how "could have" sounds.
  if (printed.key === 'have' && said.key === 'of') return 'spelling_or_dialect';
  if (printed.stem === said.stem || isPair(printed.key, said.key))
    return sameTime(headOf(printed.key), headOf(said.key)) ? 'grammar_tidied' : 'word_substituted';
  if (areNearWords(printed.plain, said.plain)) return 'word_substituted';
  return isSlip(printed.plain, said.plain) ? 'spelling_or_dialect' : 'word_substituted';
}

/** The word of a phrase ("wants to") that has forms. */
function headOf(key: string): string {
  return key.endsWith(' to') ? key.slice(0, -' to'.length) : key;
}

/** Two words a letter apart that are both words: no slip makes one of the other unseen. */
function areNearWords(one: string, other: string): boolean {
  const own = NEAR_WORDS.get(stem(one));
  return own !== undefined && own.has(stem(other));
}

function isPair(one: string, other: string): boolean {
  return one === "'s" || other === "'s" ? one.length < 4 && other.length < 4 : false;
}

function isMasked(printed: Unit, said: Unit): boolean {
  if (printed.kind === 'mask') return true;
  return (
    OATHS.has(said.key) &&
    (STAND_INS.has(printed.key) ||
      (MILD_OATHS.has(printed.key) && !MILD_OATHS.has(said.key)) ||
      said.key.charAt(0) === printed.key.charAt(0))
  );
}

/** One small word put in or taken out between kept ones. */
function isTidying(lines: Lines, at: number, unit: Unit | null): boolean {
  if (unit === null || !(SMALL_WORDS.has(unit.key) || unit.key === "'s")) return false;
  return [at - 1, at + 1].every((other) => {
    const label = lines.labels[other];
    return (
      lines.steps[other]?.same === true ||
      (label !== null &&
        label !== undefined &&
        label !== 'omission_unmarked' &&
        label !== 'insertion_unmarked') ||
      lines.steps[other] === undefined
    );
  });
}

/** A small word at the edge of a longer gap belongs to the gap. */
function joinOmissions(lines: Lines): void {
  for (const [at, label] of lines.labels.entries()) {
    if (label !== 'grammar_tidied') continue;
    const step = lines.steps[at];
    if (step === undefined || (step.printed !== null && step.said !== null)) continue;
    const gap = step.printed === null ? 'omission_unmarked' : 'insertion_unmarked';
    if (lines.labels[at - 1] === gap || lines.labels[at + 1] === gap) lines.labels[at] = gap;
  }
}
