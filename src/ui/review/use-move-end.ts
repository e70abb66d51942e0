import { type Edge, endWords, movedAnchor } from './ends.ts';
import { usePane } from './pane-context.tsx';
import { useActs } from './use-acts.ts';

/** Moves an end of the quote, or of the part with this index, as the buttons and the arrow keys do. */
export function useMoveEnd(): (edge: Edge, by: 1 | -1, index?: number) => void {
  const { desk, quote, report } = usePane();
  const acts = useActs();
  return (edge, by, index) => {
    const value = movedAnchor(desk, quote, edge, by, index);
    if (value === null) {
      report(['There is no word to take that way.']);
      return;
    }
    void acts.write([{ field: 'quote.anchor', id: quote.id, value }], endWords(value, edge, index));
  };
}
