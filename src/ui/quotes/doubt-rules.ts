import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { speakerShifted } from '#core/desk/speaker-shifted.ts';
import { type Misleading, misleadingMention } from '#core/quote/check-who.ts';
import type { Speaker } from '#core/quote/quote.ts';
import { isSuggested } from '#core/quote/trust.ts';
import type { Doubt } from './use-doubts.ts';

// A desk that did not change its speakers keeps their table, so the list is made once for it.
const listed = new WeakMap<Desk['speakers'], readonly Speaker[]>();

function speakersIn({ speakers }: Pick<Desk, 'speakers'>): readonly Speaker[] {
  const known = listed.get(speakers) ?? Object.values(speakers);
  listed.set(speakers, known);
  return known;
}

/** Whom readers may take the speaker's mention for; null: for nobody else. */
export function misleadingIn(desk: Pick<Desk, 'speakers'>, { anchor }: Quote): Misleading | null {
  const speaker = anchor.speakerId === null ? undefined : desk.speakers[anchor.speakerId];
  if (speaker === undefined || anchor.mention === null) return null;
  return misleadingMention(anchor.mention, speaker, speakersIn(desk));
}

/**
 * The doubt about a speaker: of a find as long as no person has said who it is, of any quote once a new
 * version may have given its words to somebody else.
 */
export function doubtOf(desk: Pick<Desk, 'speakers' | 'versions'>, quote: Quote): Doubt | null {
  const { find, stage, anchor } = quote;
  const found = stage === 'to-confirm' && find !== null && anchor.speakerId !== null;
  if (found && isSuggested(find)) return 'perhaps';
  if (speakerShifted(desk, quote) !== null) return 'shifted';
  return found && misleadingIn(desk, quote) !== null ? 'check' : null;
}
