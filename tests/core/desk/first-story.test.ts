import { quotesOf, quoteIdsOf } from '#core/desk/desk.ts';
import { expect, it } from 'vitest';
import { barredBecause } from '#core/desk/barred.ts';
import { blocksOf } from '#core/desk/context.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { detect } from '#core/quote/detect.ts';
import { CHECKER, firstStory, ownStory, nth, REPORTER, SECOND } from '../../makers/make-desk.ts';

it('holds ten quotations and three paraphrases to confirm, found by the machine', () => {
  const { desk } = firstStory();
  const quotes = quotesOf(desk);
  expect(quotes.filter((quote) => quote.anchor.kind !== 'paraphrase')).toHaveLength(10);
  expect(quotes.filter((quote) => quote.anchor.kind === 'paraphrase')).toHaveLength(3);
  expect(quotes.every((quote) => quote.origin === 'machine')).toBe(true);
  expect(quotes.every((quote) => quoteStatus(desk, quote) === 'to-confirm')).toBe(true);
  expect(
    Object.values(desk.speakers)
      .map((speaker) => speaker.name)
      .toSorted(),
  ).toEqual([
    'Haider al-Abadi',
    'John Kerry',
    'Philip Hammond',
    'Shinzo Abe',
    'US state department official',
  ]);
});

it('confirms all at once and moves nothing else', () => {
  const bench = firstStory();
  const before = quotesOf(bench.desk).map((quote) => fingerprintOf(bench.desk, quote));
  const ids = quoteIdsOf(bench.desk);
  expect(bench.act(CHECKER, { type: 'confirm', quoteIds: ids }).outcome).toBe('applied');
  const after = quotesOf(bench.desk);
  expect(after.every((quote) => quote.stage === 'open')).toBe(true);
  expect(after.map((quote) => fingerprintOf(bench.desk, quote))).toEqual(before);
  expect(after.every((quote) => quote.touched.length === 0)).toBe(true);
});

it('does nothing when the same finds are proposed again, and takes none away for an empty list by hand', () => {
  const bench = firstStory();
  const { seq } = bench.desk;
  const version = bench.desk.versions[0];
  if (version === undefined) throw new Error('no version');
  const { engine, finds } = detect(version.text, blocksOf(version));
  for (const list of [finds, []])
    bench.act(SECOND, { type: 'propose-candidates', engine, versionId: 'v-1', finds: list });
  expect(bench.desk.seq).toBe(seq);
  expect(quoteIdsOf(bench.desk)).toHaveLength(13);
});

it('counts the proposer as writer when the finds are not the machine’s own', () => {
  const bench = ownStory('A story', 'Somebody said something in a place.');
  const find = {
    kind: 'paraphrase',
    parts: [{ start: 14, end: 23 }],
    clause: null,
    cue: 'said',
    mention: 'Somebody',
    mentionSpan: { start: 0, end: 8 },
    speaker: { name: 'Somebody', role: null, unnamed: false },
    sieve: 'by hand',
    why: 'by hand',
  } as const;
  const command = {
    type: 'propose-candidates',
    engine: 'x',
    versionId: 'v-1',
    finds: [find],
  } as const;
  expect(bench.act(REPORTER, command).outcome).toBe('refused');
  expect(bench.act(SECOND, command).outcome).toBe('applied');
  const quote = nth(bench.desk, 1);
  expect(quote.origin).toBe('person');
  expect(barredBecause(bench.desk, quote, SECOND.id)).not.toBeNull();
});
