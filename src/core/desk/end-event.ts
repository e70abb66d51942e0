import type { FixHow, Placement } from '../quote/placement.ts';
import type { Actor } from '../review/hats.ts';
import type { Stage } from '../review/stages.ts';
import type { StoryState } from '../review/story-states.ts';
import type { Version } from '../story/version.ts';
import type { Verdict } from '../verdict/scale.ts';
import type { KnownHead } from './known-head.ts';

/** Events of the end of a story's day: new versions, clearing, complaints, talk, second looks. */
export type EndBody =
  | {
      readonly type: 'version-added@1';
      readonly data: {
        readonly version: Version;
        /** The version it was made from. */
        readonly base: string;
        readonly placements: readonly Placement[];
      };
    }
  | {
      readonly type: 'fix-made@1';
      readonly data: {
        readonly quoteId: string;
        readonly versionId: string;
        readonly how: FixHow;
      };
    }
  | {
      readonly type: 'fix-declined@1';
      readonly data: { readonly quoteId: string; readonly reason: string };
    }
  | {
      readonly type: 'cleared@1';
      readonly data: {
        readonly versionId: string;
        readonly quoteIds: readonly string[];
        readonly fingerprints: readonly string[];
        readonly from: StoryState;
        readonly to: StoryState;
      };
    }
  | {
      readonly type: 'published@1';
      readonly data: {
        readonly versionId: string;
        readonly where: string;
        readonly from: StoryState;
        readonly to: StoryState;
      };
    }
  | {
      readonly type: 'killed@1';
      readonly data: {
        readonly reason: string;
        readonly from: StoryState;
        readonly to: StoryState;
      };
    }
  | {
      readonly type: 'complained@1';
      readonly data: {
        readonly id: string;
        readonly quoteId: string;
        readonly name: string;
        readonly due: string;
        readonly note: string;
      };
    }
  | {
      readonly type: 'complaint-stands@1';
      readonly data: {
        readonly complaintId: string;
        readonly quoteId: string;
        readonly fingerprint: string;
        readonly reason: string;
      };
    }
  | {
      readonly type: 'corrected@1';
      readonly data: {
        readonly complaintId: string;
        readonly quoteId: string;
        readonly fingerprint: string;
        readonly reason: string;
        readonly from: Stage;
        readonly to: Stage;
        /** The verdict that is VOID from now on. */
        readonly verdict: Verdict | null;
        readonly oldWords: string;
        readonly newWords: string;
        readonly where: string;
        readonly told: string;
      };
    }
  | {
      readonly type: 'mentioned@1';
      readonly data: {
        readonly quoteId: string;
        readonly messageId: string;
        readonly people: readonly Actor[];
      };
    }
  | {
      readonly type: 'message-settled@1';
      readonly data: { readonly quoteId: string; readonly messageId: string };
    }
  | {
      readonly type: 'answer-given@1';
      readonly data: {
        readonly quoteId: string;
        readonly messageId: string;
        readonly name: string;
        readonly how: string;
        readonly when: string;
      };
    }
  | { readonly type: 'nodded@1'; readonly data: { readonly quoteId: string } }
  | {
      readonly type: 'unsigned-seen@1';
      readonly data: {
        readonly quoteId: string;
        readonly fingerprint: string;
        readonly note: string;
      };
    }
  | {
      readonly type: 'source-guarded@1';
      readonly data: { readonly sourceId: string; readonly confidential: boolean };
    }
  | {
      readonly type: 'second-verdict@1';
      readonly data: { readonly quoteId: string; readonly code: Verdict['code'] };
    }
  | {
      readonly type: 'log-restored@1';
      readonly data: {
        /** `data-file`: the host found at its start that its data file was an older one. */
        readonly source: 'backup' | 'data-file';
        /** When the backup was made; null: not known. */
        readonly takenAt: string | null;
        /** Rows up to this one are proved by heads that the host has answered with; 0: none. */
        readonly provedTo: number;
        /** Heads that the host has answered with and this log lacks, by seq. */
        readonly missing: readonly Omit<KnownHead, 'storyId'>[];
      };
    };
