import type { QueryClient } from '@tanstack/react-query';

let reads: QueryClient | null = null;

/** The cache of reads that are not a desk; null until a panel that reads was opened: then nothing is in it. */
export function readsSoFar(): QueryClient | null {
  return reads;
}

/** Called by the first such panel, which brings the library along. */
export function noteReads(made: QueryClient): QueryClient {
  reads = made;
  return made;
}
