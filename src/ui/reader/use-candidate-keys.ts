import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { paragraphOf } from '#core/desk/context.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import { useClient } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { sayOf } from '../desk/use-refusal.ts';
import { nextSentence } from '../review/next-quote.ts';
import { quoteName } from '../review/quote-words.ts';
import { marking } from './marking.ts';
import { nextCandidate, overlapping } from './overlaps.ts';
import { partWords } from './quote-parts.ts';

/** "“race against time”, paragraph 14.": the words of a quote that was hopped to. */
function hopSentence(desk: Desk, quoteId: string): string {
  const quote = quoteOf(desk, quoteId);
  const part = quote?.anchor.parts[0];
  if (quote === undefined || part === undefined) return '';
  const paragraph = paragraphOf(desk, quote);
  return `${partWords(part)}${paragraph === null ? '' : `, paragraph ${paragraph}`}.`;
}

/**
 * The keys that go from find to find in the story: the next and previous one that nobody has
 * confirmed, confirming it, and the choice where several quotes lie over the same words.
 */
export function useCandidateKeys(root: RefObject<HTMLElement | null>, desk: Desk): void {
  const client = useClient();
  const numberOf = (quoteId: string): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>(`[data-number="${CSS.escape(quoteId)}"]`) ?? null;
  /** The quote that the keys are about: whose number has the keyboard, else the open one. */
  const here = (): string | null => {
    const focused = document.activeElement;
    const own = focused instanceof HTMLElement ? focused.dataset['number'] : undefined;
    return own ?? client.store.getState().selectedId;
  };
  const goTo = (quoteId: string, said: string): void => {
    // Its number may not be drawn yet, and only what is drawn takes focus.
    flushSync(() => client.show({ selectedId: quoteId, said }));
    numberOf(quoteId)?.focus({ preventScroll: true });
  };
  const hop = (by: 1 | -1): void => {
    const next = nextCandidate(desk, here(), by);
    if (next === null)
      client.show({
        said: `No quote is left to confirm ${by === 1 ? 'after' : 'before'} this one.`,
      });
    else goTo(next, hopSentence(desk, next));
  };
  const confirm = async (): Promise<void> => {
    const quote = quoteOf(desk, here() ?? '');
    if (quote === undefined) return;
    const name = quoteName(desk, quote);
    const acted = await client.dispatch([{ type: 'confirm', quoteIds: [quote.id] }]);
    if (!acted.ok) {
      client.show({ said: sayOf(acted.refusals) });
      return;
    }
    const next = nextCandidate(desk, quote.id, 1);
    const after = next === null ? undefined : quoteOf(desk, next);
    if (after === undefined) client.show({ said: `${name} confirmed. That was the last.` });
    else goTo(after.id, `${name} confirmed. ${nextSentence(desk, after)}`);
  };
  const choose = (): void => {
    const quoteId = here();
    if (quoteId === null) return;
    const ids = overlapping(desk, quoteId);
    const rect = (numberOf(quoteId) ?? root.current)?.getBoundingClientRect();
    if (ids.length < 2 || rect === undefined)
      client.show({ said: 'No other quote lies over these words.' });
    else marking.setState({ stack: { ids, left: rect.left, top: rect.bottom } });
  };
  useKeys('story', root, {
    'next-find': () => hop(1),
    'previous-find': () => hop(-1),
    confirm: () => void confirm(),
    choose,
  });
}
