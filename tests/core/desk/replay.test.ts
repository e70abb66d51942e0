import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply, baseOf } from '#core/desk/apply.ts';
import { barredBecause } from '#core/desk/barred.ts';
import { type Command, writes } from '#core/desk/command.ts';
import { decide } from '#core/desk/decide.ts';
import { type Desk, emptyDesk, quoteOf, quoteIdsOf } from '#core/desk/desk.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { evolve, evolveAll } from '#core/desk/evolve.ts';
import {
  appendToLog,
  EMPTY_HEAD,
  eventOf,
  type LogEntry,
  type LogHead,
  verifyLog,
} from '#core/desk/log.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { Person } from '#core/review/hats.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  LONDON,
  makeEvidence,
  makeSource,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';

const PEOPLE: readonly Person[] = [CHECKER, SECOND, STANDARDS, HEAD];
const BENCH = firstStory();
const IDS = inReadingOrder(BENCH.desk)
  .slice(1, 3)
  .map((quote) => quote.id);
for (const id of IDS) checkVerbatim(BENCH, id);
BENCH.act(CHECKER, { type: 'submit', quoteIds: IDS });
const START = BENCH.desk;

const quoteId = fc.constantFrom(...IDS);
const answer = fc.constantFrom('yes', 'no', 'unknown' as const);

/** One act as people do them; fingerprints are filled in from the desk it is made on. */
const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  seen: fc.constantFrom('now', 'now', 'now', 'stale'),
  make: fc.oneof(
    quoteId.map((id) => (): Command => ({ type: 'confirm', quoteIds: [id] })),
    fc.tuple(quoteId, answer).map(
      ([id, value]) =>
        (): Command =>
          edit(set('quote.answer.words', id, value), set('quote.answer.speaker', id, 'yes')),
    ),
    quoteId.map(
      (id) => (): Command =>
        edit(
          set('quote.answer.context', id, 'yes'),
          set('quote.answer.words', id, 'yes'),
          set('quote.answer.speaker', id, 'yes'),
          set('quote.answer.translation', id, 'none'),
          set('evidence.item', `ev-${id}`, makeEvidence(`ev-${id}`, id, 'src-1')),
          set('quote.verdict', id, {
            code: 'VERBATIM',
            scale: 'quote-verdict/1',
            reason: 'So it stands.',
            override: false,
          }),
        ),
    ),
    fc.constant((): Command => ({ type: 'add-source', source: makeSource('src-1') })),
    fc.constant((): Command => ({ type: 'add-occasion', occasion: LONDON })),
    fc.tuple(quoteId, fc.constantFrom(LONDON.id, null)).map(
      ([id, value]) =>
        (): Command =>
          edit(set('quote.occasion', id, value)),
    ),
    fc
      .constantFrom('Foreign Secretary', 'Secretary', null)
      .map(
        (role) => (): Command =>
          edit(set('speaker.role', quoteOf(START, IDS[0] ?? '')?.anchor.speakerId ?? '', role)),
      ),
    quoteId.map((id) => (): Command => ({ type: 'submit', quoteIds: [id] })),
    quoteId.map((id) => (): Command => ({ type: 'recall', quoteId: id })),
    quoteId.map((id) => (): Command => ({ type: 'unconfirm', quoteIds: [id] })),
    quoteId.map((id) => (): Command => ({ type: 'rework', quoteId: id })),
    quoteId.map((id) => (): Command => ({ type: 'open-review', quoteId: id })),
    quoteId.map((id) => (): Command => ({ type: 'dismiss', quoteId: id, reason: 'motto' })),
    quoteId.map((id) => (): Command => ({ type: 'restore', quoteId: id })),
    fc
      .tuple(quoteId, fc.constantFrom('approve', 'still-stands' as const))
      .map(([id, type]) => (desk: Desk): Command => ({
        type,
        quoteId: id,
        seenFingerprint: seenOf(desk, id),
      })),
    quoteId.map((id) => (desk: Desk): Command => ({
      type: 'withdraw',
      quoteId: id,
      seenFingerprint: seenOf(desk, id),
      reason: 'Wrong day.',
    })),
  ),
});

function seenOf(desk: Desk, id: string): string {
  const quote = quoteOf(desk, id);
  return quote === undefined ? '' : fingerprintOf(desk, quote);
}

it('never lets a barred person sign, whatever anyone does in whatever order', () => {
  let signed = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      let desk = START;
      let old = START;
      for (const [index, { who, make, seen }] of steps.entries()) {
        const command = make(seen === 'now' ? desk : old);
        const before = desk;
        const applied = apply(
          desk,
          {
            mid: `m-${index}`,
            batch: null,
            base: baseOf(
              seen === 'now' ? desk : old,
              'e1',
              writes(command, seen === 'now' ? desk : old),
            ),
            command,
          },
          {
            actor: who,
            hats: who.hats,
            at: '',
            epoch: 'e1',
            detect: null,
            decide,
            people: null,
            writtenBy: () => [],
            ownPending: [],
          },
        );
        if (seen === 'stale') old = desk;
        desk = applied.desk;
        for (const body of applied.bodies) {
          if (body.type !== 'approved@1') continue;
          signed += 1;
          const quote = quoteOf(before, body.data.quoteId);
          if (quote === undefined) throw new Error('signed a quote that is not there');
          expect(barredBecause(before, quote, who.id)).toBeNull();
          expect(who.hats).toContain('signs');
          expect(quote.touched).not.toContain(who.id);
          const after = quoteOf(desk, body.data.quoteId);
          expect(after && quoteStatus(desk, after)).toBe('signed');
        }
      }
    }),
    { numRuns: 300, seed: 24_11_2026 },
  );
  // The property says nothing if nobody ever signed.
  expect(signed).toBeGreaterThan(5);
});

it('gives the same desk from all events at once as from one after the other, and leaves desks before alone', () => {
  let events = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      let desk = START;
      const kept: [Desk, string][] = [];
      const log: DeskEvent[] = [];
      for (const [index, { who, make }] of steps.entries()) {
        const command = make(desk);
        const applied = apply(
          desk,
          {
            mid: `m-${index}`,
            batch: null,
            base: baseOf(desk, 'e1', writes(command, desk)),
            command,
          },
          {
            actor: who,
            hats: who.hats,
            at: '',
            epoch: 'e1',
            detect: null,
            decide,
            people: null,
            writtenBy: () => [],
            ownPending: [],
          },
        );
        kept.push([desk, JSON.stringify(desk)]);
        for (const body of applied.bodies)
          log.push({
            ...body,
            seq: START.seq + log.length + 1,
            at: '',
            actor: { id: who.id, name: who.name },
            hats: who.hats,
            mid: `m-${index}`,
            batch: null,
          });
        desk = applied.desk;
      }
      events += log.length;
      expect(JSON.stringify(evolveAll(START, log))).toBe(JSON.stringify(desk));
      expect(JSON.stringify(log.reduce(evolve, START))).toBe(JSON.stringify(desk));
      for (const [before, text] of kept) expect(JSON.stringify(before)).toBe(text);
    }),
    { numRuns: 60, seed: 24_11_2026 },
  );
  expect(events).toBeGreaterThan(100);
});

it('gives the same desk from the log as from the acts, and a chain that verifies', () => {
  const bench = firstStory();
  let head: LogHead = EMPTY_HEAD;
  const entries: LogEntry[] = [];
  for (const body of bench.events) {
    const [entry] = appendToLog(head, [body], {
      storyId: bench.desk.storyId,
      at: '2026-11-24T12:00:00.000Z',
      actor: CHECKER,
      hats: CHECKER.hats,
      mid: `m-${head.seq}`,
      batch: null,
      salts: ['00'.repeat(16)],
    });
    if (entry === undefined) throw new Error('no entry');
    entries.push(entry);
    head = entry;
  }
  expect(verifyLog(entries)).toBeNull();
  const replayed = entries.map(eventOf).reduce(evolve, emptyDesk(bench.desk.storyId));
  expect(quoteIdsOf(replayed)).toEqual(quoteIdsOf(bench.desk));
  expect(replayed.seq).toBe(bench.desk.seq);

  const first = entries[0];
  if (first === undefined) throw new Error('no entry');
  const altered = { ...first, payload: { ...first.payload, by: 'Somebody else' } };
  expect(verifyLog([altered, ...entries.slice(1)])).toEqual({
    seq: 1,
    say: 'the content of row 1 was altered',
  });
  expect(verifyLog([{ ...first, at: '2027-01-01T00:00:00.000Z' }])?.say).toMatch(
    /header of row 1/u,
  );
  expect(verifyLog(entries.slice(1))?.say).toBe('row 2 follows row 0');
});
