import type { Span } from '../text/span.ts';
import type { Draft } from './detect-work.ts';
import type { Field } from './field.ts';
import type { Marked } from './marks.ts';

/** A paragraph as read, and the drafts of its sentences. */
export interface Read {
  readonly field: Field;
  readonly drafts: readonly (readonly Draft[])[];
}

/** A quotation that runs over paragraphs becomes one draft, where its attribution stands. */
export function joinCarried(read: readonly Read[]): readonly Read[] {
  const homeOf = new Map<
    Marked,
    { readonly parts: readonly Span[]; readonly marked: readonly Marked[] }
  >();
  const absorbed = new Set<Draft>();
  let chain: Draft[] = [];
  const close = (): void => {
    if (chain.length > 1) {
      const home = chain.findLast((draft) => draft.mention !== null) ?? chain[0];
      const first = home?.marked[0];
      if (first !== undefined)
        homeOf.set(first, {
          parts: chain.flatMap((draft) => draft.parts),
          marked: chain.flatMap((draft) => draft.marked),
        });
      for (const draft of chain) if (draft !== home) absorbed.add(draft);
    }
    chain = [];
  };
  for (const { drafts } of read) {
    for (const draft of drafts.flat()) {
      const from = draft.marked.some((each) => each.carriedFrom && each.label === null);
      if (!from) close();
      if (from || draft.marked.some((each) => each.carriedOn)) chain.push(draft);
      if (!draft.marked.some((each) => each.carriedOn)) close();
    }
  }
  close();
  return read.map(({ field, drafts }) => ({
    field,
    drafts: drafts.map((inSentence) =>
      inSentence
        .filter((draft) => !absorbed.has(draft))
        .map((draft): Draft => {
          const whole = draft.marked[0] === undefined ? undefined : homeOf.get(draft.marked[0]);
          return whole === undefined
            ? draft
            : { ...draft, kind: 'direct', clause: null, parts: whole.parts, marked: whole.marked };
        }),
    ),
  }));
}
