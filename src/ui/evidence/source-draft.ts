import { safeUrl } from '#core/verdict/safe-url.ts';
import {
  type Completeness,
  type Fidelity,
  type RecordText,
  type Source,
  type SourceType,
  sourceKind,
} from '#core/verdict/source.ts';

/** The facts of a source as they are typed. */
export interface SourceDraft {
  readonly type: SourceType;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly snapshotUrl: string;
  readonly date: string;
  readonly fidelity: Fidelity | null;
  readonly completeness: Completeness;
  readonly notesSeen: boolean;
}

export function draftOf(source: Source | null): SourceDraft {
  return {
    type: source?.type ?? 'official-transcript',
    title: source?.title ?? '',
    publisher: source?.publisher ?? '',
    url: source?.url ?? '',
    snapshotUrl: source?.snapshotUrl ?? '',
    date: source?.date ?? '',
    fidelity: source?.fidelity ?? null,
    completeness: source?.completeness ?? 'whole',
    notesSeen: source?.notesSeenBy != null,
  };
}

/** The site a link leads to; the link itself where it has none. */
export function siteOf(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/u, '').split(/[/?#]/u, 1)[0] ?? url;
}

/** A single line that is a link and nothing else. */
export function looksLikeLink(pasted: string): boolean {
  const text = pasted.trim();
  return text !== '' && !/\s/u.test(text) && /^[a-z][a-z0-9+.-]*:\/?\/?|^www\./iu.test(text);
}

/** Why a link cannot be kept, as a sentence; null when it can or is blank. */
export function linkProblem(url: string): string | null {
  if (url.trim() === '' || safeUrl(url) !== null) return null;
  return 'This is no link the desk can keep. It must begin with http:// or https:// and hold no spaces.';
}

/** A title for a source nobody has named: its site, its file, its first words, or what it is. */
export function titleOf(draft: SourceDraft, recordName: string, text: string): string {
  if (draft.title.trim() !== '') return draft.title.trim();
  if (recordName !== '') return recordName;
  if (draft.url.trim() !== '') return siteOf(draft.url.trim());
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line === ''
    ? sourceKind(draft.type).label
    : line.length > 60
      ? `${line.slice(0, 57)}…`
      : line;
}

interface SourceRest {
  readonly id: string;
  readonly title: string;
  readonly record: RecordText | null;
  readonly occasionId: string | null;
  readonly me: string;
  readonly now: string;
}

/** The source as it will be stored. Links must have passed `linkProblem`. */
export function sourceOf(draft: SourceDraft, rest: SourceRest): Source {
  return {
    id: rest.id,
    type: draft.type,
    title: rest.title,
    publisher: draft.publisher.trim(),
    url: safeUrl(draft.url),
    snapshotUrl: safeUrl(draft.snapshotUrl),
    date: draft.date,
    accessedAt: rest.now,
    fidelity: draft.fidelity,
    completeness: draft.completeness,
    record: rest.record,
    occasionId: rest.occasionId,
    notesSeenBy: draft.type === 'notes' && draft.notesSeen ? rest.me : null,
  };
}
