import { useEffect, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import { inReadingOrder } from '#core/desk/view.ts';
import type { ShownQuote } from '#core/verdict/shown-comparison.ts';
import type { DeskClient } from '#sync/desk-client.ts';
import { useClient } from '../desk/desk-context.tsx';
import { askedOf, comparable } from './asked.ts';

/** What a text that is being brought in says of the quotes of the story, by quote. */
export type DraftCompared = Readonly<Record<string, ShownQuote>>;

const NOTHING: DraftCompared = {};

/** Milliseconds without a key before a text that is typed is looked through. */
const QUIET = 250;

/** Holds the quotes of a story against one text; it is not kept. */
export async function compareDraft(
  client: DeskClient,
  desk: Desk,
  text: string,
): Promise<DraftCompared> {
  if (text.trim() === '') return NOTHING;
  const asked = askedOf(desk, [{ sourceId: 'draft', sha256: '', text }]);
  return asked === null ? NOTHING : (await client.locator.compare(asked)).quotes;
}

/** The same while the text is typed; null: not looked through yet. */
export function useDraftCompared(desk: Desk, text: string): DraftCompared | null {
  const client = useClient();
  const [read, setRead] = useState<{
    readonly text: string;
    readonly found: DraftCompared;
  } | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      compareDraft(client, desk, text).then(
        (found) => {
          if (wanted) setRead({ text, found });
        },
        () => {
          // The worker failed; saving asks once more.
        },
      );
    }, QUIET);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // The desk may move on while somebody types; what stands in the text does not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, text]);
  if (text.trim() === '') return NOTHING;
  return read?.text === text ? read.found : null;
}

/** The quotes that stand in the text, in reading order. */
export function foundIn(desk: Desk, found: DraftCompared): readonly string[] {
  return inReadingOrder(desk)
    .filter((quote) => comparable(quote) && (found[quote.id]?.places.length ?? 0) > 0)
    .map((quote) => quote.id);
}
