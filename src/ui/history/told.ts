import type { Desk } from '#core/desk/desk.ts';
import type { EventOf } from '#core/desk/event.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import type { Actor, Person } from '#core/review/hats.ts';
import { eventWords } from './event-words.ts';
import type { Line, Telling } from './telling.ts';

/** One sentence of the history: who did what to which quote (null: the story as a whole), and when. */
export interface Told {
  readonly seq: number;
  /** The act it belongs to; several events may be of one. */
  readonly mid: string;
  readonly at: string;
  readonly by: Actor;
  readonly quoteId: string | null;
  /** Every quote it has to do with. */
  readonly about: readonly string[];
  readonly sentence: string;
}

const ENDS = new Set(['.', '?', '!', '…']);

function sentenceOf(by: string, what: string): string {
  const words = `${by} ${what.replaceAll(/\s+/gu, ' ').trim()}`;
  return ENDS.has(words.slice(-1)) ? words : `${words}.`;
}

/** The whole history in words, the oldest first: one sentence a quote that an event changed. O(log). */
export function toldOf(desk: Desk, log: readonly LogEntry[], reader: Person): readonly Told[] {
  const suggested = new Map<string, EventOf<'suggestion-made@1'>['data']>();
  const lines: (Told & Pick<Line, 'follows'>)[] = [];
  const said = new Set<string>();
  for (const entry of log) {
    const event = eventOf(entry);
    if (event.type === 'suggestion-made@1') suggested.set(event.data.id, event.data);
    const telling: Telling = { desk, reader, suggested };
    for (const { what, follows, ...line } of eventWords(telling, event)) {
      const { seq, mid, at, actor } = event;
      const sentence = sentenceOf(actor.name, what);
      lines.push({ seq, mid, at, by: actor, sentence, follows, ...line });
      if (!follows) said.add(`${mid} ${line.quoteId}`);
    }
  }
  return lines.filter(({ mid, quoteId, follows }) => !follows || !said.has(`${mid} ${quoteId}`));
}

/** What was told of one quote or of the story (null), in a list of days or alone. */
export interface ToldGroup {
  readonly quoteId: string | null;
  readonly told: readonly Told[];
}

/** One day of the history, by the reader's own clock (YYYY-MM-DD). */
export interface ToldDay {
  readonly day: string;
  readonly groups: readonly ToldGroup[];
}

/** Sentences by the quote they are on, groups and sentences in the order in which they come. */
function groupedByQuote(told: readonly Told[]): readonly ToldGroup[] {
  const groups = new Map<string | null, Told[]>();
  for (const item of told) {
    const group = groups.get(item.quoteId);
    if (group === undefined) groups.set(item.quoteId, [item]);
    else group.push(item);
  }
  return [...groups].map(([quoteId, list]) => ({ quoteId, told: list }));
}

/** The newest first: days, in each the quotes, in each the sentences. */
export function groupedByDay(
  told: readonly Told[],
  dayOf: (at: string) => string,
): readonly ToldDay[] {
  const days = new Map<string, Told[]>();
  for (const item of told.toReversed()) {
    const day = dayOf(item.at);
    const list = days.get(day);
    if (list === undefined) days.set(day, [item]);
    else list.push(item);
  }
  return [...days].map(([day, list]) => ({ day, groups: groupedByQuote(list) }));
}

/** Only what has to do with one quote; everything for null. */
export function toldAbout(told: readonly Told[], quoteId: string | null): readonly Told[] {
  return quoteId === null ? told : told.filter(({ about }) => about.includes(quoteId));
}

/** Up to which row a person has seen the history of each quote; of the story under STORY. */
export type SeenHistory = Readonly<Record<string, number>>;

/** Stands for the story among the ids of quotes. */
const STORY = 'story';

function keyOf(quoteId: string | null): string {
  return quoteId ?? STORY;
}

/** What others did since a person last said that they had seen it, by quote, the newest group first. */
export function sinceLeft(
  told: readonly Told[],
  seen: SeenHistory,
  meId: string,
): readonly ToldGroup[] {
  const fresh = told.filter(
    ({ by, quoteId, seq }) => by.id !== meId && seq > (seen[keyOf(quoteId)] ?? 0),
  );
  return groupedByQuote(fresh.toReversed());
}

/** The same with these groups seen. */
export function withSeen(seen: SeenHistory, groups: readonly ToldGroup[]): SeenHistory {
  const next: Record<string, number> = { ...seen };
  for (const { quoteId, told } of groups)
    next[keyOf(quoteId)] = Math.max(next[keyOf(quoteId)] ?? 0, ...told.map(({ seq }) => seq));
  return next;
}

/** "Tom Typeset and Dan Deadline": who did these. */
export function whoDid(told: readonly Told[]): string {
  return [...new Set(told.map(({ by }) => by.name))].join(' and ');
}
