import type { KnownHead } from '#core/desk/known-head.ts';
import type { DeletedStory } from './node-heads-file.ts';

/** What the serving thread says to one that does long work. Bodies are handed over, not copied. */
export type ToThread =
  | {
      readonly kind: 'request';
      readonly id: number;
      readonly method: string;
      readonly url: string;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Uint8Array<ArrayBuffer> | null;
    }
  /** The reader has room for more of this answer. */
  | { readonly kind: 'pull'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number }
  /** Look through the logs that grew since this host last did. */
  | { readonly kind: 'check' }
  | { readonly kind: 'close' };

/** What it says back. */
export type FromThread =
  | {
      readonly kind: 'head';
      readonly id: number;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
    }
  | { readonly kind: 'chunk'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number }
  | { readonly kind: 'hint'; readonly storyId: string; readonly seq: number }
  /** Heads that are about to be answered with: to be written down before the answer is passed on. */
  | { readonly kind: 'known'; readonly heads: readonly KnownHead[] }
  | { readonly kind: 'deleted'; readonly story: DeletedStory }
  /** An error without its class, which does not cross. */
  | {
      readonly kind: 'report';
      readonly message: string;
      readonly stack: string;
      readonly code: string;
    }
  /** A line for whoever runs the host. */
  | { readonly kind: 'line'; readonly text: string; readonly fault: boolean };

/** What a thread is told when it starts. */
export interface ThreadData {
  readonly file: string;
  /** Of the host (node-key.ts); null: it has none. */
  readonly key: string | null;
}
