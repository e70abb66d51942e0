import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { knowingTheLast } from './last-long.ts';

/**
 * SHA-256 (FIPS 180-4) of the UTF-8 bytes of a string, as 64 lower-case hex digits.
 * Synchronous, so that the rules that need a hash can stay pure functions.
 */
export const sha256Hex = knowingTheLast((text) => bytesToHex(sha256(utf8ToBytes(text))));
