import { markOf } from '#core/desk/field-marks.ts';
import { quoteOf, quotesOf } from '#core/desk/desk.ts';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLog } from '#contract/upcast.ts';
import { barredBecause } from '#core/desk/barred.ts';
import { clearBlockers } from '#core/desk/clear-blockers.ts';
import type { Command } from '#core/desk/command.ts';
import { KEPT_BACK } from '#core/desk/kept-back.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { bulkNeeds, reviewQueue } from '#core/desk/review-queue.ts';
import { keptBackFrom } from '#core/desk/second-verdicts.ts';
import { openConflicts, quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import type { Person } from '#core/review/hats.ts';
import {
  type Act,
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  here,
  nth,
  REPORTER,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';
import { FABLE } from '../../makers/fable-desk.ts';
import { replay } from '../../makers/test-host.ts';

const ID = nth(firstStory().desk, 2).id;
const FIRM = 'It names a firm.';
const PERSON = 'It names a private person.';

function mark(value: string | null): Command {
  return edit(set('quote.legal', ID, value));
}

function inReview(): Bench {
  const bench = firstStory();
  checkVerbatim(bench, ID);
  bench.act(CHECKER, { type: 'submit', quoteIds: [ID] });
  bench.act(SECOND, { type: 'open-review', quoteId: ID });
  return bench;
}

function seen(bench: Bench): string {
  return fingerprintOf(bench.desk, here(bench, ID));
}

function sign(bench: Bench, by: Person = SECOND): Act {
  return bench.act(by, { type: 'approve', quoteId: ID, seenFingerprint: seen(bench) });
}

function agree(bench: Bench, seenLegal = here(bench, ID).legal, by: Person = STANDARDS): Act {
  return bench.act(by, {
    type: 'agree',
    quoteId: ID,
    as: 'standards',
    seenFingerprint: seen(bench),
    seenLegal,
  });
}

function says({ refusals }: Act): readonly string[] {
  return refusals.map((item) => item.say);
}

describe('a quote that is marked for legal', () => {
  it('is signed once standards have said yes, and not before', () => {
    const bench = inReview();
    expect(bench.act(CHECKER, mark(FIRM)).outcome).toBe('applied');
    expect(says(sign(bench))).toEqual([
      'Still needed: the yes of standards, because it is marked for legal.',
    ]);
    expect(agree(bench, FIRM, HEAD).outcome).toBe('refused');
    expect(agree(bench).outcome).toBe('applied');
    expect(sign(bench).outcome).toBe('applied');
    expect(quoteStatus(bench.desk, here(bench, ID))).toBe('signed');
  });

  it('wants another yes where that was given before, or to another reason', () => {
    const bench = inReview();
    agree(bench);
    bench.act(CHECKER, mark(FIRM));
    expect(sign(bench).outcome).toBe('refused');
    agree(bench);
    bench.act(CHECKER, mark(PERSON));
    expect(sign(bench).outcome).toBe('refused');
    bench.act(CHECKER, mark(FIRM));
    expect(sign(bench).outcome).toBe('applied');
  });

  it('takes no yes from whoever was shown another reason', () => {
    const bench = inReview();
    bench.act(CHECKER, mark(FIRM));
    for (const shown of [null, PERSON])
      expect(says(agree(bench, shown))).toEqual([
        'Still needed: another look: it changed while you were reading.',
      ]);
    expect(here(bench, ID).agreements).toEqual([]);
  });

  it('bars nobody, and changes nothing that is signed', () => {
    const bench = inReview();
    const before = seen(bench);
    bench.act(SECOND, mark(FIRM));
    expect(seen(bench)).toBe(before);
    expect(barredBecause(bench.desk, here(bench, ID), SECOND.id)).toBeNull();
    agree(bench);
    expect(sign(bench).outcome).toBe('applied');
  });

  it('is marked by who checks, signs, clears, and by standards, and says why', () => {
    for (const hat of ['checks', 'signs', 'clears', 'standards'] as const) {
      const bench = firstStory();
      expect(bench.act({ ...HEAD, hats: [hat] }, mark(FIRM)).outcome).toBe('applied');
    }
    const bench = firstStory();
    expect(says(bench.act(REPORTER, mark(FIRM)))).toEqual([
      'Still needed: someone who checks, signs or clears, or standards, to mark for legal.',
    ]);
    expect(says(bench.act(CHECKER, mark('  ')))).toEqual([
      'Still needed: why it is marked for legal.',
    ]);
  });

  it('is let go by standards and by who clears, not by who is held back', () => {
    const bench = inReview();
    bench.act(CHECKER, mark(FIRM));
    // Whoever writes why anew has no more right to take it off.
    expect(bench.act(SECOND, mark(PERSON)).outcome).toBe('applied');
    for (const who of [SECOND, CHECKER])
      expect(says(bench.act(who, mark(null)))).toEqual([
        'Still needed: standards, or someone who clears, to take the mark for legal off.',
      ]);
    expect(sign(bench).outcome).toBe('refused');
    for (const who of [STANDARDS, HEAD]) {
      const other = inReview();
      other.act(CHECKER, mark(FIRM));
      expect(other.act(who, mark(null)).outcome).toBe('applied');
      expect(sign(other).outcome).toBe('applied');
    }
  });

  it('is as it was after an undo, with the yes that stood then', () => {
    const bench = inReview();
    agree(bench);
    const { mid } = bench.act(CHECKER, mark(FIRM));
    const undone = bench.act(CHECKER, {
      type: 'undo',
      of: mid,
    });
    expect(undone.outcome).toBe('applied');
    expect(here(bench, ID)).toMatchObject({ legal: null, agreements: [{ legal: null }] });
    expect(sign(bench).outcome).toBe('applied');
  });

  it('is a clash where two mark it at once, which keeps both reasons until one is chosen', () => {
    const bench = inReview();
    const base = bench.desk;
    bench.act(CHECKER, mark(FIRM));
    const { outcome, mid } = bench.actOn(base, SECOND, mark(PERSON));
    expect(outcome).toBe('conflict');
    expect(openConflicts(bench.desk, here(bench, ID))).toEqual([mid]);
    const settle = (value: string | null): Command => ({
      type: 'settle',
      conflictId: mid,
      writes: [set('quote.legal', ID, value)],
    });
    expect(bench.act(SECOND, settle(null)).outcome).toBe('refused');
    expect(bench.act(SECOND, settle(PERSON)).outcome).toBe('applied');
    expect(here(bench, ID).legal).toBe(PERSON);
  });

  it('keeps a story from running where it was marked after the signature', () => {
    const bench = inReview();
    sign(bench);
    const before = clearBlockers(bench.desk, HEAD.id);
    bench.act(REPORTER, mark(FIRM));
    expect(clearBlockers(bench.desk, HEAD.id)).toEqual(before);
    bench.act(CHECKER, mark(FIRM));
    expect(quoteStatus(bench.desk, here(bench, ID))).toBe('signed');
    const more = clearBlockers(bench.desk, HEAD.id).filter(
      (item) => !before.some(({ say, quoteId }) => say === item.say && quoteId === item.quoteId),
    );
    expect(more).toEqual([
      {
        code: 'standards',
        say: 'Still needed: the yes of standards, because it is marked for legal.',
        quoteId: ID,
      },
    ]);
    expect(agree(bench).outcome).toBe('applied');
    expect(clearBlockers(bench.desk, HEAD.id)).toEqual(before);
  });

  it('stands high in what is to sign, says so, and is signed alone', () => {
    const bench = inReview();
    const before = reviewQueue(bench.desk)[0]?.weight ?? 0;
    expect(bulkNeeds(bench.desk, here(bench, ID))).toEqual([]);
    bench.act(CHECKER, mark(FIRM));
    const [first] = reviewQueue(bench.desk);
    expect(first?.reasons[0]).toBe('marked for legal');
    expect(first?.weight).toBeGreaterThan(before);
    expect(bulkNeeds(bench.desk, here(bench, ID))).toEqual(['it is marked for legal']);
  });

  it('tells nobody why before their second verdict, but its writer', () => {
    const bench = firstStory();
    bench.act(CHECKER, edit(set('story.blind', 'st-1', true)));
    checkVerbatim(bench, ID);
    bench.act(CHECKER, mark(FIRM));
    bench.act(CHECKER, { type: 'submit', quoteIds: [ID] });
    const shown = (person: Person) => quoteOf(keptBackFrom(bench.desk, person), ID)?.legal;
    expect(shown(SECOND)).toBe(KEPT_BACK);
    expect(shown(CHECKER)).toBe(FIRM);
    bench.act(HEAD, mark(PERSON));
    expect(shown(HEAD)).toBe(PERSON);
    const kept = keptBackFrom(bench.desk, SECOND);
    expect(fingerprintOf(kept, quoteOf(kept, ID) ?? here(bench, ID))).toBe(seen(bench));
  });
});

it('is marked on no quote of a log from before there were such marks', () => {
  const file = new URL('../../corpus/logs/first-release.json', import.meta.url);
  const read = readLog(JSON.parse(readFileSync(file, 'utf8')) as readonly LogEntry[]);
  if (!read.ok) throw new Error(read.say);
  const desk = replay(FABLE, read.entries);
  const quotes = quotesOf(desk);
  expect(quotes.length).toBeGreaterThan(0);
  expect(quotes.filter(({ legal }) => legal !== null)).toEqual([]);
  const yeses = quotes.flatMap(({ agreements }) => agreements);
  expect(yeses.map(({ as, legal }) => ({ as, legal }))).toEqual([{ as: 'standards', legal: null }]);
});

/** Signs and is standards; checks and clears; and the others: a rule that is missing shows. */
const BOTH: Person = { id: 'p-both', name: 'Bo Both', hats: ['checks', 'signs', 'standards'] };
const ALSO: Person = { id: 'p-also', name: 'Al Also', hats: ['checks', 'signs', 'clears'] };
const PEOPLE = [CHECKER, SECOND, STANDARDS, STANDARDS, HEAD, BOTH, ALSO, REPORTER];

type Make = (bench: Bench) => Command | null;

const why = fc.constantFrom(FIRM, PERSON, null);
const make: fc.Arbitrary<Make> = fc.oneof(
  {
    weight: 3,
    arbitrary: why.map(
      (value): Make =>
        () =>
          mark(value),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom('as it is', FIRM, null).map((shown): Make => (bench) => ({
      type: 'agree',
      quoteId: ID,
      as: 'standards',
      seenFingerprint: seen(bench),
      seenLegal: shown === 'as it is' ? here(bench, ID).legal : shown,
    })),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom('approve' as const, 'still-stands' as const)
      .map((type): Make => (bench) => ({ type, quoteId: ID, seenFingerprint: seen(bench) })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('yes' as const, 'no' as const).map(
      (value): Make =>
        () =>
          edit(set('quote.answer.context', ID, value)),
    ),
  },
  fc.constant<Make>((bench) => {
    const written = bench.events.findLast((body) => body.type === 'fields-written@1');
    const first = written?.data.writes[0];
    const of = first === undefined ? undefined : markOf(bench.desk, { ...first, id: ID })?.mid;
    if (first === undefined || of === undefined) return null;
    return { type: 'undo', of };
  }),
  fc.constant<Make>(() => ({ type: 'open-review', quoteId: ID })),
  fc.constant<Make>(() => ({ type: 'submit', quoteIds: [ID] })),
  fc.constant<Make>(() => ({ type: 'rework', quoteId: ID })),
  fc.constant<Make>((bench) => ({
    type: 'withdraw',
    quoteId: ID,
    seenFingerprint: seen(bench),
    reason: 'Once more.',
  })),
);

it('is never signed without the yes of standards to that very mark, whatever anyone does', () => {
  const counts = { signed: 0, marked: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.record({ who: fc.constantFrom(...PEOPLE), make }), {
        minLength: 10,
        maxLength: 40,
      }),
      (steps) => {
        const bench = inReview();
        // Kept beside the desk's own record of it: what was said yes to, by whom.
        const yeses = new Set<string>();
        for (const { who, make: makeOne } of steps) {
          const command = makeOne(bench);
          if (command === null) continue;
          const { legal } = here(bench, ID);
          const fingerprint = seen(bench);
          const { outcome } = bench.act(who, command);
          const signing = command.type === 'approve' || command.type === 'still-stands';
          if (outcome === 'refused') {
            if (signing && legal !== null) counts.refused += 1;
            continue;
          }
          if (command.type === 'agree') {
            expect(who.hats).toContain('standards');
            yeses.add(`${fingerprint} ${legal}`);
          }
          if (!signing) continue;
          counts.signed += 1;
          if (legal === null) continue;
          counts.marked += 1;
          expect(yeses).toContain(`${fingerprint} ${legal}`);
        }
      },
    ),
    { numRuns: 120, seed: 2_511_2026 },
  );
  // The property says nothing of what never happened.
  for (const [what, count] of Object.entries(counts))
    expect([what, count > 5]).toEqual([what, true]);
});
