import type { Frame } from './frame.ts';
import { at, classAt, isDash, lowAt } from './field.ts';
import type { Field } from './field.ts';
import * as kinds from './lexicon/lexicon.ts';
import { endsWith } from './lexicon/rule-words.ts';

/** Whether a finite verb stands in [from, to), which makes it a clause. */
export function hasFinite(field: Field, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const token = at(field, index);
    if (token === undefined || token.kind !== 'word') continue;
    if ((token.is & (kinds.AUXILIARY | kinds.FINITE_VERB)) !== 0) return true;
    if (token.cue !== null && !token.cue.participle && !token.cue.base) return true;
    if (
      index > from &&
      token.low.length > 4 &&
      endsWith(token.low, field.lexicon.endings.past) &&
      !token.capital
    )
      return true;
    if (token.low.includes("'") && !token.possessive) return true;
  }
  return false;
}

/** A stretch of tokens, `to` exclusive. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** Whether the next attribution ends the words reported by this one, and where they then end. */
export function endBefore(field: Field, start: number, next: Frame): number | null {
  const to = next.from;
  const { rules, that } = field.lexicon;
  if (next.trailing) return trimmed(field, start, to);
  if (next.form === 'participle') {
    // "…, adding that": the comma parts them. "the man saying" goes on.
    return lowAt(field, to - 1) === ',' ||
      lowAt(field, to - 1) === '-' ||
      (classAt(field, to - 1) & kinds.CONJUNCTION) !== 0
      ? trimmed(field, start, to)
      : null;
  }
  if (next.form === 'shared') {
    if (rules.infinitive.has(lowAt(field, to))) return null;
    return trimmed(field, start, to);
  }
  if (next.form === 'according-to') return null;
  if (next.form === 'passive') return null;
  const joined = classAt(field, to - 1);
  const comma = lowAt(field, to - 1);
  if (comma === ';') return trimmed(field, start, to);
  if ((joined & (kinds.CONJUNCTION | kinds.SUBORDINATOR)) !== 0 && !that.has(comma)) {
    if (lowAt(field, to - 2) === ',' || rules.endsReport.has(comma))
      return trimmed(field, start, to);
    return null;
  }
  return null;
}

/** Conjunctions and commas before an attribution belong to neither side. */
function trimmed(field: Field, from: number, until: number): number {
  let to = until;
  while (to > from) {
    const token = at(field, to - 1);
    if (token === undefined || token.kind === 'marked') break;
    const joins =
      token.low === ',' ||
      token.low === '-' ||
      token.low === ';' ||
      token.low === '—' ||
      (token.is & (kinds.CONJUNCTION | kinds.SUBORDINATOR | kinds.RELATIVE)) !== 0 ||
      field.lexicon.rules.joint.has(token.low);
    if (!joins) break;
    to -= 1;
  }
  return to;
}

function laterComma(field: Field, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (lowAt(field, index) === ',') return true;
  return false;
}

/**
 * The clause from its start on, cut before ", while …" and where "and that" parts words with marks
 * from words without. O(tokens).
 */
export function segmentsOf(
  field: Field,
  start: number,
  until: number,
  subordinate: boolean,
  weak: boolean,
): readonly Segment[] {
  const { rules, that } = field.lexicon;
  const segments: Segment[] = [];
  let from = start;
  const last = clauseEnd(field, start, until, subordinate, weak);
  for (let index = start; index < last; index += 1) {
    const token = at(field, index);
    if (token === undefined || token.kind === 'marked') continue;
    const next = lowAt(field, index + 1);
    if (!rules.and.has(token.low) || !that.has(next) || index + 2 >= last || index <= from)
      continue;
    if (hasMarks(field, from, index) === hasMarks(field, index, last)) continue;
    segments.push({ from, to: index });
    from = index + 2;
    index += 1;
  }
  if (from < last) segments.push({ from, to: last });
  return segments;
}

/** Whether words in marks stand in [from, to). */
export function hasMarks(field: Field, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1)
    if (at(field, index)?.kind === 'marked') return true;
  return false;
}

function clauseEnd(
  field: Field,
  start: number,
  until: number,
  subordinate: boolean,
  weak: boolean,
): number {
  const { rules } = field.lexicon;
  let marked = at(field, start)?.kind === 'marked';
  for (let index = start + 1; index < until; index += 1) {
    const token = at(field, index);
    if (token === undefined) continue;
    if (token.kind === 'marked') {
      marked = true;
      continue;
    }
    if (token.low === ';') return index;
    if (weak && marked && (isDash(field, index) || rules.endsOpinion.has(token.low))) return index;
    if (token.low !== ',') continue;
    if (subordinate || (weak && marked)) return index;
    const next = at(field, index + 1);
    if (next === undefined) continue;
    if (rules.endsClause.has(next.low)) return index;
    if (rules.addsClause.has(next.low) && !laterComma(field, index + 1, until)) return index;
    // ", and has championed …": a second verb of the speaker.
    const second = at(field, index + 2);
    if (
      rules.and.has(next.low) &&
      second !== undefined &&
      second.kind === 'word' &&
      (second.is & (kinds.AUXILIARY | kinds.FINITE_VERB)) !== 0
    )
      return index;
  }
  return until;
}
