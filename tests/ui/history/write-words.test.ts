import { describe, expect, it } from 'vitest';
import type { AnyWritten } from '#core/desk/event.ts';
import type { FieldName, FieldValues } from '#core/desk/field.ts';
import type { Verdict } from '#core/verdict/scale.ts';
import { writeWords } from '#ui/history/write-words.ts';
import {
  CHECKER,
  checkVerbatim,
  firstStory,
  LONDON,
  makeEvidence,
  quoteSaying,
} from '../../makers/make-desk.ts';

const bench = firstStory();
const { id, anchor } = quoteSaying(bench.desk, 'race against time');
checkVerbatim(bench, id);
bench.act(CHECKER, { type: 'add-occasion', occasion: LONDON });
const telling = { desk: bench.desk, reader: CHECKER, suggested: new Map() };
const sourceId = `src-${id}`;
const storyId = bench.desk.storyId;

function written<F extends FieldName>(
  field: F,
  of: string,
  before: FieldValues[F],
  value: FieldValues[F],
): string {
  return writeWords(telling, { field, id: of, before, value } as unknown as AnyWritten);
}

function verdict(code: Verdict['code'], reason = '', override = false): Verdict {
  return { code, scale: 'quote-verdict/1', reason, override };
}

describe('a write in words', () => {
  it('of a verdict', () => {
    expect(written('quote.verdict', id, null, verdict('VERBATIM', 'the tape'))).toBe(
      'gave the verdict “Word for word”: the tape',
    );
    expect(written('quote.verdict', id, verdict('VERBATIM'), verdict('ALTERED', 'no', true))).toBe(
      'changed the verdict “Word for word” to “Meaning changed”, against what the desk proposed: no',
    );
    expect(written('quote.verdict', id, verdict('VERBATIM', 'a'), verdict('VERBATIM', 'b'))).toBe(
      'gave another reason for the verdict “Word for word”: b',
    );
    expect(written('quote.verdict', id, verdict('VERBATIM'), null)).toBe(
      'took back the verdict “Word for word”',
    );
  });

  it('of a mark for legal', () => {
    expect(written('quote.legal', id, null, 'It names a firm.')).toBe(
      'marked it for legal: It names a firm.',
    );
    expect(written('quote.legal', id, 'It names a firm.', 'It names a person.')).toBe(
      'changed why it is marked for legal: It names a person. (was: It names a firm)',
    );
    expect(written('quote.legal', id, 'It names a firm.', null)).toBe(
      'took the mark for legal off (was: It names a firm)',
    );
  });

  it('of the answers and the differences', () => {
    expect(written('quote.answer.context', id, 'unknown', 'no')).toBe(
      'answered “No” on the context',
    );
    expect(
      written(
        'quote.differences',
        id,
        [],
        [{ class: 'negation_changed', printed: 'is', said: 'is not' }],
      ),
    ).toMatch(/^noted a difference: .* \(printed “is”, said “is not”\)$/);
    expect(written('quote.differences', id, [], [])).toBe('took the differences off');
  });

  it('of words, speaker and kind: only what is another', () => {
    const part = anchor.parts[0];
    if (part === undefined) throw new Error('no part');
    expect(
      written('quote.anchor', id, anchor, {
        ...anchor,
        parts: [{ ...part, exact: 'a race' }],
        speakerId: null,
        kind: 'document',
      }),
    ).toMatch(
      /^changed the words from “race against time” to “a race”; set the speaker: not known \(was Shinzo Abe\); set the kind: from a document \(was partial\)$/,
    );
    expect(written('quote.anchor', id, anchor, anchor)).toBe(
      'said that the speaker is still Shinzo Abe',
    );
  });

  it('of evidence, with its source', () => {
    const item = makeEvidence('ev-1', id, sourceId);
    expect(written('evidence.item', 'ev-1', null, item)).toBe(
      'attached evidence from “Remarks to the press”: backs, paragraph 3, “the words as they were said”',
    );
    expect(written('evidence.item', 'ev-1', item, null)).toBe(
      'took off the evidence from “Remarks to the press”',
    );
  });

  it.each([
    [written('quote.fix', id, null, 'a race'), 'set suggested fix: “a race”'],
    [written('quote.fix', id, 'a race', null), 'took out suggested fix (was “a race”)'],
    [
      written('quote.occasion', id, null, LONDON.id),
      'set occasion: Press conference after the coalition meeting, London, 22 Jan 2015, said live',
    ],
    [written('quote.heardBy', id, 'unknown', 'pool'), 'set who heard it: pool (was not known)'],
    [
      written('source.language', sourceId, '', 'ar'),
      'set language of the record, of “Remarks to the press”: Arabic',
    ],
    [
      written('source.obtained', sourceId, '', 'official site'),
      'set how the source was obtained, of “Remarks to the press”: official site',
    ],
    [
      written(
        'source.record',
        sourceId,
        { sha256: 'ab'.repeat(32), length: 9, name: 'talk.txt' },
        { sha256: 'cd'.repeat(32), length: 8, name: 'talk.txt' },
      ),
      'set text of the record, of “Remarks to the press”: talk.txt (text cdcdcdcd) (was talk.txt (text abababab))',
    ],
    [
      written('story.houseStyle', storyId, 'strict-fillers', 'strict'),
      'set house style: Strict (was Strict, fillers may go)',
    ],
    [
      written('story.relation', storyId, 'agency', 'ours'),
      'set whose story it is: our story (was AFP copy)',
    ],
    [
      written('speaker.role', anchor.speakerId ?? '', null, 'prime minister'),
      'set role as printed of Shinzo Abe: prime minister',
    ],
    [
      written('source.publisher', sourceId, 'A ministry', 'The ministry'),
      'set publisher of the source, of “Remarks to the press”: The ministry (was A ministry)',
    ],
    [
      written('occasion.where', LONDON.id, 'Londn', 'London'),
      'set where of the occasion Press conference after the coalition meeting: London (was Londn)',
    ],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});
