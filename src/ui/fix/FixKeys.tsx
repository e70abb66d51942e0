import type { RefObject } from 'react';
import { useClient } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { usePane } from '../review/pane-context.tsx';
import { useSuggestions } from '../review/use-suggestions.ts';
import { FIX_KEYS } from './fix-keys.ts';

/** Fixes, suggestions and the queue by key. */
export function FixKeys({ region }: { readonly region: RefObject<HTMLElement | null> }) {
  const client = useClient();
  const { desk, quote, me, unseen, open } = usePane();
  const { takeFirst } = useSuggestions();
  useKeys(
    'pane',
    region,
    {
      'make-fix': () => {
        if (quote.stage !== 'dismissed' && !unseen) open({ kind: 'make-fix' });
      },
      'take-suggestion': takeFirst,
      queue: () => client.show({ panel: 'queue' }),
      'next-risk': () => {
        void import('../queue/next-risk.ts').then(({ nextRisk }) =>
          client.show(nextRisk(desk, quote.id, me)),
        );
      },
    },
    FIX_KEYS,
  );
  return null;
}
