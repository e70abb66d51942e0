import { openPaneOfQuote } from '../desk/pane-opener.ts';
import { PHONE } from '../desk/use-media.ts';

/** The prompts stand over the open quote: on a phone its sheet is brought up, or nobody sees them. */
export function showPrompts(): void {
  if (matchMedia(PHONE).matches) openPaneOfQuote();
}
