/** What a source is (factcheck-peers §3.4, with `authorised` of MODEL F). */
export type SourceType =
  | 'own-recording'
  | 'broadcast'
  | 'official-transcript'
  | 'own-text'
  | 'document'
  | 'notes'
  | 'authorised'
  | 'confirmation'
  | 'interpreter'
  | 'wire'
  | 'outlet'
  | 'reference'
  | 'unnamed';

/**
 * How near a source stands to the words. Only `first-hand` carries a passing verdict;
 * `second-hand` never closes a chain alone; the others support but prove no wording.
 */
export type Tier = 'first-hand' | 'second-hand' | 'confirmation' | 'expert' | 'lead' | 'restricted';

/** How a record came to be text. Only the first two make a bare "word for word" (MODEL F). */
export type Fidelity =
  | 'recording'
  | 'verbatim transcript'
  | 'edited transcript'
  | 'prepared text'
  | 'readout'
  | 'automatic captions';

export const FIDELITIES: readonly Fidelity[] = [
  'recording',
  'verbatim transcript',
  'edited transcript',
  'prepared text',
  'readout',
  'automatic captions',
];

/** Whether the record holds the whole occasion or a part of it. */
export type Completeness = 'whole' | 'part';

interface SourceKind {
  readonly type: SourceType;
  readonly label: string;
  readonly tier: Tier;
  /** What a locator in such a source looks like; shown in the empty field. */
  readonly locator: string;
}

/** The thirteen types in the order of the menu, first-hand first. */
export const SOURCE_TYPES: readonly SourceKind[] = [
  {
    type: 'own-recording',
    label: 'Our recording',
    tier: 'first-hand',
    locator: 'timecode, as 00:03:12',
  },
  {
    type: 'broadcast',
    label: 'Broadcast or official video',
    tier: 'first-hand',
    locator: 'timecode, as 00:03:12',
  },
  {
    type: 'official-transcript',
    label: 'Official transcript',
    tier: 'first-hand',
    locator: 'paragraph or page',
  },
  {
    type: 'own-text',
    label: 'Speaker’s own text',
    tier: 'first-hand',
    locator: 'paragraph or post',
  },
  {
    type: 'document',
    label: 'Document or court record',
    tier: 'first-hand',
    locator: 'page, section',
  },
  { type: 'notes', label: 'Reporter’s notes', tier: 'first-hand', locator: 'notebook page' },
  {
    type: 'authorised',
    label: 'Authorised by the speaker',
    tier: 'confirmation',
    locator: 'mail or call, when',
  },
  {
    type: 'confirmation',
    label: 'Confirmed by speaker or office',
    tier: 'confirmation',
    locator: 'mail or call, who, when',
  },
  {
    type: 'interpreter',
    label: 'Interpreter or translator',
    tier: 'expert',
    locator: 'name, language',
  },
  { type: 'wire', label: 'Another agency’s copy', tier: 'second-hand', locator: 'paragraph' },
  { type: 'outlet', label: 'Another outlet’s report', tier: 'second-hand', locator: 'paragraph' },
  { type: 'reference', label: 'Reference or earlier check', tier: 'lead', locator: 'entry' },
  { type: 'unnamed', label: 'Unnamed source', tier: 'restricted', locator: 'none' },
];

/** The row of a type; every type has one (a test says so). */
export function sourceKind(type: SourceType): SourceKind {
  const kind = SOURCE_TYPES.find((row) => row.type === type);
  if (kind === undefined) throw new Error(`no such source type: ${type}`);
  return kind;
}

/** A record's text, kept under its hash: SHA-256 of the UTF-8, length in UTF-16 code units. */
export interface RecordText {
  readonly sha256: string;
  readonly length: number;
  readonly name: string;
}

/**
 * A record that can show what was said. `date` is when it was published or made (YYYY-MM-DD or '').
 * `accessedAt`: when the desk obtained it, a day or a moment; null not noted. `url` has passed safeUrl or is null. `record` null: no text held. `occasionId` null: not placed.
 * `notesSeenBy`: for reporter's notes, the checker who saw them; null otherwise or not yet.
 */
export interface Source {
  readonly id: string;
  readonly type: SourceType;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly snapshotUrl: string | null;
  readonly date: string;
  readonly accessedAt: string | null;
  readonly fidelity: Fidelity | null;
  readonly completeness: Completeness;
  readonly record: RecordText | null;
  readonly occasionId: string | null;
  readonly notesSeenBy: string | null;
}

/**
 * A source as the desk holds it. Confidential ones are seen by few and leave in no file
 * (confidential.ts). `archivedOn`: when the archived copy was made; `deadSince`: since when its link
 * leads nowhere, as somebody found; both YYYY-MM-DD, '' not noted. `authorisedChange`: what the
 * speaker's authorisation changed in the words, '' not noted. `language`: of its words (BCP 47), ''
 * not noted, then the words tell; `obtained`: how the desk came by it, in words, '' not noted. When it
 * did is `accessedAt`.
 */
export interface HeldSource extends Source {
  readonly confidential: boolean;
  readonly archivedOn: string;
  readonly deadSince: string;
  readonly authorisedChange: string;
  readonly language: string;
  readonly obtained: string;
}

/** A source that was just added, with nothing noted about it yet. */
export function heldSource(source: Source): HeldSource {
  return {
    ...source,
    confidential: false,
    archivedOn: '',
    deadSince: '',
    authorisedChange: '',
    language: '',
    obtained: '',
  };
}

/** A source with what was noted of it: one that is none of the desk's has nothing noted. */
export function asHeld(source: Source | HeldSource): HeldSource {
  return 'confidential' in source ? source : heldSource(source);
}

/** A search for a record: where, when (YYYY-MM-DD), with which terms, and what came of it. Serves every quote of its occasion, or of the story where that is null. */
export interface SearchEntry {
  readonly id: string;
  readonly occasionId: string | null;
  readonly where: string;
  readonly when: string;
  readonly terms: string;
  readonly result: string;
}
