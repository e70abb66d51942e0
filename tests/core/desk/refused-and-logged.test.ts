import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { type Desk, emptyDesk, quoteOf, quoteIdsOf } from '#core/desk/desk.ts';
import { evolve } from '#core/desk/evolve.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { deskOf } from '#core/export/archive.ts';
import { AUDIT_HEADINGS, auditCsv } from '#core/export/audit.ts';
import { parseCsv } from '#core/export/csv.ts';
import { sameValue } from '#core/text/canonical.ts';
import { endLog } from '../../makers/end-log.ts';
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
import { wholeLog } from '../../makers/whole-log.ts';

/** What can change of a quote; where the same words stand in another version of the text is no change. */
function stateOf(desk: Desk, id: string): unknown {
  const quote = quoteOf(desk, id);
  if (quote === undefined) return null;
  const { kind, parts } = quote.anchor;
  const words = parts.map(({ exact }) => exact);
  return { ...quote, anchor: { kind, words }, placed: null, stoodAt: null, lastChanged: null };
}

/** The quotes that differ between two desks. */
function changed(before: Desk, after: Desk): readonly string[] {
  const ids = [...quoteIdsOf(before), ...quoteIdsOf(after)];
  return [...new Set(ids)].filter((id) => !sameValue(stateOf(before, id), stateOf(after, id)));
}

/** What audit.csv names on each row, by its number. */
function named(log: readonly LogEntry[]): ReadonlyMap<number, string> {
  const csv = [
    ...auditCsv({ desk: deskOf(log), log }, log, { profile: 'exact', separator: 'comma' }),
  ].join('');
  const [, ...rows] = parseCsv(csv, 'comma');
  const at = AUDIT_HEADINGS.indexOf('object');
  return new Map(rows.map((cells) => [Number(cells[0]), cells[at] ?? '']));
}

describe.each([
  ['every type of event of the first release', wholeLog],
  ['the end of a story’s day', endLog],
] as const)('the record of %s', (_, make) => {
  it('has one row for every change of a quote, which names it', async () => {
    const log = await make();
    const objects = named(log);
    expect(objects.size).toBe(log.length);
    let desk = emptyDesk(log[0]?.storyId ?? '');
    const unnamed: string[] = [];
    let changes = 0;
    for (const entry of log) {
      const next = evolve(desk, eventOf(entry));
      const withheld = objects.get(entry.seq) === '' && entry.type === 'fields-written@1';
      // The finds of one run are one row of their own.
      const found = entry.type === 'candidates-proposed@1';
      for (const id of found ? [] : changed(desk, next)) {
        changes += 1;
        const said = objects.get(entry.seq)?.split('; ') ?? [];
        if (!withheld && !said.includes(id)) unnamed.push(`${entry.type} ${id}`);
      }
      desk = next;
    }
    expect(changes).toBeGreaterThan(15);
    expect(unnamed).toEqual([]);
  });
});

function needs(bench: Bench, who: typeof CHECKER, command: Command): readonly string[] {
  const events = bench.events.length;
  const before = bench.desk;
  const { outcome, refusals } = bench.act(who, command);
  expect(outcome).toBe('refused');
  // Nothing happened, and nothing is on record.
  expect([bench.events.length, bench.desk]).toEqual([events, before]);
  expect(bench.desk).toBe(before);
  return refusals.map(({ code }) => code);
}

describe('a refused act returns everything that is unmet, at once', () => {
  it('for a signature', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    checkVerbatim(bench, id);
    bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
    bench.act(SECOND, { type: 'open-review', quoteId: id });
    const stale = fingerprintOf(bench.desk, here(bench, id));
    const base = bench.desk;
    bench.act(SECOND, {
      type: 'suggest',
      suggestionId: 's-1',
      quoteId: id,
      writes: [{ field: 'quote.fix', id, value: 'other words' }],
    });
    bench.act(CHECKER, edit(set('quote.heardBy', id, 'pool')));
    bench.actOn(base, SECOND, edit(set('quote.heardBy', id, 'us')));
    bench.act(CHECKER, edit(set('quote.answer.context', id, 'no')));
    const verdict = { scale: 'quote-verdict/1', reason: '', override: false } as const;
    bench.act(CHECKER, edit(set('quote.verdict', id, { ...verdict, code: 'MISTRANSLATED' })));
    const approve: Command = { type: 'approve', quoteId: id, seenFingerprint: stale };
    expect(new Set(needs(bench, CHECKER, approve))).toEqual(
      new Set([
        'hat',
        'minimum',
        'not barred',
        'fingerprint seen',
        'standards’ yes',
        'second reader',
        'no open suggestion',
        'no open conflict',
      ]),
    );
  });

  it('for a question and a hand-over', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    bench.act(CHECKER, { type: 'confirm', quoteIds: [id] });
    bench.act(CHECKER, { type: 'claim', quoteId: id });
    bench.act(CHECKER, {
      type: 'say',
      messageId: 'm-1',
      quoteId: id,
      text: 'Wait.',
      blocking: true,
      mentions: [],
    });
    const ask = {
      type: 'ask',
      quoteId: id,
      messageId: 'm-2',
      addressee: '',
      question: '',
    } as const;
    expect(needs(bench, SECOND, ask)).toEqual([
      'hat',
      'question and addressee',
      'question and addressee',
    ]);
    const verdict = { scale: 'quote-verdict/1', reason: '', override: true } as const;
    bench.act(CHECKER, edit(set('quote.verdict', id, { ...verdict, code: 'SECOND_HAND' })));
    bench.act(SECOND, {
      type: 'suggest',
      suggestionId: 's-1',
      quoteId: id,
      writes: [{ field: 'quote.fix', id, value: 'other words' }],
    });
    expect(new Set(needs(bench, CHECKER, { type: 'submit', quoteIds: [id] }))).toEqual(
      new Set([
        'minimum',
        'reason where asked',
        'no blocking message of one’s own',
        'no open suggestion',
      ]),
    );
  });
});
