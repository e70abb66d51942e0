import type { QuoteKind } from '../quote/quote.ts';
import type { Answers } from '../verdict/answers.ts';
import type { Difference } from '../record/difference.ts';
import type { Stance } from '../verdict/evidence.ts';
import type { SourceType } from '../verdict/source.ts';
import type { VerdictCode } from '../verdict/scale.ts';
import { canonical } from '../text/canonical.ts';
import { sha256Hex } from '../text/sha256.ts';

/** An evidence item as a signature covers it: by what it says, never by an id. */
export interface CoveredEvidence {
  readonly sourceType: SourceType;
  readonly title: string;
  readonly url: string | null;
  readonly recordHash: string | null;
  readonly stance: Stance;
  readonly locator: string;
  readonly excerpt: string;
}

/**
 * Everything a sign-off covers (MODEL H, fingerprint v1). `words` are the parts' words folded for
 * typography, so that a curly mark made straight changes nothing.
 */
export interface Covered {
  readonly words: readonly string[];
  readonly kind: QuoteKind;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly cue: string | null;
  readonly occasion: {
    readonly what: string;
    readonly where: string;
    readonly date: string;
  } | null;
  readonly language: string | null;
  readonly original: string | null;
  readonly verdict: { readonly code: VerdictCode; readonly scale: string } | null;
  readonly answers: Answers;
  readonly differences: readonly Difference[];
  readonly fix: string | null;
  readonly fixStatus: string | null;
  readonly evidence: readonly CoveredEvidence[];
}

/**
 * The rules a fingerprint was made by. New ones are made by 2 (desk/fingerprint.ts); one made by 1
 * stays what it was and is compared by the rules of 1.
 */
export type FingerprintRules = 1 | 2;

const TAG = 'quote-fingerprint/1';

/** The text that is hashed: a domain tag, then canonical JSON with evidence sorted by its own canonical bytes. */
export function fingerprintText(covered: Covered): string {
  const evidence = covered.evidence
    .map((item) => [canonical(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);
  return canonical({ tag: TAG, covered: { ...covered, evidence } });
}

/** SHA-256 over fingerprintText, 64 hex digits. */
export function fingerprint(covered: Covered): string {
  return sha256Hex(fingerprintText(covered));
}
