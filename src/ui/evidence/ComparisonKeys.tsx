import type { RefObject } from 'react';
import { useClient } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { choosePlace } from '../record/chosen-place.ts';
import { RECORD_KEYS } from '../record/record-keys.ts';
import { usePane } from '../review/pane-context.tsx';
import { nextSentence } from '../review/next-quote.ts';
import { siblingsOf } from '../review/quote-words.ts';
import { spokenDifference } from './difference-words.ts';
import { shortPlace } from './place-words.ts';
import { useFoundFix } from './use-found-fix.ts';
import { useTakePlace } from './use-take-place.ts';

/** Through differences, places and quotes by key; each step is said. */
export function ComparisonKeys({ region }: { readonly region: RefObject<HTMLElement | null> }) {
  const client = useClient();
  const { desk, quote, held, hunk, showHunk, recordOpen, openRecord } = usePane();
  const take = useTakePlace();
  const { copy, keep } = useFoundFix();
  const { place, places } = held;
  const stepDifference = (by: 1 | -1) => (): void => {
    const count = place?.differences.length ?? 0;
    if (place === null || count === 0) {
      client.show({ said: place === null ? 'Nothing to compare.' : 'No word differs.' });
      return;
    }
    const next = hunk === null ? (by === 1 ? 0 : count - 1) : (hunk + by + count) % count;
    showHunk(next);
    client.show({ said: `${next + 1} of ${count}: ${spokenDifference(place, next)}` });
  };
  const stepPlace = (by: 1 | -1) => (): void => {
    const at = place === null ? -1 : places.indexOf(place);
    const next = places[(at + by + places.length) % places.length];
    if (next === undefined || places.length < 2) {
      client.show({ said: places.length === 0 ? 'In no record held.' : 'No other place.' });
      return;
    }
    choosePlace(quote.id, { sourceId: next.sourceId, start: next.at.start });
    const title = desk.sources[next.sourceId]?.title ?? '';
    client.show({
      said: `Place ${places.indexOf(next) + 1} of ${places.length}: ${title}, ${shortPlace(next)}.`,
    });
  };
  const stepQuote = (by: 1 | -1) => (): void => {
    const all = siblingsOf(desk, quote);
    const next = all[all.findIndex(({ id }) => id === quote.id) + by];
    if (next !== undefined) client.show({ selectedId: next.id, said: nextSentence(desk, next) });
  };
  useKeys(
    'pane',
    region,
    {
      'next-quote': stepQuote(1),
      'previous-quote': stepQuote(-1),
      'next-difference': stepDifference(1),
      'previous-difference': stepDifference(-1),
      'next-place': stepPlace(1),
      'previous-place': stepPlace(-1),
      'take-place': () => void take(),
      record: () => openRecord(!recordOpen),
      'copy-fix': () => void copy(),
      'use-fix': () => void keep(),
    },
    RECORD_KEYS,
  );
  return null;
}
