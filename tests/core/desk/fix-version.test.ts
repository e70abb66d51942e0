import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBetween } from '#core/anchor/edits.ts';
import { rerunWrites, wordsAreFix } from '#core/desk/after-fix.ts';
import { barredBecause } from '#core/desk/barred.ts';
import { clearBlockers } from '#core/desk/clear-blockers.ts';
import type { Command } from '#core/desk/command.ts';
import { blocksOf } from '#core/desk/context.ts';
import { currentVersion, quotesOf, quoteOf } from '#core/desk/desk.ts';
import { markOf } from '#core/desk/field-marks.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { actOf, creditIn, fixCommand, type FixMeans, readyFixes } from '#core/desk/make-fix.ts';
import type { AddVersion } from '#core/desk/rare-command.ts';
import { creditOf } from '#core/desk/translated.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { FixHow } from '#core/quote/placement.ts';
import type { Person } from '#core/review/hats.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  here,
  HEAD,
  nth,
  REPORTER,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';

const NO_MEANS: FixMeans = { said: null, credit: null };

function must(bench: Bench, person: Person, command: Command): void {
  const { outcome, refusals } = bench.act(person, command);
  if (outcome === 'refused') throw new Error(refusals.map(({ say }) => say).join(' '));
}

function sign(bench: Bench, id: string): void {
  checkVerbatim(bench, id);
  must(bench, CHECKER, { type: 'submit', quoteIds: [id] });
  must(bench, SECOND, { type: 'open-review', quoteId: id });
  must(bench, SECOND, { type: 'approve', quoteId: id, seenFingerprint: seen(bench, id) });
}

function seen(bench: Bench, id: string): string {
  return fingerprintOf(bench.desk, here(bench, id));
}

function status(bench: Bench, id: string) {
  return quoteStatus(bench.desk, here(bench, id));
}

function fix(bench: Bench, id: string, how: FixHow, means: FixMeans = NO_MEANS): AddVersion {
  const quote = here(bench, id);
  const ready = readyFixes(bench.desk, quote, means).find((item) => item.how === how);
  if (ready === undefined) throw new Error(`${how} cannot be made`);
  return fixCommand(bench.desk, quote, ready, `v-${bench.desk.versions.length + 1}`);
}

function words({ anchor }: Quote): readonly string[] {
  return anchor.parts.map(({ exact }) => exact);
}

/** Everything a quote says it holds stands where it says in its version. */
function standsWhole(bench: Bench): void {
  for (const quote of quotesOf(bench.desk)) {
    for (const part of quote.anchor.parts) {
      const version = bench.desk.versions.find(({ id }) => id === part.versionId);
      expect(version?.text.slice(part.start, part.end)).toBe(part.exact);
    }
  }
}

describe('a fix', () => {
  it('makes a version in which every other quote is the same, with its signature and writer', () => {
    const bench = firstStory();
    const [one, other] = [nth(bench.desk, 2), nth(bench.desk, 9)];
    sign(bench, other.id);
    checkVerbatim(bench, one.id);
    const before = here(bench, other.id);
    const mark = markOf(bench.desk, { field: 'quote.anchor', id: other.id });
    const said = words(one).map((text) => `well, ${text}`);
    must(bench, CHECKER, edit(set('quote.fix', one.id, said.join(' [/] '))));
    const command = fix(bench, one.id, 'words', { said, credit: null });
    expect(
      command.placements.filter(({ outcome }) => outcome !== 'same').map(({ quoteId }) => quoteId),
    ).toEqual([one.id]);
    must(bench, CHECKER, command);
    standsWhole(bench);
    expect(currentVersion(bench.desk)).toMatchObject({ id: 'v-2', number: 2 });
    expect(words(here(bench, one.id))).toEqual(said);
    expect(here(bench, one.id)).toMatchObject({ fixStatus: 'taken', placed: 'changed' });
    expect(wordsAreFix(here(bench, one.id))).toBe(true);

    const after = here(bench, other.id);
    expect(after).toMatchObject({ placed: 'same', touched: before.touched });
    expect(after.anchor.parts[0]?.versionId).toBe('v-2');
    expect(markOf(bench.desk, { field: 'quote.anchor', id: other.id })).toEqual(mark);
    expect(status(bench, other.id)).toBe('signed');
    expect(contextChanged(bench.desk, after)).toBe(false);
  });

  it('is made on a signed quote and signed again with one key, by someone who did not make it', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    sign(bench, id);
    const said = words(here(bench, id)).map((text) => `indeed ${text}`);
    must(bench, CHECKER, edit(set('quote.fix', id, said.join(' [/] '))));
    must(bench, CHECKER, fix(bench, id, 'typed'));
    expect(here(bench, id).stage).toBe('approved');
    expect(status(bench, id)).toBe('changed');
    expect(rerunWrites(bench.desk, here(bench, id), null)).toEqual([]);
    const answers = {
      words: 'no',
      speaker: 'yes',
      context: 'unknown',
      translation: 'none',
    } as const;
    const differences = [
      { class: 'negation_changed', printed: 'a', said: 'not a', gap: null },
    ] as const;
    const again = { answers, differences, fair: true };
    const writes = rerunWrites(bench.desk, here(bench, id), again);
    expect(writes.map(({ field }) => field)).toEqual([
      'quote.answer.words',
      'quote.differences',
      'quote.verdict',
    ]);
    expect(writes.at(-1)).toMatchObject({ value: { code: 'ALTERED', override: false } });
    must(bench, CHECKER, edit(set('quote.answer.words', id, 'yes')));
    const stands = { type: 'still-stands', quoteId: id, seenFingerprint: seen(bench, id) } as const;
    expect(bench.act({ ...CHECKER, hats: ['checks', 'signs'] }, stands).outcome).toBe('refused');
    must(bench, SECOND, stands);
    expect(status(bench, id)).toBe('signed');
  });

  it('bars the one who makes it, checker or not', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    sign(bench, id);
    must(bench, SECOND, edit(set('quote.fix', nth(bench.desk, 3).id, 'x')));
    must(bench, { ...HEAD, hats: ['signs', 'clears'] }, fix(bench, id, 'paraphrase'));
    expect(here(bench, id).anchor.kind).toBe('paraphrase');
    expect(barredBecause(bench.desk, here(bench, id), HEAD.id)).not.toBeNull();
    expect(barredBecause(bench.desk, here(bench, id), STANDARDS.id)).toBeNull();
  });

  const HOWS: readonly FixHow[] = ['paraphrase', 'credit', 'cut'];

  it.each(HOWS)('ready-made: %s, on each quote of the first story', (how) => {
    const made = firstStory();
    for (const { id } of inReadingOrder(made.desk)) {
      const bench = firstStory();
      const quote = here(bench, id);
      const ready = readyFixes(bench.desk, quote, { said: null, credit: 'Fable Wire' }).find(
        (item) => item.how === how,
      );
      if (ready === undefined) {
        expect([how, quote.anchor.kind]).toEqual(['paraphrase', 'paraphrase']);
        continue;
      }
      must(bench, CHECKER, fixCommand(bench.desk, quote, ready, 'v-2'));
      standsWhole(bench);
      const text = currentVersion(bench.desk)?.text ?? '';
      const after = here(bench, id);
      if (how === 'cut') {
        expect(after.dismissal).toMatchObject({ reason: 'cut' });
        const times = (item: string, within: string) => within.split(item).length;
        for (const item of words(quote))
          expect(times(item, text)).toBeLessThan(times(item, bench.desk.versions[0]?.text ?? ''));
        expect(text.includes('\n\n\n')).toBe(bench.desk.versions[0]?.text.includes('\n\n\n'));
      } else {
        expect(words(after)).toEqual(words(quote));
        // A credit is printed beside the words, so it changes how they are attributed.
        expect(after.placed).toBe('changed');
      }
      if (how === 'credit') expect(text).toContain('according to Fable Wire');
      if (how === 'paraphrase')
        expect(text.length).toBeLessThan(bench.desk.versions[0]?.text.length ?? 0);
    }
  });

  it.each([
    ['ours', 'through a translator'],
    ['interpreter', 'through an interpreter'],
  ] as const)('says beside words of another language (%s): %s', (rendering, credit) => {
    const made = firstStory();
    for (const { id } of inReadingOrder(made.desk)) {
      const bench = firstStory();
      must(bench, CHECKER, edit(set('quote.rendering', id, rendering)));
      const quote = here(bench, id);
      const ready = readyFixes(bench.desk, quote, NO_MEANS).find(({ how }) => how === 'translator');
      if (ready === undefined) throw new Error('nothing says that it was translated');
      expect([actOf(ready.words), creditIn(ready.words)]).toEqual(['translator', null]);
      must(bench, CHECKER, fixCommand(bench.desk, quote, ready, 'v-2'));
      standsWhole(bench);
      expect(words(here(bench, id))).toEqual(words(quote));
      expect(creditOf(bench.desk, here(bench, id))).toEqual({ words: credit, printed: true });
      // It is said once.
      const again = readyFixes(bench.desk, here(bench, id), NO_MEANS);
      expect(again.map(({ how }) => how)).not.toContain('translator');
    }
  });

  it('that cuts a quote leaves a nod to be given and cannot be restored', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    must(bench, CHECKER, { type: 'confirm', quoteIds: [id] });
    must(bench, CHECKER, fix(bench, id, 'cut'));
    expect(clearBlockers(bench.desk, HEAD.id).find(({ quoteId }) => quoteId === id)?.code).toBe(
      'nod',
    );
    expect(bench.act(CHECKER, { type: 'restore', quoteId: id }).refusals[0]?.say).toBe(
      'Its words are no longer in the story; mark them again.',
    );
  });
});

describe('a version is refused', () => {
  const bench = firstStory();
  const { id } = nth(bench.desk, 2);
  const good = fix(bench, id, 'paraphrase');
  const elsewhere = good.placements.map((item) =>
    item.quoteId === nth(bench.desk, 3).id
      ? {
          ...item,
          parts: item.parts?.map((part) => ({ ...part, start: part.start + 1 })) ?? null,
        }
      : item,
  );
  const claimed = good.placements.map((item) =>
    item.quoteId === id ? { ...item, outcome: 'same' as const } : item,
  );

  it.each([
    [
      'by someone who neither checks nor clears',
      REPORTER,
      good,
      'Still needed: someone who checks or clears, to change the story’s text.',
    ],
    [
      'made from another version',
      CHECKER,
      { ...good, base: 'v-9' },
      'The story has a newer version by now; look at it and do it again.',
    ],
    [
      'with nothing changed',
      CHECKER,
      { ...good, text: bench.desk.versions[0]?.text ?? '' },
      'The text is the same as before.',
    ],
    [
      'without a quote of the desk',
      CHECKER,
      { ...good, placements: good.placements.slice(1) },
      'Still needed: where this quote stands in the new version.',
    ],
    [
      'with words that do not stand there',
      CHECKER,
      { ...good, placements: elsewhere },
      'The words do not stand there in the new version.',
    ],
    [
      'that calls changed words the same',
      CHECKER,
      { ...good, placements: claimed },
      'Its words or its kind are others in the new version; accept the change.',
    ],
  ] as const)('%s', (_, person, command, say) => {
    const trial = firstStory();
    const { outcome, refusals } = trial.act(person, command);
    expect(outcome).toBe('refused');
    expect(refusals.map((item) => item.say)).toContain(say);
  });
});

describe('whoever worked on the version before', () => {
  it('keeps their marks and speakers where the words are still there', () => {
    const bench = firstStory();
    const old = bench.desk;
    const [one, other] = [nth(old, 2), nth(old, 6)];
    must(bench, CHECKER, fix(bench, one.id, 'paraphrase'));
    const renamed = { ...other.anchor, mention: 'Philip Hammond' };
    expect(bench.actOn(old, SECOND, edit(set('quote.anchor', other.id, renamed))).outcome).toBe(
      'merged',
    );
    expect(here(bench, other.id).anchor).toMatchObject({ mention: 'Philip Hammond' });
    expect(here(bench, other.id).anchor.parts[0]?.versionId).toBe('v-2');
    standsWhole(bench);
    const marked = { type: 'mark', quoteId: 'q-late', anchor: other.anchor } as const;
    expect(bench.actOn(old, CHECKER, marked).outcome).not.toBe('refused');
    expect(here(bench, 'q-late').anchor.parts[0]?.versionId).toBe('v-2');
    standsWhole(bench);
  });

  it('is told where the words are others by now, and does not put the old ones back', () => {
    const bench = firstStory();
    const old = bench.desk;
    const { id, anchor } = nth(old, 2);
    must(
      bench,
      CHECKER,
      fix(bench, id, 'words', { said: anchor.parts.map(() => 'no'), credit: null }),
    );
    const late = edit(set('quote.anchor', id, { ...anchor, cue: 'claimed' }));
    const now = bench.actOn(old, CHECKER, late);
    expect(now.refusals.map(({ say }) => say)).toEqual([
      'The story has a newer version in which these words are others; look again.',
    ]);
    standsWhole(bench);
  });
});

it('asks whether the context stands when a neighbour changed, or a pronoun’s quote moved', () => {
  const bench = firstStory();
  const quote = inReadingOrder(bench.desk).find(
    ({ anchor }) => anchor.kind === 'direct' && anchor.mention === 'he',
  );
  if (quote === undefined) throw new Error('no quote of a pronoun');
  const { id } = quote;
  sign(bench, id);
  const base = currentVersion(bench.desk);
  if (base === null) throw new Error('no version');
  const headline = blocksOf(base)[0];
  const text = `${base.text.slice(0, headline?.end)} again${base.text.slice(headline?.end)}`;
  const change = editBetween(base.text, text);
  const { placements } = fixCommand(bench.desk, quote, { how: 'typed', edits: [change] }, 'v-2');
  const moved = placements.map((item) =>
    item.quoteId === id ? { ...item, outcome: 'moved' as const } : item,
  );
  must(bench, CHECKER, {
    type: 'add-version',
    versionId: 'v-2',
    base: 'v-1',
    text,
    fix: null,
    placements: moved,
  });
  expect(status(bench, id)).toBe('signed');
  expect(contextChanged(bench.desk, here(bench, id))).toBe(true);
  expect(clearBlockers(bench.desk, HEAD.id).find(({ quoteId }) => quoteId === id)?.code).toBe(
    'context',
  );
  must(bench, SECOND, { type: 'still-stands', quoteId: id, seenFingerprint: seen(bench, id) });
  expect(contextChanged(bench.desk, here(bench, id))).toBe(false);
});

it('whatever words a fix puts in, every quote stands whole and only touched ones have a writer', () => {
  const ids = inReadingOrder(firstStory().desk).map((quote) => quote.id);
  const piece = fc.record({
    id: fc.constantFrom(...ids),
    how: fc.constantFrom<FixHow>('words', 'paraphrase', 'credit', 'cut'),
    said: fc.string({
      minLength: 1,
      maxLength: 20,
      unit: fc.constantFrom('a', 'b', ' ', '\u{1F5DE}', '’'),
    }),
  });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
      const bench = firstStory();
      for (const { id, how, said } of pieces) {
        const quote = here(bench, id);
        if (quote.stage === 'dismissed') continue;
        const means = { said: quote.anchor.parts.map(() => `x${said}x`), credit: 'A Wire' };
        const ready = readyFixes(bench.desk, quote, means).find((item) => item.how === how);
        if (ready === undefined) continue;
        const before = bench.desk;
        const command = fixCommand(before, quote, ready, `v-${before.versions.length + 1}`);
        must(bench, CHECKER, command);
        standsWhole(bench);
        for (const { quoteId, outcome } of command.placements)
          if (outcome === 'same' || outcome === 'moved')
            expect(here(bench, quoteId).touched).toEqual(
              quoteId === id
                ? here(bench, quoteId).touched
                : (quoteOf(before, quoteId)?.touched ?? []),
            );
      }
    }),
    { numRuns: 60 },
  );
});
