import type { DeskClient } from '#sync/desk-client.ts';

/** Closes the panel, opens the quote and puts the keyboard on it. */
export function goToQuote(client: DeskClient, quoteId: string, said: string): void {
  client.show({ selectedId: quoteId, panel: null, said });
  // The panel gives the keyboard back to its opener first.
  requestAnimationFrame(() => {
    const pane = document.querySelector<HTMLElement>('[data-pane-focus]');
    if (pane !== null) return pane.focus({ preventScroll: true });
    // On a phone the open quote is a sheet, which its number in the story brings up.
    document.querySelector<HTMLElement>(`[data-number="${CSS.escape(quoteId)}"]`)?.click();
  });
}
