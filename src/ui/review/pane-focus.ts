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
