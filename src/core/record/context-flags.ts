import { isUpper } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { LineRow } from './compared-quote.ts';
import type { ContextFlag } from './context-flag.ts';
import { fillersAmong } from './fillers.ts';
import { CONDITIONS, CONTRASTS, OPENERS } from './lexicon/en/meaning.ts';
import { ellipsesIn } from './printed-part.ts';
import { nextOfTurn, sentenceHolding } from './record-sentences.ts';
import type { SpeakerMatch } from './speaker-match.ts';
import type { SpokenRecord } from './spoken-record.ts';
import { turnIndexAt } from './spoken-record.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';

/** What the flags are judged by: the compared rows in printed order, and whose turns the record has. */
export interface FlagCase {
  readonly record: SpokenRecord;
  readonly parts: readonly string[];
  readonly partial: boolean;
  readonly rows: readonly LineRow[];
  readonly turns: readonly SpeakerMatch[];
  readonly speaker: string | null;
}

/** All flags of a quote, each named once, the speaker's first. */
export function contextFlags(facts: FlagCase): readonly ContextFlag[] {
  const found: ContextFlag[] = [...speakerFlags(facts)];
  const add = (flag: ContextFlag | null): void => {
    if (flag !== null && !found.some((each) => each.flag === flag.flag)) found.push(flag);
  };
  for (const [index, row] of facts.rows.entries()) {
    const edges = edgesOf(facts, row, index);
    if (edges === null) continue;
    add(cutFlag(facts, row, edges));
    if (index === facts.rows.length - 1) add(butFlag(facts, edges));
    add(questionFlag(facts, row, edges));
    add(conditionFlag(facts, row, edges));
  }
  return found;
}

/** The sentence around a row: its words before the first printed and after the last, fillers gone. */
interface Edges {
  readonly sentence: Span;
  readonly head: readonly Unit[];
  readonly tail: readonly Unit[];
  /** Whether the row before or after goes on at this very place. */
  readonly carriedIn: boolean;
  readonly carriedOn: boolean;
  /** Only fillers follow the words: a question mark behind them ("…, you know?") asks nothing. */
  readonly askedAfter: boolean;
  readonly firstOfPart: boolean;
  readonly lastOfPart: boolean;
}

function edgesOf(facts: FlagCase, row: LineRow, index: number): Edges | null {
  const { record, rows } = facts;
  const { start, end } = row.place;
  const first = sentenceHolding(record, start);
  const last = sentenceHolding(record, Math.max(start, end - 1));
  if (first === null || last === null) return null;
  const before = rows[index - 1]?.place.end ?? -1;
  const after = rows[index + 1]?.place.start ?? Infinity;
  // In a report the words stand in marks, and the reporter's own go on around them.
  const marked = inMarks(record.text, start, end);
  const tail = marked
    ? []
    : spoken(record, end, Math.min(last.end, after < end ? Infinity : after));
  return {
    sentence: { start: Math.min(first.start, start), end: Math.max(last.end, end) },
    head: marked ? [] : spoken(record, Math.max(first.start, before > start ? 0 : before), start),
    tail,
    askedAfter: tail.length === 0 && unitsOf(record.text, end, last.end, record.silent).length > 0,
    carriedIn: before >= first.start && before <= start,
    carriedOn: after >= end && after <= last.end,
    firstOfPart: rows[index - 1]?.part !== row.part,
    lastOfPart: rows[index + 1]?.part !== row.part,
  };
}

const MARKS = '"“”„«»';

function inMarks(text: string, start: number, end: number): boolean {
  let after = end;
  while (after - end < 3 && ',.!?;:)]'.includes(text.charAt(after) || ' ')) after += 1;
  return (
    start > 0 &&
    MARKS.includes(text.charAt(start - 1)) &&
    after < text.length &&
    MARKS.includes(text.charAt(after))
  );
}

function spoken(record: SpokenRecord, start: number, end: number): readonly Unit[] {
  if (end <= start) return [];
  const units = unitsOf(record.text, start, end, record.silent);
  const quiet = fillersAmong(units);
  return units.filter((_, at) => quiet[at] !== true);
}

function passageWords(record: SpokenRecord, passage: Span): string {
  return `“${record.text.slice(passage.start, passage.end)}”`;
}

const ARTICLES = new Set(['a', 'an', 'the']);
const STOPS = '.!?,;:';
const ENDS = '.!?…';

function startsUpper(text: string): boolean {
  return isUpper(text, text.search(/[\p{L}\p{N}]/u));
}

/** Printed as a sentence: it begins with a capital letter or ends with a stop or comma in its marks. */
function isSentence(facts: FlagCase, text: string): boolean {
  const capital = startsUpper(text);
  const stopped = STOPS.includes(text.trimEnd().at(-1) ?? ' ');
  return facts.partial ? capital && stopped : capital || stopped;
}

function cutFlag(facts: FlagCase, row: LineRow, edges: Edges): ContextFlag | null {
  const text = facts.parts[row.part] ?? '';
  if (!isSentence(facts, text)) return null;
  const marks = ellipsesIn(text);
  const bracketed = text.trimStart().startsWith('[') || text.trimStart().startsWith('(');
  const opened = text.slice(0, marks[0]?.start ?? text.length).trim() === '';
  const ended = text.slice(marks.at(-1)?.end ?? 0).trim().length < 2 && marks.length > 0;
  const head = edges.head.filter((unit) => !OPENERS.has(unit.key) && !ARTICLES.has(unit.key));
  const goesOn = row.part > 0 && !startsUpper(text);
  const late =
    edges.firstOfPart &&
    !edges.carriedIn &&
    !(opened || bracketed || goesOn) &&
    head.length > 0 &&
    !isIntroduced(facts.record, row.place.start, head);
  const early =
    edges.lastOfPart && !edges.carriedOn && !ended && !isHeld(facts, row) && edges.tail.length > 0;
  if (!late && !early) return null;
  const where = late && early ? 'begins and ends' : late ? 'begins' : 'ends';
  return {
    flag: 'cut_in_sentence',
    detail: `The quotation ${where} inside a sentence: ${passageWords(facts.record, edges.sentence)}`,
    passage: edges.sentence,
  };
}

/** "Harlow: We will", "My answer is this: We will": what a colon leads in begins a sentence. */
function isIntroduced(record: SpokenRecord, start: number, head: readonly Unit[]): boolean {
  return head.at(-1)?.after.includes(':') === true && isUpper(record.text, start);
}

/** A part whose sentence the next part of the quotation carries on, wherever that was said. */
function isHeld(facts: FlagCase, row: LineRow): boolean {
  const stop = (facts.parts[row.part] ?? '').trimEnd().at(-1) ?? ' ';
  return row.part < facts.parts.length - 1 && !ENDS.includes(stop);
}

function butFlag(facts: FlagCase, edges: Edges): ContextFlag | null {
  const { record } = facts;
  const turned = edges.tail.find(
    (unit, at) =>
      CONTRASTS.has(unit.key) &&
      (at === 0 || [...',;—–-'].some((mark) => unit.before.includes(mark))),
  );
  if (turned !== undefined) return but(facts, edges.sentence, turned);
  const next = nextOfTurn(record, edges.sentence);
  if (next === null) return null;
  const first = spoken(record, next.start, next.end)[0];
  return first !== undefined && CONTRASTS.has(first.key) ? but(facts, next, first) : null;
}

function but(facts: FlagCase, passage: Span, word: Unit): ContextFlag {
  return {
    flag: 'but_follows',
    detail: `After these words comes “${word.plain}”: ${passageWords(facts.record, passage)}`,
    passage,
  };
}

const CLOSERS = '"”’\')] ';

function questionFlag(facts: FlagCase, row: LineRow, edges: Edges): ContextFlag | null {
  const { record } = facts;
  const asked = row.lines.steps.some(
    ({ printed, said, same }, at) =>
      same &&
      said?.after.includes('?') === true &&
      printed?.after.includes('?') === false &&
      (at === row.lines.steps.length - 1 || printed.after.trim() !== ''),
  );
  const kept = (facts.parts[row.part] ?? '').includes('?');
  const fragment = facts.partial && !isSentence(facts, facts.parts[row.part] ?? '');
  let last = edges.sentence.end - 1;
  while (last > edges.sentence.start && CLOSERS.includes(record.text.charAt(last))) last -= 1;
  const ends = record.text.charAt(last) === '?';
  if (!asked && (kept || fragment || !ends || edges.carriedOn || edges.askedAfter)) return null;
  return {
    flag: 'question_to_statement',
    detail: `It was a question: ${passageWords(record, edges.sentence)}`,
    passage: edges.sentence,
  };
}

function conditionIn(units: readonly Unit[]): Unit | null {
  for (const [at, unit] of units.entries()) {
    if (units[at - 1]?.key === 'as' && unit.key === 'if') continue;
    if (CONDITIONS.some((phrase) => phrase.every((word, step) => units[at + step]?.key === word)))
      return unit;
  }
  return null;
}

function conditionFlag(facts: FlagCase, row: LineRow, edges: Edges): ContextFlag | null {
  const { steps } = row.lines;
  const inside = steps.flatMap((step) => (step.printed === null ? (step.said ?? []) : []));
  const tail = edges.carriedOn ? [] : edges.tail;
  const head = edges.carriedIn ? [] : edges.head;
  const found = conditionIn(head) ?? conditionIn(inside) ?? conditionIn(tail);
  if (found === null) return null;
  return {
    flag: 'condition_dropped',
    detail: `“${found.plain}” is not printed: ${passageWords(facts.record, edges.sentence)}`,
    passage: edges.sentence,
  };
}

/** Fewer words of another turn than this may stand there by chance. */
const FEWEST = 2;

function speakerFlags(facts: FlagCase): readonly ContextFlag[] {
  const { record, turns } = facts;
  const words = new Map<number, number>();
  for (const row of facts.rows)
    for (const { same, said } of row.lines.steps) {
      if (!same || said === null) continue;
      const turn = turnIndexAt(record, said.start);
      words.set(turn, (words.get(turn) ?? 0) + 1);
    }
  const most = Math.max(0, ...words.values());
  const used = [...words].flatMap(([turn, count]) => (count >= Math.min(FEWEST, most) ? turn : []));
  used.sort((one, other) => one - other);
  const first = used[0];
  if (first === undefined) return [];
  const isOther = (turn: number): boolean => turns[turn] === 'other' || turns[turn] === 'asker';
  const passageOf = (turn: number): Span => {
    const { bodyStart, end } = record.turns[turn] ?? { bodyStart: 0, end: 0 };
    return { start: bodyStart, end };
  };
  const nameOf = (turn: number): string => record.turns[turn]?.name ?? 'somebody else';
  const whom = facts.speaker ?? 'the speaker named';
  if (used.every(isOther))
    return [
      {
        flag: 'said_by_other',
        detail: `Said by ${nameOf(first)}, not ${whom}.`,
        passage: passageOf(first),
      },
    ];
  const names = new Set(used.map((turn) => record.turns[turn]?.name ?? null));
  const strange = used.find(isOther) ?? used.find((turn) => nameOf(turn) !== nameOf(first));
  if (names.size > 1 && strange !== undefined)
    return [
      {
        flag: 'other_speaker_inside',
        detail: `Some of these words are ${nameOf(strange)}’s, not ${whom}’s.`,
        passage: passageOf(strange),
      },
    ];
  const last = used.at(-1) ?? first;
  const between = record.turns
    .slice(first + 1, last)
    .findIndex(({ name }) => name !== nameOf(first));
  if (last === first || between < 0) return [];
  return [
    {
      flag: 'turns_joined',
      detail: `Two turns are joined; ${nameOf(first + 1 + between)} spoke between them.`,
      passage: passageOf(first + 1 + between),
    },
  ];
}
