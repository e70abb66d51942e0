import { afterEach, describe, expect, it } from 'vitest';
import { changeKey, combinationOf, resetKeys } from '#ui/desk/change-key.ts';
import { keySettings, keysOf, workingKey } from '#ui/desk/key-settings.ts';
import { isCombination, isSingleKey, keyCap, KEYS, type Pressed } from '#ui/desk/keys.ts';
import { RECORD_KEYS } from '#ui/record/record-keys.ts';

function press(key: string, part: Partial<Pressed> = {}): Pressed {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...part };
}

describe('isCombination', () => {
  it('asks for exactly the modifiers that are named', () => {
    expect(isCombination(press('Enter'), 'Enter')).toBe(true);
    expect(isCombination(press('Enter', { shiftKey: true }), 'Enter')).toBe(false);
    expect(isCombination(press('Enter', { shiftKey: true }), 'Shift+Enter')).toBe(true);
    expect(isCombination(press('j', { altKey: true }), 'j')).toBe(false);
  });

  it('takes Ctrl and ⌘ for the same', () => {
    expect(isCombination(press('Enter', { ctrlKey: true }), 'Mod+Enter')).toBe(true);
    expect(isCombination(press('Enter', { metaKey: true }), 'Mod+Enter')).toBe(true);
  });

  it('reads digits by their place on the keyboard', () => {
    expect(isCombination(press('&', { code: 'Digit1' }), 'Digit1')).toBe(true);
    expect(isCombination(press('1', { code: 'Numpad1' }), 'Digit1')).toBe(false);
  });

  it('does not ask for the Shift that a sign needs to be typed', () => {
    expect(isCombination(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(isCombination(press('/', { shiftKey: true }), '/')).toBe(true);
  });
});

describe('other boards', () => {
  // What browsers report: `code` is the place on the board, `key` what is printed there.
  it('finds digits where a French board types them with Shift only', () => {
    const french: readonly (readonly [code: string, key: string])[] = [
      ...([
        ['Digit1', '&'],
        ['Digit2', 'é'],
        ['Digit5', '('],
        ['Digit9', 'ç'],
      ] as const),
    ];
    for (const [code, key] of french) {
      expect(isCombination(press(key, { code }), code)).toBe(true);
      expect(combinationOf(press(key, { code }))).toBe(code);
    }
  });

  it('finds the brackets where a German board has ü and +, a French one ^ and $', () => {
    for (const key of ['ü', '^', 'Dead']) {
      expect(isCombination(press(key, { code: 'BracketLeft' }), 'BracketLeft')).toBe(true);
    }
    for (const key of ['+', '$']) {
      expect(isCombination(press(key, { code: 'BracketRight' }), 'BracketRight')).toBe(true);
      expect(combinationOf(press(key, { code: 'BracketRight' }))).toBe('BracketRight');
    }
  });

  it('takes no bracket that a German board types with AltGr for one', () => {
    const altGr = press('[', { code: 'Digit8', ctrlKey: true, altKey: true });
    expect(isCombination(altGr, 'BracketLeft')).toBe(false);
    expect(isCombination(altGr, 'Digit8')).toBe(false);
  });

  it('reads letters by what they type: Z and Y change places, A and Q do', () => {
    expect(isCombination(press('y', { code: 'KeyZ' }), 'y')).toBe(true);
    expect(isCombination(press('z', { code: 'KeyY' }), 'y')).toBe(false);
    expect(isCombination(press('z', { code: 'KeyY', ctrlKey: true }), 'Mod+z')).toBe(true);
    expect(isCombination(press('a', { code: 'KeyQ' }), 'a')).toBe(true);
    expect(isCombination(press('m', { code: 'Semicolon' }), 'm')).toBe(true);
  });

  it('reads the signs that other boards type with Shift', () => {
    const german = press('/', { code: 'Digit7', shiftKey: true });
    expect(isCombination(german, '/')).toBe(true);
    expect(isCombination(german, 'Digit7')).toBe(false);
    expect(isCombination(press('?', { code: 'Minus', shiftKey: true }), '?')).toBe(true);
    expect(isCombination(press('?', { code: 'KeyM', shiftKey: true }), '?')).toBe(true);
  });
});

describe('the table', () => {
  it('knows a single key from one with a modifier', () => {
    expect(['j', 'Digit4', '/'].map(isSingleKey)).toEqual([true, true, true]);
    expect(['Enter', 'Mod+z', 'Alt+ArrowLeft'].map(isSingleKey)).toEqual([false, false, false]);
  });

  it('takes a capital, a digit or a bracket with Shift for a single key, as WCAG 2.1.4 does', () => {
    for (const key of ['Shift+d', 'Shift+w', 'Shift+Digit1', 'Shift+BracketLeft', '?', '+', '𝒹'])
      expect(isSingleKey(key), key).toBe(true);
    for (const key of [
      'Shift+Enter',
      'Shift+F2',
      'Mod+Shift+d',
      'Alt+Shift+d',
      'Mod++',
      'Alt+Digit1',
    ])
      expect(isSingleKey(key), key).toBe(false);
  });

  it.each(['d', 'w'])('has ⇧%s of the record among the single keys', (letter) => {
    const row = RECORD_KEYS.find(({ keys }) => keys.includes(`Shift+${letter}`));
    expect(row?.command).toMatch(/^previous-/);
    const settings = { singleKeys: false, changed: {} };
    expect(workingKey('pane', row?.command ?? '', settings, RECORD_KEYS)).toBeUndefined();
  });

  it('shows caps as the keyboard does', () => {
    expect(keyCap('Mod+Enter', false)).toBe('Ctrl ⏎');
    expect(keyCap('Mod+Enter', true)).toBe('⌘⏎');
    expect(keyCap('Digit7', false)).toBe('7');
    expect(keyCap(' ', false)).toBe('Space');
    expect(keyCap('Alt+ ', false)).toBe('Alt Space');
  });
});

describe('changing a key', () => {
  afterEach(resetKeys);
  const row = KEYS.find((item) => item.region === 'list' && item.command === 'dismiss');
  if (row === undefined) throw new Error('no such row');

  it('replaces the one that ships', () => {
    expect(changeKey(row, 0, 'd')).toBe(true);
    expect(keysOf(row, keySettings.getState())).toEqual(['d']);
  });

  it('leaves the other keys of the command, each of which may be changed', () => {
    const next = KEYS.find((item) => item.region === 'list' && item.command === 'next');
    if (next === undefined) throw new Error('no such row');
    const now = (): readonly string[] => keysOf(next, keySettings.getState());
    expect(changeKey(next, 0, 'n')).toBe(true);
    expect(now()).toEqual(['n', 'ArrowDown', 'ArrowRight']);
    expect(changeKey(next, 2, 'Alt+n')).toBe(true);
    expect(now()).toEqual(['n', 'ArrowDown', 'Alt+n']);
    // Its own keys are taken too, but not by the place they have.
    expect(changeKey(next, 0, 'ArrowDown')).toBe(false);
    expect(changeKey(next, 0, 'n')).toBe(true);
    expect(changeKey(row, 0, 'ArrowRight')).toBe(true);
    expect(changeKey(next, 2, 'ArrowRight')).toBe(false);
  });

  it('refuses one that is taken in the region or by the page', () => {
    expect(changeKey(row, 0, 'j')).toBe(false);
    expect(changeKey(row, 0, '?')).toBe(false);
    expect(keysOf(row, keySettings.getState())).toEqual(['x']);
  });

  it('reads what was pressed', () => {
    expect(combinationOf(press('Shift', { shiftKey: true }))).toBeNull();
    expect(combinationOf(press('D', { shiftKey: true }))).toBe('Shift+d');
    expect(combinationOf(press('é', { code: 'Digit2' }))).toBe('Digit2');
    expect(combinationOf(press('?', { shiftKey: true }))).toBe('?');
  });
});
