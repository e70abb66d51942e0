import { archiveDate } from '#core/verdict/archive-date.ts';
import { readLink } from '#core/verdict/read-link.ts';
import { safeUrl } from '#core/verdict/safe-url.ts';
import {
  asHeld,
  type Completeness,
  type Fidelity,
  type RecordText,
  type Source,
  type SourceType,
  sourceKind,
} from '#core/verdict/source.ts';
import { languageName, languageTag } from '../review/language-names.ts';

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
  /** YYYY-MM-DD, '' not noted; so is `deadSince`. */
  readonly archivedOn: string;
  readonly deadSince: string;
  readonly authorisedChange: string;
  readonly confidential: boolean;
  /** As typed; null: nobody typed one, and the words tell. */
  readonly language: string | null;
  readonly obtained: string;
  /** YYYY-MM-DD, '' not noted. */
  readonly obtainedOn: string;
}

/** A source as it is kept; null: one that is being added, obtained on `today`. */
export function draftOf(source: Source | null, today = ''): SourceDraft {
  const held = source === null ? null : asHeld(source);
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
    archivedOn: held?.archivedOn ?? '',
    deadSince: held?.deadSince ?? '',
    authorisedChange: held?.authorisedChange ?? '',
    confidential: held?.confidential ?? false,
    language: held === null || held.language === '' ? null : languageName(held.language),
    obtained: held?.obtained ?? '',
    obtainedOn: source === null ? today : (source.accessedAt?.slice(0, 10) ?? ''),
  };
}

/** The site a link leads to; the link itself where it has none. */
function siteOf(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/u, '').split(/[/?#]/u, 1)[0] ?? url;
}

/** A single line that is a link and nothing else. */
export function looksLikeLink(pasted: string): boolean {
  const text = pasted.trim();
  return text !== '' && !/\s/u.test(text) && /^[a-z][a-z0-9+.-]*:\/?\/?|^www\./iu.test(text);
}

/** Why a link cannot be kept, as a sentence; null when it can or is blank. */
export function linkProblem(url: string): string | null {
  const { kept, say } = readLink(url);
  return kept ? null : say;
}

/** What is said under the field of a link: what is known of it, and that nobody looked. */
export function linkHint(url: string): string {
  const { kept, say } = readLink(url);
  if (url.trim() === '' || !kept) return 'Begins with https:// or http://.';
  return `${say ?? 'Safe to follow.'} Not looked up: whether the page still stands, the desk cannot know.`;
}

/** The draft with another link to an archived copy; its day is read from the address where that tells it. */
export function withArchive(draft: SourceDraft, snapshotUrl: string): SourceDraft {
  const told = archiveDate(snapshotUrl);
  const was = archiveDate(draft.snapshotUrl);
  const own = draft.archivedOn !== '' && draft.archivedOn !== was;
  return { ...draft, snapshotUrl, archivedOn: own ? draft.archivedOn : told };
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

/** The language as it is kept (BCP 47), '' none; null: nobody typed one, or it is none yet. */
export function languageOfDraft({ language }: SourceDraft): string | null {
  return language === null || language.trim() === '' ? language : languageTag(language);
}

/** Why a language cannot be kept, as a sentence; null when it can or is blank. */
export function languageProblem(draft: SourceDraft): string | null {
  const none = draft.language !== null && languageOfDraft(draft) === null;
  return none ? 'Type a language, such as Arabic.' : null;
}

/** When it was obtained: the moment itself where it is on that day; null not noted. */
export function obtainedAt({ obtainedOn }: SourceDraft, moment: string | null): string | null {
  if (obtainedOn === '') return null;
  return moment?.startsWith(obtainedOn) === true ? moment : obtainedOn;
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
    accessedAt: obtainedAt(draft, rest.now),
    fidelity: draft.fidelity,
    completeness: draft.completeness,
    record: rest.record,
    occasionId: rest.occasionId,
    notesSeenBy: draft.type === 'notes' && draft.notesSeen ? rest.me : null,
  };
}

/** "Evidence kept: the title."; of a confidential source without it. */
export function keptWords({ title, confidential }: SourceDraft): string {
  return `Evidence kept: ${confidential ? 'a confidential source' : title}.`;
}
