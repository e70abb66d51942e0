import { afterEach, describe, expect, it } from 'vitest';
import { keySettings } from '#ui/desk/key-settings.ts';
import { type SentPress, whoseKey } from '#ui/desk/sent-keyboard.ts';
import { PANE_KEYS } from '#ui/review/pane-key-rows.ts';

function press(key: string, part: Partial<SentPress> = {}): SentPress {
  const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const state = { repeat: false, isComposing: false, defaultPrevented: false };
  return { key, code: '', ...held, ...state, ...part };
}

describe('a press while the keyboard is sent to the open quote', () => {
  afterEach(() => keySettings.setState({ singleKeys: true, changed: {} }));

  it('is of the open quote where it has that key', () => {
    expect(whoseKey(press('y'), PANE_KEYS)).toBe('theirs');
    expect(whoseKey(press('&', { code: 'Digit1' }), PANE_KEYS)).toBe('theirs');
    expect(whoseKey(press('Enter', { ctrlKey: true }), PANE_KEYS)).toBe('theirs');
    expect(whoseKey(press('ArrowLeft', { altKey: true }), PANE_KEYS)).toBe('theirs');
    expect(whoseKey(press('l'), PANE_KEYS)).toBe('other');
    expect(whoseKey(press('ArrowDown'), PANE_KEYS)).toBe('other');
  });

  it('follows a key that was changed', () => {
    keySettings.setState({ changed: { 'pane/answer-yes': 'Alt+l' } });
    expect(whoseKey(press('y'), PANE_KEYS)).toBe('other');
    expect(whoseKey(press('l', { altKey: true }), PANE_KEYS)).toBe('theirs');
  });

  it('may be of it as long as its keys have not come, where it types a character', () => {
    expect(whoseKey(press('l'), null)).toBe('theirs');
    for (const key of [' ', 'Enter', 'Tab', 'ArrowDown', 'Escape'])
      expect(whoseKey(press(key), null)).toBe('other');
    expect(whoseKey(press('l', { ctrlKey: true }), null)).toBe('other');
  });

  it('is never of it where it is a single key and these are off', () => {
    keySettings.setState({ singleKeys: false });
    expect(whoseKey(press('y'), PANE_KEYS)).toBe('other');
    expect(whoseKey(press('y'), null)).toBe('other');
    expect(whoseKey(press('Enter', { ctrlKey: true }), PANE_KEYS)).toBe('theirs');
  });

  it('is of the page where that has the key', () => {
    for (const rows of [PANE_KEYS, null]) {
      expect(whoseKey(press('/'), rows)).toBe('other');
      expect(whoseKey(press('z', { ctrlKey: true }), rows)).toBe('other');
    }
  });

  it('says nothing where it only holds, repeats, or goes on from the place', () => {
    expect(whoseKey(press('Shift', { shiftKey: true }), null)).toBe('nobody');
    expect(whoseKey(press('y', { repeat: true }), PANE_KEYS)).toBe('nobody');
    expect(whoseKey(press('Tab'), PANE_KEYS)).toBe('nobody');
  });

  it('is nobody’s command while a character is composed', () => {
    expect(whoseKey(press('y', { isComposing: true }), PANE_KEYS)).toBe('other');
  });
});
