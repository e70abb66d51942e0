import type { Find } from './find.ts';

interface Reach {
  readonly start: number;
  readonly end: number;
  readonly find: Find;
}

/**
 * The finds in reading order without those that cross another or repeat its words: two finds lie
 * apart, or one lies inside the other. O(n log n) in the finds.
 */
export function soundFinds(finds: readonly Find[]): readonly Find[] {
  const reaches = finds
    .flatMap((find) => find.parts.map(({ start, end }): Reach => ({ start, end, find })))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const dropped = new Set<Find>();
  const seen = new Set<string>();
  const open: Reach[] = [];
  for (const reach of reaches) {
    if (dropped.has(reach.find)) continue;
    while ((open.at(-1)?.end ?? Infinity) <= reach.start) open.pop();
    const around = open.at(-1);
    const key = `${reach.start}:${reach.end}`;
    const crosses = around !== undefined && around.find !== reach.find && reach.end > around.end;
    if (crosses || seen.has(key)) {
      dropped.add(reach.find);
      continue;
    }
    seen.add(key);
    open.push(reach);
  }
  return finds
    .filter((find) => !dropped.has(find))
    .toSorted((one, other) => (one.parts[0]?.start ?? 0) - (other.parts[0]?.start ?? 0));
}
