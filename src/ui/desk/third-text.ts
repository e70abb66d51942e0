import type { AnyWrite, FieldName } from '#core/desk/field.ts';

/** Fields whose value is a text that a person may write anew. */
const TEXTS: readonly FieldName[] = [
  'quote.fix',
  'source.title',
  'source.publisher',
  'speaker.name',
  'speaker.role',
  'occasion.what',
  'occasion.where',
];

/** The free text of a write: its value, or the reason of a verdict; null where it has none. */
export function textIn(write: AnyWrite): string | null {
  if (write.field === 'quote.verdict') return write.value?.reason ?? null;
  if (!TEXTS.includes(write.field)) return null;
  return typeof write.value === 'string' ? write.value : '';
}

/** The same write with another text; an empty one is none where the field may be empty. */
export function withText(write: AnyWrite, text: string): AnyWrite {
  const typed = text.trim();
  if (write.field === 'quote.verdict')
    return write.value === null ? write : { ...write, value: { ...write.value, reason: typed } };
  if (textIn(write) === null) return write;
  const empty = write.field === 'quote.fix' || write.field === 'speaker.role' ? null : '';
  // Only fields of TEXTS come here, and each of them takes a text.
  return { ...write, value: typed === '' ? empty : typed } as AnyWrite;
}
