import { describe, expect, it } from 'vitest';
import { readyFixes } from '#core/desk/make-fix.ts';
import { exhibitsOf } from '#core/desk/exhibits.ts';
import { effectSentences, ownSentences } from '#ui/fix/effect-words.ts';
import { firstHow, fixWrites, outletOf } from '#ui/fix/fix-means.ts';
import { FixLines } from '#ui/fix/FixLines.tsx';
import { askedAgain } from '#ui/fix/use-found-again.ts';
import {
  CHECKER,
  edit,
  firstStory,
  HEAD,
  here,
  makeEvidence,
  makeSource,
  nth,
  set,
} from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

function reported() {
  const bench = firstStory();
  const { id } = nth(bench.desk, 2);
  const source = makeSource('src-1', { type: 'outlet', publisher: 'The Fable Post' });
  bench.act(CHECKER, { type: 'add-source', source });
  const item = makeEvidence('ev-1', id, 'src-1', {
    chain: ['The Fable Post', 'Fable Wire'],
    creditPrinted: 'no',
  });
  bench.act(CHECKER, edit(set('evidence.item', 'ev-1', item)));
  return { bench, id };
}

describe('the credit', () => {
  it('names the outlet nearest to the speaker, and says that it is printed', () => {
    const { bench, id } = reported();
    const exhibits = exhibitsOf(bench.desk, id);
    expect(outletOf(bench.desk, here(bench, id), exhibits)).toBe('Fable Wire');
    const writes = fixWrites(
      here(bench, id),
      { how: 'credit', words: 'Credit: Fable Wire' },
      exhibits,
    );
    expect(writes).toMatchObject([
      { field: 'quote.fix', value: 'Credit: Fable Wire' },
      { field: 'evidence.item', value: { creditPrinted: 'yes' } },
    ]);
    const cut = fixWrites(here(bench, id), { how: 'cut', words: 'Cut' }, exhibits);
    expect(cut.map(({ field }) => field)).toEqual(['quote.fix']);
  });

  it('is the agency’s where nothing else is known, and what the fix names before all', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    expect(outletOf(bench.desk, here(bench, id), [])).toBe('AFP');
    bench.act(CHECKER, edit(set('quote.fix', id, 'Credit: Another Wire')));
    expect(outletOf(bench.desk, here(bench, id), [])).toBe('Another Wire');
  });
});

it('stands on the fix the quote has, else on what its verdict calls for', () => {
  const { bench, id } = reported();
  const first = () => {
    const quote = here(bench, id);
    return firstHow(quote, readyFixes(bench.desk, quote, { said: null, credit: 'Fable Wire' }));
  };
  expect(first()).toBe('paraphrase');
  bench.act(CHECKER, edit(set('quote.fix', id, 'Cut')));
  expect(first()).toBe('cut');
  bench.act(CHECKER, edit(set('quote.fix', id, 'other words')));
  expect(first()).toBe(here(bench, id).anchor.parts.length === 1 ? 'typed' : 'paraphrase');
});

it('is first that it was translated, where nobody has read the translation and nothing must change', () => {
  const { bench, id } = reported();
  const first = () => {
    const quote = here(bench, id);
    return firstHow(quote, readyFixes(bench.desk, quote, { said: null, credit: null }));
  };
  bench.act(CHECKER, edit(set('quote.rendering', id, 'ours')));
  expect(first()).toBe('translator');
  const altered = { code: 'ALTERED', scale: 'quote-verdict/1', reason: 'So.', override: true };
  bench.act(CHECKER, edit(set('quote.verdict', id, { ...altered, code: 'ALTERED' as const })));
  expect(first()).toBe('paraphrase');
});

describe('what a fix does, in sentences', () => {
  const bench = firstStory();
  const quote = nth(bench.desk, 2);

  it.each([
    [{ kept: 1, keptSigned: 0, others: [] }, ['One other quote stays as it is.']],
    [
      { kept: 3, keptSigned: 2, others: [] },
      ['3 other quotes stay as they are, 2 with their signature.'],
    ],
    [
      { kept: 0, keptSigned: 0, others: [{ quote, what: 'context', signed: true }] },
      [
        'Quote 2 keeps its words, but the text around it changes. Someone who can sign off says if the sign-off is still right.',
      ],
    ],
  ] as const)('%#', (effects, sentences) => {
    expect(effectSentences(bench.desk, effects)).toEqual(sentences);
  });

  it('says who must sign again', () => {
    expect(ownSentences(quote, quote, true)).toEqual([
      'You change the words, so someone else must sign off.',
    ]);
    expect(ownSentences(quote, { ...quote, stage: 'dismissed' }, true)).toEqual([
      'It is cut from the story. Its check stays in the history.',
    ]);
  });
});

it('reads both lines one after the other to who does not see them', () => {
  const words = wordsOf(
    drawn(
      <FixLines
        name="Both"
        labels={['now', 'fixed']}
        before="We are ready"
        after="We are not ready"
      />,
      {},
    ),
  );
  expect(words).toContain('now: We are ready. fixed: We are not ready.');
});

it('holds the words of a fix only against records that its maker may see', () => {
  const bench = firstStory();
  const { id } = nth(bench.desk, 2);
  const words = 'It has the words of the record.';
  const record = { sha256: 'a'.repeat(64), length: words.length, name: 'minutes.txt' };
  bench.act(CHECKER, { type: 'add-source', source: makeSource('src-1', { record }) });
  const item = makeEvidence('ev-1', id, 'src-1', { excerpt: words });
  bench.act(CHECKER, edit(set('evidence.item', 'ev-1', item)));
  const texts = { [record.sha256]: words };
  expect(askedAgain(bench.desk, CHECKER.hats, texts).asked?.records).toHaveLength(1);
  bench.act(CHECKER, { type: 'guard-source', sourceId: 'src-1', confidential: true });
  const { seen, asked } = askedAgain(bench.desk, CHECKER.hats, texts);
  expect(JSON.stringify([asked, exhibitsOf(seen, id)])).not.toContain(words);
  expect(askedAgain(bench.desk, HEAD.hats, texts).asked?.records).toHaveLength(1);
});
