import { useStore } from 'zustand';
import { isMac, keySettings, workingKey } from './key-settings.ts';
import { keyCap, type KeyRow, KEYS, type Region } from './keys.ts';

/**
 * The caps of a region as its keys stand now, by command: what is printed on the button that does the
 * same. Undefined where no key does it, as with single keys off. `rows` as in useKeys.
 */
export function useCaps(
  region: Region,
  rows: readonly KeyRow[] = KEYS,
): (command: string) => string | undefined {
  const settings = useStore(keySettings);
  return (command) => {
    const key = workingKey(region, command, settings, rows);
    return key === undefined ? undefined : keyCap(key, isMac);
  };
}

/** What a thing does, with its key in brackets if it has one: for a title. */
export function withCap(words: string, cap: string | undefined): string {
  return cap === undefined ? words : `${words} (${cap})`;
}
