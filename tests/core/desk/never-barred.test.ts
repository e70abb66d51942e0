import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import { fixCommand, readyFixes } from '#core/desk/make-fix.ts';
import { quotesToClear } from '#core/desk/story-state.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { Person } from '#core/review/hats.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  makeEvidence,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';

/** Two who do everything, so that a rule that is missing shows; and the others. */
const BOTH: Person = { id: 'p-both', name: 'Bo Both', hats: ['checks', 'signs', 'clears'] };
const ALSO: Person = { id: 'p-also', name: 'Al Also', hats: ['checks', 'signs', 'standards'] };
const PEOPLE = [CHECKER, SECOND, STANDARDS, HEAD, BOTH, ALSO];

const IDS = inReadingOrder(firstStory().desk)
  .filter(({ anchor }) => anchor.kind === 'direct')
  .slice(0, 2)
  .map(({ id }) => id);

/** Two checked quotes handed over, the others taken off the list, so that clearing is near. */
function start(): Bench {
  const bench = firstStory();
  for (const { id } of inReadingOrder(bench.desk))
    if (!IDS.includes(id)) bench.act(CHECKER, { type: 'dismiss', quoteId: id, reason: 'motto' });
  for (const id of IDS) checkVerbatim(bench, id);
  bench.act(CHECKER, edit(set('story.blind', 'st-1', true)));
  bench.act(CHECKER, { type: 'submit', quoteIds: IDS });
  return bench;
}

/** The same, signed by the second. */
function signed(): Bench {
  const bench = start();
  for (const quoteId of IDS) {
    bench.act(SECOND, { type: 'open-review', quoteId });
    const seenFingerprint = seen(bench.desk, quoteId);
    bench.act(SECOND, { type: 'approve', quoteId, seenFingerprint });
  }
  return bench;
}

/** The same, cleared and published. */
function published(): Bench {
  const bench = signed();
  bench.act(HEAD, clearAsSeen(bench.desk));
  bench.act(HEAD, { type: 'publish', versionId: 'v-1', where: 'page 3' });
  return bench;
}

/** Where the random acts begin. */
const STARTS = { 'handed over': start, signed, published };

type Make = (desk: Desk, n: number) => Command | null;

function seen(desk: Desk, id: string): string {
  const quote = quoteOf(desk, id);
  return quote === undefined ? '' : fingerprintOf(desk, quote);
}

function fixed(desk: Desk, id: string, n: number): Command | null {
  const quote = quoteOf(desk, id);
  if (quote === undefined || quote.stage === 'dismissed') return null;
  const said = quote.anchor.parts.map(({ exact }) => `${n % 2 === 0 ? 'so ' : ''}${exact}`);
  const [ready] = readyFixes(desk, quote, { said, credit: null }).filter(({ how }) =>
    n % 3 === 0 ? how === 'paraphrase' : how === 'words',
  );
  return ready === undefined
    ? null
    : fixCommand(desk, quote, ready, `v-${desk.versions.length + 1}`);
}

const quoteId = fc.constantFrom(...IDS);
/** What a second person does beside signing. */
const beside: fc.Arbitrary<Make> = fc.oneof(
  fc
    .tuple(quoteId, fc.constantFrom('VERBATIM' as const, 'APPROXIMATE' as const))
    .map(([id, code]): Make => () => ({ type: 'second-verdict', quoteId: id, code })),
  fc.boolean().map(
    (blind): Make =>
      (desk) =>
        edit(set('story.blind', desk.storyId, blind)),
  ),
  quoteId.map((id): Make => (_, n) => ({
    type: 'suggest',
    suggestionId: `s-${n}`,
    quoteId: id,
    writes: [{ field: 'quote.fix', id, value: `as suggested ${n}` }],
  })),
  fc.constantFrom('taken', 'declined' as const).map((how): Make => (desk) => {
    const [open] = Object.keys(desk.suggestions);
    return open === undefined ? null : { type: 'settle-suggestion', suggestionId: open, how };
  }),
  quoteId.map((id): Make => (desk) => ({
    type: 'confirm-unsigned',
    quoteId: id,
    seenFingerprint: seen(desk, id),
    note: '',
  })),
  quoteId.map((id): Make => (desk, n) => ({
    type: 'send-back',
    quoteId: id,
    seenFingerprint: seen(desk, id),
    messageId: `m-${n}`,
    note: 'Once more.',
  })),
);

const make: fc.Arbitrary<Make> = fc.oneof(
  {
    weight: 6,
    arbitrary: quoteId.map((id): Make => () => ({ type: 'open-review', quoteId: id })),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(quoteId, fc.constantFrom('approve', 'still-stands' as const))
      .map(([id, type]): Make => (desk) => ({
        type,
        quoteId: id,
        seenFingerprint: seen(desk, id),
      })),
  },
  {
    weight: 4,
    arbitrary: quoteId.map((id): Make => () => ({ type: 'submit', quoteIds: [id] })),
  },
  {
    weight: 2,
    arbitrary: quoteId.map(
      (id): Make =>
        (desk, n) =>
          fixed(desk, id, n),
    ),
  },
  { weight: 6, arbitrary: fc.constant<Make>((desk) => clearAsSeen(desk)) },
  {
    weight: 2,
    arbitrary: fc.constant<Make>((desk) => ({
      type: 'publish',
      versionId: desk.versions.at(-1)?.id ?? '',
      where: 'page 3',
    })),
  },
  fc.tuple(quoteId, fc.constantFrom('yes', 'no' as const)).map(
    ([id, value]): Make =>
      () =>
        edit(set('quote.answer.context', id, value)),
  ),
  fc.tuple(quoteId, fc.constantFrom('one', 'two', null)).map(
    ([id, value]): Make =>
      () =>
        edit(set('quote.fix', id, value)),
  ),
  quoteId.map(
    (id): Make =>
      () =>
        edit(
          set('evidence.item', `ev-${id}`, makeEvidence(`ev-${id}`, id, `src-${id}`)),
          set('quote.answer.context', id, 'yes'),
          set('quote.verdict', id, {
            code: 'VERBATIM',
            scale: 'quote-verdict/1',
            reason: 'So it stands.',
            override: false,
          }),
        ),
  ),
  { weight: 4, arbitrary: beside },
  quoteId.map((id): Make => () => ({ type: 'decline-fix', quoteId: id, reason: 'No.' })),
  quoteId.map((id): Make => () => ({ type: 'rework', quoteId: id })),
  quoteId.map((id): Make => (desk) => ({
    type: 'withdraw',
    quoteId: id,
    seenFingerprint: seen(desk, id),
    reason: 'Wrong day.',
  })),
  quoteId.map((id): Make => (desk) => ({
    type: 'run-unsigned',
    quoteIds: [id],
    seenFingerprints: [seen(desk, id)],
    reason: 'Late.',
  })),
  {
    weight: 3,
    arbitrary: quoteId.map((id): Make => (desk, n) => ({
      type: 'complain',
      complaintId: `c-${n}`,
      quoteId: id,
      name: 'A reader',
      due: `2026-12-0${Object.keys(desk.complaints).length % 9}`,
      text: '',
    })),
  },
  {
    weight: 2,
    arbitrary: quoteId.map((id): Make => (desk) => {
      const open = Object.values(desk.complaints).find(
        (item) => item.quoteId === id && item.decision === null,
      );
      return {
        type: 'complaint-stands',
        complaintId: open?.id ?? 'c-none',
        quoteId: id,
        seenFingerprint: seen(desk, id),
        reason: 'It is on the tape.',
      };
    }),
  },
  {
    weight: 2,
    arbitrary: quoteId.map((id): Make => (desk) => {
      const open = Object.values(desk.complaints).find(
        (item) => item.quoteId === id && item.decision === null,
      );
      return {
        type: 'correct',
        complaintId: open?.id ?? 'c-none',
        quoteId: id,
        seenFingerprint: seen(desk, id),
        reason: 'True.',
        newWords: 'new',
        where: 'page 2',
        told: 'the reader',
      };
    }),
  },
);
const from = fc.constantFrom(...(Object.keys(STARTS) as (keyof typeof STARTS)[]));
const step = fc.record({ who: fc.constantFrom(...PEOPLE), make });

it('nothing is signed or cleared whose signer had a hand in it, whatever anyone does', () => {
  const counts = {
    signed: 0,
    cleared: 0,
    stood: 0,
    corrected: 0,
    fixed: 0,
    published: 0,
    second: 0,
    suggested: 0,
  };
  fc.assert(
    fc.property(from, fc.array(step, { minLength: 20, maxLength: 60 }), (begin, steps) => {
      const bench = STARTS[begin]();
      // Kept beside the desk's own record of it: everyone whose act changed what would be signed.
      const hands = new Map(IDS.map((id) => [id, new Set([CHECKER.id])]));
      const signers = new Map(begin === 'handed over' ? [] : IDS.map((id) => [id, SECOND.id]));
      for (const [index, { who: anyone, make: makeOne }] of steps.entries()) {
        const command = makeOne(bench.desk, index);
        if (command === null) continue;
        // Few wear the hat for these; they are tried by one who does.
        const who = ['clear', 'publish', 'run-unsigned'].includes(command.type) ? HEAD : anyone;
        const before = bench.desk;
        const known = bench.events.length;
        bench.act(who, command);
        const events = bench.events.slice(known);
        for (const id of IDS) {
          const again = quoteOf(before, id)?.revision !== quoteOf(bench.desk, id)?.revision;
          if (again) hands.set(id, new Set());
          else if (seen(before, id) !== seen(bench.desk, id)) hands.get(id)?.add(who.id);
        }
        for (const event of events) {
          if (event.type === 'approved@1') {
            counts.signed += 1;
            const id = event.data.quoteId;
            expect(who.hats).toContain('signs');
            expect([...(hands.get(id) ?? [])]).not.toContain(who.id);
            signers.set(id, who.id);
          }
          if (event.type === 'cleared@1') {
            counts.cleared += 1;
            for (const quote of quotesToClear(bench.desk)) {
              const status = quoteStatus(bench.desk, quote);
              expect(['signed', 'run-unsigned']).toContain(status);
              if (status === 'signed') expect(quote.approval?.by.id).toBe(signers.get(quote.id));
            }
          }
          if (event.type === 'complaint-stands@1') {
            counts.stood += 1;
            expect([...(hands.get(event.data.quoteId) ?? [])]).not.toContain(who.id);
          }
          if (event.type === 'corrected@1') counts.corrected += 1;
          if (event.type === 'second-verdict@1') {
            counts.second += 1;
            expect([...(hands.get(event.data.quoteId) ?? [])]).not.toContain(who.id);
          }
          if (event.type === 'suggestion-settled@1' && event.data.how === 'taken')
            counts.suggested += 1;
          if (event.type === 'version-added@1') counts.fixed += 1;
          if (event.type === 'published@1') counts.published += 1;
        }
      }
    }),
    { numRuns: 160, seed: 2_411_2026 },
  );
  // The property says nothing of what never happened.
  for (const [what, count] of Object.entries(counts))
    expect([what, count > 3]).toEqual([what, true]);
});
