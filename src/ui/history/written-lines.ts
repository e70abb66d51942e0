import type { AnyWritten } from '#core/desk/event.ts';
import { type Line, onQuote, onStory, quotesUsing, type Telling } from './telling.ts';
import { writeWords } from './write-words.ts';

/** Writes of one event, by the quote they are on, in the order of the event. */
export function writtenLines(
  telling: Telling,
  writes: readonly AnyWritten[],
  lead: string,
): readonly Line[] {
  const groups = new Map<string | null, AnyWritten[]>();
  for (const write of writes) {
    const quoteId = quoteOf(write);
    groups.set(quoteId, [...(groups.get(quoteId) ?? []), write]);
  }
  return [...groups].map(([quoteId, all]) => {
    const told = all.filter((write) => !opensFix(write, all));
    // Of what is kept back each field says the same.
    const words = new Set(told.map((write) => writeWords(telling, write)));
    const what = `${lead}${[...words].join('; ')}`;
    if (quoteId === null)
      return onStory(what, [...new Set(all.flatMap(({ id }) => quotesUsing(telling, id)))]);
    return onQuote(
      quoteId,
      what,
      all.every(({ field }) => field === 'quote.fixStatus'),
    );
  });
}

/** A fix that is suggested is open: that it is needs no word. */
function opensFix(write: AnyWritten, all: readonly AnyWritten[]): boolean {
  return (
    write.field === 'quote.fixStatus' &&
    write.value === 'open' &&
    all.some(({ field }) => field === 'quote.fix')
  );
}

function quoteOf(write: AnyWritten): string | null {
  if (write.field === 'evidence.item') return (write.value ?? write.before)?.quoteId ?? null;
  return write.field.startsWith('quote.') ? write.id : null;
}
