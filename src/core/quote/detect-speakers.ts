import type { Cast, Figure } from './detect-cast.ts';
import { roleMayMean } from './detect-cast.ts';
import type { Mention } from './mentions.ts';

/** Who a mention means, and why, as a sentence for the editor. `figure` null: not known. */
export interface Resolved {
  readonly figure: Figure | null;
  readonly sieve: string | null;
  readonly why: string;
}

interface PastParagraph {
  readonly order: number;
  readonly subject: Figure | null;
  readonly speaker: Figure | null;
  /** Persons named in it, in whatever place. */
  readonly present: readonly Figure[];
}

interface Candidate {
  readonly figure: Figure;
  readonly where: string;
}

const FARTHEST_PARAGRAPH = 3;
const FARTHEST_ROLE = 6;
const MOST_PRESENT = 24;
const MOST_NAMED = 12;

/** What the story has told so far, as a reader who reads on would hold it. */
export class Memory {
  readonly #cast: Cast;
  #past: PastParagraph[] = [];
  #order = 0;
  #sentenceBefore: Figure | null = null;
  #inSentence: Figure | null = null;
  #paragraphSubject: Figure | null = null;
  #paragraphSpeaker: Figure | null = null;
  #present: Figure[] = [];
  /** Whoever was named, latest first, each once; at most a dozen. */
  #named: Figure[] = [];

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  /** `number`: the paragraph's own, as the editor sees it. */
  openParagraph(number: number): void {
    this.#order = number;
    this.#sentenceBefore = null;
    this.#inSentence = null;
    this.#paragraphSubject = null;
    this.#paragraphSpeaker = null;
    this.#present = [];
  }

  closeParagraph(): void {
    if (
      this.#paragraphSubject === null &&
      this.#paragraphSpeaker === null &&
      this.#present.length === 0
    )
      return;
    this.#past = [
      ...this.#past.slice(-FARTHEST_ROLE),
      {
        order: this.#order,
        subject: this.#paragraphSubject,
        speaker: this.#paragraphSpeaker,
        present: this.#present,
      },
    ];
  }

  /** The sentence is over; its subject is what the next pronoun looks at first. */
  closeSentence(subject: Figure | null): void {
    if (subject !== null) {
      this.#sentenceBefore = subject;
      this.#paragraphSubject = subject;
    }
    this.#inSentence = null;
  }

  /** The figure that stands as subject earlier in the sentence being read. */
  setSentenceSubject(figure: Figure | null): void {
    this.#inSentence = figure;
  }

  spoke(figure: Figure): void {
    this.#paragraphSpeaker = figure;
    this.name(figure);
  }

  name(figure: Figure): void {
    this.#named = [figure, ...this.#named.filter((each) => each !== figure)].slice(0, MOST_NAMED);
  }

  /** A person stands in the paragraph, as subject or not. */
  meet(figure: Figure): void {
    if (!this.#named.includes(figure)) this.#named = [...this.#named, figure].slice(0, MOST_NAMED);
    if (this.#present.length < MOST_PRESENT && !this.#present.includes(figure))
      this.#present.push(figure);
  }

  get speakerHere(): Figure | null {
    return this.#paragraphSpeaker;
  }

  get subjectOfSentenceBefore(): Figure | null {
    return this.#sentenceBefore;
  }

  /** The one who spoke or was spoken of in the paragraph right before, or null. */
  get fromParagraphBefore(): Figure | null {
    const past = this.#past.at(-1);
    return past === undefined || past.order < this.#order - 1
      ? null
      : (past.speaker ?? past.subject);
  }

  /** `cue`: the reporting word as printed, when there is one. */
  resolve(mention: Mention, cue: string | null = null): Resolved {
    switch (mention.kind) {
      case 'pronoun':
        return this.#pronoun(mention);
      case 'role':
        return this.#role(mention);
      case 'person': {
        const figure = this.#cast.person(mention, this.#named);
        const { name } = figure.speaker;
        const why =
          name === mention.name
            ? cue === null
              ? `${name} is named beside the words`
              : `${name} is named beside “${cue}”`
            : `“${mention.name}” is ${name}, named in full elsewhere in the story`;
        return { figure, sieve: null, why };
      }
      case 'organisation':
        return {
          figure: this.#cast.asPrinted(mention),
          sieve: null,
          why: `“${mention.name}” speaks as an organisation`,
        };
      case 'document':
        return {
          figure: this.#cast.asPrinted(mention),
          sieve: null,
          why: `“${mention.name}” is a document`,
        };
    }
  }

  #candidates(): readonly Candidate[] {
    const found: Candidate[] = [];
    const add = (figure: Figure | null, where: string): void => {
      if (figure !== null) found.push({ figure, where });
    };
    add(this.#inSentence, 'subject of the same sentence');
    add(this.#sentenceBefore, 'subject of the sentence before');
    add(this.#paragraphSpeaker, 'last speaker in this paragraph');
    for (const past of this.#past.toReversed()) {
      const away = this.#order - past.order;
      if (away > FARTHEST_PARAGRAPH) break;
      const distance = away === 1 ? 'the paragraph before' : `paragraph ${past.order}`;
      add(
        past.speaker,
        past.speaker === past.subject ? `subject of ${distance}` : `speaker of ${distance}`,
      );
      add(past.subject, `subject of ${distance}`);
    }
    return found;
  }

  #pronoun(mention: Mention): Resolved {
    const gender = mention.name === 'he' ? 'm' : mention.name === 'she' ? 'f' : null;
    const fits = ({ figure }: Candidate): boolean =>
      mention.plural
        ? figure.plural || figure.kind === 'organisation'
        : !figure.plural &&
          (figure.kind === 'person' || figure.kind === 'role') &&
          (figure.gender === null || figure.gender === gender);
    const chosen =
      this.#candidates().find(fits) ?? (gender === null ? undefined : this.#onlyOnePresent(gender));
    if (chosen === undefined)
      return {
        figure: null,
        sieve: 'pronoun',
        why: `Nobody in the paragraphs before fits “${mention.name}”`,
      };
    return {
      figure: chosen.figure,
      sieve: 'pronoun',
      why: `“${mention.name}” is ${chosen.figure.speaker.name}, ${chosen.where}`,
    };
  }

  // Nobody who acts fits: then the only person near of that gender, whom someone was told of or met.
  #onlyOnePresent(gender: 'm' | 'f'): Candidate | undefined {
    const past = this.#past.at(-1);
    const near =
      past !== undefined && past.order >= this.#order - FARTHEST_PARAGRAPH ? past.present : [];
    for (const present of [this.#present, near]) {
      const [figure, ...others] = present.filter((each) => each.gender === gender);
      if (figure === undefined) continue;
      return others.length === 0
        ? { figure, where: 'the only one named near that it fits' }
        : undefined;
    }
    return undefined;
  }

  #role(mention: Mention): Resolved {
    const asPrinted = (): Resolved => ({
      figure: this.#cast.asPrinted(mention),
      sieve: null,
      why: `Not named in the story: “${mention.name}”, as printed`,
    });
    if (mention.article !== 'definite') return asPrinted();
    const recent = this.#candidates().map((candidate) => candidate.figure);
    const fitting = [...recent, ...this.#named].find((figure) => roleMayMean(mention, figure));
    if (fitting === undefined) return asPrinted();
    const { name, role, unnamed } = fitting.speaker;
    const why = unnamed
      ? `“the ${mention.name}” is the ${name} of before`
      : `“the ${mention.name}” is taken to be ${name}${role === null ? '' : `, ${role}`}; check who`;
    return { figure: fitting, sieve: 'role', why };
  }
}
