import { describe, expect, it } from 'vitest';
import { describePart } from '#core/anchor/anchor.ts';
import { apply, baseOf } from '#core/desk/apply.ts';
import type { Command } from '#core/desk/command.ts';
import { blocksOf } from '#core/desk/context.ts';
import { decide } from '#core/desk/decide.ts';
import { type Desk, quoteOf, quoteIdsOf } from '#core/desk/desk.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { detect } from '#core/quote/detect.ts';
import type { Find } from '#core/quote/find.ts';
import type { Anchor } from '#core/quote/quote.ts';
import { type Bench, CHECKER, firstStory, nth, SECOND } from '../../makers/make-desk.ts';

const HAND = 'q-00000000-0000-7000-8000-000000000001';

function versionOf(desk: Desk) {
  const version = desk.versions.at(-1);
  if (version === undefined) throw new Error('no version');
  return version;
}

/**
 * The host's rules are others than those that found the quotes. It repeats a run once for each
 * version it holds, so it is given one it has not met.
 */
function runsAgain(bench: Bench, change: (finds: readonly Find[]) => readonly Find[]): void {
  const version = versionOf(bench.desk);
  const finds = change(detect(version.text, blocksOf(version)).finds);
  const desk = { ...bench.desk, versions: [{ ...version }] };
  const command: Command = {
    type: 'propose-candidates',
    engine: 'rules-next',
    versionId: version.id,
    finds,
  };
  const applied = apply(
    desk,
    { mid: 'mid-again', batch: null, base: baseOf(desk, 'e1', []), command },
    {
      actor: SECOND,
      hats: SECOND.hats,
      at: '2026-11-24T13:00:00Z',
      epoch: 'e1',
      detect: () => ({ engine: 'rules-next', finds }),
      decide,
      people: null,
      writtenBy: () => [],
      ownPending: [],
    },
  );
  expect(applied.refusals).toEqual([]);
  bench.desk = applied.desk;
}

/** The first words of the subhead, as a person marks them. */
function markedSubhead(desk: Desk, words: string): Anchor {
  const { text, id } = versionOf(desk);
  const start = text.indexOf(words);
  return {
    parts: [describePart(text, id, { start, end: start + words.length })],
    clause: null,
    kind: 'partial',
    speakerId: null,
    mention: null,
    cue: null,
  };
}

describe('a new detection run', () => {
  it('takes away what nobody decided and it finds no more, and nothing that a person decided', () => {
    const bench = firstStory();
    const [confirmed, dismissed, moved] = [1, 2, 5].map((at) => nth(bench.desk, at));
    if (confirmed === undefined || dismissed === undefined || moved === undefined)
      throw new Error('fewer quotes than expected');
    bench.act(CHECKER, { type: 'confirm', quoteIds: [confirmed.id] });
    bench.act(CHECKER, { type: 'dismiss', quoteId: dismissed.id, reason: 'imagined speech' });
    const anchor = { ...moved.anchor, speakerId: null };
    bench.act(CHECKER, {
      type: 'edit',
      writes: [{ field: 'quote.anchor', id: moved.id, value: anchor }],
    });
    const before = bench.desk;
    runsAgain(bench, () => []);
    expect(inReadingOrder(bench.desk).map(({ id }) => id)).toEqual(
      [confirmed, dismissed, moved].map(({ id }) => id),
    );
    for (const { id } of [confirmed, dismissed, moved])
      expect(quoteOf(bench.desk, id)).toEqual(quoteOf(before, id));
  });

  it('never brings back what was dismissed, nor finds it anew with other ends', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    bench.act(CHECKER, { type: 'dismiss', quoteId: id, reason: 'motto' });
    const { parts } = nth(bench.desk, 2).anchor;
    const count = quoteIdsOf(bench.desk).length;
    runsAgain(bench, (finds) =>
      finds.map((find) =>
        find.parts[0]?.start === parts[0]?.start
          ? { ...find, parts: find.parts.map(({ start, end }) => ({ start: start + 6, end })) }
          : find,
      ),
    );
    expect(quoteIdsOf(bench.desk)).toHaveLength(count);
    expect(quoteOf(bench.desk, id)).toMatchObject({
      stage: 'dismissed',
      dismissal: { reason: 'motto' },
    });
  });

  it('names no other speaker for what a person adjusted, confirmed or gave a speaker', () => {
    const bench = firstStory();
    const { id, anchor } = nth(bench.desk, 2);
    bench.act(CHECKER, {
      type: 'edit',
      writes: [{ field: 'quote.anchor', id, value: { ...anchor, speakerId: null } }],
    });
    bench.act(CHECKER, { type: 'confirm', quoteIds: [nth(bench.desk, 3).id] });
    const decided = [id, nth(bench.desk, 3).id].map((each) => quoteOf(bench.desk, each));
    runsAgain(bench, (finds) =>
      finds.map((find) => ({
        ...find,
        speaker: { name: 'Somebody Else', role: null, unnamed: false },
        why: 'otherwise',
      })),
    );
    for (const quote of decided) expect(quoteOf(bench.desk, quote?.id ?? '')).toEqual(quote);
  });

  it('leaves what was marked by hand, and does not find it again beside it', () => {
    const bench = firstStory();
    const anchor = markedSubhead(bench.desk, 'Race against time');
    const parts = anchor.parts.map(({ start, end }) => ({ start, end }));
    bench.act(CHECKER, { type: 'mark', quoteId: HAND, anchor });
    const count = quoteIdsOf(bench.desk).length;
    runsAgain(bench, (finds) => [
      ...finds,
      {
        kind: 'direct',
        parts,
        clause: null,
        cue: null,
        mention: null,
        mentionSpan: null,
        speaker: null,
        sieve: 'no attribution',
        why: 'In marks',
      },
    ]);
    expect(quoteIdsOf(bench.desk)).toHaveLength(count);
    expect(quoteOf(bench.desk, HAND)).toMatchObject({ stage: 'open', find: null });
  });

  it('treats what was taken back from confirmation as undecided again', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 1);
    bench.act(CHECKER, { type: 'confirm', quoteIds: [id] });
    bench.act(CHECKER, { type: 'unconfirm', quoteIds: [id] });
    expect(nth(bench.desk, 1)).toMatchObject({ stage: 'to-confirm', everConfirmed: true });
    runsAgain(bench, (finds) => finds.slice(1));
    expect(quoteOf(bench.desk, id)).toBeUndefined();
  });
});

describe('what is marked only to be put away', () => {
  it('wants no nod, as a find that was never confirmed wants none', () => {
    const bench = firstStory();
    const anchor = markedSubhead(bench.desk, 'Race');
    bench.act(CHECKER, { type: 'mark', quoteId: HAND, anchor });
    bench.act(CHECKER, { type: 'dismiss', quoteId: HAND, reason: 'title or name' });
    expect(quoteOf(bench.desk, HAND)?.dismissal?.wasConfirmed).toBe(false);
  });

  it('wants one where somebody else puts it away, or it was worked on', () => {
    for (const [by, work] of [
      [SECOND, false],
      [CHECKER, true],
    ] as const) {
      const bench = firstStory();
      const anchor = markedSubhead(bench.desk, 'Race');
      bench.act(CHECKER, { type: 'mark', quoteId: HAND, anchor });
      if (work) bench.act(CHECKER, { type: 'claim', quoteId: HAND });
      bench.act(by, { type: 'dismiss', quoteId: HAND, reason: 'title or name' });
      expect(quoteOf(bench.desk, HAND)?.dismissal?.wasConfirmed).toBe(true);
    }
  });
});

describe('finds that somebody sends by hand', () => {
  it.each(['mention', 'cue'] as const)(
    'are refused where the story does not print the %s',
    (words) => {
      const bench = firstStory();
      const version = versionOf(bench.desk);
      const [find, ...finds] = detect(version.text, blocksOf(version)).finds;
      if (find === undefined) throw new Error('the story has quotes');
      const start = version.text.indexOf('Iraqi');
      const parts = [{ start, end: start + 5 }];
      const sent = (value: string | null): Command => ({
        type: 'propose-candidates',
        engine: 'by-hand',
        versionId: version.id,
        finds: [{ ...find, parts, [words]: value }, ...finds],
      });
      expect(bench.act(CHECKER, sent('never printed here')).refusals).toMatchObject([
        { code: 'anchor' },
      ]);
      expect(bench.act(CHECKER, sent(null)).refusals).toEqual([]);
    },
  );
});
