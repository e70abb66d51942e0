import { exhibitSeen, maySee, sourceSeen } from '../review/confidential.ts';
import type { Hat } from '../review/hats.ts';
import type { Desk } from './desk.ts';

/**
 * The desk as a person with these hats sees it: the desk itself where nothing is kept from them. For
 * drawing and for looking through records; rules and fingerprints take the whole desk. O(evidence).
 */
export function deskSeen(desk: Desk, hats: readonly Hat[]): Desk {
  const hidden = Object.values(desk.sources).filter((source) => !maySee(source, hats));
  if (hidden.length === 0) return desk;
  const sources = Object.fromEntries(hidden.map((source) => [source.id, source]));
  const evidence = Object.values(desk.evidence).flatMap((item) => {
    const source = sources[item.sourceId];
    if (source === undefined) return [];
    return [[item.id, exhibitSeen({ evidence: item, source }, hats).evidence] as const];
  });
  const seen = hidden.map((source) => [source.id, sourceSeen(source, hats)] as const);
  return {
    ...desk,
    sources: { ...desk.sources, ...Object.fromEntries(seen) },
    evidence: { ...desk.evidence, ...Object.fromEntries(evidence) },
  };
}
