import type { Desk } from '#core/desk/desk.ts';
import { inReadingOrder } from '#core/desk/view.ts';

export type Line = 'solid' | 'double' | 'dashed' | 'dotted';

/** How a speaker is drawn: one of the eight colours, and a line that tells them apart without colour. */
export interface SpeakerLook {
  /** 1 to 8: `--s1` … `--s8`. */
  readonly colour: number;
  readonly line: Line;
}

const LINES: readonly Line[] = ['solid', 'double', 'dashed', 'dotted'];
// Grey.
const NOBODY: SpeakerLook = { colour: 6, line: 'solid' };

// A desk is immutable, so its speakers are looked at once for as long as it is held.
const known = new WeakMap<Desk, ReadonlyMap<string, SpeakerLook>>();

/** The looks of all speakers, by the order in which they first speak; the ninth takes colour one with the next line. */
export function looksOf(desk: Desk): ReadonlyMap<string, SpeakerLook> {
  const before = known.get(desk);
  if (before !== undefined) return before;
  const looks = new Map<string, SpeakerLook>();
  for (const { anchor, stage } of inReadingOrder(desk)) {
    const id = anchor.speakerId;
    if (id === null || stage === 'dismissed' || looks.has(id)) continue;
    const at = looks.size;
    looks.set(id, { colour: (at % 8) + 1, line: LINES[(at + Math.floor(at / 8)) % 4] ?? 'solid' });
  }
  known.set(desk, looks);
  return looks;
}

/** The look of one speaker; null: nobody is named. */
export function lookOf(desk: Desk, speakerId: string | null): SpeakerLook {
  return (speakerId === null ? undefined : looksOf(desk).get(speakerId)) ?? NOBODY;
}

/** The custom property of a colour, for `style={{ '--c': … }}`. */
export function colourOf(look: SpeakerLook): string {
  return `var(--s${look.colour})`;
}
