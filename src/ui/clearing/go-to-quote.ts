import type { DeskClient } from '#sync/desk-client.ts';
import { openPaneOfQuote } from '../desk/pane-opener.ts';
import { wantPaneFocus } from '../review/pane-focus.ts';

/** Closes the panel, opens the quote, on a phone its sheet, and puts the keyboard on it. */
export function goToQuote(client: DeskClient, quoteId: string, said: string): void {
  client.show({ selectedId: quoteId, panel: null, said });
  // The panel gives the keyboard back to its opener first.
  requestAnimationFrame(() => {
    // A sheet that is not drawn yet takes the keyboard when it is.
    if (document.querySelector('[data-pane-focus]') === null) wantPaneFocus();
    openPaneOfQuote();
  });
}
