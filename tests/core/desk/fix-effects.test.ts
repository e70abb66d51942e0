import { withRows } from '#core/desk/wide-table.ts';
import { quoteOf } from '#core/desk/desk.ts';
import { describe, expect, it } from 'vitest';
import { rerunWrites } from '#core/desk/after-fix.ts';
import { clearBlockers } from '#core/desk/clear-blockers.ts';
import { deskAfterFix, fixEffects, fixPreview } from '#core/desk/fix-effects.ts';
import { actOf, creditIn, fixCommand, readyFixes } from '#core/desk/make-fix.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { FixHow } from '#core/quote/placement.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  here,
  nth,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

const CREDIT = 'Fable Wire';

function ready(bench: Bench, id: string, how: FixHow, said: readonly string[] | null = null) {
  const fix = readyFixes(bench.desk, here(bench, id), { said, credit: CREDIT }).find(
    (item) => item.how === how,
  );
  if (fix === undefined) throw new Error(`${how} cannot be made`);
  return fix;
}

function planned(bench: Bench, id: string, how: FixHow, said: readonly string[] | null = null) {
  const fix = ready(bench, id, how, said);
  const writes: readonly AnyWrite[] = [set('quote.fix', id, fix.words)];
  const command = fixCommand(bench.desk, here(bench, id), fix, 'v-2');
  const after = deskAfterFix(bench.desk, writes, command);
  return { fix, writes, command, after };
}

function sign(bench: Bench, id: string): void {
  checkVerbatim(bench, id);
  bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
  bench.act(SECOND, { type: 'open-review', quoteId: id });
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
  bench.act(SECOND, { type: 'approve', quoteId: id, seenFingerprint });
}

describe('a fix before it is made', () => {
  it('shows what the desk will be', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    sign(bench, id);
    const said = here(bench, id).anchor.parts.map(({ exact }) => `indeed ${exact}`);
    const { writes, command, after } = planned(bench, id, 'words', said);
    bench.act(CHECKER, edit(...writes));
    bench.act(CHECKER, command);
    const now = here(bench, id);
    expect(after.versions).toEqual(bench.desk.versions);
    expect(quoteOf(after, id)).toMatchObject({
      anchor: now.anchor,
      fix: now.fix,
      fixStatus: 'taken',
      stage: 'approved',
    });
    const then = quoteOf(after, id);
    expect(then && quoteStatus(after, then)).toBe('changed');
  });

  it.each([
    ['paraphrase', /^[^"“”]*$/u],
    ['credit', /according to Fable Wire/u],
    ['cut', /^$/u],
  ] as const)('shows the sentence: %s', (how, then) => {
    const bench = firstStory();
    const quote = nth(bench.desk, 2);
    const { before, after } = fixPreview(bench.desk, quote, ready(bench, quote.id, how).edits);
    for (const { exact } of quote.anchor.parts) expect(before).toContain(exact);
    expect(after).toMatch(then);
    expect(after).not.toBe(before);
  });

  it('says which other quotes stay, with their signatures, and which ask a signer', () => {
    const bench = firstStory();
    const order = inReadingOrder(bench.desk);
    const at = order.findIndex(
      (quote, index) =>
        index > 0 && quote.anchor.parts[0]?.start !== undefined && quote.anchor.kind === 'direct',
    );
    const [target, far] = [order[at], order.at(-1)];
    if (target === undefined || far === undefined) throw new Error('no quotes');
    for (const quote of order) if (quote.id !== target.id) sign(bench, quote.id);
    const { command, after } = planned(bench, target.id, 'cut');
    const effects = fixEffects(bench.desk, after, command);
    expect(effects.kept + effects.others.length).toBe(order.length - 1);
    expect(effects.keptSigned).toBeGreaterThan(0);
    // The sentence beside the one that is cut has another neighbour then.
    expect(effects.others.length).toBeGreaterThan(0);
    for (const { quote, what } of effects.others) {
      expect(quote.id).not.toBe(target.id);
      expect(['context', 'changed', 'cut', 'moved']).toContain(what);
    }
  });
});

describe('what a fix says to do', () => {
  it.each([
    ['Cut', 'cut', null],
    ['Without marks', 'paraphrase', null],
    ['Credit: Fable Wire', 'credit', 'Fable Wire'],
    ['Cut the ribbon', null, null],
  ])('%j', (fix, act, credit) => {
    expect(actOf(fix)).toBe(act);
    expect(creditIn(fix)).toBe(credit);
  });

  it('is never put into the story as words', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    for (const words of ['Cut', 'Without marks', 'Credit: Fable Wire']) {
      bench.act(CHECKER, edit(set('quote.fix', id, words)));
      const hows = readyFixes(bench.desk, here(bench, id), { said: null, credit: CREDIT });
      expect(hows.map(({ how }) => how)).not.toContain('typed');
    }
  });
});

it('leaves no must-change that the desk cannot fix with one key, and then asks for no fix', () => {
  const some = inReadingOrder(firstStory().desk).filter((_, at) => at % 4 === 0);
  for (const { id, anchor } of some) {
    const verdict = {
      code: 'OUT_OF_CONTEXT',
      scale: 'quote-verdict/1',
      reason: 'It is.',
      override: false,
    } as const;
    const asked = (bench: Bench): boolean =>
      clearBlockers(bench.desk, HEAD.id).some(
        ({ quoteId, code }) => quoteId === id && code === 'fix',
      );
    const first = firstStory();
    first.act(CHECKER, edit(set('quote.verdict', id, verdict)));
    expect(asked(first)).toBe(true);
    const hows = readyFixes(first.desk, here(first, id), { said: null, credit: CREDIT });
    expect(hows.length).toBeGreaterThan(anchor.kind === 'paraphrase' ? 1 : 2);
    for (const { how } of hows) {
      const bench = firstStory();
      bench.act(CHECKER, edit(set('quote.verdict', id, verdict)));
      const { writes, command } = planned(bench, id, how);
      for (const act of [edit(...writes), command])
        expect(bench.act(CHECKER, act).refusals).toEqual([]);
      expect(asked(bench)).toBe(false);
    }
  }
});

describe('the comparison run again', () => {
  const found = {
    answers: { words: 'yes', speaker: 'yes', context: 'unknown', translation: 'none' },
    differences: [],
    fair: true,
  } as const;

  function altered(): { readonly bench: Bench; readonly id: string } {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    checkVerbatim(bench, id);
    bench.act(
      CHECKER,
      edit(
        set('quote.answer.words', id, 'no'),
        set('quote.answer.context', id, 'unknown'),
        set('quote.differences', id, [{ class: 'negation_changed', printed: 'a', said: 'b' }]),
        set('quote.verdict', id, {
          code: 'ALTERED',
          scale: 'quote-verdict/1',
          reason: 'It was not.',
          override: false,
        }),
        set(
          'quote.fix',
          id,
          here(bench, id)
            .anchor.parts.map(() => 'so')
            .join(' [/] '),
        ),
      ),
    );
    return { bench, id };
  }

  it('makes the fixed words pass, with the desk’s own reason', () => {
    const { bench, id } = altered();
    const { command, after } = planned(bench, id, 'typed');
    const quote = quoteOf(after, id);
    if (quote === undefined) throw new Error('no quote');
    const writes = rerunWrites(after, quote, found);
    for (const body of [command, edit(...writes)])
      expect(bench.act(CHECKER, body).refusals).toEqual([]);
    expect(here(bench, id)).toMatchObject({
      answers: { words: 'yes', context: 'yes' },
      differences: [],
      verdict: { code: 'VERBATIM', override: false },
    });
  });

  it('leaves the verdict open where only a person can say, and a person’s answer alone', () => {
    const { bench, id } = altered();
    const { after } = planned(bench, id, 'typed');
    const quote = quoteOf(after, id);
    if (quote === undefined) throw new Error('no quote');
    const unfair = rerunWrites(after, quote, { ...found, fair: false });
    expect(unfair.find(({ field }) => field === 'quote.verdict')?.value).toBeNull();
    expect(unfair.map(({ field }) => field)).not.toContain('quote.answer.context');
    const judged = { ...quote, answers: { ...quote.answers, context: 'no' } } as const;
    const kept = rerunWrites(
      { ...after, quotes: withRows(after.quotes, { [id]: judged }) },
      judged,
      found,
    );
    expect(kept.map(({ field }) => field)).not.toContain('quote.answer.context');
    expect(kept.find(({ field }) => field === 'quote.verdict')?.value).toMatchObject({
      code: 'OUT_OF_CONTEXT',
    });
  });

  it('gives no verdict where nobody had given one', () => {
    const { bench, id } = altered();
    bench.act(CHECKER, edit(set('quote.verdict', id, null)));
    const { after } = planned(bench, id, 'typed');
    const quote = quoteOf(after, id);
    if (quote === undefined) throw new Error('no quote');
    expect(rerunWrites(after, quote, found).map(({ field }) => field)).not.toContain(
      'quote.verdict',
    );
  });
});
