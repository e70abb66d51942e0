import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { tourMemory } from './tour-memory.ts';
import { BEGINNING, type Progress, readProgress } from './tour-steps.ts';

/** The tours that this tab has looked at, by story. */
const tours = createStore<Readonly<Record<string, Progress>>>(() => ({}));

function nameOf(storyId: string): string {
  return `practice-${storyId}`;
}

function kept(storyId: string): Progress {
  return readProgress(tourMemory()?.get(nameOf(storyId)) ?? null);
}

/** Moves the tour of a story, and keeps it on this device. */
export function moveTour(storyId: string, by: (before: Progress) => Progress): void {
  const before = tours.getState()[storyId] ?? kept(storyId);
  const next = by(before);
  const text = JSON.stringify(next);
  if (text === JSON.stringify(before)) return;
  tours.setState({ [storyId]: next });
  tourMemory()?.keep(nameOf(storyId), text);
}

/** Takes the tour of a story from its beginning, however far anyone was. */
export function restartTour(storyId: string): void {
  moveTour(storyId, () => BEGINNING);
}

/** How far the tour of the open story is; it goes on when the demo goes on as somebody else. */
export function useProgress(storyId: string): Progress {
  const moved = useStore(tours, (state) => state[storyId]);
  return moved ?? kept(storyId);
}
