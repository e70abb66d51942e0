import type { Find } from '../quote/find.ts';
import type { Anchor, DismissReason, Occasion, Speaker } from '../quote/quote.ts';
import type { Actor } from '../review/hats.ts';
import type { Relation } from '../verdict/case.ts';
import type { HouseStyle } from '../verdict/difference.ts';
import type { SearchEntry, Source } from '../verdict/source.ts';
import type { WordsAt } from './event.ts';
import type { Desk } from './desk.ts';
import type { AnyWrite } from './field.ts';
import type { EndCommand, RareDirect } from './rare-command.ts';
import { mergeWrites, movedQuotes } from './speakers.ts';

/** Makes the story: a command on the empty desk. The settings a rule reads are copied into its log. */
export interface CreateStory {
  readonly type: 'create-story';
  readonly title: string;
  readonly slug: string;
  readonly agency: string | null;
  readonly relation: Relation;
  readonly deadline: string | null;
  readonly houseStyle: HouseStyle;
  readonly trustedAgencies: readonly string[];
  readonly versionId: string;
  readonly text: string;
}

/** What a detector found in a version. Known finds and what a person decided stay as they are (MODEL E). */
export interface ProposeCandidates {
  readonly type: 'propose-candidates';
  readonly engine: string;
  readonly versionId: string;
  readonly finds: readonly Find[];
}

export interface MarkQuote {
  readonly type: 'mark';
  readonly quoteId: string;
  readonly anchor: Anchor;
}

/** Any content edit: one or several fields, applied together or not at all. */
export interface Edit {
  readonly type: 'edit';
  readonly writes: readonly AnyWrite[];
}

export type AddCommand =
  | { readonly type: 'add-speaker'; readonly speaker: Speaker }
  | { readonly type: 'add-occasion'; readonly occasion: Occasion }
  | { readonly type: 'add-source'; readonly source: Source }
  | { readonly type: 'add-search'; readonly search: SearchEntry }
  | { readonly type: 'remove-search'; readonly searchId: string }
  | {
      readonly type: 'add-message';
      readonly messageId: string;
      readonly quoteId: string;
      readonly text: string;
      readonly blocking: boolean;
    };

/**
 * Who said several quotes at once. The quotes are named, so that what moves is what its writer saw;
 * one that is no longer `from`'s stays where it is. A merge also keeps the first speaker's names
 * among the other names of the second. `from` null: quotes whose speaker was not known.
 */
export type SpeakerCommand =
  | {
      readonly type: 'merge-speakers';
      readonly from: string;
      readonly into: string;
      readonly quoteIds: readonly string[];
    }
  | {
      readonly type: 'move-quotes';
      readonly from: string | null;
      readonly into: string;
      readonly quoteIds: readonly string[];
    };

export type SuggestionCommand =
  | {
      readonly type: 'suggest';
      readonly suggestionId: string;
      readonly quoteId: string;
      readonly writes: readonly AnyWrite[];
    }
  | {
      readonly type: 'settle-suggestion';
      readonly suggestionId: string;
      readonly how: 'taken' | 'declined' | 'withdrawn';
    };

/** Stage moves that wait in the outbox. */
export type QueuedMove =
  | { readonly type: 'confirm'; readonly quoteIds: readonly string[] }
  | { readonly type: 'unconfirm'; readonly quoteIds: readonly string[] }
  | { readonly type: 'dismiss'; readonly quoteId: string; readonly reason: DismissReason }
  | { readonly type: 'restore'; readonly quoteId: string }
  | { readonly type: 'claim'; readonly quoteId: string }
  | { readonly type: 'assign'; readonly quoteId: string; readonly to: Actor }
  | { readonly type: 'release'; readonly quoteId: string }
  | { readonly type: 'hand-to'; readonly quoteId: string; readonly to: Actor }
  | {
      readonly type: 'ask';
      readonly quoteId: string;
      readonly messageId: string;
      readonly addressee: string;
      readonly question: string;
    }
  | {
      readonly type: 'answer';
      readonly quoteId: string;
      readonly messageId: string;
      readonly text: string;
    }
  | { readonly type: 'take-back'; readonly quoteId: string }
  | { readonly type: 'submit'; readonly quoteIds: readonly string[] }
  | { readonly type: 'recall'; readonly quoteId: string }
  | { readonly type: 'open-review'; readonly quoteId: string }
  | { readonly type: 'rework'; readonly quoteId: string };

/**
 * Removes words for good, wherever the host keeps them (MODEL A3). Decided by the host alone: it
 * takes the whole log. Never queued, like a direct command; it cannot be undone.
 */
export interface Shred {
  readonly type: 'shred';
  readonly fields: readonly WordsAt[];
}

/** Acts of signing on one or several quotes: direct. */
export type SignCommand =
  | { readonly type: 'approve'; readonly quoteId: string; readonly seenFingerprint: string }
  | { readonly type: 'still-stands'; readonly quoteId: string; readonly seenFingerprint: string }
  | {
      readonly type: 'send-back';
      readonly quoteId: string;
      readonly seenFingerprint: string;
      readonly messageId: string;
      readonly note: string;
    }
  | {
      readonly type: 'withdraw';
      readonly quoteId: string;
      readonly seenFingerprint: string;
      readonly reason: string;
    }
  | {
      readonly type: 'run-unsigned';
      readonly quoteIds: readonly string[];
      readonly seenFingerprints: readonly string[];
      readonly reason: string;
    }
  | {
      readonly type: 'agree';
      readonly quoteId: string;
      readonly as: 'standards' | 'reads';
      readonly seenFingerprint: string;
      /** Why it is marked for legal, as it was shown; standards say yes to that, too. */
      readonly seenLegal: string | null;
    };

/** Direct commands: never queued; they carry the fingerprint seen (MODEL A7). */
export type DirectCommand = SignCommand | RareDirect;

/** Closes a conflict by writing what shall stand in each of its fields. */
export interface Settle {
  readonly type: 'settle';
  readonly conflictId: string;
  readonly writes: readonly AnyWrite[];
}

/**
 * Takes back the writes of an earlier command of one's own (MODEL A8, O4). It names that command and
 * nothing else: the values are those that the log has from before. Which of its fields are meant says
 * the base of the envelope; all of these are taken back, or none. A redo is an undo of the undo.
 */
export interface Undo {
  readonly type: 'undo';
  readonly of: string;
}

export type Command =
  | CreateStory
  | ProposeCandidates
  | MarkQuote
  | Edit
  | AddCommand
  | SpeakerCommand
  | SuggestionCommand
  | QueuedMove
  | SignCommand
  | EndCommand
  | Shred
  | Settle
  | Undo;

export type CommandType = Command['type'];

const DIRECT: readonly CommandType[] = [
  'approve',
  'still-stands',
  'send-back',
  'withdraw',
  'run-unsigned',
  'agree',
  'clear',
  'publish',
  'kill',
  'complaint-stands',
  'correct',
  'confirm-unsigned',
];

/** Direct commands go out only with an empty outbox and after a pull. */
export function isDirect(command: Command): command is DirectCommand {
  return DIRECT.includes(command.type);
}

/**
 * The fields a command writes and whose earlier writers it must have seen. An undo has its own,
 * stricter rule (nobody but me since; undo-writes.ts), so it never opens a conflict.
 */
export function writes(command: Command, desk: Desk): readonly AnyWrite[] {
  switch (command.type) {
    case 'edit':
    case 'settle':
      return command.writes;
    case 'merge-speakers':
      return mergeWrites(desk, command.quoteIds, command.from, command.into);
    case 'move-quotes':
      return movedQuotes(desk, command.quoteIds, command.from, command.into);
    case 'settle-suggestion':
      return command.how === 'taken' ? (desk.suggestions[command.suggestionId]?.writes ?? []) : [];
    default:
      return [];
  }
}
