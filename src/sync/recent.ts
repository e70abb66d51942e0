import { quoteIdOf } from '#core/desk/check-write.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { EventBody } from '#core/desk/event.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import type { RecentChange } from './desk-state.ts';

/** What happened to the person's stories without them. */
export interface SessionNews {
  readonly recent: (changes: readonly RecentChange[]) => void;
  /** The host went on from another history; so many acts go out again, so many rows are not in it. */
  readonly anew: (again: number, lost: number) => void;
}

/** What others did in these rows, one entry for each quote of each event. */
export function changesByOthers(
  desk: Desk,
  entries: readonly LogEntry[],
  meId: string,
): readonly RecentChange[] {
  return entries.flatMap((entry) => {
    if (entry.actor === meId) return [];
    const event = eventOf(entry);
    return placesOf(desk, event).map(({ quoteId, what }) => ({
      seq: event.seq,
      quoteId,
      by: event.actor.name,
      what,
    }));
  });
}

function placesOf(desk: Desk, body: EventBody): readonly Omit<RecentChange, 'seq' | 'by'>[] {
  if (body.type === 'fields-written@1' || body.type === 'conflict-settled@1') {
    const places = new Map<string | null, string[]>();
    for (const write of body.data.writes) {
      const quoteId = quoteIdOf(desk, write);
      places.set(quoteId, [...(places.get(quoteId) ?? []), write.field]);
    }
    return [...places].map(([quoteId, what]) => ({ quoteId, what }));
  }
  const { data } = body;
  if ('quoteId' in data) return [{ quoteId: data.quoteId, what: [body.type] }];
  if (body.type === 'conflict-opened@1') {
    const ids = [...new Set(body.data.theirs.map((write) => quoteIdOf(desk, write)))];
    return ids.map((quoteId) => ({ quoteId, what: [body.type] }));
  }
  if ('quote' in data) return [{ quoteId: data.quote.id, what: [body.type] }];
  return [{ quoteId: null, what: [body.type] }];
}
