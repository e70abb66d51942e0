import { type BackupLine, LINES_FORM, writeBackupLine } from '#contract/backup-lines.ts';
import { canonical } from '#core/text/canonical.ts';
import { type Hasher, sha256Hasher } from '#core/text/sha256.ts';
import { headsProof } from './heads-proof.ts';
import type { KeptItem } from './ports.ts';

/** Written before others get their turn, in UTF-16 code units: some milliseconds. */
const SLICE = 128 * 1024;
/** Longest string given at once. */
const PIECE = 1024 * 1024;

/** What a backup says of itself. `story`: the one it is of; null: everything. `key`: the host's; null: it has none. */
export interface BackupAbout {
  readonly at: string;
  readonly story: string | null;
  readonly key: string | null;
}

/**
 * A backup as JSON lines (contract/backup-lines.ts), in strings of at most 1 MiB one after the other,
 * with a rest between slices. What is kept alike gives the same bytes in every host.
 */
export async function* writeBackup(
  items: AsyncIterable<KeptItem>,
  { at, story, key }: BackupAbout,
): AsyncGenerator<string> {
  const hash = sha256Hasher();
  let lines = 0;
  let since = 0;
  let proof = key === null ? null : headsProof(key);
  let proved = false;

  async function* put(line: string): AsyncGenerator<string> {
    lines += 1;
    for (const piece of pieces(line, PIECE)) {
      hashed(hash, piece);
      since += piece.length;
      yield piece;
      if (since < SLICE) continue;
      since = 0;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  async function* proofLine(): AsyncGenerator<string> {
    if (proved) return;
    proved = true;
    yield* put(writeBackupLine('proof', JSON.stringify(proof?.hex() ?? null)));
    proof = null;
  }

  for await (const item of items) {
    if ('epoch' in item) {
      yield* put(`${JSON.stringify({ form: LINES_FORM, at, epoch: item.epoch, story })}\n`);
      continue;
    }
    if ('known' in item) proof?.add(item.known);
    else if (!('host' in item)) yield* proofLine();
    for (const line of linesOf(item)) yield* put(line);
  }
  yield* proofLine();
  yield writeBackupLine('end', canonical({ lines, sha256: hash.hex() }));
}

function hashed(hash: Hasher, text: string): void {
  hash.update(text);
}

function* linesOf(item: Exclude<KeptItem, { readonly epoch: string }>): Generator<string> {
  if ('row' in item) yield writeBackupLine('row', item.row);
  else
    for (const [kind, value] of Object.entries(item))
      // The keys of an item are kinds of lines.
      yield writeBackupLine(kind as BackupLine['kind'], JSON.stringify(value));
}

/** A text in strings of at most `most` code units; a pair of surrogates stays together. */
function* pieces(text: string, most: number): Generator<string> {
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + most);
    const code = text.charCodeAt(to - 1);
    if (to < text.length && code >= 0xd800 && code < 0xdc00) to -= 1;
    yield text.slice(from, to);
    from = to;
  }
}
