import type { Sentence, Token } from './detect-tokens.ts';
import { at, classAt, lowAt } from './field.ts';
import type { Field } from './field.ts';
import * as kinds from './lexicon/lexicon.ts';
import { endsWith } from './lexicon/rule-words.ts';

const LONGEST_VERB_GROUP = 7;

interface VerbGroup {
  /** The token before the auxiliaries and adverbs of the verb. */
  readonly before: number;
  readonly denied: boolean;
  readonly passive: boolean;
  readonly infinitive: boolean;
}

/** Steps back over "has also repeatedly", "did not", "is being". */
export function verbGroup(field: Field, sentence: Sentence, cueAt: number): VerbGroup {
  const { rules, endings } = field.lexicon;
  let before = cueAt - 1;
  let denied = false;
  let passive = false;
  let infinitive = false;
  let auxiliarySeen = false;
  const cue = at(field, cueAt);
  while (before >= sentence.from && cueAt - before <= LONGEST_VERB_GROUP) {
    const token = at(field, before);
    if (token === undefined || token.kind !== 'word') break;
    if (rules.infinitive.has(token.low)) {
      infinitive = true;
      denied ||= !rules.goesOn.has(lowAt(field, before - 1));
      before -= 1;
      break;
    }
    // "Smith later Thursday told", "Smith on Monday said".
    const time =
      (token.is & kinds.TIME) !== 0 ||
      (rules.onDay.has(token.low) && (classAt(field, before + 1) & kinds.TIME) !== 0);
    if (time && before > sentence.from) {
      before -= 1;
      continue;
    }
    const adverb =
      (token.is & (kinds.ADVERB | kinds.AUXILIARY)) !== 0 || isLy(token, endings.adverb);
    if (!adverb || (token.capital && before > sentence.from)) break;
    if ((token.is & kinds.NEGATIVE) !== 0) denied = true;
    if (!auxiliarySeen && (token.is & kinds.AUXILIARY) !== 0) {
      auxiliarySeen = true;
      passive = rules.be.has(token.low) && cue?.cue?.participle === false;
    }
    before -= 1;
  }
  return { before, denied, passive, infinitive };
}

function isLy(token: Token, ending: string): boolean {
  return token.low.length > 4 && endsWith(token.low, ending) && !token.capital;
}
