import { keyOf, keySettings, keysOf } from './key-settings.ts';
import { isPosition, KEYS, type KeyRow, MODIFIERS, type Pressed } from './keys.ts';

/** The combination of an event, for remapping; null while only modifiers are down. */
export function combinationOf(pressed: Pressed): string | null {
  if (['Control', 'Meta', 'Alt', 'Shift', 'Dead', 'Unidentified'].includes(pressed.key))
    return null;
  const name = isPosition(pressed.code)
    ? pressed.code
    : pressed.key.length === 1
      ? pressed.key.toLowerCase()
      : pressed.key;
  const typed = name.length === 1 && name.toLowerCase() === name.toUpperCase();
  const down = [pressed.ctrlKey || pressed.metaKey, pressed.altKey, pressed.shiftKey && !typed];
  return [...MODIFIERS.filter((_, index) => down[index] === true), name].join('+');
}

/**
 * Puts another key in this place of a row, whose other keys stay; false when another place of it, or
 * another command of a region that overlaps, has it.
 */
export function changeKey(
  row: KeyRow,
  place: number,
  combination: string,
  rows: readonly KeyRow[] = KEYS,
): boolean {
  const settings = keySettings.getState();
  const taken =
    keysOf(row, settings).some((own, at) => at !== place && own === combination) ||
    rows.some(
      (other) =>
        other !== row &&
        (other.region === row.region ||
          other.region === 'everywhere' ||
          row.region === 'everywhere') &&
        keysOf(other, settings).includes(combination),
    );
  if (!taken)
    keySettings.setState({ changed: { ...settings.changed, [keyOf(row, place)]: combination } });
  return !taken;
}

export function resetKeys(): void {
  keySettings.setState({ singleKeys: true, changed: {} });
}
