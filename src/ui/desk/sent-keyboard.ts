import { keySettings, keysOf } from './key-settings.ts';
import { isCombination, isSingleKey, type KeyRow, KEYS } from './keys.ts';
import { forgetMissedKey, keptKey, noteKey, WAITS_MS } from './missed-key.ts';
import { isTextField } from './use-keys.ts';

/** What of a key press decides whose it is. */
export type SentPress = Pick<
  KeyboardEvent,
  | 'key'
  | 'code'
  | 'ctrlKey'
  | 'metaKey'
  | 'altKey'
  | 'shiftKey'
  | 'repeat'
  | 'isComposing'
  | 'defaultPrevented'
>;

/** Whose a press is: of the place the keyboard is sent to, of nobody, or of something else. */
export type Whose = 'theirs' | 'nobody' | 'other';

const HOLDS = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Fn'];

/**
 * Whose a press is that comes while the keyboard is sent. `rows`: the keys of the place; null: they
 * have not come yet, so what types a character may be one of them.
 */
export function whoseKey(press: SentPress, rows: readonly KeyRow[] | null): Whose {
  if (HOLDS.includes(press.key) || press.repeat) return 'nobody';
  // It goes on from the place itself, which is drawn before that.
  if (press.key === 'Tab' && rows !== null) return 'nobody';
  if (press.isComposing || press.defaultPrevented) return 'other';
  const settings = keySettings.getState();
  const hits = (row: KeyRow): boolean =>
    keysOf(row, settings).some(
      (combination) =>
        isCombination(press, combination) && (settings.singleKeys || !isSingleKey(combination)),
    );
  if (KEYS.some((row) => row.region === 'everywhere' && hits(row))) return 'other';
  if (rows !== null) return rows.some(hits) ? 'theirs' : 'other';
  const held = press.ctrlKey || press.metaKey || press.altKey;
  const typed = [...press.key].length === 1 && press.key !== ' ';
  return typed && !held && settings.singleKeys ? 'theirs' : 'other';
}

let rows: readonly KeyRow[] | null = null;
let way: { readonly since: number; readonly ending: AbortController } | null = null;

/** The keys of the place the keyboard is sent to; they come with it. */
export function setKeysThere(there: readonly KeyRow[]): void {
  rows = there;
}

/** True until it has arrived, or was called back. */
export function keyboardIsSent(): boolean {
  return way !== null;
}

/** Somebody went elsewhere meanwhile: the keyboard stays where they went. */
function callBackKeyboard(): void {
  way?.ending.abort();
  way = null;
}

/** Is where the keyboard is sent to, and looks after itself. */
function isThere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-pane-focus]') !== null;
}

function onKey(press: KeyboardEvent): void {
  const { target } = press;
  if (way === null || !(target instanceof Element) || isThere(target)) return;
  // What is being closed over the page hears its own keys to the end.
  if (target.closest('dialog, [role=menu]') !== null) return;
  const text = isTextField(target) || document.querySelector('[data-field-comes]') !== null;
  const late = press.timeStamp - way.since > WAITS_MS;
  const whose = text || late ? 'other' : whoseKey(press, rows);
  if (whose === 'nobody') return;
  if (whose === 'other') return callBackKeyboard();
  noteKey(press);
  press.preventDefault();
  press.stopImmediatePropagation();
}

/**
 * The keyboard is sent to a place that is drawn a moment later, or is fetched. A key of that place
 * which is pressed on the way is kept for it, and no command of where the keyboard still is; any
 * other key, and a press of the pointer, means that somebody goes on elsewhere.
 */
export function sendKeyboard(): void {
  if (way !== null) return;
  const ending = new AbortController();
  const { signal } = ending;
  way = { since: performance.now(), ending };
  forgetMissedKey();
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!isThere(target)) callBackKeyboard();
    },
    { capture: true, signal },
  );
}

/** The place is there: it takes the keyboard, and the key that was pressed on the way. */
export function handKeyboard(place: HTMLElement): void {
  const press = way === null ? null : keptKey(performance.now());
  callBackKeyboard();
  place.focus({ preventScroll: true });
  if (press instanceof KeyboardEvent && press.type === 'keydown')
    // Not in the middle of a drawing, which its handlers may ask for themselves.
    queueMicrotask(() => {
      if (document.activeElement === place)
        place.dispatchEvent(new KeyboardEvent('keydown', press));
    });
}
