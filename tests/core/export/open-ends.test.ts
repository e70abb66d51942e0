import { describe, expect, it } from 'vitest';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { FULL } from '#core/export/full.ts';
import { noteWords } from '#core/export/note.ts';
import { notChecked, openQuestions } from '#core/export/proof-questions.ts';
import { factsOf } from '#core/export/quote-facts.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  HEAD,
  here,
  nth,
  quoteSaying,
  SECOND,
  set,
} from '../../makers/make-desk.ts';
import { firstStoryLog, type LogBench } from './log-bench.ts';

function factsOn({ bench, input }: LogBench) {
  return [...factsOf(bench.desk, input().log)];
}

function noteOn(story: LogBench, id: string): string {
  const facts = factsOn(story).find(({ quote }) => quote.id === id);
  if (facts === undefined) throw new Error('no such quote');
  return noteWords(facts);
}

/** The first story with one quote signed and the rest off its list, cleared and published. */
function ran(): { readonly story: LogBench; readonly id: string } {
  const story = firstStoryLog();
  const { bench, do: act } = story;
  const { id } = nth(bench.desk, 2);
  for (const quote of inReadingOrder(bench.desk))
    if (quote.id !== id) act(CHECKER, { type: 'dismiss', quoteId: quote.id, reason: 'motto' });
  checkVerbatim(bench, id);
  act(CHECKER, { type: 'submit', quoteIds: [id] });
  act(SECOND, { type: 'open-review', quoteId: id });
  act(SECOND, {
    type: 'approve',
    quoteId: id,
    seenFingerprint: fingerprintOf(bench.desk, here(bench, id)),
  });
  act(HEAD, clearAsSeen(bench.desk));
  act(HEAD, { type: 'publish', versionId: 'v-1', where: 'page 3' });
  return { story, id };
}

describe('what leaves the desk says', () => {
  it('that nobody else nodded when a confirmed quote was taken off, until somebody has', () => {
    const story = firstStoryLog();
    const { id } = quoteSaying(story.bench.desk, 'real focus');
    story.do(CHECKER, { type: 'confirm', quoteIds: [id] });
    story.do(CHECKER, { type: 'dismiss', quoteId: id, reason: 'scare quotes' });
    const lines = () => notChecked(factsOn(story)).join('\n');
    expect(lines()).toContain('"real focus" (Scare quotes, Ines Inkwell; nobody else nodded)');
    expect(noteOn(story, id)).toBe('Taken off the list by one person; nobody else nodded.');
    story.do(SECOND, { type: 'nod', quoteId: id });
    expect(lines()).toContain('"real focus" (Scare quotes, Ines Inkwell)');
    expect(noteOn(story, id)).toBe('');
  });

  it('that a complaint is open, without the name of who complains, and that a check was withdrawn', () => {
    const { story, id } = ran();
    const complaint = { quoteId: id, name: 'Mara Mockup', due: '2026-12-01', text: 'No.' };
    story.do(CHECKER, { type: 'complain', complaintId: 'c-1', ...complaint });
    const says = () => [...openQuestions(factsOn(story)), noteOn(story, id)].join('\n');
    expect(openQuestions(factsOn(story))).toEqual([
      'Quote 1. A complaint, due 2026-12-01, is not decided.',
    ]);
    expect(noteOn(story, id)).toBe('A complaint is open, due 2026-12-01.');
    expect(says()).not.toContain('Mara');
    story.do(
      { id: 'p-other', name: 'Olga Other', hats: ['signs'] },
      {
        type: 'correct',
        complaintId: 'c-1',
        quoteId: id,
        seenFingerprint: fingerprintOf(story.bench.desk, here(story.bench, id)),
        reason: 'She is right.',
        newWords: 'other words',
        where: 'page 2',
        told: 'Mara Mockup',
      },
    );
    expect(openQuestions(factsOn(story)).join('\n')).not.toContain('complaint');
    expect(noteOn(story, id)).toContain('An earlier check was withdrawn after a complaint.');
  });

  it('that a quote must change and nothing was done about it', () => {
    const story = firstStoryLog();
    const { id } = nth(story.bench.desk, 2);
    const verdict = { code: 'ALTERED', scale: 'quote-verdict/1', reason: 'So.', override: true };
    story.do(CHECKER, edit(set('quote.verdict', id, { ...verdict, code: 'ALTERED' as const })));
    const says = 'Quote 2. It must change, and no fix is made.';
    expect(openQuestions(factsOn(story))).toContain(says);
    story.do(CHECKER, edit(set('quote.fix', id, 'Cut'), set('quote.fixStatus', id, 'open')));
    expect(openQuestions(factsOn(story))).not.toContain(says);
    expect(openQuestions(factsOn(story))).toContain(
      'Quote 2. The suggested fix is neither taken nor declined.',
    );
  });

  it('how many comments are open: a note that blocked and is settled is not', () => {
    const story = firstStoryLog();
    const { id } = nth(story.bench.desk, 2);
    const note = { quoteId: id, text: 'Wait.', blocking: true, mentions: [] };
    const column = FULL.find(([heading]) => heading === 'open_comments');
    const open = (): unknown => {
      const facts = factsOn(story).find(({ quote }) => quote.id === id);
      return facts === undefined ? null : column?.[1](facts, { exportedAt: '', exportedBy: '' });
    };
    story.do(CHECKER, { type: 'say', messageId: 'm-1', ...note });
    expect(open()).toBe(1);
    story.do(CHECKER, { type: 'settle-message', messageId: 'm-1' });
    expect(open()).toBe(0);
  });

  it('that nothing beside an unread translation says that it is one', () => {
    const story = firstStoryLog();
    const { id } = nth(story.bench.desk, 2);
    story.do(CHECKER, edit(set('quote.rendering', id, 'agency')));
    expect(openQuestions(factsOn(story))).toEqual([
      'Quote 2. The story does not say “through a translator” beside it.',
    ]);
  });
});
