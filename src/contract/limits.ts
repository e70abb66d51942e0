import type { Command } from '#core/desk/command.ts';
import { LARGEST_STORY_BYTES } from '#core/story/largest-story.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** Longest text of a story version: bytes of its UTF-8 (MODEL A9). */
export const MAX_STORY_BYTES = LARGEST_STORY_BYTES;
/** Longest text of a record: bytes of its UTF-8. */
export const MAX_RECORD_BYTES = 16 * MIB;
/** Longest body of a command that names one quote, or a few hundred. */
export const MAX_COMMAND_BYTES = MIB;
/** Longest body of a command that lists quotes or fields: 20,000 ids with the fingerprints seen are 2.1 MB. */
const MAX_LISTING_BYTES = 4 * MIB;

/**
 * Longest body by type of command, where one MiB is not enough for an honest page. A text of 2 MiB
 * needs less than 3 MiB as JSON. A find takes about 310 bytes, in other scripts up to 500, so the
 * 20,000 of a longest list need 6 to 10 MB. A placement takes about 400 bytes, 10,000 of them 4 MB.
 */
export const COMMAND_BYTES: Readonly<Partial<Record<Command['type'], number>>> = {
  'create-story': 3 * MIB,
  'add-version': 8 * MIB,
  'propose-candidates': 12 * MIB,
  edit: MAX_LISTING_BYTES,
  confirm: MAX_LISTING_BYTES,
  unconfirm: MAX_LISTING_BYTES,
  submit: MAX_LISTING_BYTES,
  'run-unsigned': MAX_LISTING_BYTES,
  clear: MAX_LISTING_BYTES,
  'merge-speakers': MAX_LISTING_BYTES,
  'move-quotes': MAX_LISTING_BYTES,
  settle: MAX_LISTING_BYTES,
  undo: MAX_LISTING_BYTES,
};
/** Longest body of any command; also the bound until its type has been read. */
export const MAX_ANY_COMMAND_BYTES = Math.max(...Object.values(COMMAND_BYTES));

/** Longest body that brings a record: its text as JSON, with room for escapes in half of it. */
export const MAX_TEXT_BODY_BYTES = 24 * MIB;
/** Bytes of records that one person may bring in a day (UTC): forty of the longest. */
export const MAX_TEXT_BYTES_A_DAY = 640 * MIB;
/** Most members of any list in a command or an event. */
export const MAX_LIST = 20_000;
/** Longest value of a setting of the host, in UTF-16 code units. */
export const MAX_SETTING = 2 * MIB;
/** Longest backup that is taken back over HTTP; a longer one is restored by command on the machine. */
export const MAX_BACKUP_BYTES = 64 * MIB;

/** Deepest nesting of arrays and objects in a body; a command needs 8, a log row 12. */
export const MAX_DEPTH = 64;
/** Most values in a body, keys not counted: 20,000 finds hold about 500,000. */
export const MAX_VALUES = 1_000_000;
/** Most values in a backup: a row of a log takes about 20 bytes a value. */
export const MAX_BACKUP_VALUES = 4_000_000;
