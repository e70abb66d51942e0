import { beforeEach, describe, expect, it } from 'vitest';
import { forgetMissedKey, missedKey, type MissedPress, noteKey } from '#ui/desk/missed-key.ts';

/** Stands for the element that has the keyboard; it is only compared. */
const focused = null;
let now = 0;

function press(key: string, after: number, part: Partial<MissedPress> = {}): MissedPress {
  now += after;
  const made = { key, code: '', defaultPrevented: false, timeStamp: now, target: focused, ...part };
  noteKey(made);
  return made;
}

describe('a press that nobody took', () => {
  beforeEach(() => {
    forgetMissedKey();
    now += 60_000;
  });

  it('waits five seconds for what takes it', () => {
    const pick = press('p', 0);
    expect(missedKey(now + 4900, focused)).toBe(pick);
    expect(missedKey(now + 5100, focused)).toBeNull();
  });

  it('does not wait when somebody took it', () => {
    press('p', 0, { defaultPrevented: true });
    expect(missedKey(now, focused)).toBeNull();
  });

  it('is dropped by a later key, whether that was taken or not', () => {
    press('p', 0);
    press('j', 2000, { defaultPrevented: true });
    expect(missedKey(now, focused)).toBeNull();
    press('p', 2000);
    const find = press('f', 2000);
    expect(missedKey(now, focused)).toBe(find);
  });

  it('is dropped when it is forgotten, and when the keyboard is elsewhere', () => {
    press('p', 0);
    forgetMissedKey();
    expect(missedKey(now, focused)).toBeNull();
    press('p', 2000, { target: new EventTarget() });
    expect(missedKey(now, focused)).toBeNull();
  });

  it('is not the last letter of words typed for a field on its way', () => {
    press('w', 0);
    for (const letter of ['a', 'b', 'c']) {
      press(letter, 150);
      expect(missedKey(now, focused)).toBeNull();
    }
  });

  it('waits right behind a click or a change of focus', () => {
    press('p', 0);
    forgetMissedKey();
    const choose = press('o', 100);
    expect(missedKey(now, focused)).toBe(choose);
  });

  it('counts as one where the same key is pressed again and again', () => {
    press('p', 0);
    const again = press('p', 200);
    expect(missedKey(now, focused)).toBe(again);
  });

  it('waits behind a key that types nothing, and behind one that was taken', () => {
    press('Tab', 0);
    press('j', 50, { defaultPrevented: true });
    const pick = press('p', 50);
    expect(missedKey(now, focused)).toBe(pick);
  });
});
