import { roleMayMean } from './detect-cast.ts';
import type { Cast, Figure } from './detect-cast.ts';
import type { Gender, Lexicon } from './lexicon/lexicon.ts';
import { RECORD_LETTERS } from './lexicon/record-letters.ts';
import type { Mention } from './mentions.ts';
import { Salience } from './salience.ts';
import type { Held, Place, Seen } from './salience.ts';
import type { Off } from './sieves.ts';

/** Who a mention means, and why, as a sentence for the editor. `figure` null: not known. */
export interface Resolved {
  readonly figure: Figure | null;
  readonly sieve: string | null;
  readonly why: string;
}

/** A figure whose gender no word of the story tells counts this much as one that agrees. */
const UNKNOWN_GENDER = 0.8;
/** A pronoun means somebody with a name rather than a role. */
const ROLE_SHARE = 0.6;
/** Below this nobody is near enough to be meant. */
const NEAR_ENOUGH = 9;

/**
 * A pronoun is left open when somebody else is as near to mind as this share, unless whoever it means
 * was subject of the sentence before or spoke in it.
 */
const RIVAL = 0.8;

/** What the story has told so far, as a reader who reads on would hold it. */
export class Memory {
  readonly #cast: Cast;
  readonly #lexicon: Lexicon;
  readonly #off: Off;
  #last: Figure | null = null;
  readonly #salience = new Salience();
  #order = 0;
  #asked: Figure | null = null;
  #sentenceBefore: Figure | null = null;
  #subjectBefore: Figure | null = null;
  readonly #spoken = new Set<Figure>();
  #paragraphSpeaker: Figure | null = null;
  #speakerBefore: { readonly figure: Figure; readonly order: number } | null = null;

  constructor(cast: Cast, lexicon: Lexicon, off: Off) {
    this.#off = off;
    this.#cast = cast;
    this.#lexicon = lexicon;
  }

  /** `number`: the paragraph's own, as the editor sees it. `asked`: who answers in an interview. */
  openParagraph(number: number, asked: Figure | null): void {
    this.#order = number;
    this.#asked = asked;
    this.#subjectBefore = this.#sentenceBefore;
    this.#sentenceBefore = null;
    this.#paragraphSpeaker = null;
    this.#salience.openParagraph(number);
  }

  /** The sentence is over; its subject is what the next pronoun looks at first. */
  closeSentence(subject: Figure | null): void {
    if (subject !== null) this.#sentenceBefore = subject;
    this.#salience.nextSentence();
  }

  spoke(figure: Figure): void {
    this.#spoken.add(figure);
    this.#paragraphSpeaker = figure;
    this.#speakerBefore = { figure, order: this.#order };
    this.#salience.note(figure, 'speaker');
  }

  /** A figure stands in the sentence at hand. */
  note(figure: Figure, place: Place): void {
    if (figure.kind === 'person') this.#last = figure;
    this.#salience.note(figure, place);
  }

  get speakerHere(): Figure | null {
    return this.#paragraphSpeaker;
  }

  get subjectOfSentenceBefore(): Figure | null {
    return this.#sentenceBefore;
  }

  /** The last subject of the paragraph before, or null. */
  get subjectOfParagraphBefore(): Figure | null {
    return this.#subjectBefore;
  }

  /** The last one who spoke, if that was in the paragraph right before; else null. */
  get speakerOfParagraphBefore(): Figure | null {
    return this.#speakerBefore !== null && this.#speakerBefore.order === this.#order - 1
      ? this.#speakerBefore.figure
      : null;
  }

  /** `cue`: the reporting word as printed, when there is one. */
  resolve(mention: Mention, cue: string | null = null): Resolved {
    switch (mention.kind) {
      case 'pronoun':
        return this.#pronoun(mention);
      case 'role':
        return this.#role(mention);
      case 'person': {
        const figure = this.#cast.person(
          mention,
          (namesakes) =>
            this.#salience.best((each) => (namesakes.includes(each) ? 1 : 0), 0)?.figure ?? null,
        );
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

  /** The person of this gender most in mind, or null. */
  inMind(gender: Gender, plural: boolean): Held | null {
    // Without salience: the person named last, the baseline of every paper.
    if (this.#off.has('pronouns by salience'))
      return this.#last === null
        ? null
        : {
            figure: this.#last,
            seen: { paragraph: this.#order, sentence: 0, place: 'object' },
            rival: 0,
            next: null,
          };
    return this.#salience.best((figure) => this.#agreement(figure, gender, plural), NEAR_ENOUGH);
  }

  #agreement(figure: Figure, gender: Gender, plural: boolean): number {
    if (plural) return figure.plural || figure.kind === 'organisation' ? 1 : 0;
    // "it": a body or a paper.
    if (gender === null)
      return figure.kind === 'organisation' || figure.kind === 'document' ? 1 : 0;
    if (figure.plural || (figure.kind !== 'person' && figure.kind !== 'role')) return 0;
    const share = figure.kind === 'role' ? ROLE_SHARE : 1;
    if (figure.gender === gender) return share;
    return figure.gender === null ? UNKNOWN_GENDER * share : 0;
  }

  #unknownGender(): Held | null {
    return this.#salience.best(
      (figure) => (figure.kind === 'person' && figure.gender === null ? 1 : 0),
      NEAR_ENOUGH,
    );
  }

  #pronoun(mention: Mention): Resolved {
    if (mention.name === RECORD_LETTERS.answers) return this.#answer(mention);
    const form = this.#lexicon.pronouns.get(mention.name.toLowerCase());
    const chosen =
      form === undefined || !form.points
        ? null
        : (this.inMind(form.gender, form.plural) ??
          // "they" of one person, whose gender no word of the story tells.
          (form.plural ? this.#unknownGender() : null));
    if (chosen === null)
      return {
        figure: null,
        sieve: 'pronoun of nobody',
        why: `Nobody in the paragraphs before fits “${mention.name}”`,
      };
    const { figure, seen, rival, next } = chosen;
    if (this.#leads(seen))
      return {
        figure,
        sieve: 'pronoun',
        why: `“${mention.name}” is ${figure.speaker.name}, ${this.#where(seen)}`,
      };
    // Elsewhere it must be a person for certain, and leave no choice.
    if (!this.#surelyPerson(figure) || rival >= RIVAL)
      return {
        figure: null,
        sieve: 'pronoun left open',
        why:
          next === null
            ? `“${mention.name}” may be ${figure.speaker.name}, but nothing beside says so`
            : `“${mention.name}” may be ${figure.speaker.name} or ${next.speaker.name}`,
      };
    return {
      figure,
      sieve: 'pronoun without rival',
      why: `“${mention.name}” is ${figure.speaker.name}, ${this.#where(seen)}`,
    };
  }

  // “A.” in an interview is whoever is asked.
  #answer({ name }: Mention): Resolved {
    const figure = this.#asked;
    return figure === null
      ? {
          figure,
          sieve: 'pronoun left open',
          why: `Nothing before the interview says for certain who “${name}” is`,
        }
      : {
          figure,
          sieve: 'pronoun',
          why: `“${name}” is ${figure.speaker.name}, who is asked in this interview`,
        };
  }

  // A capitalised word may be a place or a book: a gender, a role or words spoken tell a person.
  #surelyPerson(figure: Figure): boolean {
    return figure.gender !== null || figure.speaker.role !== null || this.#spoken.has(figure);
  }

  // The subject of the sentence before, or whoever spoke in it, is what a pronoun means first.
  #leads({ sentence, place }: Seen): boolean {
    return sentence === this.#salience.sentence - 1 && (place === 'subject' || place === 'speaker');
  }

  #where({ paragraph, sentence, place }: Seen): string {
    const away = this.#order - paragraph;
    const as = place === 'subject' || place === 'speaker' ? 'subject of' : 'named in';
    if (away === 0) {
      if (sentence === this.#salience.sentence) return `${as} the same sentence`;
      return sentence === this.#salience.sentence - 1
        ? `${as} the sentence before`
        : `${as} this paragraph`;
    }
    return away === 1 ? `${as} the paragraph before` : `${as} paragraph ${paragraph}`;
  }

  #role(mention: Mention): Resolved {
    const asPrinted = (): Resolved => ({
      figure: this.#cast.asPrinted(mention),
      sieve: null,
      why: `Not named in the story: “${mention.name}”, as printed`,
    });
    if (mention.article !== 'definite' || this.#off.has('roles meaning persons'))
      return asPrinted();
    const fitting = this.#salience.best(
      (figure) => (roleMayMean(this.#lexicon, mention, figure) ? 1 : 0),
      0,
    )?.figure;
    if (fitting === undefined) return asPrinted();
    const { name, role, unnamed } = fitting.speaker;
    const why = unnamed
      ? `“the ${mention.name}” is the ${name} of before`
      : `“the ${mention.name}” is taken to be ${name}${role === null ? '' : `, ${role}`}; check who`;
    return { figure: fitting, sieve: unnamed ? 'role again' : 'role of a person', why };
  }
}
