import type { Exhibit } from '../verdict/case.ts';
import type { Evidence } from '../verdict/evidence.ts';
import type { HeldSource, Source } from '../verdict/source.ts';
import type { Hat, Person } from './hats.ts';

/** Whether a source was made confidential on this desk. */
export function isConfidential(source: Source | HeldSource): boolean {
  return 'confidential' in source && source.confidential;
}

/** Whether these hats see what confidential sources are. */
export function seesConfidential(hats: readonly Hat[]): boolean {
  return hats.includes('standards') || hats.includes('clears');
}

/** Who sees what a confidential source is: standards, and whoever clears. Others see that it exists. */
export function maySee(source: Source | HeldSource, hats: readonly Hat[]): boolean {
  return !isConfidential(source) || seesConfidential(hats);
}

/** The people of a desk who see what its confidential sources are. */
export function knownTo(people: readonly Person[]): readonly Person[] {
  return people.filter(({ hats }) => seesConfidential(hats));
}

/** The words that stand for one that may not be seen. */
export const CONFIDENTIAL = 'Confidential source';

/** A source as a person with these hats sees it. */
export function sourceSeen<S extends Source | HeldSource>(source: S, hats: readonly Hat[]): S {
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
    ...('archivedOn' in source
      ? { archivedOn: '', deadSince: '', authorisedChange: '', language: '', obtained: '' }
      : {}),
  };
}

function withoutWords(evidence: Evidence): Evidence {
  return { ...evidence, locator: '', excerpt: '', chain: [] };
}

/** Evidence with its source as a person with these hats sees it: the stance stays, the words do not. */
export function exhibitSeen(exhibit: Exhibit, hats: readonly Hat[]): Exhibit {
  const { evidence, source } = exhibit;
  if (maySee(source, hats)) return exhibit;
  return { evidence: withoutWords(evidence), source: sourceSeen(source, hats) };
}

/** For who may not see: all who may not see the same. Kept, so that one list stays one list. */
const hidden = new WeakMap<readonly Exhibit[], readonly Exhibit[]>();

/** Evidence as a person with these hats sees it: the list itself where nothing is kept from them. */
export function exhibitsSeen(
  exhibits: readonly Exhibit[],
  hats: readonly Hat[],
): readonly Exhibit[] {
  if (exhibits.every(({ source }) => maySee(source, hats))) return exhibits;
  const known = hidden.get(exhibits) ?? exhibits.map((item) => exhibitSeen(item, hats));
  hidden.set(exhibits, known);
  return known;
}
