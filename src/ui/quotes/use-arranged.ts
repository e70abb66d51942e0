import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { NO_FILTER } from '#sync/desk-state.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import type { arrangedFor, followed } from './arrange.ts';
import type { QuoteRows } from './quote-rows.ts';
import { seen } from './seen.ts';

interface Rules {
  readonly arrangedFor: typeof arrangedFor;
  readonly followed: typeof followed;
}

let loaded: Rules | null = null;

/** The rules of filters and orders; fetched when the first of them is wanted. */
function useRules(wanted: boolean): Rules | null {
  const [, arrived] = useState(false);
  useEffect(() => {
    if (!wanted || loaded !== null) return;
    void import('./arrange.ts').then((module) => {
      loaded = module;
      arrived(true);
    });
  }, [wanted]);
  return loaded;
}

/** The rows that the filter lets through, in its order; all of them while its rules are on their way. */
export function useArranged(rows: QuoteRows): QuoteRows {
  const client = useClient();
  const filter = useDesk((state) => state.filter);
  const desk = useDesk((state) => state.desk);
  const me = useDesk((state) => state.me);
  const changed = useStore(seen, (state) => state.changed);
  const plain = filter === NO_FILTER;
  const rules = useRules(!plain);
  useEffect(() => {
    if (rules === null || desk === null) return;
    // Whoever is filtered to may be merged with another speaker, here or elsewhere.
    const now = rules.followed(filter, desk);
    if (now !== filter) client.show({ filter: now });
  }, [client, desk, filter, rules]);
  return useMemo(
    () =>
      plain || rules === null || desk === null
        ? rows
        : rules.arrangedFor(rows, filter, { desk, me, changed }),
    [changed, desk, filter, me, plain, rows, rules],
  );
}
