import type { FieldName } from './field.ts';
import { rowOf, type WideTable } from './wide-table.ts';

/** The last event that wrote a field. */
export interface FieldMark {
  readonly seq: number;
  readonly actor: string;
  readonly mid: string;
}

/** The last writers of one thing's fields. */
export type Marks = { readonly [F in FieldName]?: FieldMark };

/** Who wrote a field last; undefined while nobody has. */
export function markOf(
  desk: { readonly fields: WideTable<Marks> },
  { field, id }: { readonly field: FieldName; readonly id: string },
): FieldMark | undefined {
  return rowOf(desk.fields, id)?.[field];
}
