/** So long a press that nobody took waits for what takes it: parts that come behind the first paint. */
export const WAITS_MS = 5000;
/** Characters that follow each other so soon are typed, into a field that is not there yet. */
const TYPED_MS = 1000;

/** What of a key press is looked at. */
export type MissedPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'defaultPrevented' | 'timeStamp' | 'target'
>;

let missed: MissedPress | null = null;
let typedAt = -TYPED_MS;

/** Another key, a click or a change of focus: the press before it is no longer meant, nor any typing. */
export function forgetMissedKey(): void {
  missed = null;
  typedAt = -TYPED_MS;
}

/** For every press, behind all that could take it: the last that nobody took is kept. */
export function noteKey(press: MissedPress): void {
  const again = missed?.key === press.key;
  const typed = press.key.length === 1;
  const goesOn = typed && !again && press.timeStamp - typedAt < TYPED_MS;
  missed = press.defaultPrevented || goesOn ? null : press;
  if (typed && !press.defaultPrevented) typedAt = press.timeStamp;
}

/** The press that waits, while the keyboard is still where it was; null: none. */
export function missedKey(now: number, focused: Element | null): MissedPress | null {
  const kept = keptKey(now);
  return kept?.target === focused ? kept : null;
}

/** The press that waits for who takes it wherever the keyboard goes; null: none. */
export function keptKey(now: number): MissedPress | null {
  return missed !== null && now - missed.timeStamp < WAITS_MS ? missed : null;
}

/** Follows the keys of the page. The press of a key itself moves no focus. */
export function followKeys(): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  window.addEventListener('keydown', noteKey, { signal });
  window.addEventListener('pointerdown', forgetMissedKey, { signal });
  window.addEventListener('focusin', forgetMissedKey, { signal });
  return () => ending.abort();
}
