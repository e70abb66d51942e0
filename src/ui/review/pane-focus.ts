import { keyboardIsSent, sendKeyboard } from '../desk/sent-keyboard.ts';

/** Somebody asked that the pane, drawn anew for another person, begin with the keyboard on it. */
let wanted = false;

export function wantPaneFocus(): void {
  wanted = true;
}

/** True once after it was asked for. */
export function takePaneFocus(): boolean {
  const was = wanted;
  wanted = false;
  return was;
}

let give: (() => void) | null = null;
let asked = false;

function hand(): void {
  // Whoever went elsewhere since it was asked for stays there.
  if (!keyboardIsSent()) return;
  asked = give === null;
  give?.();
}

/** For the pane, which takes the keyboard once it shows what is open; null: it is gone. */
export function setPaneFocus(take: (() => void) | null): void {
  give = take;
  if (take === null || !asked) return;
  asked = false;
  hand();
}

/** Puts the keyboard onto the open quote, as soon as the pane shows it; on one that is on its way, when it is there. */
export function focusPane(): void {
  sendKeyboard();
  hand();
}

/** The same, behind what was pressed, which may take the keyboard itself. */
export function focusPaneSoon(): void {
  sendKeyboard();
  requestAnimationFrame(hand);
}
