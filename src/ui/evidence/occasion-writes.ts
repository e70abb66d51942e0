import type { Command } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { newId } from '#sync/new-id.ts';
import { isBlank, occasionOf, type TypedOccasion } from './OccasionFields.tsx';

/** What has to be added and written so that the occasion stands as typed; `id` null: left blank. */
export interface OccasionPlan {
  readonly id: string | null;
  readonly adds: readonly Command[];
  readonly writes: readonly AnyWrite[];
}

/** A new occasion is added; a known one is written only where a field is another. */
export function planOccasion(desk: Desk, typed: TypedOccasion): OccasionPlan {
  if (typed.id === null && isBlank(typed)) return { id: null, adds: [], writes: [] };
  if (typed.id === null) {
    const occasion = occasionOf(typed, newId('o'));
    return { id: occasion.id, adds: [{ type: 'add-occasion', occasion }], writes: [] };
  }
  const { id } = typed;
  const before = desk.occasions[id];
  const after = occasionOf(typed, id);
  const writes: AnyWrite[] = [];
  if (before?.what !== after.what) writes.push({ field: 'occasion.what', id, value: after.what });
  if (before?.where !== after.where)
    writes.push({ field: 'occasion.where', id, value: after.where });
  if (before?.date !== after.date) writes.push({ field: 'occasion.date', id, value: after.date });
  if (before?.delivery !== after.delivery)
    writes.push({ field: 'occasion.delivery', id, value: after.delivery });
  return { id, adds: [], writes };
}
