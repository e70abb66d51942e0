import type { AnyWrite } from '#core/desk/field.ts';
import { safeUrl } from '#core/verdict/safe-url.ts';
import { asHeld, type HeldSource, type Source } from '#core/verdict/source.ts';
import { languageOfDraft, obtainedAt, type SourceDraft } from './source-draft.ts';

/** The fields of a source that were typed anew. Links must have passed `linkProblem`. */
export function sourceWrites(source: Source, draft: SourceDraft, me: string): readonly AnyWrite[] {
  const { id } = source;
  const url = safeUrl(draft.url);
  const snapshotUrl = safeUrl(draft.snapshotUrl);
  const title = draft.title.trim() === '' ? source.title : draft.title.trim();
  const seen = draft.type === 'notes' && draft.notesSeen;
  const writes: AnyWrite[] = [];
  if (draft.type !== source.type) writes.push({ field: 'source.type', id, value: draft.type });
  if (title !== source.title) writes.push({ field: 'source.title', id, value: title });
  if (draft.publisher.trim() !== source.publisher)
    writes.push({ field: 'source.publisher', id, value: draft.publisher.trim() });
  if (url !== source.url) writes.push({ field: 'source.url', id, value: url });
  if (snapshotUrl !== source.snapshotUrl)
    writes.push({ field: 'source.snapshotUrl', id, value: snapshotUrl });
  if (draft.date !== source.date) writes.push({ field: 'source.date', id, value: draft.date });
  if (draft.fidelity !== source.fidelity)
    writes.push({ field: 'source.fidelity', id, value: draft.fidelity });
  if (draft.completeness !== source.completeness)
    writes.push({ field: 'source.completeness', id, value: draft.completeness });
  if (seen !== (source.notesSeenBy !== null))
    writes.push({ field: 'source.notesSeenBy', id, value: seen ? me : null });
  const accessedAt = obtainedAt(draft, source.accessedAt);
  if (accessedAt !== source.accessedAt)
    writes.push({ field: 'source.accessedAt', id, value: accessedAt });
  return [...writes, ...notedWrites(asHeld(source), draft)];
}

/** What is noted beside a source: what was typed anew of it. */
export function notedWrites(source: HeldSource, draft: SourceDraft): readonly AnyWrite[] {
  const { id } = source;
  const archivedOn = draft.snapshotUrl.trim() === '' ? '' : draft.archivedOn;
  const deadSince = draft.url.trim() === '' ? '' : draft.deadSince;
  const authorisedChange = draft.type === 'authorised' ? draft.authorisedChange.trim() : '';
  const writes: AnyWrite[] = [];
  if (archivedOn !== source.archivedOn)
    writes.push({ field: 'source.archivedOn', id, value: archivedOn });
  if (deadSince !== source.deadSince)
    writes.push({ field: 'source.deadSince', id, value: deadSince });
  if (authorisedChange !== source.authorisedChange)
    writes.push({ field: 'source.authorisedChange', id, value: authorisedChange });
  // What nobody typed stays as it is.
  const language = languageOfDraft(draft)?.trim() ?? source.language;
  const obtained = draft.obtained.trim();
  if (language !== source.language) writes.push({ field: 'source.language', id, value: language });
  if (obtained !== source.obtained) writes.push({ field: 'source.obtained', id, value: obtained });
  return writes;
}
