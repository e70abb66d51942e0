import type { Act } from './act.ts';

/** A complaint about a signed quote that ran; `by` brought it in, `name` makes it. */
export interface Complaint extends Act {
  readonly id: string;
  readonly quoteId: string;
  readonly name: string;
  readonly due: string;
  readonly text: string;
  readonly decision: ComplaintDecision | null;
}

/** What became of a complaint. `correction` null: the quote stands. `seq` of its event. */
export interface ComplaintDecision extends Act {
  readonly reason: string;
  readonly seq: number;
  readonly correction: Correction | null;
}

/** What is put right: words as they ran and as they should have, where it ran, who was told. */
export interface Correction {
  readonly oldWords: string;
  readonly newWords: string;
  readonly where: string;
  readonly told: string;
}
