/** Where a key works: only while focus is inside that region. `everywhere` is the page. */
export type Region =
  | 'list'
  | 'story'
  | 'picker'
  | 'pane'
  | 'recording'
  | 'dismissal'
  | 'overlap'
  | 'everywhere';

/**
 * One key of the desk. `keys` are the combinations that ship, the first being the one shown:
 * modifiers `Mod` (Ctrl, or ⌘ on a Mac), `Alt`, `Shift`, then a name of KeyboardEvent.key, or
 * `Digit1` / `BracketLeft`, which are read by physical position (KeyboardEvent.code).
 */
export interface KeyRow {
  readonly region: Region;
  readonly command: string;
  readonly keys: readonly string[];
}

/** A key with what it does, in words: what the keys sheet shows. */
export interface ToldKey extends KeyRow {
  readonly what: string;
}

/**
 * The keys of the first page (MODEL J): the handlers, the keys sheet and the remapping read it. The
 * open quote, the picker and the panels bring theirs. What each does is told in key-words.ts.
 */
export const KEYS: readonly KeyRow[] = [
  { region: 'list', command: 'next', keys: ['j', 'ArrowDown', 'ArrowRight'] },
  { region: 'list', command: 'previous', keys: ['k', 'ArrowUp', 'ArrowLeft'] },
  { region: 'list', command: 'first', keys: ['Home'] },
  { region: 'list', command: 'last', keys: ['End'] },
  { region: 'list', command: 'confirm', keys: ['Enter'] },
  { region: 'list', command: 'confirm-all', keys: ['Shift+Enter'] },
  { region: 'list', command: 'confirm-some', keys: ['c'] },
  { region: 'list', command: 'dismiss', keys: ['x'] },
  { region: 'list', command: 'find-in-story', keys: ['f'] },
  { region: 'story', command: 'next', keys: ['j'] },
  { region: 'story', command: 'previous', keys: ['k'] },
  { region: 'story', command: 'next-find', keys: ['BracketRight'] },
  { region: 'story', command: 'previous-find', keys: ['BracketLeft'] },
  { region: 'story', command: 'confirm', keys: ['c'] },
  { region: 'story', command: 'choose', keys: ['o'] },
  { region: 'story', command: 'pick', keys: ['p'] },
  { region: 'story', command: 'words', keys: ['w'] },
  { region: 'story', command: 'find-in-story', keys: ['f'] },
  { region: 'story', command: 'mark', keys: ['m'] },
  { region: 'story', command: 'bar', keys: ['Enter'] },
  { region: 'everywhere', command: 'search', keys: ['/'] },
  { region: 'everywhere', command: 'keys', keys: ['?'] },
  { region: 'everywhere', command: 'undo', keys: ['Mod+z'] },
  { region: 'everywhere', command: 'redo', keys: ['Mod+Shift+z'] },
];

/** What of a keyboard event a combination looks at. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export const MODIFIERS: readonly string[] = ['Mod', 'Alt', 'Shift'];

/** Read by its place on the keyboard, whatever is printed there. */
export function isPosition(name: string): boolean {
  return /^(Digit\d|Bracket(Left|Right))$/.test(name);
}

/** The names of a combination, the key itself last; "+" is a key too. */
export function namesOf(combination: string): readonly string[] {
  const names = combination.split('+');
  return combination.endsWith('+') ? [...names.slice(0, -2), '+'] : names;
}

/** True when these keys are the combination. Shift is not asked of a character that needs it to be typed, as "?". */
export function isCombination(pressed: Pressed, combination: string): boolean {
  const names = namesOf(combination);
  const name = names.at(-1) ?? '';
  const wants = (modifier: string): boolean => names.slice(0, -1).includes(modifier);
  if (wants('Mod') !== (pressed.ctrlKey || pressed.metaKey) || wants('Alt') !== pressed.altKey)
    return false;
  const typed = name.length === 1 && name.toLowerCase() === name.toUpperCase();
  if (!typed && wants('Shift') !== pressed.shiftKey) return false;
  if (isPosition(name)) return pressed.code === name;
  return pressed.key.toLowerCase() === name.toLowerCase();
}

/** A character without Ctrl, ⌘ or Alt: what the switch turns off (WCAG 2.1.4). With Shift it is still one: a capital. */
export function isSingleKey(combination: string): boolean {
  const names = namesOf(combination);
  const name = names.at(-1) ?? '';
  const held = names.includes('Mod') || names.includes('Alt');
  return !held && ([...name].length === 1 || isPosition(name));
}

const CAPS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '⏎',
  Escape: 'Esc',
  Shift: '⇧',
  BracketLeft: '[',
  BracketRight: ']',
  ' ': 'Space',
};

/** A combination as its key cap shows it: "Ctrl ⏎", on a Mac "⌘⏎". */
export function keyCap(combination: string, mac: boolean): string {
  const names = namesOf(combination).map((name) => {
    if (name === 'Mod') return mac ? '⌘' : 'Ctrl';
    if (name === 'Alt') return mac ? '⌥' : 'Alt';
    if (name.startsWith('Digit')) return name.slice(5);
    return CAPS[name] ?? (name.length === 1 ? name.toUpperCase() : name);
  });
  return names.join(mac ? '' : ' ');
}
