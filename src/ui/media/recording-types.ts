import type { Source, SourceType } from '#core/verdict/source.ts';

/** Types of source whose places are times. */
export function hasTimes(type: SourceType): boolean {
  return type === 'own-recording' || type === 'broadcast';
}

/** Whether there may be something to play: a recording, or a text that was made from one by its times. */
export function canBePlayed({ type, fidelity }: Pick<Source, 'type' | 'fidelity'>): boolean {
  return hasTimes(type) || fidelity === 'recording' || fidelity === 'automatic captions';
}
