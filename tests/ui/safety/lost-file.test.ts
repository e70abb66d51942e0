import { describe, expect, it } from 'vitest';
import { checkLostFile } from '#ui/safety/lost-file.ts';
import { firstStoryLog, type LogBench } from '../../core/export/log-bench.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  makeSource,
  nth,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

const SAVED = { because: null, holdsWithheld: false };

/** A story that asks for a second verdict unseen, with the first one given and handed over. */
function blindStory(): LogBench {
  const story = firstStoryLog();
  const { id } = nth(story.bench.desk, 1);
  checkVerbatim(story.bench, id);
  story.do(CHECKER, edit(set('story.blind', story.bench.desk.storyId, true)));
  story.do(CHECKER, { type: 'submit', quoteIds: [id] });
  return story;
}

describe('the file of a history that the server lost', () => {
  it('is saved at the first press where it holds nothing that other files withhold', () => {
    const story = firstStoryLog();
    const { log, desk } = story.input();
    expect(checkLostFile(log, CHECKER, desk)).toEqual(SAVED);
    expect(checkLostFile(log, null, null)).toEqual(SAVED);
  });

  it('asks first where it holds an unnamed source, also one that was named later', () => {
    const story = firstStoryLog();
    const source = makeSource('src-x', { type: 'unnamed', title: 'Jane from the third floor' });
    story.do(CHECKER, { type: 'add-source', source });
    expect(checkLostFile(story.input().log, CHECKER, null).holdsWithheld).toBe(true);
    story.do(CHECKER, edit(set('source.type', 'src-x', 'official-transcript')));
    expect(checkLostFile(story.input().log, CHECKER, null).holdsWithheld).toBe(true);
  });

  it('asks first where it holds a confidential source', () => {
    const story = firstStoryLog();
    story.do(CHECKER, { type: 'add-source', source: makeSource('src-x', { title: 'Jane' }) });
    story.do(CHECKER, { type: 'guard-source', sourceId: 'src-x', confidential: true });
    expect(checkLostFile(story.input().log, CHECKER, null).holdsWithheld).toBe(true);
  });

  it('is kept from whoever must not see a first verdict, and from nobody else', () => {
    const { log } = blindStory().input();
    const because = 'The history holds a verdict that is kept back from you. Give your own first.';
    expect(checkLostFile(log, SECOND, null).because).toBe(because);
    expect(checkLostFile(log, CHECKER, null).because).toBe(null);
  });

  it('may be saved once they have given a verdict of their own on the story as it is now', () => {
    const { log } = blindStory().input();
    const now = blindStory();
    const { id } = nth(now.bench.desk, 1);
    expect(checkLostFile(log, SECOND, now.bench.desk).because).not.toBe(null);
    now.do(SECOND, { type: 'second-verdict', quoteId: id, code: 'VERBATIM' });
    expect(checkLostFile(log, SECOND, now.bench.desk).because).toBe(null);
  });

  it('stays back where the server holds no verdict on the quote any more', () => {
    const { log } = blindStory().input();
    const now = firstStoryLog();
    expect(checkLostFile(log, SECOND, now.bench.desk).because).not.toBe(null);
    const { id } = nth(now.bench.desk, 1);
    checkVerbatim(now.bench, id, SECOND);
    expect(checkLostFile(log, SECOND, now.bench.desk).because).toBe(null);
  });
});
