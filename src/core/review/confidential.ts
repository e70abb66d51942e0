import type { Hat } from './hats.ts';
import type { HeldSource, Source } from '../verdict/source.ts';

/** Whether a source was made confidential on this desk. */
export function isConfidential(source: Source | HeldSource): boolean {
  return 'confidential' in source && source.confidential;
}

/** Who sees what a confidential source is: standards, and whoever clears. Others see that it exists. */
export function maySee(source: Source | HeldSource, hats: readonly Hat[]): boolean {
  return !isConfidential(source) || hats.includes('standards') || hats.includes('clears');
}

/** The words that stand for one that may not be seen. */
export const CONFIDENTIAL = 'Confidential source';

/** A source as a person with these hats sees it. */
export function sourceSeen<S extends Source>(source: S, hats: readonly Hat[]): S {
  if (maySee(source, hats)) return source;
  return {
    ...source,
    title: CONFIDENTIAL,
    publisher: '',
    url: null,
    snapshotUrl: null,
    date: '',
    accessedAt: null,
    record: null,
    notesSeenBy: null,
  };
}
