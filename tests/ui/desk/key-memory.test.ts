import { afterEach, describe, expect, it } from 'vitest';
import { readKeySettings, rememberKeys } from '#ui/desk/key-memory.ts';
import { changeKey, resetKeys } from '#ui/desk/change-key.ts';
import { keySettings, keysOf } from '#ui/desk/key-settings.ts';
import { isCombination, keyCap, KEYS } from '#ui/desk/keys.ts';

const row = KEYS.find((item) => item.region === 'list' && item.command === 'dismiss');
if (row === undefined) throw new Error('no such row');

const SHIPPED = { singleKeys: true, changed: {} };

describe('keys over a reload', () => {
  afterEach(resetKeys);

  it('are as they were left', () => {
    const kept = new Map<string, string>();
    const memory = {
      get: (name: string) => kept.get(name) ?? null,
      keep: (name: string, value: string) => void kept.set(name, value),
    };
    rememberKeys(memory);
    expect(keysOf(row, keySettings.getState())).toEqual(['x']);
    changeKey(row, 0, 'Alt+d');
    keySettings.setState({ singleKeys: false });
    const settings = readKeySettings(kept.get('keys') ?? null);
    expect(settings).toEqual({ singleKeys: false, changed: { 'list/dismiss': 'Alt+d' } });
    resetKeys();
    expect(readKeySettings(kept.get('keys') ?? null)).toEqual(SHIPPED);
  });

  it('are those that ship where nothing, or nothing of ours, was kept', () => {
    for (const text of [
      null,
      '',
      'null',
      '7',
      '{"changed":[1]}',
      '{"changed":"x"}',
      '{"singleKeys"',
    ])
      expect(readKeySettings(text)).toEqual(SHIPPED);
  });

  it('take nothing for a key that no press gives', () => {
    const changed = {
      'list/next': '<img src=x onerror=alert(1)>',
      'list/previous': 'Hyper+j',
      'list/first': '',
      'list/last': 'a'.repeat(50),
      'list/dismiss': 'Mod++',
      'pane/ask': 'Digit4',
      'pane/done': 'F2',
    };
    expect(readKeySettings(JSON.stringify({ changed })).changed).toEqual({
      'list/dismiss': 'Mod++',
      'pane/ask': 'Digit4',
      'pane/done': 'F2',
    });
  });

  it('are changed each in its place, those kept before in the first', () => {
    const next = KEYS.find((item) => item.region === 'list' && item.command === 'next');
    if (next === undefined) throw new Error('no such row');
    const changed = { 'list/next': ' ', 'list/next/2': 'Alt+n' };
    const settings = readKeySettings(JSON.stringify({ changed }));
    expect(keysOf(next, settings)).toEqual([' ', 'ArrowDown', 'Alt+n']);
  });

  it('may be the plus key', () => {
    const plus = { key: '+', code: 'Equal', metaKey: false, altKey: false, shiftKey: true };
    expect(isCombination({ ...plus, ctrlKey: false }, '+')).toBe(true);
    expect(isCombination({ ...plus, ctrlKey: true }, 'Mod++')).toBe(true);
    expect(isCombination({ ...plus, ctrlKey: true }, '+')).toBe(false);
    expect(keyCap('Mod++', false)).toBe('Ctrl +');
  });
});
