import type { Sentence } from './detect-tokens.ts';
import { at, isDash, lowAt } from './field.ts';
import type { Field } from './field.ts';
import type { Frame } from './frame.ts';
import * as kinds from './lexicon/lexicon.ts';

// "…, Smith said." "…, Smith said on Monday." "…, said Smith." "…, Smith said, …"
export function isTrailing(field: Field, sentence: Sentence, frame: Frame, from: number): boolean {
  if (frame.form !== 'name-verb' && frame.form !== 'verb-name') return false;
  if (frame.cueForm.strength !== 'speech' || frame.cueForm.participle) return false;
  if (from <= sentence.from + 1) return false;
  if (lowAt(field, from - 1) !== ',' && !isDash(field, from - 1)) return false;
  const after = at(field, frame.to);
  if (after === undefined || frame.to >= sentence.to || frame.form === 'verb-name') return true;
  if (after.kind === 'punctuation') return ',.;!?)-—'.includes(after.low);
  if ((after.is & (kinds.TIME | kinds.PREPOSITION)) === 0 || field.lexicon.that.has(after.low))
    return false;
  for (let index = frame.to; index < sentence.to && index - frame.to < 16; index += 1) {
    const token = at(field, index);
    if (token === undefined || token.kind === 'marked' || token.low === ':') return false;
    if (field.lexicon.that.has(token.low)) return false;
    if (token.kind === 'word' && (token.is & (kinds.AUXILIARY | kinds.PRONOUN)) !== 0) return false;
    if (token.low === '.' || token.low === ',') return true;
  }
  return false;
}
