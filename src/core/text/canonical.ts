/** What may be hashed or logged: RFC 8785 restricted to strings, integers, null, arrays, objects; and booleans. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * Canonical JSON (RFC 8785, JSON Canonicalization Scheme) for the values this desk stores:
 * object keys sorted by UTF-16 code units, no white space, integers only.
 *
 * Throws a TypeError on fractions, unsafe integers, undefined and functions: a value that reaches
 * the log in such a form is a bug, never a user's mistake.
 */
export function canonical(value: unknown): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`not an integer: ${value}`);
      return String(value === 0 ? 0 : value);
    case 'object':
      break;
    default:
      throw new TypeError(`cannot be written as canonical JSON: ${typeof value}`);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const pairs = sortedEntries(value).map(
    ([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`,
  );
  return `{${pairs.join(',')}}`;
}

/** The members of an object, sorted by their keys. */
function sortedEntries(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * The canonical form in pieces one after the other: of a value with a long list in it (20,000 finds are
 * 6 million characters) the whole text is never written. `levels`: how deep lists and objects are
 * divided; below that each is one piece. Throws as `canonical` does.
 */
export function* canonicalPieces(value: unknown, levels: number): Generator<string> {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    yield canonical(value);
    return;
  }
  const isList = Array.isArray(value);
  const members: readonly (readonly [string, unknown])[] = isList
    ? value.map((item: unknown): [string, unknown] => ['', item])
    : sortedEntries(value).map(([key, item]) => [`${JSON.stringify(key)}:`, item]);
  yield isList ? '[' : '{';
  for (const [index, [before, item]] of members.entries()) {
    yield index === 0 ? before : `,${before}`;
    yield* canonicalPieces(item, levels - 1);
  }
  yield isList ? ']' : '}';
}

/**
 * Two values are the same when their canonical forms are: the equality of the log. Neither form is
 * written, so that comparing two desks takes no memory; what has no canonical form throws here too,
 * where it is compared. O(n).
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null)
    return canonical(a) === canonical(b);
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameValue(item, b[index]))
    );
  const others = new Map(Object.entries(b));
  const own = Object.entries(a);
  return (
    own.length === others.size &&
    own.every(([key, item]) => others.has(key) && sameValue(item, others.get(key)))
  );
}
