import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, emptyDesk } from '#core/desk/desk.ts';
import { evolve } from '#core/desk/evolve.ts';
import { appendToLog, EMPTY_HEAD, eventOf, type LogEntry } from '#core/desk/log.ts';
import type { EventBody, EventType } from '#core/desk/event.ts';
import type { Person } from '#core/review/hats.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import {
  groupedByDay,
  sinceLeft,
  type Told,
  toldAbout,
  toldOf,
  whoDid,
  withSeen,
} from '#ui/history/told.ts';
import { endLog } from '../../makers/end-log.ts';
import { DAN, INES, ROB, RUTH, TOM } from '../../makers/fable-desk.ts';
import { CHECKER, firstStory, HEAD, SECOND } from '../../makers/make-desk.ts';
import { wholeLog } from '../../makers/whole-log.ts';

const DAN_READS: Person = { id: DAN, name: 'Dan Deadline', hats: ['signs', 'clears'] };
const INES_READS: Person = { id: INES, name: 'Ines Inkwell', hats: ['checks', 'reads'] };

function deskOf(log: readonly LogEntry[]): Desk {
  return log.reduce((desk, entry) => evolve(desk, eventOf(entry)), emptyDesk('st-fable'));
}

/** One sentence, the day and the minute left out. */
function sentences(told: readonly Told[]): readonly string[] {
  return told.map(({ sentence }) => sentence.replaceAll(/(\d+ \w{3} \d{4}, )?\d\d:\d\d/gu, 'then'));
}

describe('the history of a whole story', () => {
  let whole: readonly LogEntry[] = [];
  let end: readonly LogEntry[] = [];
  beforeAll(async () => {
    whole = await wholeLog();
    end = await endLog();
  });

  it('has a sentence for every event that no other event of its act says better', () => {
    for (const log of [whole, end]) {
      const told = toldOf(deskOf(log), log, DAN_READS);
      const silent = log.filter(({ seq }) => !told.some((item) => item.seq === seq));
      const mayFollow: readonly EventType[] = [
        'message-added@1',
        'stage-moved@1',
        'fields-written@1',
      ];
      for (const { type } of silent) expect(mayFollow).toContain(type);
      for (const { mid } of silent) expect(told.some((item) => item.mid === mid)).toBe(true);
    }
  });

  it('says each with a name at its beginning and a point at its end, and never a raw word', () => {
    for (const log of [whole, end]) {
      for (const { by, sentence } of toldOf(deskOf(log), log, DAN_READS)) {
        expect(sentence.startsWith(`${by.name} `)).toBe(true);
        expect(sentence).toMatch(/[.?!…]$/u);
        expect(sentence).not.toMatch(/undefined|null|\[object|@1|VERBATIM|strict-fillers|\bq-/u);
      }
    }
  });

  it('reads like this', () => {
    const told = sentences(toldOf(deskOf(end), end, DAN_READS));
    for (const line of [
      'Ines Inkwell brought the story in: “Harbour bridge to reopen in spring”.',
      'Ines Inkwell let the desk find 4 quotes.',
      'Ines Inkwell took it off the list: motto.',
      'Tom Typeset saw that it was taken off the list, and agreed.',
      'Tom Typeset gave the second verdict “Word for word”, without seeing the first.',
      'Ines Inkwell handed it over to be signed.',
      'Ruth Redpencil opened it to sign.',
      'Ruth Redpencil signed it.',
      'Ines Inkwell asked Felix Fiction: Half of what?',
      'Ines Inkwell wrote down the answer of Felix Fiction, which came by call, then: Half of the estimate of 2024.',
      'Rob Reporter wrote a note that blocks: Not sure about the half.',
      'Rob Reporter named Ines Inkwell in the note.',
      'Ruth Redpencil settled the note that blocked: Not sure about the half.',
      'Ines Inkwell set suggested fix: “under half”.',
      'Ines Inkwell declined the fix: The words are on the tape.',
      'Ines Inkwell made the fix in the story: cut.',
      'Ines Inkwell brought in version 2, where it is cut.',
      'Dan Deadline let it run unsigned: The signer is on a train.',
      'Ruth Redpencil looked at it after it ran unsigned: Heard the tape on Monday.',
      'Dan Deadline cleared version 2 to run.',
      'Dan Deadline marked as published: version 2, fable.example/bridge.',
      'Rob Reporter brought in a complaint by Mara Mockup, due 1 Dec 2026: I said “sturdy”.',
      'Tom Typeset decided on the complaint that the quote stands: The tape has “sound”.',
      'Dan Deadline killed the story: The story is about another bridge.',
    ])
      expect(told).toContain(line);
    expect(told).toContain(
      'Tom Typeset decided on the complaint to correct it; the verdict “Word for word” is withdrawn; ran as “The bridge is sound and it will carry trams again,”, to be “The bridge was sound” in fable.example/bridge; told: the mayor’s office; reason: The tape is of another day.',
    );
    expect(told).not.toContain('Ines Inkwell marked the fix as declined.');
  });

  it('names a confidential source only to those who may know it', () => {
    const desk = deskOf(end);
    const title = 'Recording of the town hall';
    const secret = Object.values(desk.sources).find((source) => source.confidential)?.id ?? '';
    const quoteId = Object.values(desk.evidence).find((item) => item.sourceId === secret)?.quoteId;
    const read = (reader: Person): string =>
      sentences(toldAbout(toldOf(desk, end, reader), quoteId ?? '')).join('\n');
    expect(read(DAN_READS)).toContain(title);
    const seen = read(INES_READS);
    expect(seen).toContain('attached evidence from confidential source');
    expect(seen).toContain('made a source confidential');
    expect(seen).not.toContain(title);
    expect(seen).not.toContain('00:03:12');
  });

  it('tells suggestions and clashes with what was in them', () => {
    const told = sentences(toldOf(deskOf(whole), whole, DAN_READS));
    expect(told).toContain('Tom Typeset suggested answer on the words: no.');
    expect(told).toContain('Ines Inkwell took the suggestion of answer on the words: no.');
    expect(told.some((line) => line.includes('settled the clash: '))).toBe(true);
    expect(told.some((line) => line.endsWith(': a clash.'))).toBe(true);
    expect(told.some((line) => line.includes('removed words for good from'))).toBe(true);
  });

  it('of one quote is what has to do with it, its finding and its speaker too', () => {
    const desk = deskOf(whole);
    const told = toldOf(desk, whole, DAN_READS);
    const quote = inReadingOrder(desk)[1];
    const own = toldAbout(told, quote?.id ?? '');
    expect(own.length).toBeGreaterThan(5);
    expect(own.length).toBeLessThan(told.length);
    expect(own[0]?.sentence).toBe('Ines Inkwell let the desk find 4 quotes.');
    expect(toldAbout(told, null)).toBe(told);
  });

  it('is what others did since a person saw it, a quote at a time', () => {
    const told = toldOf(deskOf(end), end, DAN_READS);
    const fresh = sinceLeft(told, {}, INES);
    expect(fresh.flatMap((group) => group.told).some(({ by }) => by.id === INES)).toBe(false);
    const [first, ...rest] = fresh;
    if (first === undefined) throw new Error('others did nothing');
    const one = withSeen({}, [first]);
    expect(sinceLeft(told, one, INES).map(({ quoteId }) => quoteId)).toEqual(
      rest.map(({ quoteId }) => quoteId),
    );
    expect(sinceLeft(told, withSeen(one, rest), INES)).toEqual([]);
    // The newest first, in the groups and among them.
    const seqs = fresh.map((group) => group.told.map(({ seq }) => seq));
    expect(seqs).toEqual(seqs.map((list) => list.toSorted((a, b) => b - a)));
    const heads = seqs.map(([seq]) => seq ?? 0);
    expect(heads).toEqual(heads.toSorted((a, b) => b - a));
    expect(whoDid(first.told).split(' and ').length).toBe(
      new Set(first.told.map(({ by }) => by.id)).size,
    );
    expect([TOM, RUTH, DAN, ROB]).toContain(first.told[0]?.by.id);
  });
});

describe('the history by day', () => {
  it('has the newest day, in it the quote that was touched last, in it the last act first', () => {
    const at = (seq: number, day: number, quoteId: string | null): Told => ({
      seq,
      mid: `m-${seq}`,
      at: `2026-11-0${day}T10:00:00Z`,
      by: { id: 'p', name: 'P' },
      quoteId,
      about: [],
      sentence: `${seq}`,
    });
    const told = [at(1, 1, 'a'), at(2, 1, 'b'), at(3, 1, 'a'), at(4, 2, null)];
    expect(
      groupedByDay(told, (when) => when.slice(0, 10)).map(({ day, groups }) => [
        day,
        groups.map((group) => [group.quoteId, group.told.map(({ seq }) => seq)]),
      ]),
    ).toEqual([
      ['2026-11-02', [[null, [4]]]],
      [
        '2026-11-01',
        [
          ['a', [3, 1]],
          ['b', [2]],
        ],
      ],
    ]);
  });
});

describe('a first verdict', () => {
  const bench = firstStory();
  const quote = inReadingOrder(bench.desk)[0];
  const id = quote?.id ?? '';
  const bodies: readonly EventBody[] = [
    {
      type: 'fields-written@1',
      data: {
        writes: [
          {
            field: 'quote.verdict',
            id,
            before: null,
            value: {
              code: 'UNVERIFIABLE',
              scale: 'quote-verdict/1',
              reason: 'nobody has it',
              override: false,
            },
          },
        ],
      },
    },
  ];
  const log = appendToLog(EMPTY_HEAD, bodies, {
    storyId: 'st-1',
    at: '2026-11-24T12:00:00Z',
    actor: { id: CHECKER.id, name: CHECKER.name },
    hats: CHECKER.hats,
    mid: 'm-1',
    batch: null,
    salts: ['00'],
  });
  bench.act(CHECKER, { type: 'confirm', quoteIds: [id] });
  bench.act(CHECKER, {
    type: 'edit',
    writes: [
      { field: 'story.blind', id: bench.desk.storyId, value: true },
      {
        field: 'quote.verdict',
        id,
        value: {
          code: 'UNVERIFIABLE',
          scale: 'quote-verdict/1',
          reason: 'nobody has it',
          override: false,
        },
      },
    ],
  });
  const read = (reader: Person): string => sentences(toldOf(bench.desk, log, reader)).join('\n');

  it('is not told to whoever is to give a second one without seeing it', () => {
    expect(read(SECOND)).toBe('Ines Inkwell gave a verdict, shown once the second one is given.');
    expect(read(CHECKER)).toBe(
      'Ines Inkwell gave the verdict “No record to be had”: nobody has it.',
    );
    expect(read({ ...HEAD, hats: ['clears'] })).toContain('No record to be had');
  });
});
