import type { FlagName } from '#core/record/context-flag.ts';
import type { ShownFlag } from '#core/verdict/shown-comparison.ts';

/** What about a place may make another sense of the words, by name. */
export const FLAG_NAMES: Readonly<Record<FlagName, string>> = {
  cut_in_sentence: 'Cut inside a sentence',
  but_follows: 'A “but” follows',
  question_to_statement: 'Question printed as statement',
  condition_dropped: 'Condition dropped',
  other_speaker_inside: 'Other speaker inside',
  turns_joined: 'Turns joined',
  said_by_other: 'Said by another',
};

/** A passage longer than this is read in the record. */
const LONGEST = 300;

/** The sentence of a flag, with the passage it means where that does not stand in it already. */
export function flagWords({ detail, passage }: ShownFlag): string {
  const words = passage.trim().replaceAll(/\s+/gu, ' ');
  if (words === '' || detail.includes(passage)) return detail;
  return `${detail} “${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words}”`;
}
