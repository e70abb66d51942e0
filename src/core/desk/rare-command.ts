import type { FixHow, Placement } from '../quote/placement.ts';
import type { Actor } from '../review/hats.ts';
import type { VerdictCode } from '../verdict/scale.ts';

/**
 * A new version of the story's text with what became of every quote. `base`: the version it was made
 * from. `fix`: the suggested fix that made it; null: it came from elsewhere. Not undone (MODEL A8).
 */
export interface AddVersion {
  readonly type: 'add-version';
  readonly versionId: string;
  readonly base: string;
  readonly text: string;
  readonly fix: { readonly quoteId: string; readonly how: FixHow } | null;
  readonly placements: readonly Placement[];
}

/** The suggested fix is not made, and why; the story runs as it is. */
export interface DeclineFix {
  readonly type: 'decline-fix';
  readonly quoteId: string;
  readonly reason: string;
}

/** Acts on the story as a whole: direct. `seenFingerprints` stand for `quoteIds`, one each. */
export type StoryCommand =
  | {
      readonly type: 'clear';
      readonly versionId: string;
      readonly quoteIds: readonly string[];
      readonly seenFingerprints: readonly string[];
    }
  | {
      readonly type: 'publish';
      readonly versionId: string;
      /** Page, edition or address; as the desk writes it. */
      readonly where: string;
    }
  | { readonly type: 'kill'; readonly reason: string };

/** A complaint about a signed quote of a published story: brought in by anyone, decided directly. */
export type ComplaintCommand =
  | {
      readonly type: 'complain';
      readonly complaintId: string;
      readonly quoteId: string;
      /** Who complains. */
      readonly name: string;
      /** When an answer is due, ISO 8601 (YYYY-MM-DD or an instant). */
      readonly due: string;
      readonly text: string;
    }
  | {
      readonly type: 'complaint-stands';
      readonly complaintId: string;
      readonly quoteId: string;
      readonly seenFingerprint: string;
      readonly reason: string;
    }
  | {
      readonly type: 'correct';
      readonly complaintId: string;
      readonly quoteId: string;
      readonly seenFingerprint: string;
      readonly reason: string;
      readonly newWords: string;
      /** Where the correction runs. */
      readonly where: string;
      readonly told: string;
    };

/** What is said beside the work. */
export type TalkCommand =
  | {
      readonly type: 'say';
      readonly messageId: string;
      readonly quoteId: string;
      readonly text: string;
      readonly blocking: boolean;
      readonly mentions: readonly Actor[];
    }
  | { readonly type: 'settle-message'; readonly messageId: string }
  | {
      readonly type: 'record-answer';
      readonly messageId: string;
      readonly quoteId: string;
      readonly text: string;
      /** Who answered, how (mail, call, in person), and when (ISO 8601). */
      readonly name: string;
      readonly how: string;
      readonly when: string;
    };

/** Seen by a second person: a dismissal, and, after the fact, what ran unsigned (direct). */
export type SecondLook =
  | { readonly type: 'nod'; readonly quoteId: string }
  | {
      readonly type: 'confirm-unsigned';
      readonly quoteId: string;
      readonly seenFingerprint: string;
      readonly note: string;
    };

/** Makes a source confidential, or lifts that. */
export interface GuardSource {
  readonly type: 'guard-source';
  readonly sourceId: string;
  readonly confidential: boolean;
}

/** A second verdict given without sight of the first; `code` as the second person would have it. */
export interface SecondVerdict {
  readonly type: 'second-verdict';
  readonly quoteId: string;
  readonly code: VerdictCode;
}

/** The new commands that go out directly (MODEL A7). */
export type RareDirect =
  | StoryCommand
  | Extract<ComplaintCommand, { readonly type: 'complaint-stands' | 'correct' }>
  | Extract<SecondLook, { readonly type: 'confirm-unsigned' }>;

/** Commands that belong to the end of a story's day. Their rules come late to the page (decide.ts). */
export type EndCommand =
  | AddVersion
  | DeclineFix
  | StoryCommand
  | ComplaintCommand
  | TalkCommand
  | SecondLook
  | GuardSource
  | SecondVerdict;
