import { actStart, isVerbNext } from './act-start.ts';
import type { Frame } from './frame.ts';
import { at, classAt, lowAt } from './field.ts';
import type { Field } from './field.ts';
import * as kinds from './lexicon/lexicon.ts';
import { endsWith } from './lexicon/rule-words.ts';

/** Where the reported words begin after an attribution. */
export interface ClauseStart {
  readonly at: number;
  /** "that" leads them. */
  readonly that: boolean;
  /** A clause may begin here without "that". */
  readonly clause: boolean;
  /** An act or a question follows, which needs no finite verb: "to stay", "whether to go". */
  readonly act: boolean;
  /** A colon or comma leads to words in marks. */
  readonly leads: boolean;
}

const FARTHEST_THAT = 18;
const LONGEST_ASIDE = 16;

// A phrase between verb and clause: "in an interview on Monday", "the crowd", "reporters in Fenwick".
function phraseEnd(field: Field, from: number, until: number): number {
  let index = from;
  const mention = field.startingAt.get(index) ?? null;
  if (mention !== null && mention.to <= until && !mention.possessive) return mention.to;
  while (index < until) {
    const token = at(field, index);
    if (token === undefined || token.kind !== 'word') break;
    const inner = index > from;
    if (
      inner &&
      (token.is &
        (kinds.PREPOSITION |
          kinds.AUXILIARY |
          kinds.RELATIVE |
          kinds.CONJUNCTION |
          kinds.TIME |
          kinds.SUBORDINATOR)) !==
        0 &&
      (token.is & kinds.INDEFINITE) === 0 &&
      !token.possessive
    )
      break;
    if ((token.is & kinds.PRONOUN) !== 0) break;
    if (
      inner &&
      (token.is & kinds.DETERMINER) !== 0 &&
      (classAt(field, index - 1) & kinds.DETERMINER) === 0
    )
      break;
    // "his speech Trump would …": a name after a small word begins the clause.
    if (
      inner &&
      token.capital &&
      at(field, index - 1)?.capital === false &&
      (classAt(field, index - 1) & kinds.DETERMINER) === 0
    )
      break;
    index += 1;
  }
  return index;
}

/** Skips hearer, time, place and "that" after an attribution. Looks at most 18 tokens ahead. */
export function clauseStart(field: Field, frame: Frame, until: number): ClauseStart {
  const none = (index: number): ClauseStart => ({
    at: index,
    that: false,
    clause: false,
    act: false,
    leads: false,
  });
  const { rules, endings } = field.lexicon;
  const act = actStart(field, frame, until);
  if (act !== null) return { at: act, that: false, clause: true, act: true, leads: false };
  let index = frame.to;
  let hearer = frame.cueForm.hearer;
  let skipped = false;
  while (index < until && index - frame.to < FARTHEST_THAT) {
    const token = at(field, index);
    if (token === undefined) break;
    if (token.kind === 'marked')
      return { at: index, that: false, clause: true, act: false, leads: false };
    if (token.kind === 'punctuation') {
      if (token.low === ':')
        return { at: index + 1, that: false, clause: false, act: false, leads: true };
      if (token.low === ',' || token.low === '-' || token.low === '—' || token.low === '–') {
        if (at(field, index + 1)?.kind === 'marked')
          return { at: index + 1, that: false, clause: false, act: false, leads: true };
        if (token.low !== ',') {
          if (lowAt(field, index + 1) === token.low) {
            index += 1;
            continue;
          }
          return none(index);
        }
        if (reportsBehindComma(field, index, until))
          return { at: index + 1, that: true, clause: true, act: false, leads: false };
        if (field.lexicon.reported.size > 0 && field.lexicon.that.has(lowAt(field, index + 1))) {
          index += 1;
          continue;
        }
        // "said, in an interview, that …"
        const close = asideEnd(field, index, until);
        if (close === null)
          return frame.trailing
            ? { at: index + 1, that: false, clause: true, act: false, leads: false }
            : none(index);
        index = close + 1;
        continue;
      }
      if (token.low === '(') {
        const close = bracketEnd(field, index, until);
        if (close === null) return none(index);
        index = close + 1;
        continue;
      }
      return none(index);
    }
    if (field.lexicon.that.has(token.low)) {
      const next = classAt(field, index + 1);
      if ((next & kinds.TIME) !== 0 && (next & kinds.NOT_PERSON) !== 0) {
        index += 2;
        continue;
      }
      return { at: index + 1, that: true, clause: true, act: false, leads: false };
    }
    if (hearer && index === frame.to) {
      hearer = false;
      const object = field.lexicon.pronouns.get(token.low);
      if ((token.is & kinds.HEARER) !== 0 && (token.is & kinds.INDEFINITE) === 0) {
        index += 1;
        skipped = true;
        continue;
      }
      if (object === undefined || object.place === 'possessive') {
        const end = phraseEnd(field, index, until);
        if (end > index) {
          index = end;
          skipped = true;
          continue;
        }
      }
    }
    if (isTimeAt(field, index)) {
      index += 1;
      skipped = true;
      continue;
    }
    if (
      rules.infinitive.has(token.low) &&
      (frame.cueForm.infinitive || frame.cueForm.strength === 'weak') &&
      isVerbNext(field, index + 1)
    )
      return { at: index, that: true, clause: true, act: true, leads: false };
    if ((token.is & kinds.PREPOSITION) !== 0 && !rules.compares.has(token.low)) {
      // "kündigte an, …": the end of a verb.
      if (field.lexicon.reported.size > 0 && lowAt(field, index + 1) === ',') {
        index += 1;
        continue;
      }
      // "called for “boots”": the words in marks alone.
      if (at(field, index + 1)?.kind === 'marked') {
        if (rules.infinitive.has(token.low)) return none(index);
        index += 1;
        continue;
      }
      const end = phraseEnd(field, index + 1, until);
      if (end === index + 1) return none(index);
      index = end;
      skipped = true;
      continue;
    }
    if (
      (token.is & kinds.CONJUNCTION) !== 0 &&
      skipped &&
      at(field, index + 1)?.kind === 'word' &&
      (classAt(field, index + 1) & (kinds.PREPOSITION | kinds.HEARER)) !== 0
    ) {
      index += 1;
      continue;
    }
    // "said flatly:", "said only that", "said late on Monday".
    const adverb =
      ((token.is & kinds.ADVERB) !== 0 && (token.is & kinds.AUXILIARY) === 0) ||
      (endsWith(token.low, endings.adverb) && !token.capital);
    const following = at(field, index + 1);
    if (
      adverb &&
      following !== undefined &&
      (following.kind !== 'word' ||
        field.lexicon.that.has(following.low) ||
        (following.is & (kinds.TIME | kinds.PREPOSITION)) !== 0)
    ) {
      index += 1;
      continue;
    }
    return {
      at: index,
      that: false,
      clause: opensClause(field, index, skipped),
      act: false,
      leads: false,
    };
  }
  return none(index);
}

// "sagte, die Brücke sei alt": the form of the verb tells that the words are not the paper's.
function reportsBehindComma(field: Field, comma: number, until: number): boolean {
  const { reported, that } = field.lexicon;
  if (reported.size === 0 || that.has(lowAt(field, comma + 1))) return false;
  for (let index = comma + 1; index < until; index += 1)
    if (reported.has(lowAt(field, index))) return true;
  return false;
}

function isTimeAt(field: Field, index: number): boolean {
  const here = classAt(field, index);
  if ((here & kinds.TIME) === 0 || at(field, index)?.possessive === true) return false;
  // "this week", not "this plan".
  const low = lowAt(field, index);
  return !field.lexicon.rules.maybeTime.has(low) || (classAt(field, index + 1) & kinds.TIME) !== 0;
}

function asideEnd(field: Field, open: number, until: number): number | null {
  const first = classAt(field, open + 1);
  if (
    (first & (kinds.PREPOSITION | kinds.ADVERB | kinds.SUBORDINATOR)) === 0 &&
    at(field, open + 1)?.cue?.participle !== true
  )
    return null;
  for (let index = open + 1; index < until && index - open < LONGEST_ASIDE; index += 1)
    if (lowAt(field, index) === ',') return index;
  return null;
}

function bracketEnd(field: Field, open: number, until: number): number | null {
  for (let index = open + 1; index < until && index - open < LONGEST_ASIDE; index += 1)
    if (lowAt(field, index) === ')') return index;
  return null;
}

// What can be the first word of a clause without "that".
function opensClause(field: Field, index: number, skipped: boolean): boolean {
  const token = at(field, index);
  if (token === undefined || token.kind !== 'word') return false;
  if (field.lexicon.rules.opensNoClause.has(token.low)) return false;
  if (skipped) return (token.is & (kinds.PRONOUN | kinds.DETERMINER)) !== 0 || token.capital;
  return (token.is & (kinds.PREPOSITION | kinds.CONJUNCTION | kinds.AUXILIARY)) === 0;
}
