import { statusRow } from '../review/status.ts';
import { currentVersion, type Desk } from './desk.ts';
import { type Refusal, refusal } from './refusal.ts';
import { isAsCleared, mayRun, quotesToClear, upheldSince } from './story-state.ts';
import { quoteStatus } from './view.ts';

/**
 * What became another since the story was last cleared, each with the quote it is about (null: the
 * story as a whole); empty: the clearance holds, or there never was one. While this is not empty
 * the story would have to be cleared again to run as it stands.
 */
export function sinceCleared(desk: Desk): readonly Refusal[] {
  const { clearance } = desk;
  if (clearance === null) return [];
  const found: Refusal[] = [];
  const version = currentVersion(desk);
  if (version !== null && version.id !== clearance.versionId)
    found.push(refusal('version', `The text is another: version ${version.number}.`));
  const cleared = new Set(clearance.quoteIds);
  const quotes = quotesToClear(desk);
  for (const quote of quotes) {
    const label = statusRow(quoteStatus(desk, quote)).label.toLowerCase();
    if (!cleared.has(quote.id)) found.push(refusal('new', 'New on the list.', quote.id));
    else if (!mayRun(desk, quote)) found.push(refusal('unsigned', `Now ${label}.`, quote.id));
    else if (!isAsCleared(desk, clearance, quote))
      found.push(refusal('changed', `Changed, and ${label} again.`, quote.id));
  }
  const still = new Set(quotes.map(({ id }) => id));
  for (const id of clearance.quoteIds)
    if (!still.has(id)) found.push(refusal('gone', 'Taken off the list.', id));
  if (upheldSince(desk, clearance.seq))
    found.push(refusal('complaint', 'A complaint was upheld: the story must run corrected.'));
  return found;
}
