import type { EventOf } from './event.ts';
import {
  type ChainFault,
  EMPTY_HEAD,
  headerHash,
  type LogEntry,
  type LogHead,
  payloadHash,
} from './log.ts';

/**
 * `verifyLog` for rows that come one by one, so that a log need not be held whole. A payload that
 * misses its hash waits for the later row that says words were removed from it.
 */
export class RowVerifier {
  #seq: number;
  #hash: string;
  /** Rows whose content does not fit, until a later one explains it. */
  readonly #unexplained = new Set<number>();

  /** `start`: the head that the first row continues; without it the log is verified from its first row. */
  constructor(start: LogHead = EMPTY_HEAD) {
    this.#seq = start.seq;
    this.#hash = start.hash;
  }

  /** Takes the next row; the fault in it, null: none so far. */
  take(entry: LogEntry): ChainFault | null {
    const { seq } = entry;
    if (seq !== this.#seq + 1) return { seq, say: `row ${seq} follows row ${this.#seq}` };
    if (entry.prevHash !== this.#hash)
      return { seq, say: `row ${seq} does not continue row ${this.#seq}` };
    if (entry.hash !== headerHash(entry))
      return { seq, say: `the header of row ${seq} was altered` };
    if (entry.payloadHash !== payloadHash(entry.salt, entry.payload)) this.#unexplained.add(seq);
    else if (entry.type === 'shredded@1') {
      // The type names the data.
      const { seqs } = entry.payload.data as EventOf<'shredded@1'>['data'];
      for (const row of seqs) this.#unexplained.delete(row);
    }
    this.#seq = seq;
    this.#hash = entry.hash;
    return null;
  }

  /** After the last row: the first one whose content was altered; null: none. */
  end(): ChainFault | null {
    const [seq] = this.#unexplained;
    return seq === undefined ? null : { seq, say: `the content of row ${seq} was altered` };
  }
}
