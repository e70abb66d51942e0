import type { FieldName } from './field.ts';
import { rowOf, type WideTable } from './wide-table.ts';

/** The last event that wrote a field. */
export interface FieldMark {
  readonly seq: number;
  readonly actor: string;
  readonly mid: string;
  /** Id of who proposed the value, where the writer took it from them: a suggestion, or one side of a clash. */
  readonly proposer?: string;
}

/** The last writers of one thing's fields. */
export type Marks = { readonly [F in FieldName]?: FieldMark };

/** Whether somebody wrote a field last, or proposed what was written there. */
export function isBehind(mark: FieldMark | undefined, personId: string): boolean {
  return mark !== undefined && (mark.actor === personId || mark.proposer === personId);
}

/** Who wrote a field last; undefined while nobody has. */
export function markOf(
  desk: { readonly fields: WideTable<Marks> },
  { field, id }: { readonly field: FieldName; readonly id: string },
): FieldMark | undefined {
  return rowOf(desk.fields, id)?.[field];
}
