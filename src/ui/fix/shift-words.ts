import type { SpeakerShift } from '#core/desk/speaker-shifted.ts';
import type { Anchor } from '#core/quote/quote.ts';

/** Why the speaker may have shifted, in one sentence. `name`: the speaker's, as the desk has it. */
export function shiftSentence(
  { why, named, stoodAfter }: SpeakerShift,
  { mention }: Pick<Anchor, 'mention'>,
  name: string,
): string {
  const what = mention === null ? 'It' : `“${mention}”`;
  if (why === 'reworded') return `${what} stood beside it and does not now.`;
  if (why === 'introduced') return `${what} was ${name}; no sentence before it names ${name} now.`;
  if (stoodAfter === '') return `${what} stood at the top; a sentence stands before it now.`;
  return named
    ? `${what} stood after a sentence about ${name}; the sentence before it is another now.`
    : `The sentences before ${mention === null ? 'it' : what} are others now.`;
}
