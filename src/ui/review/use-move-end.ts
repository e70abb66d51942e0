import { useClient } from '../desk/desk-context.tsx';
import { type Edge, endWords, movedAnchor, type Side, wayTo } from './ends.ts';
import { usePane } from './pane-context.tsx';
import { useActs } from './use-acts.ts';

const NONE = 'There is no word to take that way.';

/** Moves an end of the quote, or of the part with this index, to that side: as the buttons and the arrow keys do. */
export function useMoveEnd(): (edge: Edge, side: Side, index?: number) => void {
  const { desk, quote, report } = usePane();
  const client = useClient();
  const acts = useActs();
  return (edge, side, index) => {
    const by = wayTo(side, desk, quote, edge, index);
    const value = movedAnchor(desk, quote, edge, by, index);
    if (value === null) {
      report([NONE]);
      client.show({ said: NONE });
      return;
    }
    void acts.write([{ field: 'quote.anchor', id: quote.id, value }], endWords(value, edge, index));
  };
}
