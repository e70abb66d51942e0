import type { StoryState } from '../review/story-states.ts';
import type { Relation } from '../verdict/case.ts';
import { type Desk, quotesOf } from './desk.ts';
import { isQuotation } from './quotation.ts';
import type { LogHead } from './log.ts';
import { storyState } from './story-state.ts';
import { quoteStatus } from './view.ts';

/** One row of the story list: a projection of the log, written in the same transaction as the rows it comes from. */
export interface StorySummary {
  readonly storyId: string;
  readonly title: string;
  readonly deadline: string | null;
  readonly relation: Relation;
  readonly state: StoryState;
  /** Out of the way; found by the filter of the list. */
  readonly archived: boolean;
  /** Not dismissed. */
  readonly quotations: number;
  readonly paraphrases: number;
  readonly signed: number;
  readonly head: LogHead;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** The list row of a story; null while it does not exist. */
export function summaryOf(desk: Desk, head: LogHead, changedAt: string): StorySummary | null {
  if (desk.story === null) return null;
  const alive = quotesOf(desk).filter((quote) => quote.stage !== 'dismissed');
  return {
    storyId: desk.storyId,
    title: desk.story.title,
    deadline: desk.story.deadline,
    relation: desk.story.relation,
    state: storyState(desk),
    archived: desk.story.archived,
    quotations: alive.filter(isQuotation).length,
    paraphrases: alive.filter((quote) => !isQuotation(quote)).length,
    signed: alive.filter((quote) => quoteStatus(desk, quote) === 'signed').length,
    head,
    createdAt: desk.story.created.at,
    changedAt,
  };
}

/**
 * A list row as it was kept, also by a release before stories had states or could be archived: such a
 * story was being checked, and in view.
 */
export function rowKept(kept: Omit<StorySummary, 'state' | 'archived'>): StorySummary {
  return { state: 'checking', archived: false, ...kept };
}
