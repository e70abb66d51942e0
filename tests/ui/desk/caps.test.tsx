import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ALL_KEYS } from '#ui/desk/all-keys.ts';
import { changeKey, resetKeys } from '#ui/desk/change-key.ts';
import { keySettings, workingKey } from '#ui/desk/key-settings.ts';
import { withCap } from '#ui/desk/use-caps.ts';
import { SourceBlock } from '#ui/evidence/SourceBlock.tsx';
import { CheckBar } from '#ui/review/CheckBar.tsx';
import { PaneProvider } from '#ui/review/pane-context.tsx';
import { VerdictGroups } from '#ui/review/VerdictGroups.tsx';
import { WhoHead } from '#ui/review/WhoHead.tsx';
import { CHECKER, firstStory, nth } from '../../makers/make-desk.ts';
import { paneValue } from '../../makers/pane-value.ts';
import { drawn } from '../../makers/render.tsx';

const { desk } = firstStory();
const quote = nth(desk, 1);

function change(region: string, command: string, combination: string): void {
  const row = ALL_KEYS.find((item) => item.region === region && item.command === command);
  if (row === undefined) throw new Error(`no key ${region}/${command}`);
  expect(changeKey(row, 0, combination, ALL_KEYS)).toBe(true);
}

function turnOff(): void {
  keySettings.setState({ singleKeys: false });
}

function markupOf(piece: ReactNode): string {
  const value = paneValue(desk, quote, CHECKER);
  return drawn(<PaneProvider value={value}>{piece}</PaneProvider>, {
    desk,
    me: CHECKER,
    people: [CHECKER],
    selectedId: quote.id,
  });
}

/** The caps that a piece of the open quote prints, in order. */
function capsOf(piece: ReactNode): readonly string[] {
  return [...markupOf(piece).matchAll(/<kbd[^>]*>([^<]*)<\/kbd>/g)].map(([, cap = '']) => cap);
}

beforeEach(() => {
  // Markup is drawn as on a server, which begins with the first state instead of the present one.
  vi.spyOn(keySettings, 'getInitialState').mockImplementation(keySettings.getState);
});

afterEach(() => {
  resetKeys();
  vi.restoreAllMocks();
});

describe('the key of a command', () => {
  it('is the first that works now', () => {
    const next = (): string | undefined => workingKey('list', 'next', keySettings.getState());
    expect(next()).toBe('j');
    turnOff();
    expect(next()).toBe('ArrowDown');
    resetKeys();
    change('list', 'next', 'Shift+n');
    expect(next()).toBe('Shift+n');
    turnOff();
    // The arrows are keys of it as before.
    expect(next()).toBe('ArrowDown');
    change('list', 'dismiss', 'Shift+x');
    expect(workingKey('list', 'dismiss', keySettings.getState())).toBeUndefined();
  });

  it('is that of its own region, and none for a command that nobody knows', () => {
    const settings = keySettings.getState();
    expect(workingKey('story', 'next', settings)).toBe('j');
    expect(workingKey('story', 'dismiss', settings)).toBeUndefined();
    expect(workingKey('list', 'dance', settings)).toBeUndefined();
  });

  it('stands in a title only where there is one', () => {
    expect(withCap('Change the speaker', 'S')).toBe('Change the speaker (S)');
    expect(withCap('Change the speaker', undefined)).toBe('Change the speaker');
  });
});

describe('the cap on a button', () => {
  it('is the key that ships', () => {
    expect(capsOf(<CheckBar />)).toEqual(['A', 'Ctrl ⏎']);
    expect(capsOf(<SourceBlock />)).toEqual(['E']);
    expect(capsOf(<VerdictGroups />).toSorted()).toEqual([...'123456789']);
    expect(markupOf(<WhoHead />)).toContain('title="Change the speaker (S)"');
  });

  it('follows a changed key', () => {
    change('pane', 'ask', 'Alt+l');
    change('pane', 'done', 'F2');
    change('pane', 'evidence', 'Shift+e');
    change('pane', 'verdict-4', 'Alt+Digit4');
    change('pane', 'speaker', 'Shift+s');
    expect(capsOf(<CheckBar />)).toEqual(['Alt L', 'F2']);
    expect(capsOf(<SourceBlock />)).toEqual(['⇧ E']);
    expect(capsOf(<VerdictGroups />)).toContain('Alt 4');
    expect(markupOf(<WhoHead />)).toContain('title="Change the speaker (⇧ S)"');
  });

  it('goes with the single keys, and stays where the key has a modifier', () => {
    change('pane', 'evidence', 'Shift+e');
    change('pane', 'verdict-4', 'Alt+Digit4');
    turnOff();
    expect(capsOf(<CheckBar />)).toEqual(['Ctrl ⏎']);
    expect(capsOf(<SourceBlock />)).toEqual([]);
    expect(capsOf(<VerdictGroups />)).toEqual(['Alt 4']);
    expect(markupOf(<WhoHead />)).toContain('title="Change the speaker"');
  });

  it('is as it was when all keys are', () => {
    change('pane', 'ask', 'Alt+l');
    turnOff();
    resetKeys();
    expect(capsOf(<CheckBar />)).toEqual(['A', 'Ctrl ⏎']);
  });
});
