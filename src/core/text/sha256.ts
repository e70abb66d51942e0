import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalPieces } from './canonical.ts';
import { knowingTheLast } from './last-long.ts';

/**
 * SHA-256 (FIPS 180-4) of the UTF-8 bytes of a string, as 64 lower-case hex digits.
 * Synchronous, so that the rules that need a hash can stay pure functions.
 */
export const sha256Hex = knowingTheLast((text) => bytesToHex(sha256(utf8ToBytes(text))));

/** A hash that is taken piece by piece; the pieces together count, not where they end. */
export interface Hasher {
  update(text: string): void;
  /** 64 lower-case hex digits. Ends it: nothing more can be added. */
  hex(): string;
}

/** SHA-256 of the UTF-8 of texts one after the other. A pair of surrogates may not be divided between two. */
export function sha256Hasher(): Hasher {
  return hasher(sha256.create());
}

/** Hashed at once, in UTF-16 code units. */
const CHUNK = 64 * 1024;
/** So deep a command or a row holds its long list; what is below is short. */
const LEVELS = 4;

/**
 * `sha256Hex(before + canonical(value))`, without the whole canonical form in one string.
 */
export function sha256OfCanonical(before: string, value: unknown): string {
  const hash = sha256Hasher();
  let text = before;
  for (const piece of canonicalPieces(value, LEVELS)) {
    text += piece;
    if (text.length < CHUNK) continue;
    hash.update(text);
    text = '';
  }
  hash.update(text);
  return hash.hex();
}

/** HMAC-SHA-256 (RFC 2104), likewise. `key`: hex digits, an even number of them. */
export function hmacHasher(key: string): Hasher {
  return hasher(hmac.create(sha256, hexToBytes(key)));
}

function hasher(hash: { update(bytes: Uint8Array): unknown; digest(): Uint8Array }): Hasher {
  return {
    update: (text) => void hash.update(utf8ToBytes(text)),
    hex: () => bytesToHex(hash.digest()),
  };
}
