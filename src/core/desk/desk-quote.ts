import type { PlacementOutcome } from '../quote/placement.ts';
import type { Anchor, DismissReason, FindReason, HeardBy, SpokenLanguage } from '../quote/quote.ts';
import type { Rendering } from '../quote/rendering.ts';
import type { Difference } from '../record/difference.ts';
import type { Actor } from '../review/hats.ts';
import type { Stage } from '../review/stages.ts';
import type { Span } from '../text/span.ts';
import type { Answers } from '../verdict/answers.ts';
import type { FixStatus } from '../verdict/fix.ts';
import type { Verdict } from '../verdict/scale.ts';
import type { Act } from './act.ts';
import type { Agreement, Approval, RunUnsigned } from './approval.ts';

/** One attributed utterance and everything the desk holds on it. */
export interface Quote {
  readonly id: string;
  readonly origin: 'machine' | 'person';
  readonly find: FindReason | null;
  readonly anchor: Anchor;
  readonly occasionId: string | null;
  readonly heardBy: HeardBy;
  readonly language: SpokenLanguage;
  readonly answers: Answers;
  readonly differences: readonly Difference[];
  /** The evidence that decides; null: the first first-hand item that backs. */
  readonly decisiveId: string | null;
  readonly verdict: Verdict | null;
  readonly fix: string | null;
  readonly fixStatus: FixStatus | null;
  /** Why the fix was declined; of the last declining, whatever became of the fix since. */
  readonly fixDeclined: (Act & { readonly reason: string }) | null;
  /** Why legal must see it; null: not marked for legal. */
  readonly legal: string | null;
  /** Whose words a translation is; null: nobody has said. */
  readonly rendering: Rendering | null;
  readonly stage: Stage;
  readonly assignee: Actor | null;
  readonly revision: number;
  readonly created: Act;
  readonly lastChanged: Act;
  readonly submitted: Act | null;
  readonly approval: Approval | null;
  /**
   * Ids of everyone whose sign-off began one in this revision, withdrawn or not; who said that one
   * still stands is not in it.
   */
  readonly signers: readonly string[];
  readonly runUnsigned: RunUnsigned | null;
  readonly agreements: readonly Agreement[];
  readonly dismissal: Dismissal | null;
  readonly everConfirmed: boolean;
  readonly asked: AskedQuestion | null;
  /** The note of the last send-back; null once handed over again. */
  readonly sentBackNote: (Act & { readonly note: string }) | null;
  /** Ids of everyone who handed it over in this revision, and of whom it was assigned to then. */
  readonly submitters: readonly string[];
  /** Ids of everyone whose event changed the fingerprint in this revision, undone or not. */
  readonly touched: readonly string[];
  /** Ids of everyone who wrote or proposed the original words or their translation; later edits by others remove nobody. */
  readonly translators: readonly string[];
  /** Checks withdrawn after complaints, oldest first. */
  readonly withdrawn: readonly WithdrawnCheck[];
  readonly secondOpinion: SecondOpinion | null;
  /** What became of it in the last version of the story; null: it was found or marked there. */
  readonly placed: PlacementOutcome | null;
  /**
   * Where it stood, from its first part to its last, when somebody last said or saw whose words it has:
   * a place in an older version. Null: no version came since.
   */
  readonly stoodAt: Place | null;
  /** What said so last, with the place from before; null: nothing has, or it was taken back. */
  readonly saidWho: SaidWho | null;
}

export interface Dismissal extends Act {
  readonly reason: DismissReason;
  /** The stage it goes back to when restored. */
  readonly from: Stage;
  /** It had been confirmed once: clearing wants a nod from someone else (MODEL E). */
  readonly wasConfirmed: boolean;
  readonly nod: (Act & { readonly seq: number }) | null;
}

/** A check withdrawn after a complaint: the verdict that stood and is VOID now (MODEL H). */
export interface WithdrawnCheck extends Act {
  readonly verdict: Verdict | null;
  readonly reason: string;
  readonly complaintId: string;
}

/** A second verdict given without sight of the first. */
export interface SecondOpinion extends Act {
  readonly code: Verdict['code'];
  readonly revision: number;
}

/** A question to the reporter; `addressee` is free text. */
export interface AskedQuestion extends Act {
  readonly addressee: string;
  readonly question: string;
}

/** A stretch of one version of the story. */
export interface Place extends Span {
  readonly versionId: string;
}

/** Whose words they are, as a quote's anchor says it. */
export type Who = Pick<Anchor, 'speakerId' | 'mention' | 'cue'>;

/** The act that said whose words a quote has after a new version; kept for when it is taken back. */
export interface SaidWho {
  readonly how: 'confirm' | 'answer' | 'anchor';
  readonly mid: string;
  /** The actor's id. */
  readonly by: string;
  /** As it was said before. */
  readonly who: Who;
  readonly stoodAt: Place;
}
