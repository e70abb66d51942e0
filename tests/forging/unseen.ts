import type { Desk } from '#core/desk/desk.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { fieldKey } from '#core/desk/field.ts';
import { markOf } from '#core/desk/field-marks.ts';
import { sameValue } from '#core/text/canonical.ts';
import { EPOCH } from './forged-host.ts';
import { commandOf } from './undone.ts';
import type { Made, World } from './world.ts';

interface Base {
  readonly epoch: string;
  readonly seq: number;
  readonly fields: readonly { readonly key: string; readonly seq: number }[];
}

/** What a body says it was made on, where it says so of the history that this host has; null: of another. */
export function baseIn({ body, standing }: Made, world: World): Base | null {
  const { base } = JSON.parse(body) as { readonly base: Base };
  return base.epoch === EPOCH && isTrue(standing, world) ? base : null;
}

/** Whoever says that they hold other rows is compared by values. */
function isTrue(standing: string | null, { entries }: World): boolean {
  if (standing === null) return true;
  const [seq, hash] = standing.split('.');
  return hash !== undefined && entries[Number(seq) - 1]?.hash === hash;
}

/** Values that an edit replaces although its writer had not seen them, in words. */
export function unseenValues(world: World, before: Desk, event: DeskEvent): readonly string[] {
  if (event.type !== 'fields-written@1') return [];
  const type = commandOf(world, event)?.type;
  if (type !== 'edit' && type !== 'undo') return [];
  const base = baseIn(world.judged, world);
  if (base === null) return [];
  return event.data.writes.flatMap((write) => {
    const seen = base.fields.find(({ key }) => key === fieldKey(write));
    const mark = markOf(before, write);
    // The same words again say who a quote is by; nothing is replaced.
    if (mark === undefined || sameValue(write.before ?? null, write.value ?? null)) return [];
    return seen !== undefined && mark.seq <= seen.seq
      ? []
      : [`${write.field}, written in row ${mark.seq}, is replaced by who had seen ${seen?.seq}`];
  });
}
