import type { Command } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { EventBody, EventOf } from '#core/desk/event.ts';
import { type AnyWrite, fieldKey } from '#core/desk/field.ts';
import { readField } from '#core/desk/field-table.ts';
import { eventOf } from '#core/desk/log.ts';
import { sameValue } from '#core/text/canonical.ts';
import type { Confirmed } from './confirmed.ts';
import type { View } from './view.ts';

/** What one's own command (or a bulk act: all of one batch) did, oldest first. */
export interface Deed {
  readonly mids: readonly string[];
  readonly bodies: readonly EventBody[];
}

/** A person's own deeds in the open story, confirmed and still waiting, in order. */
export function deedsOf(confirmed: Confirmed, view: View, actorId: string): readonly Deed[] {
  const deeds = new Map<string, { readonly mids: string[]; readonly bodies: EventBody[] }>();
  const add = (mid: string, batch: string | null, bodies: readonly EventBody[]): void => {
    const name = batch ?? mid;
    const deed = deeds.get(name) ?? { mids: [], bodies: [] };
    if (!deed.mids.includes(mid)) deed.mids.push(mid);
    deed.bodies.push(...bodies);
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

/** Commands that take a deed back, and the mids they take back. */
export interface UndoPlan {
  readonly mids: readonly string[];
  readonly commands: readonly Command[];
}

/**
 * How to take back the last deed that can be: inverse writes from the values before, for fields
 * nobody else wrote since; sets retract; stage moves go back by their own transition (MODEL A8).
 * What was taken back already (`done`) is passed over, so that the next undo goes further back.
 * Null: there is nothing to take back.
 */
export function planUndo(
  desk: Desk,
  deeds: readonly Deed[],
  actorId: string,
  done: ReadonlySet<string>,
  taken: (command: Command) => boolean,
): UndoPlan | null {
  for (const [index, deed] of [...deeds.entries()].toReversed()) {
    if (deed.mids.some((mid) => done.has(mid))) continue;
    const commands = inverse(desk, deed, deeds.slice(0, index), actorId).filter(taken);
    if (commands.length > 0) return { mids: deed.mids, commands };
  }
  return null;
}

function inverse(
  desk: Desk,
  deed: Deed,
  earlier: readonly Deed[],
  actorId: string,
): readonly Command[] {
  const written = deed.bodies.flatMap((body) => (body.type === 'fields-written@1' ? [body] : []));
  // Content first: what a hand-over or a dismissal covers is given back after it.
  const moves = deed.bodies
    .toReversed()
    .flatMap((body): readonly Command[] => inverseMove(desk, body, deed, earlier));
  return [...moves, ...inverseWrites(desk, written, actorId)];
}

/**
 * The field must still hold what the deed wrote, by one's own hand. The undo names the command
 * that wrote it last: the deed itself, or one's later undo that brought the deed's value back.
 */
function inverseWrites(
  desk: Desk,
  written: readonly EventOf<'fields-written@1'>[],
  actorId: string,
): readonly Command[] {
  const byMid = new Map<string, AnyWrite[]>();
  const seen = new Set<string>();
  for (const { data } of written.toReversed()) {
    for (const { before, ...write } of data.writes) {
      const key = fieldKey(write);
      const mark = desk.fields[key];
      const now = readField(desk, write.field, write.id) ?? null;
      const still =
        !seen.has(key) &&
        mark !== undefined &&
        mark.actor === actorId &&
        sameValue(now, write.value);
      if (!still) continue;
      seen.add(key);
      // `before` is of the very field the write names, so the pair is of one type.
      byMid.set(mark.mid, [
        ...(byMid.get(mark.mid) ?? []),
        { ...write, value: before } as AnyWrite,
      ]);
    }
  }
  return [...byMid].map(([of, writes]): Command => ({ type: 'undo', of, writes }));
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
  return desk.quotes[quoteId]?.stage ?? null;
}
