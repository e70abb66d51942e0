import { useStore } from 'zustand';
import { blocksOf } from '#core/desk/context.ts';
import { currentVersion, type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Anchor } from '#core/quote/quote.ts';
import type { Command } from '#core/desk/command.ts';
import type { Span } from '#core/text/span.ts';
import { newId } from '#sync/new-id.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { sayOf, useRefusal } from '../desk/use-refusal.ts';
import { paneFacts } from '../review/pane-context.tsx';
import { countWords } from '../review/count-words.ts';
import { quoteName } from '../review/quote-words.ts';
import { handAnchor } from './mark-anchor.ts';
import { marking, stopMarking } from './marking.ts';
import { withParts } from './quote-parts.ts';

/** What can be done with words that were pointed out, however that was done. */
export interface MarkActs {
  /** Why they cannot be marked; null: they can. */
  readonly because: string | null;
  readonly mark: (paraphrase: boolean) => Promise<Refused>;
  /** The open quote, whose parts they could become; null: none is open that could take them. */
  readonly addition: Addition | null;
  /** Why there is no addition; null: there is one. */
  readonly noAddition: string | null;
}

interface Addition {
  /** "Add to quote 3". */
  readonly label: string;
  readonly because: string | null;
  readonly add: () => Promise<Refused>;
}

/** Why an act was refused, as a sentence; null: it was taken. */
type Refused = string | null;

/**
 * The command that changes an anchor: a suggestion where an edit would bar the one who is about to
 * sign (MODEL H), as everywhere in the pane.
 */
export function useAnchorWrite(): (quote: Quote, value: Anchor, said: string) => Promise<Refused> {
  const client = useClient();
  return async (quote, value, said) => {
    const { desk, me } = client.store.getState();
    if (desk === null || me === null) return null;
    const writes = [{ field: 'quote.anchor', id: quote.id, value }] as const;
    const { suggesting } = paneFacts(desk, quote, me, false);
    const command: Command = suggesting
      ? { type: 'suggest', suggestionId: newId('sg'), quoteId: quote.id, writes }
      : { type: 'edit', writes };
    const acted = await client.dispatch([command]);
    if (!acted.ok) return sayOf(acted.refusals);
    client.show({ said: suggesting ? `Suggested. ${said}` : said });
    return null;
  };
}

function partsSentence(desk: Desk, quote: Quote, anchor: Anchor): string {
  const count = anchor.parts.length;
  const parts = count === 1 ? 'one part' : `${countWords(count)} parts`;
  return `Words added: ${quoteName(desk, quote).toLowerCase()} has ${parts} now.`;
}

/** The acts on words of the story; null spans: there are none to act on. `onMarked` once they are a quote. */
export function useMarkActs(
  desk: Desk,
  spans: readonly Span[],
  onMarked: (quoteId: string) => void,
): MarkActs {
  const client = useClient();
  const selectedId = useDesk((state) => state.selectedId);
  const write = useAnchorWrite();
  const picking = useStore(marking, (state) => state.mode !== null);
  const version = currentVersion(desk);
  const none = version === null || spans.length === 0;
  const because = useRefusal(
    none
      ? null
      : {
          type: 'mark',
          quoteId: 'q-not-yet',
          anchor: handAnchor(version.text, version.id, spans, false),
        },
  );
  const open = selectedId === null ? undefined : quoteOf(desk, selectedId);
  const longer =
    none || open === undefined || open.stage === 'dismissed'
      ? null
      : withParts(open.anchor, version.text, version.id, blocksOf(version), spans);
  const added = open === undefined || longer === null || longer === open.anchor ? null : longer;
  const whyNotAdded = useRefusal(
    added === null || open === undefined
      ? null
      : { type: 'edit', writes: [{ field: 'quote.anchor', id: open.id, value: added }] },
  );
  return {
    because: none ? 'Still needed: at least one word of the story.' : because,
    mark: async (paraphrase) => {
      if (none) return 'Still needed: at least one word of the story.';
      const quoteId = newId('q');
      const anchor = handAnchor(version.text, version.id, spans, paraphrase);
      const acted = await client.dispatch([{ type: 'mark', quoteId, anchor }]);
      if (!acted.ok) return sayOf(acted.refusals);
      client.show({
        selectedId: quoteId,
        said: `Marked as a ${paraphrase ? 'paraphrase' : 'quotation'}. Next: say who said it.`,
      });
      if (picking) stopMarking();
      onMarked(quoteId);
      return null;
    },
    noAddition:
      added !== null
        ? null
        : open === undefined || longer === null
          ? 'No quote is open that these words could be added to.'
          : `These words are in ${quoteName(desk, open).toLowerCase()} already.`,
    addition:
      added === null || open === undefined
        ? null
        : {
            label: `Add to ${quoteName(desk, open).toLowerCase()}`,
            because: whyNotAdded,
            add: async () => {
              const refused = await write(open, added, partsSentence(desk, open, added));
              if (refused !== null) return refused;
              if (picking) stopMarking();
              onMarked(open.id);
              return null;
            },
          },
  };
}
