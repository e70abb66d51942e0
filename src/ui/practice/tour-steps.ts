import { type Desk, quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { quoteStatus } from '#core/desk/view.ts';
import type { Person } from '#core/review/hats.ts';
import { siblingsOf } from '../review/quote-words.ts';

/** How many prompts there are. */
export const STEPS = 6;

/**
 * How far somebody is. `at`: the prompt, from 0; `STEPS` when the last one is done. `fell`: the
 * signature was seen to fall. `left`: the tour was left before its end.
 */
export interface Progress {
  readonly at: number;
  readonly fell: boolean;
  readonly left: boolean;
}

export const BEGINNING: Progress = { at: 0, fell: false, left: false };

/** What the prompts look at: the desk, who is here, and what was just done beside the desk. */
export interface Seen {
  readonly desk: Desk;
  readonly me: Pick<Person, 'hats'>;
  /** Who in this demo signs; null: nobody does. */
  readonly signer: string | null;
  /** The last sentence said: stepping through differences leaves nothing else. */
  readonly said: string;
  readonly exporting: boolean;
  /** A finger takes the tour: what is done by key has its button named instead. */
  readonly finger: boolean;
}

/** What a prompt wants with a button of its own. */
export type Offer = 'copy' | 'read' | null;

export interface Prompt {
  readonly words: string;
  readonly offer: Offer;
}

function siblings(desk: Desk): readonly Quote[] {
  const first = quotesOf(desk).find(({ stage }) => stage !== 'dismissed');
  return first === undefined ? [] : siblingsOf(desk, first);
}

const isSigned = ({ desk }: Seen): boolean =>
  siblings(desk).some((quote) => quoteStatus(desk, quote) === 'signed');

const hasChanged = ({ desk }: Seen): boolean =>
  siblings(desk).some((quote) => quoteStatus(desk, quote) === 'changed');

const HANDED_OVER = ['ready', 'in-review', 'approved'];

/** Whether each prompt is done, in their order. */
const DONE: readonly ((seen: Seen, progress: Progress) => boolean)[] = [
  ({ desk }) => siblings(desk).every(({ stage }) => stage !== 'to-confirm'),
  ({ desk }) =>
    Object.keys(desk.evidence).length > 0 &&
    Object.values(desk.sources).some(({ record }) => record !== null),
  ({ said }) => /^\d+ of \d+: printed/.test(said),
  ({ desk }) => siblings(desk).some(({ stage }) => HANDED_OVER.includes(stage)),
  (seen, { fell }) => fell && isSigned(seen) && !hasChanged(seen),
  ({ exporting }) => exporting,
];

/** The progress after what is seen: a prompt that is done leaves, and the next one that is not stands. */
export function advanced(progress: Progress, seen: Seen): Progress {
  if (progress.left) return progress;
  let next = progress;
  if (next.at === 4 && !next.fell && hasChanged(seen)) next = { ...next, fell: true };
  // One at a time: what comes later is looked at when its turn has come.
  while (DONE[next.at]?.(seen, next) === true) next = { ...next, at: next.at + 1 };
  return next;
}

/** The prompt that stands; null: the tour is over, or was left. */
export function promptOf(progress: Progress, seen: Seen): Prompt | null {
  if (progress.left) return null;
  switch (progress.at) {
    case 0:
      return say(
        seen.finger
          ? 'Confirm what the desk found: tap Confirm for this one, or the button for all ten.'
          : 'Confirm what the desk found: Enter on a row for one, Confirm all for all ten.',
      );
    case 1:
      return say(
        seen.finger
          ? 'Open quote 1, copy the transcript, tap Paste or choose a file, paste it, and attach it to all found.'
          : 'Open quote 1, copy the transcript, paste it here with Ctrl or ⌘ V, and attach it to all found.',
        'copy',
      );
    case 2:
      return say(
        seen.finger
          ? 'Open quote 2 and read printed against said: a word is gone.'
          : 'Open quote 2 and read printed against said: a word is gone. D steps through what differs.',
        'read',
      );
    case 3:
      return say('Quote 1 is word for word: open it, press Done, next, then Hand over.');
    case 4:
      return say(signingWords(progress, seen));
    case 5:
      return say(
        'Take it with you: open Export in the menu, and see what the table says of quote 1.',
      );
    default:
      return null;
  }
}

function signingWords({ fell }: Progress, seen: Seen): string {
  if (fell && seen.finger)
    return 'The signature fell with the word. Take that back, End one word right: it is valid again.';
  if (fell)
    return 'The signature fell with the word. Take that back with Ctrl or ⌘ Z: it is valid again.';
  if (isSigned(seen))
    return 'Now change a word: move ends, End one word left. Watch the signature.';
  if (seen.signer === null) return 'Nobody here signs: choose five people under People and hats.';
  if (!seen.me.hats.includes('signs'))
    return `Become someone who signs: ${seen.signer}, by your name above.`;
  return 'Open quote 1, look at what you sign, and press Sign.';
}

function say(words: string, offer: Offer = null): Prompt {
  return { words, offer };
}

/** What was kept, as far as it is what the tour keeps; anything else is the beginning. */
export function readProgress(text: string | null): Progress {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (typeof kept !== 'object' || kept === null) return BEGINNING;
    const { at, fell, left } = kept as Readonly<Record<string, unknown>>;
    if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > STEPS) return BEGINNING;
    return { at, fell: fell === true, left: left === true };
  } catch {
    return BEGINNING;
  }
}
