import type { BackupPart } from '#contract/backup-lines.ts';
import { headsProof } from '#api/heads-proof.ts';
import { type HostRow, verifyHostLog } from '#core/desk/host-log.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { proveLog } from '#core/desk/known-heads.ts';
import { UnfitFile } from '#entry/node-backup-file.ts';
import { headWords } from '#entry/restore-words.ts';
import { type LogVerdict, rowsVerdict } from './log-verdict.ts';

/**
 * What is said of a backup in lines: the host's own log, each story's log, how far the heads that it
 * carries prove it, and which of them it lacks. `key`: the host's; null: the heads prove nothing.
 * Holds one story at a time.
 */
export async function backupVerdict(
  parts: AsyncIterable<BackupPart>,
  key: string | null,
): Promise<LogVerdict> {
  const lines: string[] = [];
  const host: HostRow[] = [];
  const heads: KnownHead[] = [];
  let own = false;
  let rows: unknown[] = [];
  let storyId: string | null = null;
  let bad = false;
  const stories = new Set<string>();

  function endStory(): void {
    if (storyId === null) return;
    const verdict = rowsVerdict(rows);
    lines.push(...verdict.lines.map((line) => `${storyId}: ${line}`));
    if (verdict.code !== 0) bad = true;
    stories.add(storyId);
    lines.push(...proofLines(storyId, rows, heads, own));
    rows = [];
    storyId = null;
  }

  try {
    for await (const { kind, value } of parts) {
      if (kind === 'host') host.push(value);
      if (kind === 'known') heads.push(value);
      if (kind === 'proof') {
        own = value !== null && key !== null && value === proofOf(heads, key);
        lines.push(trustLine(heads, value, key, own));
      }
      if (kind === 'row') {
        const of = storyOf(value);
        if (of !== storyId) endStory();
        storyId = of;
        rows.push(value);
      }
    }
    endStory();
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error;
    return { lines: [...lines, `bad: ${error.message}`], code: 1 };
  }
  const fault = verifyHostLog(host);
  if (fault !== null) return { lines: [...lines, `bad: ${fault.say}`], code: 1 };
  if (host.length > 0) lines.push(`good: the host’s own log, ${host.length} rows`);
  if (stories.size === 0) return { lines: ['The file holds no log.'], code: 2 };
  for (const [id, lost] of Map.groupBy(heads, (head) => head.storyId))
    if (!stories.has(id)) lines.push(`${id}: missing: the whole story, ${lost.length} known heads`);
  return { lines, code: bad ? 1 : 0 };
}

function proofOf(heads: readonly KnownHead[], key: string): string {
  const proof = headsProof(key);
  for (const head of heads) proof.add(head);
  return proof.hex();
}

function trustLine(
  heads: readonly KnownHead[],
  mac: string | null,
  key: string | null,
  own: boolean,
): string {
  if (mac === null) return 'known heads: under no key, so they prove nothing';
  if (own) return `known heads: ${heads.length}, under the key given`;
  return key === null
    ? 'known heads: name the host’s key file with VERBATIM_KEY_FILE to have them checked'
    : 'known heads: not under the key given, so they prove nothing';
}

function proofLines(
  storyId: string,
  rows: readonly unknown[],
  heads: readonly KnownHead[],
  own: boolean,
): readonly string[] {
  const { provedTo, missing } = proveLog(
    (seq) => hashOf(rows[seq - 1]),
    heads.filter((head) => head.storyId === storyId),
  );
  const proved = own ? [`${storyId}: proved: rows 1 to ${provedTo} of ${rows.length}`] : [];
  return [...proved, ...missing.map((head) => `${storyId}: missing: ${headWords(head)}`)];
}

function hashOf(row: unknown): string | undefined {
  return typeof row === 'object' && row !== null && 'hash' in row ? String(row.hash) : undefined;
}

function storyOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'storyId' in row ? String(row.storyId) : '';
}
