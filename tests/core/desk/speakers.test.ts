import { describe, expect, it } from 'vitest';
import { barredBecause } from '#core/desk/barred.ts';
import { blocksOf } from '#core/desk/context.ts';
import type { Command, SpeakerCommand } from '#core/desk/command.ts';
import { type Desk } from '#core/desk/desk.ts';
import { mergedInto, nameCheckOf, quotesBySpeaker, speakersOf } from '#core/desk/speakers.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { detect } from '#core/quote/detect.ts';
import type { Speaker } from '#core/quote/quote.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  here,
  quoteSaying,
  REPORTER,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';

function speaker(desk: Desk, name: string): Speaker {
  const found = Object.values(desk.speakers).find((item) => item.name === name);
  if (found === undefined) throw new Error(`no speaker ${name}`);
  return found;
}

function idsOf(desk: Desk, name: string): readonly string[] {
  return (quotesBySpeaker(desk).get(speaker(desk, name).id) ?? []).map(({ id }) => id);
}

function merge(desk: Desk, from: string, into: string): SpeakerCommand {
  return {
    type: 'merge-speakers',
    from: speaker(desk, from).id,
    into: speaker(desk, into).id,
    quoteIds: idsOf(desk, from),
  };
}

function signed(bench: Bench, id: string): void {
  checkVerbatim(bench, id);
  bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
  bench.act(SECOND, { type: 'open-review', quoteId: id });
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
  bench.act(SECOND, { type: 'approve', quoteId: id, seenFingerprint });
  expect(quoteStatus(bench.desk, here(bench, id))).toBe('signed');
}

const KERRY = 'John Kerry';
const ABE = 'Shinzo Abe';
const OFFICIAL = 'US state department official';

describe('a merge', () => {
  it('stays one when the kept speaker takes the other’s name over', () => {
    const bench = firstStory();
    bench.act(CHECKER, merge(bench.desk, ABE, KERRY));
    const { id } = speaker(bench.desk, KERRY);
    bench.act(CHECKER, edit(set('speaker.name', id, ABE), set('speaker.aliases', id, [KERRY])));
    expect(speakersOf(bench.desk).filter(({ name }) => name === ABE)).toHaveLength(1);
  });

  it('moves every quote, keeps the names, and takes nothing in hand', () => {
    const bench = firstStory();
    const moved = idsOf(bench.desk, ABE);
    const before = idsOf(bench.desk, KERRY);
    expect(bench.act(CHECKER, merge(bench.desk, ABE, KERRY)).outcome).toBe('applied');
    expect(new Set(idsOf(bench.desk, KERRY))).toEqual(new Set([...before, ...moved]));
    expect(speaker(bench.desk, KERRY).aliases).toEqual([ABE]);
    expect(moved.map((id) => here(bench, id).stage)).toEqual(moved.map(() => 'to-confirm'));
    const gone = speaker(bench.desk, ABE);
    expect(mergedInto(bench.desk, gone, quotesBySpeaker(bench.desk))?.name).toBe(KERRY);
    expect(speakersOf(bench.desk).map(({ name }) => name)).not.toContain(ABE);
  });

  it('takes the quotes that were put away too, so that a restored one has its speaker', () => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'race against time');
    bench.act(CHECKER, { type: 'dismiss', quoteId: id, reason: 'scare quotes' });
    bench.act(CHECKER, merge(bench.desk, ABE, KERRY));
    bench.act(CHECKER, { type: 'restore', quoteId: id });
    expect(here(bench, id).anchor.speakerId).toBe(speaker(bench.desk, KERRY).id);
  });

  it('makes a signature fall, and bars who merged from signing what moved', () => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'race against time');
    signed(bench, id);
    bench.act(STANDARDS, merge(bench.desk, ABE, KERRY));
    const now = here(bench, id);
    expect(quoteStatus(bench.desk, now)).toBe('changed');
    expect(contextChanged(bench.desk, now)).toBe(true);
    expect(barredBecause(bench.desk, now, STANDARDS.id)).toMatch(/words and speaker/u);
    expect(now.touched).toContain(STANDARDS.id);
    // Whoever neither wrote nor merged may still say that it stands.
    expect(barredBecause(bench.desk, now, SECOND.id)).toBeNull();
    // A quote that was the other speaker's all along keeps its signature and its signers.
    const kept = quoteSaying(bench.desk, 'Their goal');
    expect(barredBecause(bench.desk, kept, STANDARDS.id)).toBeNull();
  });

  it('is refused between a named person and an unnamed source, who would be named by it', () => {
    const bench = firstStory();
    for (const [from, into] of [
      [OFFICIAL, KERRY],
      [KERRY, OFFICIAL],
    ] as const) {
      const act = bench.act(CHECKER, merge(bench.desk, from, into));
      expect(act.refusals.map((item) => item.code)).toEqual(['unnamed']);
    }
    expect(speaker(bench.desk, KERRY).aliases).toEqual([]);
  });

  it('is refused to those who only answer, for one speaker alone, and for one not here', () => {
    const bench = firstStory();
    const command = merge(bench.desk, ABE, KERRY);
    const codes = (by: typeof CHECKER, given: Command): readonly string[] =>
      bench.act(by, given).refusals.map((item) => item.code);
    expect(codes(REPORTER, command)).toEqual(['hat']);
    expect(codes(CHECKER, merge(bench.desk, ABE, ABE))).toEqual(['same']);
    expect(codes(CHECKER, { ...command, into: 's-none' })).toEqual(['unknown']);
  });

  it('leaves to another speaker what someone else has given them meanwhile', () => {
    const bench = firstStory();
    const base = bench.desk;
    const command = merge(base, KERRY, ABE);
    const { id, anchor } = quoteSaying(base, 'Their goal');
    const hammond = speaker(base, 'Philip Hammond').id;
    bench.act(SECOND, edit(set('quote.anchor', id, { ...anchor, speakerId: hammond })));
    expect(bench.actOn(base, CHECKER, command).outcome).toBe('merged');
    expect(here(bench, id).anchor.speakerId).toBe(hammond);
    expect(idsOf(bench.desk, KERRY)).toEqual([]);
  });

  it('clashes as a whole where someone moved the ends of a quote that it moves', () => {
    const bench = firstStory();
    const base = bench.desk;
    const { id, anchor } = quoteSaying(base, 'Their goal');
    bench.act(SECOND, edit(set('quote.anchor', id, { ...anchor, cue: 'added' })));
    const late = bench.actOn(base, CHECKER, merge(base, KERRY, ABE));
    expect(late.outcome).toBe('conflict');
    expect(idsOf(bench.desk, ABE)).toHaveLength(1);
    expect(bench.desk.conflicts[late.mid]?.theirs.map(({ field }) => field)).toContain(
      'speaker.aliases',
    );
  });

  it('is undone as one by whoever made it', () => {
    const bench = firstStory();
    const before = bench.desk;
    const { mid } = bench.act(CHECKER, merge(before, ABE, KERRY));
    bench.act(CHECKER, { type: 'undo', of: mid });
    expect(bench.desk.speakers).toEqual(before.speakers);
    expect(idsOf(bench.desk, ABE)).toEqual(idsOf(before, ABE));
    expect(speakersOf(bench.desk).map(({ name }) => name)).toContain(ABE);
  });

  it('sends later finds under the other name to the one who answers to it', () => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'race against time');
    bench.act(CHECKER, merge(bench.desk, ABE, KERRY));
    const [version] = bench.desk.versions;
    if (version === undefined) throw new Error('no version');
    const find = detect(version.text, blocksOf(version)).finds.find((item) =>
      item.speaker?.name.includes('Abe'),
    );
    if (find === undefined) throw new Error('no find');
    const start = version.text.indexOf('Looming over');
    const elsewhere = { ...find, parts: [{ start, end: start + 12 }], clause: null };
    bench.act(CHECKER, {
      type: 'propose-candidates',
      engine: 'by hand',
      versionId: version.id,
      finds: [elsewhere],
    });
    const found = quoteSaying(bench.desk, 'Looming over');
    expect(found.id).not.toBe(id);
    expect(found.anchor.speakerId).toBe(speaker(bench.desk, KERRY).id);
  });
});

describe('moving some quotes', () => {
  it('splits them off to a new speaker; the rest stay, a signature falls', () => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'Their goal');
    signed(bench, id);
    const aide = { id: 's-aide', name: 'An aide', role: null, aliases: [], checked: null };
    bench.act(STANDARDS, { type: 'add-speaker', speaker: { ...aide, unnamed: null } });
    const from = speaker(bench.desk, KERRY).id;
    const all = idsOf(bench.desk, KERRY).length;
    const move = { type: 'move-quotes', from, into: aide.id, quoteIds: [id] } as const;
    expect(bench.act(STANDARDS, move).outcome).toBe('applied');
    expect(idsOf(bench.desk, KERRY)).toHaveLength(all - 1);
    expect(here(bench, id)).toMatchObject({ stage: 'approved', anchor: { speakerId: aide.id } });
    expect(quoteStatus(bench.desk, here(bench, id))).toBe('changed');
    expect(barredBecause(bench.desk, here(bench, id), STANDARDS.id)).not.toBeNull();
    // Once more there is nothing of theirs left to move.
    expect(bench.act(STANDARDS, move).refusals.map((item) => item.code)).toEqual(['nothing']);
  });

  it('gives a speaker to quotes of nobody named', () => {
    const bench = firstStory();
    const { id, anchor } = quoteSaying(bench.desk, 'race against time');
    bench.act(CHECKER, edit(set('quote.anchor', id, { ...anchor, speakerId: null })));
    const into = speaker(bench.desk, KERRY).id;
    bench.act(CHECKER, { type: 'move-quotes', from: null, into, quoteIds: [id] });
    expect(here(bench, id).anchor.speakerId).toBe(into);
  });
});

describe('the check of name and title', () => {
  it('holds until name or role are written, and again when both are checked anew', () => {
    const bench = firstStory();
    const { id } = speaker(bench.desk, KERRY);
    const check = () =>
      nameCheckOf(bench.desk, bench.desk.speakers[id] ?? speaker(bench.desk, KERRY));
    const checked = (when: string) => set('speaker.checked', id, { by: CHECKER.name, when });
    expect(check()).toBeNull();
    bench.act(CHECKER, edit(checked('2026-11-24T12:00:00.000Z')));
    expect(check()).toMatchObject({ by: CHECKER.name, holds: true });
    bench.act(SECOND, edit(set('speaker.role', id, 'US secretary of state')));
    expect(check()).toMatchObject({ by: CHECKER.name, holds: false });
    bench.act(
      CHECKER,
      edit(set('speaker.name', id, 'John F. Kerry'), checked('2026-11-24T13:00:00.000Z')),
    );
    expect(check()?.holds).toBe(true);
    // Other names are none of what was checked.
    bench.act(SECOND, edit(set('speaker.aliases', id, ['Kerry'])));
    expect(check()?.holds).toBe(true);
  });
});

describe('a name', () => {
  it('written by two people is a clash, which blocks the quotes of the speaker', () => {
    const bench = firstStory();
    const base = bench.desk;
    const { id } = speaker(base, KERRY);
    bench.act(CHECKER, edit(set('speaker.name', id, 'John F. Kerry')));
    const late = bench.actOn(base, SECOND, edit(set('speaker.name', id, 'J. Kerry')));
    expect(late.outcome).toBe('conflict');
    expect(bench.desk.speakers[id]?.name).toBe('John F. Kerry');
    const quote = quoteSaying(bench.desk, 'Their goal');
    checkVerbatim(bench, quote.id);
    const blocked = bench.act(CHECKER, { type: 'submit', quoteIds: [quote.id] });
    expect(blocked.refusals.map((item) => item.say)).toEqual(['Still needed: the clash settled.']);
    // Another field of the same speaker is nobody's clash.
    expect(bench.actOn(base, SECOND, edit(set('speaker.role', id, 'secretary'))).outcome).toBe(
      'merged',
    );
  });

  it.each([
    set('speaker.name', '', 'John F. Kerry'),
    set('speaker.role', '', 'former US secretary of state'),
  ])('or a role that is written makes signatures fall, and bars its writer', (write) => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'Their goal');
    signed(bench, id);
    const speakerId = speaker(bench.desk, KERRY).id;
    bench.act(STANDARDS, { type: 'edit', writes: [{ ...write, id: speakerId }] });
    expect(quoteStatus(bench.desk, here(bench, id))).toBe('changed');
    expect(barredBecause(bench.desk, here(bench, id), STANDARDS.id)).not.toBeNull();
  });

  it('among the other names leaves signatures alone', () => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'Their goal');
    signed(bench, id);
    bench.act(STANDARDS, edit(set('speaker.aliases', speaker(bench.desk, KERRY).id, ['Kerry'])));
    expect(quoteStatus(bench.desk, here(bench, id))).toBe('signed');
    expect(barredBecause(bench.desk, here(bench, id), STANDARDS.id)).toBeNull();
  });
});
