/**
 * So long after a sentence nothing new is told that nobody asked for, in milliseconds: two seconds, and
 * what the first of two may be drawn later than the second.
 */
export const PAUSE = 2050;

/** A dialog that goes with its act has gone by then: what was said inside it would go with it. */
const CLOSING = 100;

/**
 * A dialog that closes by itself within so many milliseconds of a sentence cut it off, and the page
 * repeats it: a busy machine may take longer than CLOSING to close a dialog with its act.
 */
export const CUT_OFF = 1000;

/** A sentence as it was said; the same words said again are another one. */
export interface Saying {
  readonly id: number;
  readonly words: string;
}

/** What stands to be heard, and in which live region. */
export interface Heard {
  readonly place: string | null;
  readonly act: Saying | null;
  readonly news: Saying | null;
  /** Work that is not saved. */
  readonly alarm: Saying | null;
}

const SILENCE: Heard = { place: null, act: null, news: null, alarm: null };

export interface Speech {
  /** Answers what the person did: at once, over whatever was said before. */
  readonly act: (words: string) => void;
  /**
   * Tells what nobody asked for, once nothing was said for a while and no dialog is open. Newer words
   * about the same take the place of those that still wait; '' takes them back.
   */
  readonly news: (about: string, words: string) => void;
  /** Work that is not saved: at once, and over everything. '': it is saved again. */
  readonly alarm: (words: string) => void;
  /** The person closes a dialog by hand: what was said in it has been heard, and is not repeated. */
  readonly dismissed: () => void;
  /** A live region comes; the last one that is there speaks. Returns how it goes. */
  readonly enter: (place: string) => () => void;
  readonly heard: () => Heard;
  readonly listen: (listener: () => void) => () => void;
}

function joined(parts: Iterable<string>): string {
  return [...parts].map((part) => (/[.!?…”]$/.test(part) ? part : `${part}.`)).join(' ');
}

/** Decides what is said when (decision 0021). Knows nothing of the page: a live region asks it. */
export function createSpeech(): Speech {
  let heard = SILENCE;
  let count = 0;
  /** Until it is over, news wait. */
  let pause: ReturnType<typeof setTimeout> | null = null;
  let closing: ReturnType<typeof setTimeout> | null = null;
  /** The answer given in a dialog that could still be cut off; null: it was heard, or given in the page. */
  let unheard: string | null = null;
  let hearing: ReturnType<typeof setTimeout> | null = null;
  const places: string[] = [];
  const acts: string[] = [];
  const waiting = new Map<string, string>();
  const listeners = new Set<() => void>();

  const set = (next: Heard): void => {
    heard = next;
    for (const listener of listeners) listener();
  };
  const rest = (): void => {
    if (pause !== null) clearTimeout(pause);
    pause = setTimeout(() => {
      pause = null;
      tell();
    }, PAUSE);
  };
  const say = (how: 'act' | 'news' | 'alarm', words: string): void => {
    rest();
    set({ ...heard, [how]: { id: (count += 1), words } });
  };
  const answer = (): void => {
    closing = null;
    const words = joined(acts.splice(0));
    if (hearing !== null) clearTimeout(hearing);
    unheard = places.length > 1 ? words : null;
    hearing = setTimeout(() => {
      unheard = null;
    }, CUT_OFF);
    say('act', words);
  };
  const tell = (): void => {
    // A dialog is an act that is not over.
    if (pause !== null || waiting.size === 0 || places.length > 1) return;
    const [first = '', ...more] = waiting.values();
    waiting.clear();
    say('news', more.length === 0 ? first : joined([first, ...more]));
  };
  /** What was said in one region is not said over again by the next, unless it was cut off. */
  const moved = (): void => set({ ...SILENCE, place: places.at(-1) ?? null });

  return {
    act: (words) => {
      if (words === '') return;
      acts.push(words);
      if (closing !== null) clearTimeout(closing);
      if (places.length < 2) return answer();
      rest();
      closing = setTimeout(answer, CLOSING);
    },
    news: (about, words) => {
      waiting.delete(about);
      if (words === '') return;
      waiting.set(about, words);
      tell();
    },
    alarm: (words) => {
      if (words !== '') say('alarm', words);
      else if (heard.alarm !== null) set({ ...heard, alarm: null });
    },
    dismissed: () => {
      unheard = null;
    },
    enter: (place) => {
      places.push(place);
      moved();
      return () => {
        const speaks = places.at(-1) === place;
        places.splice(places.lastIndexOf(place), 1);
        if (speaks) moved();
        if (speaks && unheard !== null) {
          acts.unshift(unheard);
          unheard = null;
          if (closing === null) answer();
        }
        tell();
      };
    },
    heard: () => heard,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The one voice of the page. */
export const speech = createSpeech();
