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

/** For the pane, which takes the keyboard once it shows what is open; null: it is gone. */
export function setPaneFocus(take: (() => void) | null): void {
  give = take;
  if (take === null || !asked) return;
  asked = false;
  take();
}

/** Puts the keyboard onto the open quote, as soon as the pane shows it; on one that is on its way, when it is there. */
export function focusPane(): void {
  asked = give === null;
  give?.();
}
