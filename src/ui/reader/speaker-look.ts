import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { inReadingOrder, orderChange, placeIn } from '#core/desk/reading-order.ts';

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

/** The looks that follow from an order, and the quotes that they follow from: the first of each speaker. */
interface Looks {
  readonly order: readonly Quote[];
  readonly looks: ReadonlyMap<string, SpeakerLook>;
  readonly firsts: ReadonlyMap<string, Quote>;
}

// Orders are immutable, so each is looked at once for as long as it is held.
const known = new WeakMap<readonly Quote[], Looks>();
let lately: Looks = { order: [], looks: new Map(), firsts: new Map() };

function speakerOf({ anchor, stage }: Quote): string | null {
  return stage === 'dismissed' ? null : anchor.speakerId;
}

function looksIn(order: readonly Quote[]): Looks {
  const looks = new Map<string, SpeakerLook>();
  const firsts = new Map<string, Quote>();
  for (const quote of order) {
    const id = speakerOf(quote);
    if (id === null || firsts.has(id)) continue;
    const at = looks.size;
    firsts.set(id, quote);
    looks.set(id, { colour: (at % 8) + 1, line: LINES[(at + Math.floor(at / 8)) % 4] ?? 'solid' });
  }
  return { order, looks, firsts };
}

/** True when no change between two orders is about who speaks first. */
function firstsStay({ order: before, firsts }: Looks, order: readonly Quote[]): boolean {
  const change = orderChange(before, order);
  return (
    change !== null &&
    change.gone.every((quote) => firsts.get(speakerOf(quote) ?? '') !== quote) &&
    change.fresh.every((quote) => {
      const id = speakerOf(quote);
      const first = id === null ? null : firsts.get(id);
      return first === null || (first !== undefined && placeIn([first], quote) === 1);
    })
  );
}

/**
 * The looks of all speakers, by the order in which they first speak; the ninth takes colour one with
 * the next line. The same map as long as that order is the same.
 */
export function looksOf(desk: Desk): ReadonlyMap<string, SpeakerLook> {
  const order = inReadingOrder(desk);
  if (lately.order === order) return lately.looks;
  lately = known.get(order) ?? (firstsStay(lately, order) ? { ...lately, order } : looksIn(order));
  known.set(order, lately);
  return lately.looks;
}

/** The look of one speaker; null: nobody is named. */
export function lookOf(desk: Desk, speakerId: string | null): SpeakerLook {
  return lookIn(looksOf(desk), speakerId);
}

/** The look of one speaker among those of a story. */
export function lookIn(
  looks: ReadonlyMap<string, SpeakerLook>,
  speakerId: string | null,
): SpeakerLook {
  return (speakerId === null ? undefined : looks.get(speakerId)) ?? NOBODY;
}

/** The custom property of a colour, for `style={{ '--c': … }}`. */
export function colourOf(look: SpeakerLook): string {
  return `var(--s${look.colour})`;
}
