import type { Figure } from './detect-cast.ts';

/** How a figure stands in its sentence. */
export type Place = 'subject' | 'object' | 'possessive' | 'speaker';

/** Where a figure was last met: its paragraph's number, the count of the sentence, and how it stood. */
export interface Seen {
  readonly paragraph: number;
  readonly sentence: number;
  readonly place: Place;
}

const WEIGHTS: Readonly<Record<Place, number>> = {
  subject: 80,
  speaker: 60,
  object: 44,
  possessive: 35,
};
/** What is left of a weight one sentence on. */

const FADING = 0.5;
/** Each time a figure is met it stays a little in mind, however far back. */
const TOPIC = 1;
const MOST_TOPIC = 12;
const MOST_FIGURES = 24;

interface Entry {
  readonly figure: Figure;
  weight: number;
  topic: number;
  sentence: number;
  seen: Seen;
}

/** Whoever is most in mind. `rival`: how much the next one weighs beside, from 0 to 1. */
export interface Held {
  readonly figure: Figure;
  readonly seen: Seen;
  readonly rival: number;
  readonly next: Figure | null;
}

/**
 * Who is in the reader's mind, and how much: weights by the place in the sentence that fade from
 * sentence to sentence (after Lappin and Leass 1994, Computational Linguistics 20). At most two
 * dozen figures are held, so that a step takes constant time.
 */
export class Salience {
  #entries: Entry[] = [];
  #paragraph = 0;
  #sentence = 0;

  openParagraph(number: number): void {
    this.#paragraph = number;
  }

  nextSentence(): void {
    this.#sentence += 1;
  }

  get sentence(): number {
    return this.#sentence;
  }

  note(figure: Figure, place: Place): void {
    const seen: Seen = { paragraph: this.#paragraph, sentence: this.#sentence, place };
    const entry = this.#entries.find((each) => each.figure === figure);
    if (entry === undefined) {
      if (this.#entries.length >= MOST_FIGURES) this.#dropLeast();
      this.#entries.push({
        figure,
        weight: WEIGHTS[place],
        topic: TOPIC,
        sentence: this.#sentence,
        seen,
      });
      return;
    }
    const faded = this.#faded(entry);
    const again = entry.seen.sentence === this.#sentence;
    // Two places in one sentence: the stronger counts.
    entry.weight = again ? Math.max(faded, WEIGHTS[place]) : Math.max(faded, WEIGHTS[place]);
    entry.topic = Math.min(MOST_TOPIC, entry.topic + TOPIC);
    entry.sentence = this.#sentence;
    if (!again || WEIGHTS[place] >= WEIGHTS[entry.seen.place]) entry.seen = seen;
  }

  #faded(entry: Entry): number {
    return entry.weight * FADING ** (this.#sentence - entry.sentence);
  }

  #dropLeast(): void {
    let least = 0;
    for (const [index, entry] of this.#entries.entries()) {
      const other = this.#entries[least];
      if (
        other !== undefined &&
        this.#faded(entry) + entry.topic < this.#faded(other) + other.topic
      )
        least = index;
    }
    this.#entries.splice(least, 1);
  }

  /**
   * Whoever is most in mind by weight times the share `fits` gives, 0 leaving a figure out; null
   * when nobody comes over `floor`.
   */
  best(fits: (figure: Figure) => number, floor: number): Held | null {
    let best: Entry | null = null;
    let most = floor;
    let next: Entry | null = null;
    let second = 0;
    for (const entry of this.#entries) {
      const share = fits(entry.figure);
      if (share === 0) continue;
      const weight = share * (this.#faded(entry) + entry.topic);
      if (weight > most) {
        if (best !== null) {
          next = best;
          second = most;
        }
        best = entry;
        most = weight;
      } else if (weight > second) {
        next = entry;
        second = weight;
      }
    }
    if (best === null) return null;
    const { figure, seen } = best;
    return { figure, seen, rival: second / most, next: next?.figure ?? null };
  }
}
