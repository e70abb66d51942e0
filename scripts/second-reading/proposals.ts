import type { AnyWrite, FieldName } from '#core/desk/field.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { canonical } from '#core/text/canonical.ts';
import { type Hand, type Notebook, noteProposer, writerOf } from './notebook.ts';

const isOf = (write: AnyWrite, { field, id }: { readonly field: FieldName; readonly id: string }) =>
  write.field === field && write.id === id;

/** Notes the rows of a command, so that what one of them wrote can be told from what was there. */
export function enterCommand(book: Notebook, { actor, mid, seq }: DeskEvent): void {
  const { command } = book;
  if (command.by !== actor.id || command.mid !== mid)
    book.command = { by: actor.id, mid, row: seq };
}

/** Takes what is proposed, and ends what is settled. */
export function takeProposal(book: Notebook, event: DeskEvent): void {
  const by = event.actor.id;
  if (event.type === 'suggestion-made@1') {
    const { id, writes } = event.data;
    book.suggestions.set(id, { by, writes });
  }
  if (event.type === 'conflict-opened@1') {
    // A second clash of the same name has one of its own, after its row.
    let id = event.mid;
    for (let turn = 0; book.clashes.has(id); turn += 1) id = `conflict-${event.seq}.${turn}`;
    book.clashes.set(id, { by, writes: event.data.theirs });
  }
  if (event.type === 'conflict-settled@1') book.clashes.delete(event.data.conflictId);
  if (event.type === 'suggestion-settled@1') {
    if (event.data.how === 'taken') takenFrom(book, event.data.id, event.seq);
    book.suggestions.delete(event.data.id);
  }
}

/** Whose values a clash is settled with, beside those of who settles it; null: their own. */
export function sideChosen(book: Notebook, event: DeskEvent, write: AnyWrite): string | null {
  if (event.type !== 'conflict-settled@1') return null;
  const clash = book.clashes.get(event.data.conflictId);
  const theirs = clash?.writes.find((item) => isOf(item, write));
  if (clash === undefined || theirs === undefined) return null;
  return canonical(theirs.value) === canonical(write.value) ? clash.by : null;
}

/** The author of a suggestion is named with each field that the command which took it has written. */
function takenFrom(book: Notebook, id: string, row: number): void {
  const suggestion = book.suggestions.get(id);
  if (suggestion === undefined) return;
  const hand: Hand = { by: suggestion.by, row };
  for (const write of suggestion.writes) {
    const writer = writerOf(book, write.field, write.id);
    if (writer?.by === book.command.by && writer.row >= book.command.row)
      noteProposer(book, write.field, write.id, hand);
  }
}
