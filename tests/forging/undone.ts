import type { Desk } from '#core/desk/desk.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { fieldKey } from '#core/desk/field.ts';
import { sameValue } from '#core/text/canonical.ts';
import { type World, writesOf } from './world.ts';

/** The command that made the row that is judged, as far as it can be read from what was sent. */
export function commandOf(
  { judged }: World,
  { mid }: Pick<DeskEvent, 'mid'>,
): { readonly type: string; readonly of: string } | null {
  try {
    const parsed: unknown = JSON.parse(judged.body);
    if (typeof parsed !== 'object' || parsed === null) return null;
    if (!('mid' in parsed) || parsed.mid !== mid || !('command' in parsed)) return null;
    const { command } = parsed;
    if (typeof command !== 'object' || command === null || !('type' in command)) return null;
    // An undo of the first release carries values, and is an edit to them.
    const lifted = command.type === 'undo' && 'writes' in command;
    const of = 'of' in command ? String(command.of) : '';
    return { type: lifted ? 'edit' : String(command.type), of };
  } catch {
    return null;
  }
}

/** An undo writes what stood before a command of the same person, and nothing else; in words where it does not. */
export function undoProblem(world: World, before: Desk, event: DeskEvent): readonly string[] {
  const command = commandOf(world, event);
  if (command?.type !== 'undo' || event.type !== 'fields-written@1') return [];
  const own = writesOf(world, event.actor.id, command.of);
  return event.data.writes.flatMap((write) => {
    const first = own.find((item) => fieldKey(item) === fieldKey(write));
    if (first === undefined)
      return [`an undo writes ${write.field}, which ${command.of} of ${event.actor.id} did not`];
    // An anchor goes on to stand in the text of today.
    const same = write.field === 'quote.anchor' && before.versions.length > 1;
    return same || sameValue(first.before ?? null, write.value ?? null)
      ? []
      : [`an undo gives ${write.field} another value than it had`];
  });
}
