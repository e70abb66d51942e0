import type { Evidence } from '../verdict/evidence.ts';
import type { Exhibit } from '../verdict/case.ts';
import { CONFIDENTIAL, isConfidential } from '../review/confidential.ts';
import { type Source, sourceKind } from '../verdict/source.ts';

const TIMES =
  /^\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[-–]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const PAGES = /^(\d+)\s*-\s*(\d+)$/;

/**
 * A locator as it leaves: spreadsheets turn a bare "00:03:12" into a time of day and "3-5" into a
 * date, so the first leaves as "t=00:03:12" and the second as "3 to 5". Others are as they are.
 */
export function locatorWords(locator: string): string {
  const text = locator.trim();
  if (TIMES.test(text)) return `t=${text}`;
  return PAGES.test(text) ? text.replace(PAGES, '$1 to $2') : locator;
}

/** An unnamed or a confidential source: what is known of it stays on the desk (factcheck-peers §3.4). */
export function isRestricted(source: Source): boolean {
  return sourceKind(source.type).tier === 'restricted' || isConfidential(source);
}

/** Title and publisher; the type of source where it has neither, or where they are withheld. */
export function sourceTitle(source: Source): string {
  const label = sourceKind(source.type).label;
  if (isConfidential(source)) return `${CONFIDENTIAL}, withheld`;
  if (isRestricted(source)) return `${label}, withheld`;
  const named = [source.title, source.publisher].filter((part) => part.trim() !== '').join(', ');
  return named === '' ? label : named;
}

/** The outlets the words came through, the nearest to the speaker last: "AFP ← BBC Radio". */
export function chainWords(evidence: Evidence): string {
  return evidence.chain.join(' ← ');
}

/** The source in one cell: what it is, and that it is not first-hand, with its chain. */
export function sourceWords({ evidence, source }: Exhibit): string {
  const { tier } = sourceKind(source.type);
  const remarks = [
    ...(evidence.stance === 'contradicts' ? ['contradicts'] : []),
    ...(tier === 'first-hand' || tier === 'restricted' ? [] : [tier]),
    // The chain names whom the words came through, and so may name a source that is withheld.
    ...(evidence.chain.length > 0 && !isRestricted(source) ? [chainWords(evidence)] : []),
  ];
  return remarks.length === 0
    ? sourceTitle(source)
    : `${sourceTitle(source)} (${remarks.join('; ')})`;
}

/** How many origins the evidence that backs goes back to: items of one origin count once. */
export function independentOrigins(exhibits: readonly Exhibit[]): number {
  const backing = exhibits.filter(({ evidence }) => evidence.stance === 'backs');
  const origins = new Map(backing.map(({ evidence }) => [evidence.id, evidence.id]));
  for (const { evidence } of backing) {
    if (evidence.sameOriginAs === null) continue;
    const kept = origins.get(evidence.sameOriginAs) ?? evidence.sameOriginAs;
    const merged = origins.get(evidence.id);
    for (const [id, origin] of origins) if (origin === merged) origins.set(id, kept);
  }
  return new Set(origins.values()).size;
}
