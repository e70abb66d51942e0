import { describe, expect, it } from 'vitest';
import { attributionOf } from '#core/desk/attribution.ts';
import { barredBecause } from '#core/desk/barred.ts';
import { quotesOf } from '#core/desk/desk.ts';
import type { EventBody } from '#core/desk/event.ts';
import { evolve } from '#core/desk/evolve.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { narrationOf } from '#core/desk/narration.ts';
import { signedFactsOf } from '#core/desk/signed-facts.ts';
import type { PlacementOutcome } from '#core/quote/placement.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  here,
  nth,
  ownStory,
  set,
} from '../../makers/make-desk.ts';

/** A quote marked in a story of these paragraphs. */
function marked(paragraphs: readonly string[], words: string): Bench {
  const text = ['A day in town', ...paragraphs, 'The end came late.'].join('\n\n');
  const bench = ownStory('A day', text);
  const start = text.indexOf(words);
  const part = { versionId: 'v-1', start, end: start + words.length, exact: words };
  bench.act(CHECKER, {
    type: 'mark',
    quoteId: 'q-1',
    anchor: {
      parts: [{ ...part, prefix: '', suffix: '' }],
      clause: null,
      kind: 'direct',
      speakerId: null,
      mention: null,
      cue: 'said',
    },
  });
  return bench;
}

const printed = (paragraphs: readonly string[]): string | undefined => {
  const bench = marked(['LONDON (AFP) - The day began.', ...paragraphs], 'We go.');
  return attributionOf(bench.desk, here(bench, 'q-1'))?.printed;
};

describe('the attribution under a signature', () => {
  it('is not hidden by an apostrophe that looks like a mark that opens', () => {
    expect(printed(['’Tis true, Kerry said: “We go.”'])).toBe("'Tis true, Kerry said:");
    expect(printed(["Told 'em of the boys' club, Kerry said: “We go.”"])).toBe(
      "Told 'em of the boys' club, Kerry said:",
    );
    expect(printed(["A 'word, Kerry said: “We go.”"])).toBe("A 'word, Kerry said:");
  });

  it('leaves out what stands in marks of any kind', () => {
    expect(printed(["Kerry said 'so', “then” and ``thus'': “We go.”"])).toBe('Kerry said , and :');
    const text = 'Kerry said “so.\n“All is well,” he added.';
    const blocks = [
      { start: 0, end: text.indexOf('\n') },
      { start: text.indexOf('\n') + 1, end: text.length },
    ];
    expect(narrationOf(text, blocks, { start: 0, end: text.length })).toBe('Kerry said he added.');
  });

  it('has the dateline in the credit, on a line of its own too', () => {
    for (const first of [['LONDON (AFP) -'], ['LONDON (AFP) - It began.']]) {
      const bench = marked([...first, 'Kerry said: “We go.”'], 'We go.');
      const verdict = { code: 'AGENCY_CREDITED', scale: 'quote-verdict/1', reason: '' } as const;
      bench.act(CHECKER, edit(set('quote.verdict', 'q-1', { ...verdict, override: true })));
      expect(signedFactsOf(bench.desk, here(bench, 'q-1')).agency?.['printed']).toEqual([
        'LONDON (AFP) -',
      ]);
    }
  });
});

/** The desk after a version in which this became of the quote, brought in by somebody who had no part in it. */
function afterVersion(bench: Bench, quoteId: string, outcome: PlacementOutcome): Bench['desk'] {
  const [version] = bench.desk.versions;
  const quote = here(bench, quoteId);
  if (version === undefined) throw new Error('no version');
  const isPlaced = outcome !== 'cut' && outcome !== 'unplaced';
  const parts = quote.anchor.parts.map((part) => ({ ...part, versionId: 'v-2' }));
  const body: EventBody = {
    type: 'version-added@1',
    data: {
      version: { ...version, id: 'v-2', number: 2 },
      base: 'v-1',
      placements: [
        {
          quoteId,
          outcome,
          parts: isPlaced ? parts : null,
          clause: null,
          kind: quote.anchor.kind,
        },
      ],
    },
  };
  return evolve(bench.desk, {
    ...body,
    seq: bench.desk.seq + 1,
    at: '2026-11-24T13:00:00.000Z',
    mid: 'm-version',
    actor: HEAD,
    hats: HEAD.hats,
    batch: null,
  });
}

describe('whoever brings in a new text', () => {
  const OTHER = ['moved', 'changed', 'ambiguous', 'proposed', 'cut', 'unplaced'] as const;

  it.each(OTHER)('has a part in a checked quote that is %s in it', (outcome) => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    checkVerbatim(bench, id);
    const desk = afterVersion(bench, id, outcome);
    const quote = quotesOf(desk).find((each) => each.id === id);
    expect(quote?.touched).toContain(HEAD.id);
    expect(quote === undefined ? null : barredBecause(desk, quote, HEAD.id)).not.toBeNull();
  });

  it.each(['same', 'typography'] as const)('may sign a quote that is %s in it', (outcome) => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    checkVerbatim(bench, id);
    const desk = afterVersion(bench, id, outcome);
    const quote = quotesOf(desk).find((each) => each.id === id);
    expect(quote === undefined ? '' : barredBecause(desk, quote, HEAD.id)).toBeNull();
  });

  it.each(['moved', 'cut', 'unplaced'] as const)(
    'has no part in a find that nobody has accepted and that is %s in it',
    (outcome) => {
      const bench = firstStory();
      const { id } = nth(bench.desk, 2);
      const desk = afterVersion(bench, id, outcome);
      const quote = quotesOf(desk).find((each) => each.id === id);
      expect(quote === undefined ? '' : barredBecause(desk, quote, HEAD.id)).toBeNull();
      expect(quote === undefined ? '' : fingerprintOf(desk, quote)).toBe(
        fingerprintOf(bench.desk, here(bench, id)),
      );
    },
  );
});
