import type { Evidence, Stance } from '#core/verdict/evidence.ts';
import type { Completeness, Source } from '#core/verdict/source.ts';

/** The link between a quote and a source as it is typed. `chain` is one line, nearest to the speaker last. */
export interface LinkDraft {
  readonly stance: Stance;
  readonly locator: string;
  readonly excerpt: string;
  readonly completeness: Completeness;
  readonly chain: string;
  readonly credit: Evidence['creditPrinted'];
  readonly sameOriginAs: string | null;
}

export const NO_LINK: LinkDraft = {
  stance: 'backs',
  locator: '',
  excerpt: '',
  completeness: 'whole',
  chain: '',
  credit: 'unknown',
  sameOriginAs: null,
};

export function linkOf(evidence: Evidence): LinkDraft {
  return { ...evidence, chain: evidence.chain.join(' ← '), credit: evidence.creditPrinted };
}

/** "AFP ← BBC Radio" or "AFP, BBC Radio" as outlets, in that order. */
export function outletsOf(chain: string): readonly string[] {
  return chain
    .split(/←|<-|,|;/u)
    .map((outlet) => outlet.trim())
    .filter((outlet) => outlet !== '');
}

/** The evidence as it will be stored. */
export function evidenceOf(
  draft: LinkDraft,
  ids: { readonly id: string; readonly quoteId: string; readonly sourceId: Source['id'] },
): Evidence {
  return {
    ...ids,
    stance: draft.stance,
    locator: draft.locator.trim(),
    excerpt: draft.excerpt.trim(),
    completeness: draft.completeness,
    chain: outletsOf(draft.chain),
    creditPrinted: draft.credit,
    sameOriginAs: draft.sameOriginAs,
  };
}
