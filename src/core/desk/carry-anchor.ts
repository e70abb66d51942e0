import { describePart } from '../anchor/anchor.ts';
import { editBetween, shiftSpan } from '../anchor/edits.ts';
import type { Anchor } from '../quote/quote.ts';
import type { Span } from '../text/span.ts';
import type { Command } from './command.ts';
import type { Desk } from './desk.ts';
import type { AnyWrite } from './field.ts';

/**
 * An anchor as it stands in the story of today, for someone who worked on an older version; null where
 * the words around it are others by now. O(text) a version between.
 */
function carriedAnchor(desk: Desk, anchor: Anchor): Anchor | null {
  const from = desk.versions.findIndex(({ id }) => id === anchor.parts[0]?.versionId);
  if (from < 0 || from === desk.versions.length - 1) return anchor;
  let spans: readonly (Span | null)[] = [...anchor.parts, anchor.clause];
  for (let at = from; at + 1 < desk.versions.length; at += 1) {
    const edit = editBetween(desk.versions[at]?.text ?? '', desk.versions[at + 1]?.text ?? '');
    const next = spans.map((span) => (span === null ? null : shiftSpan(span, [edit])));
    if (next.some((span, index) => span === null && spans[index] !== null)) return null;
    spans = next;
  }
  const last = desk.versions.at(-1);
  if (last === undefined) return anchor;
  const clause = spans.at(-1) ?? null;
  const parts = spans
    .slice(0, -1)
    .flatMap((span) => (span === null ? [] : describePart(last.text, last.id, span)));
  return { ...anchor, parts, clause };
}

/** Writes with their anchors in today's version, as far as they can be carried there. */
export function carriedWrites(desk: Desk, writes: readonly AnyWrite[]): readonly AnyWrite[] {
  if (desk.versions.length < 2) return writes;
  return writes.map((write) =>
    write.field === 'quote.anchor'
      ? { ...write, value: carriedAnchor(desk, write.value) ?? write.value }
      : write,
  );
}

/** A command that was made on an older version of the story, as it is meant in today's. */
export function onThisVersion<C extends Command>(desk: Desk, command: C): C {
  if (desk.versions.length < 2) return command;
  if ('writes' in command) return { ...command, writes: carriedWrites(desk, command.writes) };
  if (command.type === 'mark')
    return { ...command, anchor: carriedAnchor(desk, command.anchor) ?? command.anchor };
  return command;
}
