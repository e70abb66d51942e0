import { readdirSync, readFileSync } from 'node:fs';
import { fold } from '#core/text/fold.ts';
import { words } from '#core/text/words.ts';
import type { DifferenceClass } from '#core/record/difference.ts';
import { distanceProse } from './difference-prose.ts';

/** The context flags of the corpus; what each means stands in tests/corpus/differences/README.md. */
export const CONTEXT_FLAGS = [
  'cut_in_sentence',
  'but_follows',
  'question_to_statement',
  'condition_dropped',
  'other_speaker_inside',
  'turns_joined',
  'said_by_other',
] as const;

export type GoldFlag = (typeof CONTEXT_FLAGS)[number];

/** One difference, gold or answered. `gap`: words between the pieces of a splice, else null. */
export interface NamedDifference {
  readonly class: DifferenceClass;
  readonly printed: string;
  readonly record: string;
  readonly gap: number | null;
}

/** What `who` says; null carries on the turn before, or stands in a record without labels. */
interface SpokenTurn {
  readonly who: string | null;
  readonly words: string;
}

interface DistanceTurn {
  readonly who: string | null;
  /** So many words of prose. */
  readonly filler: number;
  readonly seed: number;
}

/** A pair as it is written by hand. */
export interface DifferencePair {
  readonly id: string;
  readonly kind: 'direct' | 'partial';
  /** The full name, as the story gives it. */
  readonly speaker: string | null;
  /** BCP 47. */
  readonly language: { readonly printed: string; readonly record: string };
  /** The parts, in order, as they stand between the marks. */
  readonly printed: readonly string[];
  readonly record: readonly (SpokenTurn | DistanceTurn)[];
  readonly expected: {
    readonly classes: readonly NamedDifference[];
    readonly may: readonly NamedDifference[];
    readonly flags: readonly GoldFlag[];
  };
  readonly note: string | null;
}

const FOLDER = new URL('../corpus/differences/', import.meta.url);

/** All pairs, file by file in the order of their names. */
export function differencePairs(): readonly DifferencePair[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => {
      const read = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as {
        readonly pairs: readonly DifferencePair[];
      };
      return read.pairs;
    });
}

/** The record of a pair as a transcript: a paragraph each, an empty line between. */
export function recordText(pair: DifferencePair): string {
  return pair.record
    .flatMap((turn) => {
      const paragraphs = 'words' in turn ? [turn.words] : distanceProse(turn.filler, turn.seed);
      return paragraphs.map((words, at) =>
        turn.who === null || at > 0 ? words : `${turn.who}: ${words}`,
      );
    })
    .join('\n\n');
}

/** What an engine said of a pair. */
export interface Answer {
  readonly differences: readonly NamedDifference[];
  readonly flags: readonly string[];
}

export interface Marked {
  /** Gold that no answer names. */
  readonly missed: readonly NamedDifference[];
  /** Gold that an answer names. */
  readonly found: readonly NamedDifference[];
  /** Answers that fit neither gold nor what may be said beside it. */
  readonly wrong: readonly NamedDifference[];
  readonly missedFlags: readonly string[];
  readonly wrongFlags: readonly string[];
}

function wordsOf(text: string): ReadonlySet<string> {
  const plain = fold(text).toLowerCase();
  return new Set(words(plain, 0, plain.length).map(({ start, end }) => plain.slice(start, end)));
}

/** True if they share a word, false if not, null where one of them has none. */
function share(left: string, right: string): boolean | null {
  const known = wordsOf(left);
  const other = wordsOf(right);
  if (known.size === 0 || other.size === 0) return null;
  return [...other].some((word) => known.has(word));
}

const GAP_WORDS = 5;
const GAP_SHARE = 0.02;

function nearGap(gold: number | null, said: number | null): boolean {
  if (gold === null) return true;
  return said !== null && Math.abs(gold - said) <= Math.max(GAP_WORDS, gold * GAP_SHARE);
}

/** Whether an answer is this gold difference, by the rules of the corpus's README. */
export function sameDifference(gold: NamedDifference, said: NamedDifference): boolean {
  if (gold.class !== said.class) return false;
  if (gold.class === 'spliced') return nearGap(gold.gap, said.gap);
  if (gold.class === 'translation') return true;
  const sides = [share(gold.printed, said.printed), share(gold.record, said.record)];
  if (sides.includes(false)) return false;
  // A gold ellipsis over a splice has words on no side: its class is enough.
  return sides.includes(true) || wordsOf(gold.printed + gold.record).size === 0;
}

/** Marks an answer. One answer may name several neighbouring gold differences, and the other way round. */
export function markAnswer(pair: DifferencePair, answer: Answer): Marked {
  const { classes, may, flags } = pair.expected;
  const named = (gold: NamedDifference): boolean =>
    answer.differences.some((said) => sameDifference(gold, said));
  const allowed = [...classes, ...may];
  const raised = new Set(answer.flags);
  return {
    missed: classes.filter((gold) => !named(gold)),
    found: classes.filter(named),
    wrong: answer.differences.filter((said) => !allowed.some((gold) => sameDifference(gold, said))),
    missedFlags: flags.filter((flag) => !raised.has(flag)),
    wrongFlags: [...raised].filter((flag) => !flags.some((gold) => gold === flag)),
  };
}
