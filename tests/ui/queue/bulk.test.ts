import { describe, expect, it } from 'vitest';
import { decide } from '#core/desk/decide.ts';
import { bulkNeeds } from '#core/desk/review-queue.ts';
import type { Command } from '#core/desk/command.ts';
import { refusal } from '#core/desk/refusal.ts';
import { appendToLog, EMPTY_HEAD, type LogEntry } from '#core/desk/log.ts';
import type { Person } from '#core/review/hats.ts';
import { agreementWords } from '#ui/queue/agreement-words.ts';
import { bulkRows, resultWords, signAll } from '#ui/queue/bulk.ts';
import { type SeenOf, seenOf, sinceWords } from '#ui/queue/looked.ts';
import { nextRisk, queueFor } from '#ui/queue/next-risk.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  here,
  nth,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

const LOOKED: SeenOf = { opened: true, since: false, changed: [] };

/** Three handed over; the second was opened by nobody. */
function handedOver(): { readonly bench: Bench; readonly ids: readonly string[] } {
  const bench = firstStory();
  const ids = [nth(bench.desk, 2).id, nth(bench.desk, 9).id, nth(bench.desk, 13).id];
  for (const id of ids) checkVerbatim(bench, id);
  bench.act(CHECKER, { type: 'submit', quoteIds: ids });
  for (const id of [ids[0], ids[2]])
    if (id !== undefined) bench.act(SECOND, { type: 'open-review', quoteId: id });
  return { bench, ids };
}

function refusalsFor(bench: Bench, { id, name, hats }: Person) {
  return (command: Command) => {
    const decision = decide(bench.desk, command, {
      actor: { id, name },
      hats,
      detect: null,
      people: null,
      undone: [],
    });
    return decision.ok ? [] : decision.refusals;
  };
}

function outOf(
  bench: Bench,
  ids: readonly string[],
  me: Person,
  seen: ReadonlyMap<string, SeenOf>,
) {
  const quotes = ids.map((id) => here(bench, id));
  return bulkRows(bench.desk, quotes, me, seen, refusalsFor(bench, me)).map(({ out }) => out);
}

describe('signing together', () => {
  it('takes only what was opened and is as it was seen', () => {
    const { bench, ids } = handedOver();
    const seen = new Map(ids.map((id) => [id, LOOKED]));
    expect(outOf(bench, ids, SECOND, seen)).toEqual([[], ['you have not opened it'], []]);
    seen.set(ids[2] ?? '', { ...LOOKED, since: true });
    expect(outOf(bench, ids, SECOND, seen)[2]).toEqual(['it changed since you looked']);
    expect(outOf(bench, ids, SECOND, new Map())[0]).toEqual(['you have not opened it']);
  });

  it('leaves out what this person wrote, and what is not word for word', () => {
    const { bench, ids } = handedOver();
    const [id = ''] = ids;
    bench.act(SECOND, edit(set('quote.fix', id, 'mine')));
    const seen = new Map(ids.map((item) => [item, LOOKED]));
    expect(outOf(bench, [id], SECOND, seen)[0]?.join()).toMatch(/you wrote what you would sign/);
    bench.act(CHECKER, edit(set('quote.verdict', id, null)));
    expect(outOf(bench, [id], SECOND, seen)[0]).toEqual(['it is not word for word']);
    expect(bulkNeeds(bench.desk, here(bench, id))).toHaveLength(1);
  });

  it('says nothing of a verdict that is not to be seen', () => {
    const { bench, ids } = handedOver();
    bench.act(CHECKER, edit(set('story.blind', 'st-1', true)));
    const [id = ''] = ids;
    expect(outOf(bench, [id], SECOND, new Map([[id, LOOKED]]))).toEqual([
      ['you have not given your own verdict'],
    ]);
  });

  it('tells how many are signed and why the others are not', async () => {
    const { bench, ids } = handedOver();
    const quotes = ids.map((id) => here(bench, id));
    const some = await signAll(bench.desk, quotes, (command) =>
      Promise.resolve(
        command.quoteId === ids[1]
          ? { ok: false, refusals: [refusal('stage', 'It is not open.')] }
          : { ok: true, mids: [] },
      ),
    );
    expect(some).toMatchObject({ signed: 2, refused: [{ why: 'It is not open.' }] });
    expect(resultWords(some)).toMatch(/^2 signed\. 1 not signed\. (Quote|Paraphrase) \d+: It is/);
    expect(resultWords({ signed: 3, refused: [] })).toBe('3 signed.');
  });

  it('tries nothing more once the host does not answer', async () => {
    const { bench, ids } = handedOver();
    let asked = 0;
    const none = await signAll(
      bench.desk,
      ids.map((id) => here(bench, id)),
      () => {
        asked += 1;
        return Promise.resolve({ ok: false, refusals: [refusal('offline', 'Not done: offline.')] });
      },
    );
    expect(asked).toBe(1);
    expect(none.refused.map(({ why }) => why)).toEqual([
      'Not done: offline.',
      'Not tried.',
      'Not tried.',
    ]);
  });
});

/** The bench's events as rows of a log: only their order and data matter here. */
function logOf(bench: Bench): readonly LogEntry[] {
  return appendToLog(EMPTY_HEAD, bench.events, {
    storyId: 'st-1',
    at: '2026-11-24T12:00:00.000Z',
    actor: CHECKER,
    hats: CHECKER.hats,
    mid: 'm',
    batch: null,
    salts: bench.events.map((_, index) => String(index).padStart(32, '0')),
  });
}

it('names what others changed since a person looked', () => {
  const { bench, ids } = handedOver();
  const [id = '', other = ''] = ids;
  const seq = bench.desk.seq;
  bench.act(CHECKER, edit(set('quote.answer.context', id, 'no')));
  const quotes = [here(bench, id), here(bench, other)];
  const acts = { lastSeq: new Map([[id, bench.desk.seq]]) };
  const seen = seenOf(bench.desk, logOf(bench), quotes, { [id]: seq }, acts);
  expect(seen.get(id)).toEqual({
    opened: true,
    since: true,
    changed: [{ what: 'answer on the context', before: 'Yes', now: 'No' }],
  });
  expect(sinceWords(seen.get(id) ?? LOOKED)).toBe(
    'changed since you looked: answer on the context',
  );
  expect(seen.get(other)).toEqual({ opened: false, since: false, changed: [] });
  expect(sinceWords(LOOKED)).toBe('');
});

it('goes round the queue by risk', () => {
  const { bench, ids } = handedOver();
  const order = queueFor(bench.desk, SECOND).map(({ quote }) => quote.id);
  expect(order.toSorted()).toEqual([...ids].toSorted());
  expect(nextRisk(bench.desk, 'elsewhere', SECOND).selectedId).toBe(order[0]);
  expect(nextRisk(bench.desk, order[0] ?? '', SECOND).selectedId).toBe(order[1]);
  expect(nextRisk(bench.desk, order[2] ?? '', SECOND).selectedId).toBe(order[0]);
  expect(nextRisk(firstStory().desk, '', SECOND)).toEqual({
    said: 'Nothing waits for a signature.',
  });
});

it.each([
  [{ both: 1, same: 1, beyondChance: null }, 'Two judged one quote apart and agree on it.'],
  [{ both: 4, same: 3, beyondChance: null }, 'Two judged 4 quotes apart and agree on 3.'],
  [
    { both: 12, same: 12, beyondChance: 100 },
    'Two judged 12 quotes apart and agree on all. Beyond chance: 1.00 (Cohen’s kappa).',
  ],
])('says how often two agree: %#', (figure, words) => {
  expect(agreementWords(figure)).toBe(words);
});
