import { describe, expect, it } from 'vitest';
import { clockWords } from '#ui/desk/clock-words.ts';
import { pathOf, placeOf } from '#ui/desk/place.ts';
import { relationWords, whichStory } from '#ui/desk/relation-words.ts';
import { savedWords } from '#ui/desk/saved-words.ts';
import { deadlineOf } from '#ui/story-import/deadline.ts';

describe('clockWords', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  it.each([
    ['2026-11-24T12:41:00Z', '41 min', false],
    ['2026-11-24T12:00:30Z', '1 min', false],
    ['2026-11-24T14:05:00Z', '2 h 5 min', false],
    ['2026-11-24T15:00:00Z', '3 h', false],
    ['2026-11-27T12:00:00Z', '3 days', false],
    ['2026-11-24T11:48:00Z', '12 min over', true],
  ])('%s', (deadline, text, over) => {
    expect(clockWords(deadline, now)).toEqual({ text, over });
  });

  it('says nothing of what is no moment', () => {
    expect(clockWords('soon', now)).toBeNull();
  });
});

describe('savedWords', () => {
  it('calls saved only what the host has', () => {
    expect(savedWords({ kind: 'saved' }).short).toBe('Saved');
    expect(savedWords({ kind: 'saving', waiting: 2 }).short).not.toBe('Saved');
    expect(savedWords({ kind: 'on-device', waiting: 3, why: 'Offline.' })).toMatchObject({
      short: '3 on this device',
      urgent: false,
    });
  });

  it('is urgent where work may be lost', () => {
    expect(savedWords({ kind: 'not-saved', why: 'The disk is full.' })).toEqual({
      short: 'Not saved',
      long: 'The last change is on no disk. The disk is full.',
      urgent: true,
    });
    expect(savedWords({ kind: 'stuck', waiting: 1, why: '' }).urgent).toBe(true);
  });
});

describe('addresses', () => {
  it('are read as they are written', () => {
    const place = { storyId: 'st-1', quoteId: 'q/ä 1' };
    expect(placeOf(pathOf(place))).toEqual(place);
    expect(placeOf(pathOf({ storyId: 'st-1', quoteId: null }))).toEqual({
      storyId: 'st-1',
      quoteId: null,
    });
  });

  it('that mean nothing lead to the front door', () => {
    for (const path of ['/', '', '/story', '/story/', '/other/st-1', '/story/%E0%A4%A']) {
      expect(placeOf(path)).toEqual({ storyId: null, quoteId: null });
    }
  });
});

it('says whose story it is', () => {
  expect(relationWords('ours', null)).toBe('our story');
  expect(relationWords('agency', 'AFP')).toBe('AFP copy');
  expect(relationWords('agency', null)).toBe('agency copy');
});

it('says which version of it is open', () => {
  const story = { relation: 'agency', agency: 'AFP' } as const;
  const version = { id: 'v2', number: 2, text: '', sha256: '' };
  expect(whichStory(story, version)).toBe('Version 2 · AFP copy');
  expect(whichStory(story, null)).toBe('AFP copy');
});

it('takes a deadline in the reader’s own time', () => {
  expect(deadlineOf('')).toBeNull();
  expect(deadlineOf('nonsense')).toBeNull();
  expect(deadlineOf('2026-11-24T18:30')).toBe(new Date(2026, 10, 24, 18, 30).toISOString());
});
