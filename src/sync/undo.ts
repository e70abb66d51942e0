import type { Command } from '#core/desk/command.ts';
import { reversible } from '#core/desk/undo-writes.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { AnyWritten, EventBody, EventOf } from '#core/desk/event.ts';
import { fieldKey, type FieldName } from '#core/desk/field.ts';
import { eventOf } from '#core/desk/log.ts';
import { sameValue } from '#core/text/canonical.ts';
import type { Confirmed } from './confirmed.ts';
import type { View } from './view.ts';

/** What one's own command (or a bulk act: all of one batch) did, oldest first. */
export interface Deed {
  /** The batch, or the mid of a single command. */
  readonly name: string;
  readonly mids: readonly string[];
  readonly bodies: readonly EventBody[];
  /** What each of these commands wrote, by its mid. */
  readonly written: ReadonlyMap<string, readonly AnyWritten[]>;
}

interface GrowingDeed extends Deed {
  readonly mids: string[];
  readonly bodies: EventBody[];
  readonly written: Map<string, AnyWritten[]>;
}

/** A person's own deeds in the open story, confirmed and still waiting, in order. */
export function deedsOf(confirmed: Confirmed, view: View, actorId: string): readonly Deed[] {
  const deeds = new Map<string, GrowingDeed>();
  const add = (mid: string, batch: string | null, bodies: readonly EventBody[]): void => {
    const name = batch ?? mid;
    const fresh: GrowingDeed = { name, mids: [], bodies: [], written: new Map() };
    const deed = deeds.get(name) ?? fresh;
    if (!deed.mids.includes(mid)) deed.mids.push(mid);
    const written = deed.written.get(mid) ?? [];
    for (const body of bodies) {
      deed.bodies.push(body);
      if (body.type === 'fields-written@1')
        for (const write of body.data.writes) written.push(write);
    }
    deed.written.set(mid, written);
    deeds.set(name, deed);
  };
  for (const entry of confirmed.entries) {
    if (entry.actor !== actorId) continue;
    const { mid, batch, ...body } = eventOf(entry);
    add(mid, batch, [body]);
  }
  for (const { row, applied } of view.steps) add(row.mid, row.envelope.batch, applied.bodies);
  return [...deeds.values()];
}

export type Way = 'undo' | 'redo';

/** The name under which a deed is taken back, or done again: the log keeps it, so every tab knows. */
export function batchOf(way: Way, of: string, fresh: string): string {
  return `${way}:${of}:${fresh}`;
}

function wayOf(name: string): { readonly way: Way; readonly of: string } | null {
  const [way, of, fresh] = name.split(':');
  return (way === 'undo' || way === 'redo') && of !== undefined && fresh !== undefined
    ? { way, of }
    : null;
}

/** A deed that can be reversed now: `by` is what brought it to where it stands, itself or the last undo or redo of it. */
interface Standing {
  readonly of: string;
  readonly by: Deed;
}

/**
 * What stands and what was taken back, the last one last, worked out from the log alone: it is the
 * same after a reload and in every tab. A new deed ends what could be done again.
 */
function standing(deeds: readonly Deed[]): Readonly<Record<Way, readonly Standing[]>> {
  let undo: readonly Standing[] = [];
  let redo: readonly Standing[] = [];
  for (const by of deeds) {
    const back = wayOf(by.name);
    if (back === null && isImplicit(by)) continue;
    if (makesVersion(by)) {
      undo = [];
      redo = [];
      continue;
    }
    if (back === null) {
      undo = [...undo, { of: by.name, by }];
      redo = [];
      continue;
    }
    const { way, of } = back;
    undo = undo.filter((item) => item.of !== of);
    redo = redo.filter((item) => item.of !== of);
    if (way === 'undo') redo = [...redo, { of, by }];
    else undo = [...undo, { of, by }];
  }
  return { undo, redo };
}

/**
 * Versions are not undone (MODEL A8), and what came before one was done to words that are gone. Nor is
 * the making of a story, of which the style that it starts with is a part.
 */
function makesVersion({ bodies }: Deed): boolean {
  return bodies.some(({ type }) => type === 'version-added@1' || type === 'story-created@1');
}

/** Done by opening something, not by a person's choice: it ends nothing. */
function isImplicit({ bodies }: Deed): boolean {
  return bodies.every(
    (body) =>
      body.type === 'candidates-proposed@1' ||
      (body.type === 'stage-moved@1' && body.data.command === 'open-review'),
  );
}

/**
 * Commands that reverse a deed, its name, the fields that stay because someone wrote them since, and
 * how many quotes stay confirmed because they were worked on since.
 */
export interface UndoPlan {
  readonly of: string;
  readonly commands: readonly Command[];
  /** The fields that go back. */
  readonly fields: readonly FieldName[];
  readonly left: readonly FieldName[];
  readonly leftConfirmed: number;
}

/**
 * How to reverse the last deed that can be: inverse writes from the values before, for fields
 * nobody else wrote since; sets retract; stage moves go back by their own transition (MODEL A8).
 * Redo is the undo of an undo. What was taken back already is passed over, so that the next undo
 * goes further back. Null: there is nothing to reverse.
 */
export function planUndo(
  desk: Desk,
  deeds: readonly Deed[],
  actorId: string,
  way: Way,
  taken: (command: Command) => boolean,
): UndoPlan | null {
  for (const { of, by } of standing(deeds)[way].toReversed()) {
    const earlier = deeds.slice(0, deeds.indexOf(by));
    const commands = together(inverse(desk, by, earlier, actorId).filter(taken));
    if (commands.length > 0)
      return {
        of,
        commands,
        fields: fieldsBack(desk, by, commands, actorId).map(({ field }) => field),
        left: leftOf(desk, by, commands, actorId),
        leftConfirmed: leftConfirmedOf(by, commands),
      };
  }
  return null;
}

/** Confirmations go back, or are made again, in one command for all of them: they were one act. */
function together(commands: readonly Command[]): readonly Command[] {
  const bulk = (type: 'confirm' | 'unconfirm'): readonly Command[] => {
    const quoteIds = commands.flatMap((each) => (each.type === type ? each.quoteIds : []));
    return quoteIds.length === 0 ? [] : [{ type, quoteIds }];
  };
  const others = commands.filter(({ type }) => type !== 'confirm' && type !== 'unconfirm');
  return [...others, ...bulk('confirm'), ...bulk('unconfirm')];
}

function leftConfirmedOf({ bodies }: Deed, commands: readonly Command[]): number {
  const back = commands.find((command) => command.type === 'unconfirm');
  if (back === undefined) return 0;
  const confirmed = bodies.filter(
    (body) => body.type === 'stage-moved@1' && body.data.command === 'confirm',
  );
  return confirmed.length - back.quoteIds.length;
}

/** The writes of a deed that these commands take back. */
function fieldsBack(
  desk: Desk,
  { written }: Deed,
  commands: readonly Command[],
  actorId: string,
): readonly AnyWritten[] {
  return commands.flatMap((command) =>
    command.type === 'undo' ? reversible(desk, written.get(command.of) ?? [], actorId) : [],
  );
}

function leftOf(
  desk: Desk,
  deed: Deed,
  commands: readonly Command[],
  actorId: string,
): readonly FieldName[] {
  const back = new Set(fieldsBack(desk, deed, commands, actorId).map(fieldKey));
  return [...deed.written.values()]
    .flat()
    .filter((write) => !back.has(fieldKey(write)) && !sameValue(write.before, write.value))
    .map((write) => write.field);
}

function inverse(
  desk: Desk,
  deed: Deed,
  earlier: readonly Deed[],
  actorId: string,
): readonly Command[] {
  // Content first: what a hand-over or a dismissal covers is given back after it.
  const moves = deed.bodies
    .toReversed()
    .flatMap((body): readonly Command[] => inverseMove(desk, body, deed, earlier));
  return [...moves, ...inverseWrites(desk, deed, actorId)];
}

/**
 * Names the commands of a deed of which something can be taken back; the values come from the log
 * (MODEL O4). A field must still hold what the deed wrote, by one's own hand. Each command is taken
 * back as far as its base says, or not at all: of one that was done in part nobody could tell which
 * fields it wrote, and what was made on it would overwrite the others unseen (I3).
 */
function inverseWrites(desk: Desk, { written }: Deed, actorId: string): readonly Command[] {
  return [...written]
    .filter(([, writes]) => reversible(desk, writes, actorId).length > 0)
    .toReversed()
    .map(([of]) => ({ type: 'undo', of }));
}

function inverseMove(
  desk: Desk,
  body: EventBody,
  deed: Deed,
  earlier: readonly Deed[],
): readonly Command[] {
  switch (body.type) {
    case 'dismissed@1':
      return stageOf(desk, body.data.quoteId) === 'dismissed'
        ? [{ type: 'restore', quoteId: body.data.quoteId }]
        : [];
    case 'restored@1': {
      const { quoteId } = body.data;
      const dismissed = earlier
        .flatMap((item) => item.bodies)
        .findLast((item) => item.type === 'dismissed@1' && item.data.quoteId === quoteId);
      return dismissed?.type === 'dismissed@1'
        ? [{ type: 'dismiss', quoteId, reason: dismissed.data.reason }]
        : [];
    }
    case 'stage-moved@1':
      return inverseStage(desk, body, deed);
    case 'search-added@1':
      return desk.searches[body.data.search.id] === undefined
        ? []
        : [{ type: 'remove-search', searchId: body.data.search.id }];
    case 'search-removed@1':
      return desk.searches[body.data.search.id] === undefined
        ? [{ type: 'add-search', search: body.data.search }]
        : [];
    case 'suggestion-made@1':
      return desk.suggestions[body.data.id] === undefined
        ? []
        : [{ type: 'settle-suggestion', suggestionId: body.data.id, how: 'withdrawn' }];
    default:
      return [];
  }
}

function inverseStage(
  desk: Desk,
  { data }: EventOf<'stage-moved@1'>,
  deed: Deed,
): readonly Command[] {
  const { quoteId } = data;
  if (stageOf(desk, quoteId) !== data.to) return [];
  switch (data.command) {
    case 'confirm':
      // Confirmed with an act on it: that act is what was meant.
      return deed.bodies.every((body) => body.type === 'stage-moved@1')
        ? [{ type: 'unconfirm', quoteIds: [quoteId] }]
        : [];
    case 'unconfirm':
      return [{ type: 'confirm', quoteIds: [quoteId] }];
    case 'submit':
      return [{ type: 'recall', quoteId }];
    case 'ask':
      return [{ type: 'take-back', quoteId }];
    case 'recall':
      return [{ type: 'submit', quoteIds: [quoteId] }];
    case 'release':
      return [{ type: 'claim', quoteId }];
    case 'claim':
      // A claim that came with an edit stays when the edit is taken back.
      return deed.bodies.every((body) => body.type === 'stage-moved@1')
        ? [{ type: 'release', quoteId }]
        : [];
    default:
      return [];
  }
}

function stageOf(desk: Desk, quoteId: string): string | null {
  return quoteOf(desk, quoteId)?.stage ?? null;
}
