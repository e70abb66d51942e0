import type Database from 'better-sqlite3';
import type { StoredDesk } from '#api/ports.ts';
import { type DeskPiece, deskPieces, joinPieces } from '#core/desk/desk-pieces.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { LogHead } from '#core/desk/log.ts';

/** The stored desks in their tables; every function runs inside a transaction of the caller. */
export interface DeskTables {
  get(storyId: string): StoredDesk | null;
  /** Where the stored desk stands; null: there is none. */
  headOf(storyId: string): LogHead | null;
  /** The pieces of the stored desk one after the other; none where there is no desk. */
  pieces(storyId: string): Iterable<DeskPiece>;
  put(storyId: string, stored: StoredDesk): void;
}

/** Stands where an earlier release kept the whole desk: it is in pieces. */
const IN_PIECES = '';

interface PieceRow {
  readonly name: string;
  readonly piece: string;
}

export function deskTables(db: Database.Database): DeskTables {
  const head = db.prepare('SELECT seq, hash FROM desks WHERE story_id = ?');
  const whole = db.prepare('SELECT desk FROM desks WHERE story_id = ?').pluck();
  const rows = db.prepare('SELECT name, piece FROM desk_pieces WHERE story_id = ? ORDER BY at');
  const putHead = db.prepare('INSERT OR REPLACE INTO desks VALUES (?, ?, ?, ?)');
  const cut = db.prepare('DELETE FROM desk_pieces WHERE story_id = ?');
  const putPiece = db.prepare('INSERT INTO desk_pieces VALUES (?, ?, ?, ?)');

  const headOf = (storyId: string): LogHead | null =>
    (head.get(storyId) as LogHead | undefined) ?? null;

  function* pieces(storyId: string): Generator<DeskPiece> {
    const text = whole.get(storyId) as string | undefined;
    if (text === undefined) return;
    // The only casts stand beside the parse: the rows are of our own writing.
    if (text !== IN_PIECES) yield* deskPieces(JSON.parse(text) as Desk);
    else
      for (const { name, piece } of rows.iterate(storyId) as Iterable<PieceRow>)
        yield { name, value: JSON.parse(piece) as unknown };
  }

  return {
    get: (storyId) => {
      const at = headOf(storyId);
      return at === null ? null : { head: at, desk: joinPieces(pieces(storyId)) };
    },
    headOf,
    pieces,
    put: (storyId, stored) => {
      putHead.run(storyId, stored.head.seq, stored.head.hash, IN_PIECES);
      cut.run(storyId);
      let at = 0;
      for (const { name, value } of deskPieces(stored.desk)) {
        putPiece.run(storyId, at, name, JSON.stringify(value));
        at += 1;
      }
    },
  };
}
