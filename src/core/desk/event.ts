import type { Anchor, DismissReason, FindReason, Occasion, Speaker } from '../quote/quote.ts';
import type { Actor, Hat } from '../review/hats.ts';
import type { Stage, Transition } from '../review/stages.ts';
import type { Relation } from '../verdict/case.ts';
import type { HouseStyle } from '../verdict/difference.ts';
import type { Span } from '../text/span.ts';
import type { SearchEntry, Source } from '../verdict/source.ts';
import type { Version } from '../story/version.ts';
import type { EndBody } from './end-event.ts';
import type { AnyWrite, FieldName, FieldValues } from './field.ts';

/** A field written, with the value it had: undo and history read `before`. */
export interface Written<F extends FieldName> {
  readonly field: F;
  readonly id: string;
  readonly before: FieldValues[F];
  readonly value: FieldValues[F];
}
export type AnyWritten = { readonly [F in FieldName]: Written<F> }[FieldName];

/** A quote as it enters the desk; everything else about it starts empty. */
export interface NewQuote {
  readonly id: string;
  readonly find: FindReason | null;
  readonly anchor: Anchor;
}

/**
 * A place in a log where words stood: the row, and the way to a string inside its payload, names
 * and places parted by slashes (`by`, `data/writes/0/value`). `span`: only these characters of it
 * (UTF-16, end exclusive); null: all of it.
 */
export interface WordsAt {
  readonly seq: number;
  readonly path: string;
  readonly span: Span | null;
}

/** What happened, by type and version (`type@version`, MODEL A4). Old versions are lifted in contract/. */
export type EventBody =
  | {
      readonly type: 'story-created@1';
      readonly data: {
        readonly title: string;
        readonly slug: string;
        readonly agency: string | null;
        readonly relation: Relation;
        readonly deadline: string | null;
        readonly houseStyle: HouseStyle;
        readonly trustedAgencies: readonly string[];
        readonly version: Version;
      };
    }
  | {
      readonly type: 'candidates-proposed@1';
      readonly data: {
        readonly engine: string;
        readonly versionId: string;
        /** `machine` only where this host's own run gave the same finds. */
        readonly origin: 'machine' | 'person';
        readonly quotes: readonly NewQuote[];
        readonly speakers: readonly Speaker[];
        /** Undecided finds that a newer run no longer yields. */
        readonly dropped: readonly string[];
      };
    }
  | { readonly type: 'quote-marked@1'; readonly data: { readonly quote: NewQuote } }
  | { readonly type: 'fields-written@1'; readonly data: { readonly writes: readonly AnyWritten[] } }
  | { readonly type: 'speaker-added@1'; readonly data: { readonly speaker: Speaker } }
  | { readonly type: 'occasion-added@1'; readonly data: { readonly occasion: Occasion } }
  | { readonly type: 'source-added@1'; readonly data: { readonly source: Source } }
  | { readonly type: 'search-added@1'; readonly data: { readonly search: SearchEntry } }
  | { readonly type: 'search-removed@1'; readonly data: { readonly search: SearchEntry } }
  | {
      readonly type: 'message-added@1';
      readonly data: {
        readonly id: string;
        readonly quoteId: string;
        readonly kind: 'note' | 'question' | 'answer' | 'send-back';
        readonly text: string;
        readonly blocking: boolean;
      };
    }
  | {
      readonly type: 'suggestion-made@1';
      readonly data: {
        readonly id: string;
        readonly quoteId: string;
        readonly writes: readonly AnyWrite[];
      };
    }
  | {
      readonly type: 'suggestion-settled@1';
      readonly data: { readonly id: string; readonly how: 'taken' | 'declined' | 'withdrawn' };
    }
  | {
      readonly type: 'stage-moved@1';
      readonly data: {
        readonly quoteId: string;
        readonly command: Transition;
        readonly from: Stage;
        readonly to: Stage;
        readonly assignee: Actor | null;
      };
    }
  | {
      readonly type: 'dismissed@1';
      readonly data: {
        readonly quoteId: string;
        readonly reason: DismissReason;
        readonly from: Stage;
      };
    }
  | { readonly type: 'restored@1'; readonly data: { readonly quoteId: string; readonly to: Stage } }
  | {
      readonly type: 'asked@1';
      readonly data: {
        readonly quoteId: string;
        readonly addressee: string;
        readonly question: string;
      };
    }
  | {
      readonly type: 'sent-back@1';
      readonly data: {
        readonly quoteId: string;
        readonly note: string;
        readonly fingerprint: string;
      };
    }
  | {
      readonly type: 'approved@1';
      readonly data: {
        readonly quoteId: string;
        readonly command: 'approve' | 'still-stands';
        readonly fingerprint: string;
        readonly contextHash: string;
      };
    }
  | {
      readonly type: 'withdrawn@1';
      readonly data: { readonly quoteId: string; readonly reason: string };
    }
  | {
      readonly type: 'run-unsigned@1';
      readonly data: {
        readonly quoteId: string;
        readonly fingerprint: string;
        readonly reason: string;
      };
    }
  | {
      readonly type: 'agreed@1';
      readonly data: {
        readonly quoteId: string;
        readonly as: 'standards' | 'reads';
        readonly fingerprint: string;
      };
    }
  | EndBody
  | {
      readonly type: 'conflict-opened@1';
      readonly data: {
        readonly theirs: readonly AnyWrite[];
        readonly current: readonly (AnyWrite & { readonly by: string })[];
      };
    }
  | {
      readonly type: 'conflict-settled@1';
      readonly data: { readonly conflictId: string; readonly writes: readonly AnyWritten[] };
    }
  | {
      readonly type: 'shredded@1';
      readonly data: {
        /** Every row in which words were written over, in order. */
        readonly seqs: readonly number[];
        /** The places the command named; the same words were written over wherever else they stood. */
        readonly fields: readonly WordsAt[];
      };
    };

export type EventType = EventBody['type'];
export type EventOf<T extends EventType> = Extract<EventBody, { readonly type: T }>;

/**
 * An event as the desk evolves by it: body, place in the log, and who did it when, with the hats
 * they wore. `mid` names the command it came from; `batch` the bulk act, or null.
 */
export type DeskEvent = EventBody & {
  readonly seq: number;
  readonly at: string;
  readonly mid: string;
  readonly actor: Actor;
  readonly hats: readonly Hat[];
  readonly batch: string | null;
};
