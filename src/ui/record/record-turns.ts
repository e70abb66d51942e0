import type { OutlineParagraph } from '#core/record/record-outline.ts';

/** A turn of a record: the number of the paragraph it begins with, who speaks as printed (null: not said), and when. */
export interface RecordTurn {
  readonly paragraph: number;
  readonly start: number;
  readonly name: string | null;
  readonly time: string | null;
}

/** The turns of a record in order, each with the last time at or before it. O(paragraphs). */
export function turnsOf(outline: readonly OutlineParagraph[]): readonly RecordTurn[] {
  let time: string | null = null;
  return outline.flatMap((paragraph) => {
    time = paragraph.time ?? time;
    const { number, start, turn, begins } = paragraph;
    return begins ? { paragraph: number, start, name: turn, time } : [];
  });
}

/** A turn without a label, as it is headed. */
const UNNAMED_TURN = 'Speaker not named';

export function turnName({ name }: Pick<RecordTurn, 'name'>): string {
  return name ?? UNNAMED_TURN;
}

/** Everybody who speaks with how many turns, in the order they first do. */
export function voicesOf(turns: readonly RecordTurn[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const turn of turns) counts.set(turnName(turn), (counts.get(turnName(turn)) ?? 0) + 1);
  return [...counts];
}

/** The turn a place stands in, by its place in the list; -1 where it stands before the first. */
export function turnAt(turns: readonly RecordTurn[], at: number): number {
  return turns.findLastIndex(({ start }) => start <= at);
}

/** The next turn (`by` 1) or the one before of a speaker (null: of anybody) from a place; null: there is none. */
export function steppedTurn(
  turns: readonly RecordTurn[],
  from: number,
  by: 1 | -1,
  of: string | null,
): number | null {
  for (let at = from + by; at >= 0 && at < turns.length; at += by) {
    const turn = turns[at];
    if (turn !== undefined && (of === null || turnName(turn) === of)) return at;
  }
  return null;
}

/** "Turn 3 of 12, MAYOR MOCKUP, 00:12:03"; of one speaker "Turn 2 of 5 by MAYOR MOCKUP, 00:12:03". */
export function turnWords(turns: readonly RecordTurn[], at: number, of: string | null): string {
  const turn = turns[at];
  const among = turns.filter((item) => of === null || turnName(item) === of);
  if (turn === undefined || !among.includes(turn))
    return `${among.length} ${among.length === 1 ? 'turn' : 'turns'}`;
  const name = turnName(turn);
  const place = `Turn ${among.indexOf(turn) + 1} of ${among.length}`;
  const time = turn.time === null ? '' : `, ${turn.time}`;
  return `${place}${of === null ? ', ' : ' by '}${name}${time}`;
}
