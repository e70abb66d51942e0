import type { AnyWrite } from '#core/desk/field.ts';
import { nameKey } from '#core/desk/name-key.ts';
import type { NameChecked, Speaker, UnnamedSource } from '#core/quote/quote.ts';
import { sameValue } from '#core/text/canonical.ts';

/** What is typed about a speaker. `aliases`: one a line. `checked`: name and title, as they stand typed. */
export interface SpeakerDraft {
  readonly name: string;
  readonly role: string;
  readonly aliases: string;
  readonly checked: boolean;
  readonly unnamed: UnnamedSource | null;
}

export const NOT_UNNAMED: UnnamedSource = {
  whyGranted: '',
  descriptionAgreed: false,
  identityHeldBy: 'not known',
};

export const NO_DRAFT: SpeakerDraft = {
  name: '',
  role: '',
  aliases: '',
  checked: false,
  unnamed: null,
};

/** A speaker as the form begins; `checkHolds`: the check speaks of the name and title as they are. */
export function draftOf(speaker: Speaker, checkHolds: boolean): SpeakerDraft {
  return {
    name: speaker.name,
    role: speaker.role ?? '',
    aliases: speaker.aliases.join('\n'),
    checked: checkHolds,
    unnamed: speaker.unnamed,
  };
}

/** Name or title are others than the ones that were checked: the box says so before it is saved. */
export function losesCheck(draft: SpeakerDraft, speaker: Speaker): boolean {
  return isRenamed(draft, speaker) || roleOf(draft) !== speaker.role;
}

/** As it is stored: composed, and with single spaces. */
function typedName({ name }: SpeakerDraft): string {
  return name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** A name that nobody touched stays as the story spells it. */
function isRenamed(draft: SpeakerDraft, speaker: Speaker): boolean {
  return draft.name.trim() !== speaker.name && typedName(draft) !== speaker.name;
}

function roleOf({ role }: SpeakerDraft): string | null {
  return role.trim() === '' ? null : role.trim();
}

/** Each name once, in the order typed, without the speaker's own. */
export function aliasesOf({ aliases, name }: SpeakerDraft): readonly string[] {
  const names = aliases
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== name.trim());
  return [...new Set(names)];
}

const SAME_OR_NOT = 'If the two are one person, merge them; if not, tell them apart in the name.';
const TELL_APART = 'If this is somebody else, tell the two apart in the name.';

/**
 * Why a speaker must not be saved under this name: somebody else has it, or answers to it, already.
 * Null: nobody does. `self`: who is renamed; null for a new one.
 */
export function nameTaken(
  { name, unnamed }: SpeakerDraft,
  self: Speaker | null,
  speakers: readonly Speaker[],
): string | null {
  const key = nameKey(name);
  // Theirs already, beside another or as their own.
  if (self !== null && [self.name, ...self.aliases].some((own) => nameKey(own) === key))
    return null;
  const others = speakers.filter(
    (item) => item.id !== self?.id && (item.unnamed === null) === (unnamed === null),
  );
  const answers = others.find((item) => item.aliases.some((alias) => nameKey(alias) === key));
  const how = self === null ? '' : ` ${SAME_OR_NOT}`;
  if (answers !== undefined) return `${answers.name} answers to this name.${how}`;
  const same = others.find((item) => nameKey(item.name) === key);
  // A description is no name: two officials may be described alike.
  if (same === undefined || unnamed !== null) return null;
  return `${same.name} is in this story already.${how === '' ? ` ${TELL_APART}` : how}`;
}

/** What is missing, in a sentence; null: it can be saved. */
export function draftProblem({ name, unnamed }: SpeakerDraft): string | null {
  if (name.trim() !== '') return null;
  return unnamed === null
    ? 'Type the name as the desk will list it.'
    : 'Type how the source is described.';
}

/** A new speaker. The check is written after it, so that the log says when it was made. */
export function speakerFrom(draft: SpeakerDraft, id: string): Speaker {
  return {
    id,
    name: typedName(draft),
    role: roleOf(draft),
    aliases: draft.unnamed === null ? aliasesOf(draft) : [],
    unnamed: draft.unnamed,
    checked: null,
  };
}

/** What saving the draft writes over the speaker. `checkedNow`: who checks, now; `checkHolds`: an earlier check still does. */
export function speakerWrites(
  speaker: Speaker,
  draft: SpeakerDraft,
  checkedNow: NameChecked,
  checkHolds: boolean,
): readonly AnyWrite[] {
  const { id } = speaker;
  const name = typedName(draft);
  const role = roleOf(draft);
  const aliases = draft.unnamed === null ? aliasesOf(draft) : speaker.aliases;
  const renamed = losesCheck(draft, speaker);
  const checks = draft.checked && draft.unnamed === null;
  const writes: AnyWrite[] = [];
  if (isRenamed(draft, speaker)) writes.push({ field: 'speaker.name', id, value: name });
  if (role !== speaker.role) writes.push({ field: 'speaker.role', id, value: role });
  if (!sameValue(aliases, speaker.aliases))
    writes.push({ field: 'speaker.aliases', id, value: aliases });
  if (!sameValue(draft.unnamed, speaker.unnamed))
    writes.push({ field: 'speaker.unnamed', id, value: draft.unnamed });
  if (checks && (renamed || !checkHolds))
    writes.push({ field: 'speaker.checked', id, value: checkedNow });
  // A check of the name before stays on record, as one that no longer holds.
  const takenBack = draft.unnamed !== null || (checkHolds && !renamed);
  if (!checks && speaker.checked !== null && takenBack)
    writes.push({ field: 'speaker.checked', id, value: null });
  return writes;
}
