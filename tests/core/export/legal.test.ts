import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { noteWords } from '#core/export/note.ts';
import { openQuestions } from '#core/export/proof-questions.ts';
import { factsOf } from '#core/export/quote-facts.ts';
import { storyJson } from '#core/export/story-json.ts';
import { withheldRows } from '#core/export/withheld.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  here,
  makeEvidence,
  makeSource,
  nth,
  quoteSaying,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';
import { firstStoryLog, type LogBench } from './log-bench.ts';

const WHY = 'It names a firm.';

function marked(): { readonly story: LogBench; readonly id: string } {
  const story = firstStoryLog();
  const { id } = nth(story.bench.desk, 2);
  checkVerbatim(story.bench, id);
  story.do(CHECKER, edit(set('quote.legal', id, WHY)));
  return { story, id };
}

function leaves({ bench, input }: LogBench, id: string) {
  const all = [...factsOf(bench.desk, input().log)];
  const facts = all.find(({ quote }) => quote.id === id);
  if (facts === undefined) throw new Error('no such quote');
  return { note: noteWords(facts), questions: openQuestions(all), facts };
}

describe('a mark for legal', () => {
  it('is said in the note without why, and with why among the questions of the proof sheet', () => {
    const { story, id } = marked();
    const { note, questions } = leaves(story, id);
    expect(note).toBe('Not signed. Marked for legal; standards have not said yes.');
    expect(note).not.toContain(WHY);
    expect(questions).toContain(
      `Quote 2. Marked for legal, and standards have not said yes: ${WHY}`,
    );
  });

  it('is no question any more once standards have said yes', () => {
    const { story, id } = marked();
    const seenFingerprint = fingerprintOf(story.bench.desk, here(story.bench, id));
    const yes = { quoteId: id, as: 'standards', seenFingerprint, seenLegal: WHY } as const;
    story.do(STANDARDS, { type: 'agree', ...yes });
    const { note, questions } = leaves(story, id);
    expect(note).toBe('Not signed. Marked for legal; standards said yes.');
    expect(questions.join('\n')).not.toContain('legal');
  });

  it('is in the JSON of the story, which is the log', () => {
    const { story } = marked();
    const rows = story.input().log;
    expect([...storyJson({ rows, texts: [], missing: [] })].join('')).toContain(WHY);
  });

  it('stays on the desk where it tells what a confidential source says', () => {
    const story = firstStoryLog();
    const { id } = quoteSaying(story.bench.desk, 'real focus');
    const excerpt = 'the quillfeather firm paid for all of this';
    story.do(CHECKER, { type: 'add-source', source: makeSource('src-x') });
    story.do(
      CHECKER,
      edit(set('evidence.item', 'ev-x', makeEvidence('ev-x', id, 'src-x', { excerpt }))),
    );
    story.do(STANDARDS, { type: 'guard-source', sourceId: 'src-x', confidential: true });
    const before = story.input().log.length;
    story.do(CHECKER, edit(set('quote.legal', id, `He says ${excerpt}.`)));
    const { facts, questions } = leaves(story, id);
    expect(facts.quote.legal).not.toContain('quillfeather');
    expect(questions.join('\n')).not.toContain('quillfeather');
    // A reason of one's own may tell it too: the row of the log stays whatever it says.
    story.do(STANDARDS, edit(set('quote.legal', id, 'Ask whether it may run.')));
    const { desk, log } = story.input();
    const written = log.slice(before).filter(({ type }) => type === 'fields-written@1');
    expect(written).toHaveLength(2);
    const withheld = withheldRows(desk, log);
    expect(written.filter(({ seq }) => !withheld.has(seq))).toEqual([]);
  });
});
