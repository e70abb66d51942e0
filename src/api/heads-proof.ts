import { canonical } from '#core/text/canonical.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { hmacHasher, type Hasher } from '#core/text/sha256.ts';

/** The HMAC of known heads as a backup carries it (MODEL O5), taken head by head in their order. */
export interface HeadsProof {
  add(head: KnownHead): void;
  /** 64 hex digits. Ends it. */
  hex(): string;
}

/** `key`: 64 hex digits, the host's own (VERBATIM_KEY_FILE). */
export function headsProof(key: string): HeadsProof {
  const hash: Hasher = hmacHasher(key);
  hash.update('verbatim-known-heads/1\n');
  return {
    add: (head) => hash.update(`${canonical(head)}\n`),
    hex: () => hash.hex(),
  };
}
