import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { NO_FILTER } from '#sync/desk-state.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { arrangedFor } from './arrange.ts';
import type { QuoteRows } from './quote-rows.ts';
import { seen } from './seen.ts';

let loaded: typeof arrangedFor | null = null;

/** The rules of filters and orders; fetched when the first of them is wanted. */
function useArrange(wanted: boolean): typeof loaded {
  const [, arrived] = useState(false);
  useEffect(() => {
    if (!wanted || loaded !== null) return;
    void import('./arrange.ts').then((module) => {
      loaded = module.arrangedFor;
      arrived(true);
    });
  }, [wanted]);
  return loaded;
}

/** The rows that the filter lets through, in its order; all of them while its rules are on their way. */
export function useArranged(rows: QuoteRows): QuoteRows {
  const filter = useDesk((state) => state.filter);
  const desk = useDesk((state) => state.desk);
  const me = useDesk((state) => state.me);
  const changed = useStore(seen, (state) => state.changed);
  const plain = filter === NO_FILTER;
  const arrange = useArrange(!plain);
  return useMemo(
    () =>
      plain || arrange === null || desk === null
        ? rows
        : arrange(rows, filter, { desk, me, changed }),
    [arrange, changed, desk, filter, me, plain, rows],
  );
}
