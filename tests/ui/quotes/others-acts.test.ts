import { describe, expect, it } from 'vitest';
import { appendToLog, EMPTY_HEAD, type LogEntry } from '#core/desk/log.ts';
import type { EventBody } from '#core/desk/event.ts';
import type { Person } from '#core/review/hats.ts';
import { changedSinceLooked, lookedFrom, NOTHING_READ, readOn } from '#ui/quotes/others-acts.ts';
import { CHECKER, firstStory, quoteSaying, SECOND } from '../../makers/make-desk.ts';

const { desk } = firstStory();
const one = quoteSaying(desk, 'Their goal');
const two = quoteSaying(desk, 'the challenge of our time');
const abe = quoteSaying(desk, 'race against time');

function add(log: readonly LogEntry[], by: Person, body: EventBody): readonly LogEntry[] {
  return [
    ...log,
    ...appendToLog(log.at(-1) ?? EMPTY_HEAD, [body], {
      storyId: desk.storyId,
      at: '2026-11-24T12:00:00.000Z',
      actor: by,
      hats: by.hats,
      mid: `mid-${log.length}`,
      batch: null,
      salts: ['00'],
    }),
  ];
}

function fix(id: string, value: string): EventBody {
  return {
    type: 'fields-written@1',
    data: { writes: [{ field: 'quote.fix', id, before: null, value }] },
  };
}

function changed(log: readonly LogEntry[], looked: Readonly<Record<string, number>>) {
  return [...changedSinceLooked(readOn(NOTHING_READ, desk, log, CHECKER.id), looked)];
}

describe('changed since I looked', () => {
  it('is what others did after the look, not before it and not my own', () => {
    let log = add([], SECOND, fix(one.id, 'a'));
    expect(changed(log, { [one.id]: 1 })).toEqual([]);
    log = add(log, CHECKER, fix(one.id, 'b'));
    expect(changed(log, { [one.id]: 1 })).toEqual([]);
    log = add(log, SECOND, fix(one.id, 'c'));
    expect(changed(log, { [one.id]: 1 })).toEqual([one.id]);
    expect(changed(log, { [one.id]: 3 })).toEqual([]);
  });

  it('is never a quote that nobody has looked at', () => {
    const log = add([], SECOND, fix(one.id, 'a'));
    expect(changed(log, {})).toEqual([]);
    expect(changed(log, { [two.id]: 0 })).toEqual([]);
  });

  it('counts a stage move, a note, and a new name of the speaker for every quote of theirs', () => {
    const { speakerId } = one.anchor;
    const rename: EventBody = {
      type: 'fields-written@1',
      data: {
        writes: [{ field: 'speaker.name', id: speakerId ?? '', before: 'a', value: 'b' }],
      },
    };
    const looked = { [one.id]: 0, [two.id]: 0, [abe.id]: 0 };
    expect(new Set(changed(add([], SECOND, rename), looked))).toEqual(new Set([one.id, two.id]));
    const note: EventBody = {
      type: 'message-added@1',
      data: { id: 'm-1', quoteId: abe.id, kind: 'note', text: 'Seen?', blocking: false },
    };
    expect(changed(add([], SECOND, note), looked)).toEqual([abe.id]);
  });

  it('reads on where it stopped, and begins anew in another history', () => {
    const first = add([], SECOND, fix(one.id, 'a'));
    const read = readOn(NOTHING_READ, desk, first, CHECKER.id);
    expect(readOn(read, desk, first, CHECKER.id)).toBe(read);
    const on = readOn(read, desk, add(first, SECOND, fix(two.id, 'a')), CHECKER.id);
    expect([...on.lastSeq]).toEqual([
      [one.id, 1],
      [two.id, 2],
    ]);
    const anew = readOn(on, desk, add([], SECOND, fix(abe.id, 'x')), CHECKER.id);
    expect([...anew.lastSeq.keys()]).toEqual([abe.id]);
  });
});

describe('what is kept on the device', () => {
  it.each([[null], ['{'], ['"a"'], ['null'], ['{"q-1":"2"}']])('reads %s as nothing', (kept) => {
    expect(lookedFrom(kept)).toEqual({});
  });

  it('comes back as it went', () => {
    expect(lookedFrom(JSON.stringify({ 'q-1': 4 }))).toEqual({ 'q-1': 4 });
  });
});
