import { createStore } from 'zustand/vanilla';
import { isSingleKey, type KeyRow, KEYS, type Region } from './keys.ts';

/** What a person set on this device: whether single keys work, and which keys were changed. */
export interface KeySettings {
  readonly singleKeys: boolean;
  /** `region/command` to the combination in place of the first that ships, `region/command/1` of the second. */
  readonly changed: Readonly<Record<string, string>>;
}

export const keySettings = createStore<KeySettings>(() => ({ singleKeys: true, changed: {} }));

/** The name under which a changed key is kept: of the first, second … combination of a row. */
export function keyOf(
  row: { readonly region: Region; readonly command: string },
  place: number,
): string {
  return `${row.region}/${row.command}${place === 0 ? '' : `/${place}`}`;
}

/** The combinations of a row as they stand now, each in the place of the one that ships. */
export function keysOf(row: KeyRow, settings: KeySettings): readonly string[] {
  return row.keys.map((shipped, place) => settings.changed[keyOf(row, place)] ?? shipped);
}

/** The combination that does it now; undefined where none does, as with single keys off. */
export function workingKey(
  region: Region,
  command: string,
  settings: KeySettings,
  rows: readonly KeyRow[] = KEYS,
): string | undefined {
  return rows
    .filter((row) => row.region === region && row.command === command)
    .flatMap((row) => keysOf(row, settings))
    .find((combination) => settings.singleKeys || !isSingleKey(combination));
}

/** Apple keyboards show other caps. */
export const isMac =
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
