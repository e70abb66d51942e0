import { useClient } from '../desk/desk-context.tsx';
import { type Edge, endWords, movedAnchor } from './ends.ts';
import { usePane } from './pane-context.tsx';
import { useActs } from './use-acts.ts';

const NONE = 'There is no word to take that way.';

/** Moves an end of the quote, or of the part with this index, as the buttons and the arrow keys do. */
export function useMoveEnd(): (edge: Edge, by: 1 | -1, index?: number) => void {
  const { desk, quote, report } = usePane();
  const client = useClient();
  const acts = useActs();
  return (edge, by, index) => {
    const value = movedAnchor(desk, quote, edge, by, index);
    if (value === null) {
      report([NONE]);
      client.show({ said: NONE });
      return;
    }
    void acts.write([{ field: 'quote.anchor', id: quote.id, value }], endWords(value, edge, index));
  };
}
