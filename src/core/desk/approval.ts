import type { Hat } from '../review/hats.ts';
import type { StyleInForce } from '../verdict/difference.ts';
import type { Act } from './act.ts';
import type { FingerprintRules } from '../review/fingerprint.ts';

/** A reviewer's approval, bound to the fingerprint of exactly what was shown. */
export interface Approval extends Act {
  /** Seq of its event. */
  readonly seq: number;
  readonly fingerprint: string;
  /** By which rules the fingerprint and the hash of the context were made. */
  readonly rules: FingerprintRules;
  /**
   * SHA-256 over what is soft (signature-coverage.ts) at the signing; '' since the quote was moved
   * away from what its pronoun points at, or was attributed otherwise under rules 1.
   */
  readonly contextHash: string;
  /** What the house style let pass at the signing; a later change of style leaves the signature alone. */
  readonly under: StyleInForce;
}

/** A yes of the standards hat or a second reader, for this fingerprint only. */
export interface Agreement extends Act {
  readonly as: Extract<Hat, 'standards' | 'reads'>;
  /** Seq of its event. */
  readonly seq: number;
  readonly fingerprint: string;
  readonly rules: FingerprintRules;
  /** Why it was marked for legal then; null: it was not. Standards' yes is to that, too. */
  readonly legal: string | null;
}

/** Printed although nobody signed: who allowed it and why; holds for this fingerprint only. */
export interface RunUnsigned extends Act {
  /** Seq of its event. */
  readonly seq: number;
  readonly fingerprint: string;
  readonly rules: FingerprintRules;
  readonly reason: string;
  /** Someone else who has seen since what ran; null: nobody yet. It signs nothing. */
  readonly seenSince: (Act & { readonly seq: number; readonly note: string }) | null;
}
