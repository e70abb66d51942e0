import { useEffect, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { ShownQuote } from '#core/verdict/shown-comparison.ts';
import type { DeskClient } from '#sync/desk-client.ts';
import { useClient } from '../desk/desk-context.tsx';
import { askedOf, askedSpeakers, comparable } from './asked.ts';

/** What a text that is being brought in says of the quotes of the story, by quote. */
export type DraftCompared = Readonly<Record<string, ShownQuote>>;

const NOTHING: DraftCompared = {};

/** Milliseconds without a key before a text that is typed is looked through. */
const QUIET = 250;

/** Holds the quotes of a story against one text, in a language (null: as its words tell); it is not kept. */
export async function compareDraft(
  client: DeskClient,
  desk: Desk,
  text: string,
  language: string | null,
): Promise<DraftCompared> {
  if (text.trim() === '') return NOTHING;
  const asked = askedOf(desk, [{ sourceId: 'draft', sha256: '', text, language }]);
  return asked === null ? NOTHING : (await client.locator.compare(asked)).quotes;
}

/** The same while the text is typed; null: not looked through yet. */
export function useDraftCompared(
  desk: Desk,
  text: string,
  language: string | null,
): DraftCompared | null {
  const client = useClient();
  const [read, setRead] = useState<{
    readonly text: string;
    readonly language: string | null;
    readonly found: DraftCompared;
  } | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      compareDraft(client, desk, text, language).then(
        (found) => {
          if (wanted) setRead({ text, language, found });
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
  }, [client, text, language]);
  if (text.trim() === '') return NOTHING;
  return read?.text === text && read.language === language ? read.found : null;
}

/** The quotes that stand in the text, in reading order. */
export function foundIn(desk: Desk, found: DraftCompared): readonly string[] {
  return inReadingOrder(desk)
    .filter((quote) => comparable(quote) && (found[quote.id]?.places.length ?? 0) > 0)
    .map((quote) => quote.id);
}

/** Ids of the speakers of the story whose name or role labels a turn of the text; none until it is read. */
export function useVoices(desk: Desk, text: string): readonly string[] {
  const client = useClient();
  const [read, setRead] = useState<{
    readonly text: string;
    readonly voices: readonly string[];
  } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      client.locator.voices(text, askedSpeakers(desk)).then(
        (voices) => {
          if (wanted) setRead({ text, voices });
        },
        () => {
          // The worker failed; what stands in the text is offered all the same.
        },
      );
    }, QUIET);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // As above: the desk may move on while somebody types.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, text]);
  return read?.text === text ? read.voices : [];
}

/**
 * The quotes a text is offered to, in reading order: the open one, those that stand in it (`here`), and
 * every quote of the open one's speaker and of whoever speaks in it (`voices`), found there or not.
 */
export function offeredFor(
  desk: Desk,
  open: Quote,
  here: readonly string[],
  voices: readonly string[],
): readonly Quote[] {
  const about = [...voices, open.anchor.speakerId];
  return inReadingOrder(desk).filter(
    ({ id, stage, anchor: { speakerId } }) =>
      stage !== 'dismissed' &&
      (id === open.id || here.includes(id) || (speakerId !== null && about.includes(speakerId))),
  );
}
