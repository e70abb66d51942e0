import { useEffect, useState } from 'react';
import type { FoundAgain } from '#core/desk/after-fix.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import { deskSeen } from '#core/desk/desk-seen.ts';
import { exhibitsOf } from '#core/desk/exhibits.ts';
import type { Hat } from '#core/review/hats.ts';
import type { Exhibit } from '#core/verdict/case.ts';
import type { StoryCompared, StoryToCompare } from '#core/verdict/story-comparer.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { heldAgainst, speaksFor } from '../evidence/shown-place.ts';
import { askedOf, notedLanguage } from '../record/asked.ts';
import { useCompared } from '../record/compared.ts';

/** What the records establish for the words as they would stand; null: nothing, undefined: not known yet. */
export type Again = FoundAgain | null | undefined;

function foundIn(
  after: Desk,
  quoteId: string,
  main: Exhibit | null,
  { quotes, excerpts }: StoryCompared,
): FoundAgain | null {
  const quote = quoteOf(after, quoteId);
  if (quote === undefined) return null;
  const exhibits = exhibitsOf(after, quoteId);
  const held = heldAgainst(quote, main, exhibits, quotes[quoteId], excerpts, null);
  const { place, rivals } = held;
  if (place === null || !speaksFor(held)) return null;
  const fair = rivals.length < 2 && place.flags.length === 0;
  return { answers: place.answers, differences: place.differences, fair };
}

/**
 * The desk as a person with these hats sees it, and what is asked of the records they may see: words of
 * another would stand in what is written. `texts` by the hash of the record.
 */
export function askedAgain(
  after: Desk,
  hats: readonly Hat[],
  texts: Readonly<Record<string, string>>,
): { readonly seen: Desk; readonly asked: StoryToCompare | null } {
  const seen = deskSeen(after, hats);
  const records = Object.values(seen.sources).flatMap((source) => {
    const { id, record } = source;
    const text = record === null ? undefined : texts[record.sha256];
    return record === null || text === undefined
      ? []
      : [{ sourceId: id, sha256: record.sha256, text, language: notedLanguage(source) }];
  });
  return { seen, asked: askedOf(seen, records) };
}

/**
 * Holds the words of a quote as they would stand against the records before the fix is made, so that
 * the fix and the answers that follow from it are one act. Only against those that this person may see:
 * its words would stand in what is written. `after` null: there is nothing to hold.
 */
export function useFoundAgain(after: Desk | null, quoteId: string, main: Exhibit | null): Again {
  const client = useClient();
  const me = useDesk((state) => state.me);
  const texts = useCompared((state) => state.texts);
  const [answer, setAnswer] = useState<{ readonly of: Desk; readonly found: FoundAgain | null }>();
  useEffect(() => {
    if (after === null) return undefined;
    let here = true;
    const { seen, asked } = askedAgain(after, me?.hats ?? [], texts);
    const know = (found: FoundAgain | null): void => {
      if (here) setAnswer({ of: after, found });
    };
    if (asked === null) know(null);
    else
      void client.locator.compare(asked).then(
        (compared) => know(foundIn(seen, quoteId, main, compared)),
        () => know(null),
      );
    return () => {
      here = false;
    };
  }, [after, client, main, me, quoteId, texts]);
  if (after === null) return null;
  return answer?.of === after ? answer.found : undefined;
}
