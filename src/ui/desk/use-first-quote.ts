import { quoteOf } from '#core/desk/desk.ts';
import { useEffect } from 'react';
import { isQuotation } from '#core/desk/quotation.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { useClient, useDesk } from './desk-context.tsx';

/** A story opens with its first quotation in the pane, and never with a quote that is not there. */
export function useFirstQuote(): void {
  const client = useClient();
  const opened = useDesk(
    ({ desk, selectedId }) => selectedId !== null && quoteOf(desk, selectedId) !== undefined,
  );
  const desk = useDesk((state) => state.desk);
  useEffect(() => {
    // Asked again, because an address may have opened its quote since this was drawn.
    const { selectedId } = client.store.getState();
    if (opened || desk === null || (selectedId !== null && quoteOf(desk, selectedId) !== undefined))
      return;
    const alive = inReadingOrder(desk).filter((quote) => quote.stage !== 'dismissed');
    const first = (alive.find(isQuotation) ?? alive[0])?.id ?? null;
    if (first !== selectedId) client.show({ selectedId: first });
  }, [client, desk, opened]);
}
