import type { Desk } from './desk.ts';

/**
 * A piece of a desk as plain data: a member under its key (`speakers`), or one part of a long wide
 * table (`quotes/17`), whose member then stands before its parts and without them.
 */
export interface DeskPiece {
  readonly name: string;
  readonly value: unknown;
}

/** From so many things on, a wide table is divided into its parts. */
const LONG = 1000;

interface Divided {
  readonly next: number;
  readonly parts: readonly unknown[];
}

function isLongTable(value: unknown): value is Divided {
  return (
    typeof value === 'object' &&
    value !== null &&
    'next' in value &&
    typeof value.next === 'number' &&
    value.next >= LONG &&
    'parts' in value &&
    Array.isArray(value.parts)
  );
}

/**
 * Divides a desk, so that one with thousands of quotes can be written, read and compared without its
 * whole JSON in one string (39 million characters at 20,000 quotes). `joinPieces` puts it together.
 */
export function* deskPieces(desk: Desk): Generator<DeskPiece> {
  for (const [key, value] of Object.entries(desk)) {
    const member: unknown = value;
    if (!isLongTable(member)) {
      yield { name: key, value: member };
      continue;
    }
    yield { name: key, value: { ...member, parts: [] } };
    for (const [at, part] of member.parts.entries()) yield { name: `${key}/${at}`, value: part };
  }
}

/** The desk that was divided, in the form it had then. Throws where a part comes without its table. */
export function joinPieces(pieces: Iterable<DeskPiece>): Desk {
  const members: Record<string, unknown> = {};
  const tables = new Map<string, unknown[]>();
  for (const { name, value } of pieces) {
    const [key = '', at] = name.split('/');
    if (at === undefined) {
      members[key] = value;
      continue;
    }
    const table = members[key];
    if (typeof table !== 'object') throw new Error(`a part of “${key}” stands before its table`);
    const parts = tables.get(key) ?? [];
    parts.push(value);
    tables.set(key, parts);
    members[key] = { ...table, parts };
  }
  // Of `deskPieces`, or parsed from what it gave.
  return members as unknown as Desk;
}
