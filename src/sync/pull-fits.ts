import type { Advance } from './device-store.ts';

/** Whether what was pulled continues what is held of its story; nothing held goes on from nothing. */
export function fits(
  held: { readonly epoch: string; readonly cursor: number } | undefined,
  pulled: Advance,
): boolean {
  if (held === undefined || held.epoch !== pulled.epoch) return pulled.from === 0;
  return pulled.from <= held.cursor && held.cursor <= pulled.to;
}
