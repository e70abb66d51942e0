import * as z from 'zod/mini';
import { utf8Length } from '#core/text/offsets.ts';
import { MAX_LIST } from './limits.ts';

// Zod would otherwise try `new Function`, which the page's policy forbids and reports.
z.config({ jitless: true });

/** An object with exactly these keys; any other is an error. Every schema of this room is made by it. */
export function strict<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject(shape);
}

/** Unicode that can be hashed and stored: no lone surrogate (its UTF-8 would be another text), no NUL. */
function storable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** A text of at most `max` UTF-16 code units. */
export function text(max: number) {
  return z
    .string()
    .check(
      z.maxLength(max),
      z.refine(storable, { error: 'holds a character that cannot be stored' }),
    );
}

/** A whole text of a story or a record, bounded in bytes of UTF-8. */
export function wholeText(maxBytes: number) {
  return text(maxBytes).check(
    z.refine((value) => utf8Length(value) <= maxBytes, {
      error: `is longer than ${maxBytes} bytes`,
    }),
  );
}

/** A list of at most MAX_LIST members. */
export function list<S extends z.core.SomeType>(item: S) {
  return z.array(item).check(z.maxLength(MAX_LIST));
}

/**
 * An id: letters and digits with at least one of - . : between them, 120 characters at most. No
 * name that every object has (`constructor`, `__proto__`) is one, so a table keyed by ids is safe.
 */
export const id = z
  .string()
  .check(z.maxLength(120), z.regex(/^[A-Za-z0-9]+[-.:][A-Za-z0-9.:_-]+$/));

/** Key of a field as fieldKey makes it. */
export const fieldKeyText = z
  .string()
  .check(z.maxLength(160), z.regex(/^[A-Za-z.]+\/[A-Za-z0-9.:_-]+$/));

/** SHA-256, 64 lower-case hex digits. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A place in a log or an offset in a text: a whole number from 0. */
export const count = z.int().check(
  z.nonnegative(),
  // Minus zero is another number than the one it is hashed as.
  z.refine((value) => !Object.is(value, -0), { error: 'is minus zero; send 0' }),
);

/** A name of a person, a speaker, an agency. */
export const name = text(400);
/** A line: a title, a locator, a place. */
export const line = text(1000);
/** A date or an instant as ISO 8601, or ''. */
export const date = text(40);
/** An address of the web; core decides which are safe. */
export const address = text(4000);
/** Why something was done; a note. */
export const reason = text(4000);
/** Words of a record or a message. */
export const passage = text(20_000);
