import { v7 } from 'uuid';

/** A fresh id that sorts by time: `q-`, `s-`, `o-`, `src-`, `ev-`, `m-` … + UUIDv7 (RFC 9562). */
export function newId(prefix: string): string {
  return `${prefix}-${v7()}`;
}
