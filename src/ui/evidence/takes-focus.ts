/**
 * As a ref: the dialog that opens around this field begins here, not at its close button. React sets
 * no `autofocus` attribute, and `showModal` looks for exactly that.
 */
export function takesFocus(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}
