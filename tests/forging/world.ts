import { baseOf } from '#core/desk/apply.ts';
import { type Command, writes } from '#core/desk/command.ts';
import { inverseOf, reversible } from '#core/desk/undo-writes.ts';
import { type Desk, emptyDesk } from '#core/desk/desk.ts';
import type { Base } from '#core/desk/envelope.ts';
import type { AnyWritten } from '#core/desk/event.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { Hat, Person } from '#core/review/hats.ts';
import type { Answer, ForgedHost } from './forged-host.ts';
import { EPOCH } from './forged-host.ts';
import { FORGED, personOf } from './newsroom.ts';
import { Reading } from './reading.ts';
import { Yeses } from './rights.ts';
import { SignedThen } from './signed-then.ts';

/** A command as it went over the wire, and what came back. */
export interface Sent {
  readonly who: string;
  readonly mid: string;
  readonly body: string;
  readonly answer: Answer;
}

/** A command that was made and not sent yet. */
export interface Made {
  readonly who: string;
  readonly body: string;
  /** What its sender says they hold of the log (contract/standing.ts), true or not; null: nothing. */
  readonly standing: string | null;
}

/** One history as it goes: the host, its log as it was read, and what is known of who sent what. */
export interface World {
  readonly host: ForgedHost;
  readonly entries: LogEntry[];
  /** By seq, the empty one first: what somebody who read up to there has before them. */
  readonly desks: Desk[];
  readonly sent: Sent[];
  readonly waiting: Made[];
  /** What each command wrote, by person and mid. */
  readonly written: Map<string, readonly AnyWritten[]>;
  readonly mids: Map<string, number>;
  readonly reading: Reading;
  readonly yeses: Yeses;
  readonly signed: SignedThen;
  readonly failures: string[];
  /** What was sent and made the rows that are being judged. */
  judged: Made;
  signOffs: number;
}

export function worldOf(host: ForgedHost): World {
  return {
    host,
    entries: [],
    desks: [emptyDesk(FORGED)],
    sent: [],
    waiting: [],
    written: new Map(),
    mids: new Map(),
    reading: new Reading(),
    yeses: new Yeses(),
    signed: new SignedThen(),
    failures: [],
    judged: NOTHING,
    signOffs: 0,
  };
}

const NOTHING: Made = { who: '', body: '', standing: null };

/** The same moment in another host that was filled with the same rows. */
export function worldAfter(begun: World, host: ForgedHost): World {
  return {
    ...begun,
    host,
    entries: [...begun.entries],
    desks: [...begun.desks],
    sent: [...begun.sent],
    waiting: [],
    written: new Map(begun.written),
    mids: new Map(begun.mids),
    reading: begun.reading.copy(),
    yeses: begun.yeses.copy(),
    signed: begun.signed.copy(),
    failures: [],
    signOffs: 0,
  };
}

export function deskNow({ desks }: World): Desk {
  const desk = desks.at(-1);
  if (desk === undefined) throw new Error('a world has a desk');
  return desk;
}

function me(world: World, id: string): Person {
  return personOf(world.host.crew, id);
}

export function wears(world: World, id: string, ...hats: readonly Hat[]): boolean {
  return me(world, id).hats.some((hat) => hats.includes(hat));
}

/** The next id of a command by this person. */
function nextMid(world: World, who: string): string {
  const count = (world.mids.get(who) ?? 0) + 1;
  world.mids.set(who, count);
  return `${who.slice(2, 5)}-${count}`;
}

/** Ids of commands belong to their person; kept here apart from how the host names them. */
export function ownKey(who: string, mid: string): string {
  return `${who} ${mid}`;
}

export function writesOf(world: World, who: string, mid: string): readonly AnyWritten[] {
  return world.written.get(ownKey(who, mid)) ?? [];
}

/**
 * What a page that shows this desk would make the base of a command. An undo of what is not one's own
 * names the fields that its real author wrote: no page would, and so it asks for them.
 */
function baseOn(world: World, who: string, command: Command, on: Desk): Base {
  if (command.type !== 'undo') return baseOf(on, EPOCH, writes(command, on));
  const own = writesOf(world, who, command.of);
  if (own.length > 0) return baseOf(on, EPOCH, inverseOf(reversible(on, own, who)));
  const author = world.sent.find(({ mid }) => mid === command.of)?.who ?? who;
  return baseOf(on, EPOCH, inverseOf(writesOf(world, author, command.of)));
}

/** The body of a command that this person makes now, on the desk as it is (or as it was). */
export function bodyOf(
  world: World,
  who: string,
  command: Command,
  { mid = nextMid(world, who), on = deskNow(world) } = {},
): string {
  return JSON.stringify({ mid, batch: null, base: baseOn(world, who, command, on), command });
}
