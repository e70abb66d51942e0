import { describe, expect, it } from 'vitest';
import type { Desk } from '#core/desk/desk.ts';
import { quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { EventBody } from '#core/desk/event.ts';
import { evolve } from '#core/desk/evolve.ts';
import { contextHash1Of, fingerprint1Of } from '#core/desk/fingerprint-1.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import type { PlacementOutcome } from '#core/quote/placement.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  HEAD,
  here,
  ownStory,
  SECOND,
} from '../../makers/make-desk.ts';

const TEXT = [
  'A day in town',
  'The day began.',
  '"We don\'t go," Kerry said.',
  'The end came late.',
].join('\n\n');
const ID = 'q-1';

function partOf(text: string, words: string, versionId: string): Quote['anchor']['parts'][number] {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text does not say ${words}`);
  return { versionId, start, end: start + words.length, exact: words, prefix: '', suffix: '' };
}

function happens(desk: Desk, body: EventBody): Desk {
  return evolve(desk, {
    ...body,
    seq: desk.seq + 1,
    at: '2026-11-24T13:00:00.000Z',
    mid: 'm-first-release',
    actor: { id: HEAD.id, name: HEAD.name },
    hats: HEAD.hats,
    batch: null,
  });
}

/** A quote that was signed in the first release, by its rules. */
function signedThen(): Bench {
  const bench = ownStory('A day', TEXT);
  bench.act(CHECKER, {
    type: 'mark',
    quoteId: ID,
    anchor: {
      parts: [partOf(TEXT, "We don't go,", 'v-1')],
      clause: null,
      kind: 'direct',
      speakerId: null,
      mention: null,
      cue: 'said',
    },
  });
  checkVerbatim(bench, ID);
  bench.act(CHECKER, { type: 'submit', quoteIds: [ID] });
  const quote = here(bench, ID);
  bench.desk = happens(bench.desk, {
    type: 'approved@1',
    data: {
      quoteId: ID,
      command: 'approve',
      fingerprint: fingerprint1Of(bench.desk, quote),
      contextHash: contextHash1Of(bench.desk, quote),
    },
  });
  expect(here(bench, ID).approval?.rules).toBe(1);
  expect(asks(bench)).toEqual({ status: 'signed', asks: false });
  return bench;
}

const asks = (bench: Bench): { readonly status: string; readonly asks: boolean } => {
  const quote = here(bench, ID);
  return { status: quoteStatus(bench.desk, quote), asks: contextChanged(bench.desk, quote) };
};

/** A new text in which the quote has these words; null: none that its sender would name. */
function brings(bench: Bench, text: string, outcome: PlacementOutcome, words: string | null): void {
  const base = bench.desk.versions.at(-1)?.id ?? '';
  const versionId = `v-${bench.desk.versions.length + 1}`;
  const { refusals } = bench.act(SECOND, {
    type: 'add-version',
    base,
    versionId,
    text,
    fix: null,
    placements: quotesOf(bench.desk).map(({ id, anchor: { kind } }) => ({
      quoteId: id,
      outcome,
      parts: words === null ? null : [partOf(text, words, versionId)],
      clause: null,
      kind,
    })),
  });
  expect(refusals).toEqual([]);
}

const DENIED = TEXT.replace('Kerry said', 'Kerry never said');

describe('a quote signed by the rules of the first release', () => {
  it('asks whether it still stands where its attribution changes and its words do not', () => {
    const bench = signedThen();
    brings(bench, DENIED, 'same', "We don't go,");
    expect(asks(bench)).toEqual({ status: 'signed', asks: true });
  });

  it('asks so where its typography changes with the attribution', () => {
    const bench = signedThen();
    brings(bench, DENIED.replace("don't", 'don’t'), 'typography', 'We don’t go,');
    expect(asks(bench)).toEqual({ status: 'signed', asks: true });
  });

  it('asks so where it was said to be cut, came back under another attribution and was restored', () => {
    const bench = signedThen();
    brings(bench, TEXT.replace('late', 'early'), 'cut', null);
    brings(bench, DENIED, 'same', "We don't go,");
    expect(bench.act(SECOND, { type: 'restore', quoteId: ID }).refusals).toEqual([]);
    expect(asks(bench)).toEqual({ status: 'signed', asks: true });
  });

  it('holds as it was where it was cut and came back as it was', () => {
    const bench = signedThen();
    brings(bench, TEXT.replace('\n\n"We don\'t go," Kerry said.', ''), 'cut', null);
    brings(bench, TEXT, 'same', "We don't go,");
    expect(bench.act(SECOND, { type: 'restore', quoteId: ID }).refusals).toEqual([]);
    expect(asks(bench)).toEqual({ status: 'signed', asks: false });
  });

  it('runs without a sign-off only as long as its attribution is what it was', () => {
    const bench = signedThen();
    const leave = fingerprint1Of(bench.desk, here(bench, ID));
    const withdrawn = { quoteId: ID, fingerprint: leave, reason: 'Too early.' };
    bench.desk = happens(bench.desk, { type: 'withdrawn@1', data: withdrawn });
    const run = { quoteId: ID, fingerprint: leave, reason: 'On deadline.' };
    bench.desk = happens(bench.desk, { type: 'run-unsigned@1', data: run });
    expect(asks(bench).status).toBe('run-unsigned');
    brings(bench, TEXT.replace('late', 'early'), 'same', "We don't go,");
    expect(asks(bench).status).toBe('run-unsigned');
    brings(bench, DENIED, 'same', "We don't go,");
    expect(asks(bench).status).not.toBe('run-unsigned');
  });
});
