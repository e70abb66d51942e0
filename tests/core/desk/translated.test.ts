import { describe, expect, it } from 'vitest';
import {
  creditOf,
  standingOf,
  translationUnchecked,
  translatorToName,
} from '#core/desk/translated.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import {
  type Bench,
  CHECKER,
  edit,
  firstStory,
  here,
  nth,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

const SPOKEN = { language: 'ar', original: 'kalimat', translator: 'A. Bell', secondReader: null };
const VERDICT = {
  code: 'TRANSLATED_FAITHFUL',
  scale: 'quote-verdict/1',
  reason: 'Read.',
  override: true,
} as const;

function start(): { readonly bench: Bench; readonly id: string } {
  const bench = firstStory();
  return { bench, id: nth(bench.desk, 2).id };
}

describe('a translation', () => {
  it('is unchecked and wants its credit in the paragraph until somebody has read it', () => {
    const { bench, id } = start();
    expect(standingOf(bench.desk, here(bench, id))).toBe('not translated');
    expect(creditOf(bench.desk, here(bench, id))).toBeNull();
    bench.act(CHECKER, edit(set('quote.rendering', id, 'ours')));
    expect(translationUnchecked(bench.desk, here(bench, id))).toBe(true);
    expect(creditOf(bench.desk, here(bench, id))).toEqual({
      words: 'through a translator',
      printed: false,
    });
    bench.act(CHECKER, edit(set('quote.language', id, SPOKEN), set('quote.verdict', id, VERDICT)));
    const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
    const read = bench.act(SECOND, {
      type: 'agree',
      quoteId: id,
      as: 'reads',
      seenFingerprint,
      seenLegal: null,
    });
    expect(read.outcome).toBe('applied');
    expect(standingOf(bench.desk, here(bench, id))).toBe('checked');
    expect(translatorToName(bench.desk, here(bench, id))).toBeNull();
    // The yes was for these very words.
    bench.act(CHECKER, edit(set('quote.language', id, { ...SPOKEN, original: 'kalima' })));
    expect(standingOf(bench.desk, here(bench, id))).toBe('not checked');
  });

  it('of an interpreter is the record, and is credited as such', () => {
    const { bench, id } = start();
    bench.act(CHECKER, edit(set('quote.rendering', id, 'interpreter')));
    expect(translationUnchecked(bench.desk, here(bench, id))).toBe(false);
    expect(translatorToName(bench.desk, here(bench, id))).toBe('through an interpreter');
  });

  it('judged as one, with nothing entered, is unchecked too', () => {
    const { bench, id } = start();
    bench.act(CHECKER, edit(set('quote.verdict', id, VERDICT)));
    expect(translationUnchecked(bench.desk, here(bench, id))).toBe(true);
    bench.act(CHECKER, edit(set('quote.rendering', id, 'none')));
    expect(translationUnchecked(bench.desk, here(bench, id))).toBe(false);
  });

  it('takes a reader outside the desk only with name, how and when', () => {
    const { bench, id } = start();
    const write = (how: string, when: string) =>
      bench.act(
        CHECKER,
        edit(
          set('quote.language', id, { ...SPOKEN, secondReader: { name: 'B. Quill', how, when } }),
        ),
      );
    expect(write('', '').refusals[0]?.say).toBe(
      'Still needed: who read it outside the desk, how, and when.',
    );
    expect(write('on the phone', '').outcome).toBe('refused');
    expect(write('on the phone', '2026-11-24').outcome).toBe('applied');
    expect(standingOf(bench.desk, here(bench, id))).toBe('checked');
  });
});
