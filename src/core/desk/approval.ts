import type { Actor, Hat } from '../review/hats.ts';
import type { StyleInForce } from '../verdict/difference.ts';
import type { Act } from './act.ts';

/** A reviewer's approval, bound to the fingerprint of exactly what was shown. */
export interface Approval extends Act {
  /** Of its event. */
  readonly seq: number;
  readonly fingerprint: string;
  /**
   * SHA-256 over the neighbour sentences and the resolved speaker at the signing; '' since the quote
   * was moved away from what its pronoun points at.
   */
  readonly contextHash: string;
  /** Who signed first in this revision; a later “still stands” keeps them. */
  readonly first: Actor;
  /** What the house style let pass at the signing; a later change of style leaves the signature alone. */
  readonly under: StyleInForce;
}

/** A yes of the standards hat or a second reader, for this fingerprint only. */
export interface Agreement extends Act {
  /** Of its event. */
  readonly seq: number;
  readonly as: Extract<Hat, 'standards' | 'reads'>;
  readonly fingerprint: string;
  /** Why it was marked for legal then; null: it was not. Standards' yes is to that, too. */
  readonly legal: string | null;
}

/** Printed although nobody signed: who allowed it and why; holds for this fingerprint only. */
export interface RunUnsigned extends Act {
  /** Of its event. */
  readonly seq: number;
  readonly fingerprint: string;
  readonly reason: string;
  /** Someone else who has seen since what ran; null: nobody yet. It signs nothing. */
  readonly seenSince: (Act & { readonly seq: number; readonly note: string }) | null;
}
