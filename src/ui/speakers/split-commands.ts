import type { Command } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import { nameKey } from '#core/desk/name-key.ts';
import type { Speaker } from '#core/quote/quote.ts';

/** Whom the chosen quotes go to: one of the story, or a new one as typed. */
export type SplitTarget =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly speaker: Speaker };

/** One of the same name that is there already without being listed: someone who was merged. */
function mergedOfName(desk: Desk, { name, unnamed }: Speaker): Speaker | undefined {
  return Object.values(desk.speakers).find(
    (item) =>
      nameKey(item.name) === nameKey(name) && (item.unnamed === null) === (unnamed === null),
  );
}

/**
 * What moves quotes to another speaker, as one bulk act. Where the name is one of the first
 * speaker's other names, a merge is being taken apart: the old entry is used again, and the name no
 * longer is the first one's.
 */
export function splitCommands(
  desk: Desk,
  from: Speaker,
  target: SplitTarget,
  quoteIds: readonly string[],
): readonly Command[] {
  const known =
    target.kind === 'known' ? desk.speakers[target.id] : mergedOfName(desk, target.speaker);
  const into = known ?? (target.kind === 'new' ? target.speaker : undefined);
  if (into === undefined) return [];
  const aliases = from.aliases.filter((name) => name !== into.name);
  return [
    ...(known === undefined ? [{ type: 'add-speaker', speaker: into } as const] : []),
    { type: 'move-quotes', from: from.id, into: into.id, quoteIds },
    ...(aliases.length === from.aliases.length
      ? []
      : [
          {
            type: 'edit',
            writes: [{ field: 'speaker.aliases', id: from.id, value: aliases }],
          } as const,
        ]),
  ];
}
