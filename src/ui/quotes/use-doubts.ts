import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { whenIdle } from '../kit/when-idle.ts';

/**
 * What is doubtful about the speaker of a find nobody has confirmed. `perhaps`: so unsure that the
 * desk only suggests it. `check`: the words that point at the speaker fit somebody else as well. Of any
 * quote that is not signed, `shifted`: in a new version they may point at somebody else.
 */
export type Doubt = 'perhaps' | 'check' | 'shifted';

/** The doubt about a quote's speaker; null: none. */
export type DoubtOf = (desk: Pick<Desk, 'speakers' | 'versions'>, quote: Quote) => Doubt | null;

// Fetched once the first paint is over; until then every speaker shows as found.
const rules = createStore<{ readonly doubtOf: DoubtOf | null }>(() => ({ doubtOf: null }));
let asked = false;

function load(): void {
  if (asked) return;
  asked = true;
  import('./doubt-rules.ts').then(
    ({ doubtOf }) => rules.setState({ doubtOf }),
    () => {
      asked = false;
    },
  );
}

/** The rules of doubt; null while they are on their way. */
export function useDoubtOf(): DoubtOf | null {
  useEffect(() => whenIdle(load), []);
  return useStore(rules, (state) => state.doubtOf);
}
