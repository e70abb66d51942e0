import type { RecordFileText } from './record-text.ts';

/** The most bytes of a file, of its unpacked parts, and of the text that comes out. */
export const LARGEST_FILE_BYTES = 16 * 1024 * 1024;
export const LARGEST_PACKED_BYTES = 10 * 1024 * 1024;
export const LARGEST_UNPACKED_BYTES = 50 * 1024 * 1024;
export const LARGEST_RATIO = 100;
export const MOST_ENTRIES = 1000;
/** Elements inside one another; pages written by people stay under 100. */
export const DEEPEST_NESTING = 1000;

export type RecordRefusalCode =
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'too-slow'
  | 'nul'
  | 'lone-surrogate'
  | 'not-utf8'
  | 'not-a-record'
  | 'damaged'
  | 'entities'
  | 'no-captions';

/** Why a file cannot be read, in a sentence that says what to do. */
export interface RecordRefusal {
  readonly code: RecordRefusalCode;
  readonly message: string;
}

export type RecordFileResult =
  | { readonly ok: true; readonly read: RecordFileText }
  /** `preview`: the first lines read as windows-1252, when that is what to try; else null. */
  | { readonly ok: false; readonly refusal: RecordRefusal; readonly preview: string | null };

export function refused(
  code: RecordRefusalCode,
  message: string,
  preview: string | null = null,
): { readonly ok: false; readonly refusal: RecordRefusal; readonly preview: string | null } {
  return { ok: false, refusal: { code, message }, preview };
}
