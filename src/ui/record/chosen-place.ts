import { createStore } from 'zustand/vanilla';

/** A place somebody looks at: in which source, and where its words begin (UTF-16). */
export interface ChosenPlace {
  readonly sourceId: string;
  readonly start: number;
}

/**
 * Which of several places of a quote this tab looks at. Looking is no act: what the desk holds is the
 * evidence, and that changes only when the place is taken.
 */
export const chosenPlaces = createStore<Readonly<Record<string, ChosenPlace>>>(() => ({}));

export function choosePlace(quoteId: string, place: ChosenPlace): void {
  chosenPlaces.setState({ [quoteId]: place });
}
