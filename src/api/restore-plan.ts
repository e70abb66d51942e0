import type { BackupPart } from '#contract/backup-lines.ts';
import type { HostAct } from '#core/desk/host-log.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { UNKNOWN_PERSON } from '#core/desk/log.ts';
import { type Hasher, sha256Hasher } from '#core/text/sha256.ts';
import type { Actor } from '#core/review/hats.ts';
import { type HeadsProof, headsProof } from './heads-proof.ts';
import type { CommandKey, StoredAnswer, WholeStorage } from './ports.ts';
import { type RestoredEnd, RestoredStory, signaturesIn } from './restore-story.ts';

/** Who restores what, and by which key a backup's known heads are recognised. */
export interface RestoreOrder {
  readonly storage: WholeStorage;
  readonly at: string;
  readonly actor: Actor;
  /** Fresh salts, as in Chance. */
  readonly salts: (count: number) => readonly string[];
  /** The host's key; null: it has none. */
  readonly key: string | null;
  /** The one story to restore; null: all that the backup holds. */
  readonly story: string | null;
}

/** A story of which the host has rows that the backup has not. */
export interface LostRows {
  readonly storyId: string;
  readonly title: string;
  readonly rows: number;
  readonly signatures: number;
}

/** Whether the heads a backup carries are this host's own: under its key, under another or none it knows, or none. */
export type HeadsTrust = 'own' | 'foreign' | 'none';

/** A backup that was checked whole, and what restoring it does. */
export interface RestorePlan {
  /** The one story that is replaced; null: everything. */
  readonly scope: string | null;
  readonly takenAt: string;
  readonly epoch: string;
  readonly trust: HeadsTrust;
  readonly stories: readonly RestoredEnd[];
  readonly lost: readonly LostRows[];
  /** Heads of the backup that are this host's own. */
  readonly known: readonly KnownHead[];
  /** Whether a part of the backup is to be put in place. */
  readonly wants: (part: BackupPart) => boolean;
}

/** A plan, or the first thing in the backup that does not hold. */
export type Planned =
  | { readonly ok: true; readonly plan: RestorePlan }
  | { readonly ok: false; readonly say: string };

/** Thrown inside this file alone, and caught there: a backup that does not hold. */
class Unfit extends Error {}

/**
 * Checks a backup whole and says what restoring it would do; nothing is written. A form that was cut
 * off is the reader's to notice. Costs a replay of every story; holds one story at a time.
 */
export async function planRestore(
  order: RestoreOrder,
  parts: AsyncIterable<BackupPart>,
): Promise<Planned> {
  const planner = new Planner(order, await order.storage.knownHeads(null));
  try {
    for await (const part of parts) await planner.take(part);
    return { ok: true, plan: await planner.end() };
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, say: error.message };
    throw error;
  }
}

/** The row of the host's log for a restore. `file`: SHA-256 of the backup's file; null: it was none. */
export function restoreAct(
  { at, actor }: RestoreOrder,
  { scope, takenAt, stories, lost }: RestorePlan,
  file: string | null,
): HostAct {
  const kept = new Set(stories.map(({ storyId }) => storyId));
  const gone = lost.filter(({ storyId }) => !kept.has(storyId));
  return {
    at,
    actor,
    type: 'restored@1',
    data: {
      source: 'backup',
      file,
      takenAt,
      story: scope,
      stories: [
        ...stories.map(({ storyId, before, row, provedTo, missing }) => ({
          storyId,
          before,
          after: { seq: row.entry.seq, hash: row.entry.hash },
          provedTo,
          missing: missing.length,
        })),
        ...gone.map(({ storyId }) => ({
          storyId,
          before: null,
          after: null,
          provedTo: 0,
          missing: 0,
        })),
      ],
    },
  };
}

interface OpenText {
  readonly sha256: string;
  readonly hash: Hasher;
  parts: number;
}

class Planner {
  readonly #order: RestoreOrder;
  readonly #heads: ReadonlyMap<string, readonly KnownHead[]>;
  #header: { readonly at: string; readonly story: string | null } | null = null;
  #scope: string | null = null;
  /** Heads of the backup, until their proof says whose they are. */
  #given: KnownHead[] = [];
  #proof: HeadsProof | null;
  #trust: HeadsTrust = 'none';
  #known: ReadonlyMap<string, readonly KnownHead[]> = new Map();
  #story: RestoredStory | null = null;
  #ends: RestoredEnd[] = [];
  readonly #seen = new Set<string>();
  readonly #commands = new Map<string, ReadonlyMap<number, CommandKey>>();
  readonly #named = new Set<string>();
  #text: OpenText | null = null;

  constructor(order: RestoreOrder, heads: readonly KnownHead[]) {
    this.#order = order;
    this.#heads = Map.groupBy(heads, (head) => head.storyId);
    this.#proof = order.key === null ? null : headsProof(order.key);
  }

  async take(part: BackupPart): Promise<void> {
    if (part.kind === 'header') return this.#begin(part.value);
    if (this.#header === null) throw new Unfit('it is no backup of a desk.');
    if (part.kind === 'row') return this.#row(part.value);
    if (part.kind === 'known' || part.kind === 'proof') {
      if (this.#seen.size > 0 || this.#trust === 'own')
        throw new Unfit('its known heads stand where they may not.');
      if (part.kind === 'proof') return this.#prove(part.value);
      this.#given.push(part.value);
      this.#proof?.add(part.value);
      return undefined;
    }
    if (part.kind === 'text') return this.#piece(part.value);
    if (part.kind === 'answer') return this.#belongs(part.value.storyId);
    if (part.kind === 'tombstone') {
      const { storyId } = part.value;
      this.#belongs(storyId);
      this.#finish();
      if (this.#seen.has(storyId)) throw new Unfit(`story ${storyId} is in it, and deleted.`);
    }
    return undefined;
  }

  async end(): Promise<RestorePlan> {
    this.#finish();
    if (this.#text !== null) throw new Unfit('a record’s text in it is cut off.');
    const header = this.#header;
    if (header === null) throw new Unfit('it is no backup of a desk.');
    const scope = this.#scope;
    const stories = this.#ends;
    if (header.story !== null && (this.#seen.size !== 1 || !this.#seen.has(header.story)))
      throw new Unfit(`it says it is a backup of ${header.story}, but it isn’t.`);
    if (scope !== null && stories.length === 0) throw new Unfit(`it doesn’t hold story ${scope}.`);
    const [epoch = ''] = this.#order.salts(1);
    const known = [...this.#known.values()].flat();
    return {
      scope,
      takenAt: header.at,
      epoch: `epoch-${epoch}`,
      trust: this.#trust,
      stories,
      lost: await this.#lost(),
      known: known.filter(({ storyId }) => scope === null || storyId === scope),
      wants: (part) => isWanted(part, scope, this.#named, this.#commands),
    };
  }

  #begin({ at, story }: { readonly at: string; readonly story: string | null }): void {
    if (this.#header !== null) throw new Unfit('it begins twice.');
    const asked = this.#order.story;
    if (asked !== null && story !== null && asked !== story)
      throw new Unfit(`it is a backup of ${story}, not of ${asked}.`);
    this.#header = { at, story };
    this.#scope = asked ?? story;
  }

  #prove(mac: string | null): void {
    const own = mac !== null && this.#proof?.hex() === mac;
    this.#trust = own ? 'own' : mac === null ? 'none' : 'foreign';
    this.#proof = null;
    if (own) this.#known = Map.groupBy(this.#given, (head) => head.storyId);
    this.#given = [];
  }

  async #row(raw: unknown): Promise<void> {
    const storyId = storyOf(raw);
    if (storyId === null) throw new Unfit('something in it is not a row of a log.');
    this.#belongs(storyId);
    if (this.#story?.storyId !== storyId) {
      this.#finish();
      if (this.#seen.has(storyId)) throw new Unfit(`story ${storyId} is in it twice.`);
      this.#seen.add(storyId);
      if (this.#scope !== null && storyId !== this.#scope) return;
      const known = [...(this.#heads.get(storyId) ?? []), ...(this.#known.get(storyId) ?? [])];
      const { entries } = await this.#order.storage.changes(storyId, 0);
      this.#story = new RestoredStory(storyId, known, entries);
    }
    const fault = this.#story?.take(raw) ?? null;
    if (fault !== null) throw new Unfit(`in story ${storyId}, ${fault}`);
  }

  /** Ends the story whose rows came last. */
  #finish(): void {
    const story = this.#story;
    if (story === null || this.#header === null) return;
    this.#story = null;
    const { at, actor, salts } = this.#order;
    const [salt = ''] = salts(1);
    const takenAt = this.#header.at;
    const ended = story.end({ at, actor, source: 'backup', takenAt, salt });
    if (typeof ended === 'string') throw new Unfit(`in story ${story.storyId}, ${ended}`);
    this.#ends.push(ended);
    this.#commands.set(story.storyId, story.commands);
    for (const sha256 of story.named) this.#named.add(sha256);
  }

  #belongs(storyId: string): void {
    const story = this.#header?.story ?? null;
    if (story !== null && storyId !== story)
      throw new Unfit(`it is a backup of ${story}, and holds something of ${storyId}.`);
  }

  #piece(piece: Extract<BackupPart, { readonly kind: 'text' }>['value']): void {
    const { sha256, part, last, words } = piece;
    const open = this.#text ?? { sha256, hash: sha256Hasher(), parts: 0 };
    if (open.sha256 !== sha256 || open.parts !== part)
      throw new Unfit('a record’s text in it is cut off.');
    open.hash.update(words);
    open.parts += 1;
    this.#text = last ? null : open;
    if (last && open.hash.hex() !== sha256)
      throw new Unfit('a record’s text is not the one its hash names.');
  }

  /** What the host has and the backup has not. */
  async #lost(): Promise<readonly LostRows[]> {
    const { storage } = this.#order;
    const lost: LostRows[] = [];
    const kept = new Set(this.#ends.map(({ storyId }) => storyId));
    for (const { storyId, title, lost: rows } of this.#ends)
      if (rows.rows > 0) lost.push({ storyId, title, ...rows });
    if (this.#scope !== null) return lost;
    for (const { storyId, title } of await storage.stories()) {
      if (kept.has(storyId)) continue;
      const { entries } = await storage.changes(storyId, 0);
      lost.push({ storyId, title, rows: entries.length, signatures: signaturesIn(entries) });
    }
    return lost;
  }
}

function isWanted(
  part: BackupPart,
  scope: string | null,
  named: ReadonlySet<string>,
  commands: ReadonlyMap<string, ReadonlyMap<number, CommandKey>>,
): boolean {
  switch (part.kind) {
    case 'row':
      return scope === null || storyOf(part.value) === scope;
    case 'answer':
      return (scope === null || part.value.storyId === scope) && fits(part.value, commands);
    case 'tombstone':
      return scope === null || part.value.storyId === scope;
    case 'text':
      return scope === null || named.has(part.value.sha256);
    case 'setting':
      return scope === null;
    case 'header':
    case 'host':
    case 'known':
    case 'proof':
    case 'end':
      return false;
  }
}

/**
 * Whether an answer that says something was done names the row of that. One that does not would keep
 * a command from ever being done; without it, what is sent again is done, or makes no row (decision 0010).
 */
function fits(
  { storyId, person, mid, outcome: { outcome, seq } }: StoredAnswer,
  commands: ReadonlyMap<string, ReadonlyMap<number, CommandKey>>,
): boolean {
  const rows = commands.get(storyId);
  if (rows === undefined || (outcome !== 'applied' && outcome !== 'merged') || seq === 0)
    return true;
  const row = rows.get(seq);
  return row?.mid === mid && (person === UNKNOWN_PERSON || row.person === person);
}

function storyOf(raw: unknown): string | null {
  return typeof raw === 'object' &&
    raw !== null &&
    'storyId' in raw &&
    typeof raw.storyId === 'string'
    ? raw.storyId
    : null;
}
