import { type RefObject, useEffect, useRef } from 'react';
import { keySettings, keysOf } from './key-settings.ts';
import { isCombination, isSingleKey, KEYS, type KeyRow, type Region } from './keys.ts';
import { forgetMissedKey, missedKey } from './missed-key.ts';

export type KeyHandlers = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Whoever has the keyboard there types. */
export function isTextField(element: Element): boolean {
  return (
    element.closest(
      'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]',
    ) !== null
  );
}

/** Enter and Space press the control they are on, unless it says that its region takes them. */
function pressesControl(element: Element, key: string): boolean {
  if (key !== 'Enter' && key !== ' ') return false;
  return (
    element.closest('button, a, summary, input') !== null &&
    element.closest('[data-region-enter]') === null
  );
}

/** Does what the keys of a region say of a press; what is not for this region is left alone. */
function answer(
  raw: object,
  region: Region,
  root: HTMLElement | Document,
  handlers: KeyHandlers,
  rows: readonly KeyRow[],
): void {
  if (!(raw instanceof KeyboardEvent) || !(raw.target instanceof Element)) return;
  const { target } = raw;
  if (raw.defaultPrevented || raw.isComposing) return;
  // What is open over the page hears its own regions alone.
  const over = target.closest('dialog, [role=menu]');
  if (over !== null && !(root instanceof Element && over.contains(root))) return;
  const held = raw.ctrlKey || raw.metaKey;
  if (isTextField(target) && (!held || region === 'everywhere')) return;
  if (!held && pressesControl(target, raw.key)) return;
  const settings = keySettings.getState();
  // Whoever asked for a field types into it: what comes before it is there is no command.
  const single = settings.singleKeys && document.querySelector('[data-field-comes]') === null;
  for (const row of rows) {
    if (row.region !== region) continue;
    const handler = handlers[row.command];
    const hit = keysOf(row, settings).find((combination) => isCombination(raw, combination));
    if (hit === undefined || handler === undefined) continue;
    if (isSingleKey(hit) && !single) continue;
    raw.preventDefault();
    forgetMissedKey();
    handler(raw);
    return;
  }
}

/**
 * The keys of a region, while focus is inside it: `handlers` by the command names of KEYS. A handled
 * key goes no further. Null ref content or no handler: nothing happens, but where the handler comes
 * soon after the press, it answers then. `rows`: the table of a region that is fetched with what it
 * belongs to.
 */
export function useKeys(
  region: Region,
  ref: RefObject<HTMLElement | Document | null>,
  handlers: KeyHandlers,
  rows: readonly KeyRow[] = KEYS,
): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
    const missed = missedKey(performance.now(), document.activeElement);
    const root = ref.current;
    if (missed === null || root === null || rows !== KEYS) return;
    // Not in the middle of a drawing, which handlers may ask for themselves.
    queueMicrotask(() => {
      const same = missed === missedKey(performance.now(), document.activeElement);
      if (same && root.contains(document.activeElement))
        answer(missed, region, root, latest.current, rows);
    });
  });
  useEffect(() => {
    const root = ref.current;
    if (root === null) return;
    const onKeyDown = (raw: Event): void => answer(raw, region, root, latest.current, rows);
    root.addEventListener('keydown', onKeyDown);
    return () => root.removeEventListener('keydown', onKeyDown);
  }, [ref, region, rows]);
}
