import { ANSWERERS, ASKERS, CALLINGS, LABEL_SMALL, UNKNOWN_LABELS } from './lexicon/en/labels.ts';
import { NAME_FORMS, TITLES } from './lexicon/en/names.ts';
import type { SpokenRecord } from './spoken-record.ts';
import { plainWord } from './word-keys.ts';

/** As much of a story's speaker as a label can be matched to. */
export interface NamedSpeaker {
  readonly name: string;
  readonly role: string | null;
  readonly aliases: readonly string[];
}

/** same: the label means this speaker; other: another person; asker: whoever asks; unknown: cannot be told. */
export type SpeakerMatch = 'same' | 'other' | 'asker' | 'unknown';

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'mp', 'phd', 'kc', 'qc']);

function plainWords(text: string): readonly string[] {
  return plainWord(text)
    .replaceAll(/[.,()[\]"“”']/g, ' ')
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
}

// "JOHN KERRY, US SECRETARY OF STATE", "Kerry (through interpreter)": the name stands before.
function nameOf(label: string): readonly string[] {
  const cut = [label.indexOf(','), label.indexOf('('), label.indexOf('[')].filter((at) => at > 0);
  return plainWords(cut.length === 0 ? label : label.slice(0, Math.min(...cut)));
}

function lastNameOf(words: readonly string[]): string {
  return words.findLast((word) => !SUFFIXES.has(word)) ?? '';
}

function isLast(words: readonly string[], at: number): boolean {
  return words.slice(at + 1).every((word) => SUFFIXES.has(word));
}

function goesWith(one: string, other: string): boolean {
  if (one === other) return true;
  return (one.length === 1 || other.length === 1) && one.charAt(0) === other.charAt(0);
}

// Two people of one family name are told apart by the given one, where both are printed.
function sameName(label: readonly string[], name: readonly string[]): boolean {
  const last = lastNameOf(name);
  // Of somebody called Pope or King the last word is the name.
  const proper = label.filter(
    (word, at) => !isOffice(word) || (word === last && isLast(label, at)),
  );
  const at = proper.lastIndexOf(last);
  if (last === '' || at < 0) return false;
  const before = proper.slice(0, at);
  const given = name.slice(0, name.lastIndexOf(last));
  return (
    before.length === 0 ||
    given.length === 0 ||
    before.some((word) => given.some((each) => goesWith(word, each)))
  );
}

// "FOREIGN SECRETARY HAMMOND": what is of the office, not of the name.
const OFFICE_WORDS = new Set(
  'foreign prime home defence defense vice deputy interior finance state us uk british press chief general acting former'.split(
    ' ',
  ),
);

function isOffice(word: string): boolean {
  return TITLES.has(word) || CALLINGS.has(word) || LABEL_SMALL.has(word) || OFFICE_WORDS.has(word);
}

function sameRole(label: readonly string[], role: string): boolean {
  const forms = plainWords(role).map((word) => NAME_FORMS.get(word) ?? word);
  const told = label.filter((word) => !LABEL_SMALL.has(word) && word !== 'mr' && word !== 'madam');
  return told.length > 0 && told.every((word) => forms.includes(word));
}

/** Whether the label of a turn means this speaker. */
export function matchSpeaker(label: string | null, speaker: NamedSpeaker): SpeakerMatch {
  if (label === null) return 'unknown';
  const name = nameOf(label);
  const first = name[0] ?? '';
  if ([speaker.name, ...speaker.aliases].some((each) => sameName(name, plainWords(each))))
    return 'same';
  if (name.every((word) => ASKERS.has(word) || isNumeral(word))) return 'asker';
  if (ANSWERERS.has(first) && name.length === 1) return 'unknown';
  if (UNKNOWN_LABELS.has(first)) return 'unknown';
  if (speaker.role !== null && sameRole(name, speaker.role)) return 'same';
  return name.every(isOffice) ? 'unknown' : 'other';
}

function isNumeral(word: string): boolean {
  return word !== '' && [...word].every((each) => each >= '0' && each <= '9');
}

/** For every turn of a record, whether it is this speaker's. Each label is judged once. */
export function matchTurns(record: SpokenRecord, speaker: NamedSpeaker): readonly SpeakerMatch[] {
  const known = new Map<string, SpeakerMatch>();
  return record.turns.map(({ name }) => {
    if (name === null) return 'unknown';
    const before = known.get(name);
    if (before !== undefined) return before;
    const match = matchSpeaker(name, speaker);
    known.set(name, match);
    return match;
  });
}
