import type { FingerprintRules } from '../review/fingerprint.ts';
import { canonical } from '../text/canonical.ts';
import { sha256Hex } from '../text/sha256.ts';
import { wholeOf } from './covered-quote.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { exhibitsOf } from './exhibits.ts';
import { contextHash1Of, fingerprint1Of } from './fingerprint-1.ts';
import { signedFactsOf, softFactsOf } from './signed-facts.ts';
import { recordsOfOccasion, restsOnSearches, searchesFor } from './verdict-basis.ts';

const TAG = 'quote-fingerprint/2';
const CONTEXT_TAG = 'quote-context/2';

/** The text that fingerprint 2 hashes: a domain tag and the covered facts as canonical JSON. */
export function fingerprintText(desk: Desk, quote: Quote): string {
  return canonical({ tag: TAG, covered: signedFactsOf(desk, quote) });
}

/** A fingerprint and the very things it was taken over. */
interface Taken {
  readonly over: readonly unknown[];
  readonly fingerprint: string;
}

const taken: Readonly<Record<FingerprintRules, WeakMap<Quote, Taken>>> = {
  1: new WeakMap(),
  2: new WeakMap(),
};

/** The fingerprint of a quote as it is now, by rules 2: what a sign-off given now is bound to. */
export function fingerprintOf(desk: Desk, shown: Quote): string {
  return fingerprintBy(2, desk, shown);
}

/** By which rules a fingerprint that was seen on this desk was made: 2 where it is the one of 2. */
export function rulesOf(desk: Desk, quote: Quote, fingerprint: string): FingerprintRules {
  return fingerprint === fingerprintBy(2, desk, quote) ? 2 : 1;
}

/** The fingerprint by these rules, 64 hex digits; hashed again only when something it covers is another. */
export function fingerprintBy(rules: FingerprintRules, desk: Desk, shown: Quote): string {
  // What is kept back from whoever looks is signed all the same.
  const quote = wholeOf(shown);
  const over = thingsCovered(desk, quote);
  const before = taken[rules].get(quote);
  if (before?.over.length === over.length && before.over.every((item, at) => item === over[at]))
    return before.fingerprint;
  const fingerprint =
    rules === 1 ? fingerprint1Of(desk, quote) : sha256Hex(fingerprintText(desk, quote));
  taken[rules].set(quote, { over, fingerprint });
  return fingerprint;
}

/** The things a fingerprint is read from, each immutable: where all are the same objects, so is the fingerprint. */
function thingsCovered(desk: Desk, quote: Quote): readonly unknown[] {
  const { speakerId, parts } = quote.anchor;
  const code = quote.verdict?.code;
  const versionId = parts[0]?.versionId;
  return [
    speakerId === null ? null : desk.speakers[speakerId],
    quote.occasionId === null ? null : desk.occasions[quote.occasionId],
    desk.versions.findLast(({ id }) => id === versionId),
    code === 'AGENCY_CREDITED' ? desk.story : null,
    ...(code === 'NOT_IN_RECORD' ? recordsOfOccasion(desk, quote) : []),
    ...(restsOnSearches(code ?? null) ? searchesFor(desk, quote) : []),
    ...exhibitsOf(desk, quote.id).flatMap(({ evidence, source }) => [evidence, source]),
  ];
}

/** SHA-256 over what is soft under a sign-off of these rules; 64 hex digits. */
export function contextHashBy(rules: FingerprintRules, desk: Desk, shown: Quote): string {
  const quote = wholeOf(shown);
  if (rules === 1) return contextHash1Of(desk, quote);
  return sha256Hex(canonical({ tag: CONTEXT_TAG, context: softFactsOf(desk, quote) }));
}
