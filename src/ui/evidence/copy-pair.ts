import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { DeskClient } from '#sync/desk-client.ts';
import type { Held } from './shown-place.ts';
import { pairText } from './word-pair.ts';

/** Puts the printed and the said words on the clipboard, and says so. */
export async function copyPair(
  client: DeskClient,
  desk: Desk,
  quote: Quote,
  held: Held,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(pairText(desk, quote, held));
    client.show({ said: 'Printed and said copied.' });
  } catch {
    client.show({ said: 'The browser does not let the page copy. Select the words instead.' });
  }
}
