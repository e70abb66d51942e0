import { quoteOf } from '#core/desk/desk.ts';
import { useEffect } from 'react';
import { useClient } from '../desk/desk-context.tsx';
import { hopWords } from './hop-words.ts';
import { marking } from './marking.ts';

/** A key that is held down hops on before anything is said, in milliseconds. */
const REST = 300;
/** Between two sentences about hops, in milliseconds, so that one is not cut short by the next. */
const APART = 2_000;

/** Says which quote a hop led to, once it rests there: of many hops in a row only the last. */
export function useHopSpeech(): void {
  const client = useClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = -APART;
    const say = (): void => {
      const { hop } = marking.getState();
      const { desk, selectedId } = client.store.getState();
      const quote = quoteOf(desk, hop?.quoteId ?? '');
      // Gone on by another way in the meantime: that was said by itself.
      if (desk === null || quote === undefined || hop === null || selectedId !== quote.id) return;
      last = performance.now();
      const words = hopWords(desk, quote);
      client.show({ said: hop.moved ? words : `There is none further. ${words}` });
    };
    const stop = marking.subscribe(({ hop }, before) => {
      if (hop === null || hop === before.hop) return;
      clearTimeout(timer);
      timer = setTimeout(say, Math.max(REST, last + APART - performance.now()));
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client]);
}
