import type { Suggestion } from '#core/desk/waiting-writes.ts';
import { useClient } from '../desk/desk-context.tsx';
import { usePane } from './pane-context.tsx';
import { OWN_FIRST } from './own-first.ts';
import { useActs } from './use-acts.ts';

type How = 'taken' | 'declined' | 'withdrawn';

interface SuggestionActs {
  /** Those on the open quote that nobody has settled, the first made first. */
  readonly open: readonly Suggestion[];
  readonly settle: (suggestionId: string, how: How) => void;
  /** Why it cannot be taken now, as a sentence; null: it can. */
  readonly refused: (suggestionId: string) => string | null;
  /** Takes the first one; says so where there is none, or why not. */
  readonly takeFirst: () => void;
}

/** Acts on the suggestions of the open quote: each is one press. */
export function useSuggestions(): SuggestionActs {
  const client = useClient();
  const { desk, quote, unseen } = usePane();
  const acts = useActs();
  const open = Object.values(desk.suggestions).filter((item) => item.quoteId === quote.id);
  const settle = (suggestionId: string, how: How): void => {
    void acts.act([{ type: 'settle-suggestion', suggestionId, how }], `Suggestion ${how}.`);
  };
  return {
    open,
    settle,
    refused: (suggestionId) =>
      client.refusalsOf({ type: 'settle-suggestion', suggestionId, how: 'taken' })[0]?.say ?? null,
    takeFirst: () => {
      const [first] = open;
      if (first === undefined) client.show({ said: 'Nothing is suggested on this quote.' });
      else if (unseen) client.show({ said: OWN_FIRST });
      else settle(first.id, 'taken');
    },
  };
}
