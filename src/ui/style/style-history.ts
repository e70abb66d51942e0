import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { quoteStatus, styleOf } from '#core/desk/view.ts';
import { sameStyle, type StyleOfStory, styleWords, underWords } from '#core/verdict/house-style.ts';

/** One style a story was checked by, who chose it and when (ISO 8601 instant). */
export interface StyleRow {
  readonly words: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Every style the story was checked by, the first one first: each act that named another. What a story
 * starts with is one row, though a style of the desk is written right after the story is made. O(log).
 */
export function styleHistory(log: readonly LogEntry[]): readonly StyleRow[] {
  const rows: StyleRow[] = [];
  let now: StyleOfStory = { houseStyle: 'strict-fillers', style: null };
  let making: string | null = null;
  for (const entry of log) {
    const event = eventOf(entry);
    let next = now;
    if (event.type === 'story-created@1') {
      next = { houseStyle: event.data.houseStyle, style: null };
      making = event.batch;
    } else if (event.type === 'fields-written@1')
      for (const write of event.data.writes) {
        if (write.field === 'story.houseStyle') next = { ...next, houseStyle: write.value };
        if (write.field === 'story.style') next = { ...next, style: write.value };
      }
    const words = styleWords(next);
    if (words !== styleWords(now) && making !== null && event.batch === making) rows.pop();
    if (event.type === 'story-created@1' || words !== styleWords(now))
      rows.push({ words, by: event.actor.name, at: event.at });
    now = next;
  }
  return rows;
}

/** A signed quote that is held to another style than the story is now, and to which. */
export interface SignedUnder {
  readonly quote: Quote;
  readonly words: string;
}

/** In reading order; empty where every signature was given under the style of today. */
export function signedUnderOthers(desk: Desk): readonly SignedUnder[] {
  const now = styleOf(desk);
  return inReadingOrder(desk).flatMap((quote) => {
    const under = quote.approval?.under;
    if (under === undefined || sameStyle(under, now)) return [];
    return quoteStatus(desk, quote) === 'signed' ? [{ quote, words: underWords(under) }] : [];
  });
}
