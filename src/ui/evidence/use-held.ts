import { useState } from 'react';
import { useStore } from 'zustand';
import { chosenPlaces } from '../record/chosen-place.ts';
import { useCompared } from '../record/compared.ts';
import type { PaneFacts } from '../review/pane-context.tsx';
import { caseWith, type Established, establishedBy, proposalWith } from './established.ts';
import { heldAgainst, type Held, speaksFor } from './shown-place.ts';

interface Seen extends PaneFacts {
  readonly held: Held;
  readonly found: Established | null;
  readonly hunk: number | null;
  readonly showHunk: (hunk: number | null) => void;
}

/** The facts of the pane with what the records say of the open quote. */
export function useHeld(pane: PaneFacts): Seen {
  const { desk, quote, decisive, exhibits } = pane;
  const answer = useCompared((state) => state.quotes[quote.id]);
  const excerpts = useCompared((state) => state.excerpts);
  const chosen = useStore(chosenPlaces, (places) => places[quote.id] ?? null);
  const [at, setAt] = useState<{ readonly place: string; readonly hunk: number | null } | null>(
    null,
  );
  const main =
    decisive ?? exhibits.find(({ evidence }) => evidence.excerpt !== '') ?? exhibits[0] ?? null;
  const held = heldAgainst(quote, main, exhibits, answer, excerpts, chosen);
  const { place, rivals } = held;
  const found =
    place !== null && speaksFor(held) ? establishedBy(desk, quote, place, rivals.length < 2) : null;
  const facts = caseWith(pane.facts, found);
  const where = place === null ? '' : `${place.sourceId}/${place.at.start}`;
  return {
    ...pane,
    facts,
    proposal: proposalWith(facts, found),
    held,
    found,
    hunk: at?.place === where ? at.hunk : null,
    showHunk: (hunk) => setAt({ place: where, hunk }),
  };
}
