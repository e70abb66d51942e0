/** Opens the place of the open quote, the sheet on a phone, and puts the keyboard there; null: no page stands. */
let opener: ((focus: boolean) => void) | null = null;

/** For the frame, which holds that place. */
export function setPaneOpener(open: typeof opener): void {
  opener = open;
}

/** For a link from anywhere to a quote that has just been chosen; `focus` false: the keyboard stays. */
export function openPaneOfQuote(focus = true): void {
  opener?.(focus);
}
