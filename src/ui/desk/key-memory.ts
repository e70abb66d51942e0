import type { TabMemory } from '#sync/ports.ts';
import { keySettings, type KeySettings } from './key-settings.ts';
import { MODIFIERS, namesOf } from './keys.ts';

const NAME = 'keys';
const LONGEST = 40;

/** A combination such as a key press gives: modifiers, then one character or the name of a key. */
function isCombinationText(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  const names = namesOf(value);
  const name = names.at(-1) ?? '';
  return (
    names.slice(0, -1).every((modifier) => MODIFIERS.includes(modifier)) &&
    ([...name].length === 1 || /^[A-Z][A-Za-z]*\d?$/.test(name))
  );
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** What was kept, as far as it is what this page keeps; anything else is as if it were not there. */
export function readKeySettings(text: string | null): KeySettings {
  let kept: Readonly<Record<string, unknown>> = {};
  try {
    kept = fieldsOf(JSON.parse(text ?? '{}'));
  } catch {
    // Somebody else’s word under our name.
  }
  const changed = Object.entries(fieldsOf(kept['changed'])).filter(
    (entry): entry is [string, string] => isCombinationText(entry[1]),
  );
  return { singleKeys: kept['singleKeys'] !== false, changed: Object.fromEntries(changed) };
}

/** Keys as this person left them on this device, and kept from now on. Call it once, before the page is drawn. */
export function rememberKeys(memory: Pick<TabMemory, 'get' | 'keep'>): void {
  keySettings.setState(readKeySettings(memory.get(NAME)));
  keySettings.subscribe((settings) => memory.keep(NAME, JSON.stringify(settings)));
}
