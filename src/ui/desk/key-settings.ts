import { createStore } from 'zustand/vanilla';
import { KEYS, type KeyRow, type Region } from './keys.ts';

/** What a person set on this device: whether single keys work, and which keys were changed. */
export interface KeySettings {
  readonly singleKeys: boolean;
  /** `region/command` to the combination that replaces those that ship. */
  readonly changed: Readonly<Record<string, string>>;
}

export const keySettings = createStore<KeySettings>(() => ({ singleKeys: true, changed: {} }));

function keyOf(row: { readonly region: Region; readonly command: string }): string {
  return `${row.region}/${row.command}`;
}

/** The combinations of a row as they stand now. */
export function keysOf(row: KeyRow, settings: KeySettings): readonly string[] {
  const own = settings.changed[keyOf(row)];
  return own === undefined ? row.keys : [own];
}

/** Gives a row another key; false when another command of a region that overlaps has it. */
export function changeKey(
  row: KeyRow,
  combination: string,
  rows: readonly KeyRow[] = KEYS,
): boolean {
  const settings = keySettings.getState();
  const taken = rows.some(
    (other) =>
      other !== row &&
      (other.region === row.region ||
        other.region === 'everywhere' ||
        row.region === 'everywhere') &&
      keysOf(other, settings).includes(combination),
  );
  if (!taken) keySettings.setState({ changed: { ...settings.changed, [keyOf(row)]: combination } });
  return !taken;
}

export function resetKeys(): void {
  keySettings.setState({ singleKeys: true, changed: {} });
}

/** Apple keyboards show other caps. */
export const isMac =
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
