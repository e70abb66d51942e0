import { isDirect, type Command, type DirectCommand } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Envelope } from '#core/desk/envelope.ts';
import { type AnyWrite, fieldKey } from '#core/desk/field.ts';
import { readField } from '#core/desk/field-table.ts';
import type { Browser } from './browser.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { canonical } from '#core/text/canonical.ts';

/** What the person had before their eyes when they acted. */
export interface Sight {
  readonly desk: Desk;
  readonly log: readonly LogEntry[];
  readonly epoch: string;
}

/** An act of which the page said "saved on this device". */
export interface Said {
  readonly mid: string;
  readonly person: string;
  readonly page: string;
  readonly sight: Sight;
}

export interface Sent {
  readonly person: string;
  readonly envelope: Envelope;
}

/** A pulled row of a person's own, on the disk of one of their browsers. */
export interface HeldRow {
  readonly browser: Browser;
  readonly person: string;
  readonly hash: string;
  readonly mid: string;
}

/** What an outside watcher noted during a history; nothing here is read by the product. */
export interface Oracle {
  readonly said: Map<string, Said>;
  /** Every command that went over the wire, by mid, as it went out first. */
  readonly sent: Map<string, Sent>;
  /** Fingerprints that stood on a screen when a direct command was clicked. */
  readonly clicks: Set<string>;
  /** Direct commands of which the page said "done". */
  readonly done: Map<string, string>;
  /** Mids whose refusal was shown to their person. */
  readonly shown: Set<string>;
  readonly dismissed: Set<string>;
  /** Mids in some queue at the moment of a restore: these must come through (I11). */
  readonly queuedAtRestore: Set<string>;
  /** Mids whose effect a restore took away. */
  readonly lostByBackup: Set<string>;
  /** Own rows on a disk at the moment of a restore or a set-back: those the host lost stay with the page. */
  readonly held: HeldRow[];
  readonly texts: Map<string, string>;
  readonly failures: string[];
  hatsMoved: boolean;
  directs: number;
}

export function newOracle(): Oracle {
  return {
    said: new Map(),
    sent: new Map(),
    clicks: new Set(),
    done: new Map(),
    shown: new Set(),
    dismissed: new Set(),
    queuedAtRestore: new Set(),
    lostByBackup: new Set(),
    held: [],
    texts: new Map(),
    failures: [],
    hatsMoved: false,
    directs: 0,
  };
}

/** Fields a command writes when it is carried out, as its maker saw the desk. */
export function writesOf(command: Command, desk: Desk): readonly AnyWrite[] {
  if (command.type === 'edit' || command.type === 'settle') return command.writes;
  if (command.type === 'settle-suggestion' && command.how === 'taken')
    return desk.suggestions[command.suggestionId]?.writes ?? [];
  return [];
}

export function valueOf(desk: Desk, write: Pick<AnyWrite, 'field' | 'id'>): string {
  return canonical(readField(desk, write.field, write.id) ?? null);
}

export function keyOf(write: Pick<AnyWrite, 'field' | 'id'>): string {
  return fieldKey(write);
}

export function clickOf(
  person: string,
  type: string,
  quoteId: string,
  fingerprint: string,
): string {
  return `${person} ${type} ${quoteId} ${fingerprint}`;
}

export function clicksOf(person: string, command: DirectCommand): readonly string[] {
  if ('quoteIds' in command)
    return command.quoteIds.map((id, index) =>
      clickOf(person, command.type, id, command.seenFingerprints[index] ?? ''),
    );
  if ('quoteId' in command)
    return [clickOf(person, command.type, command.quoteId, command.seenFingerprint)];
  return [clickOf(person, command.type, '', '')];
}

/** A direct command, or what uses up the name of one that was given up (sync/push.ts). */
export function isOutOfQueue({ mid, command }: Envelope): boolean {
  return isDirect(command) || (command.type === 'undo' && command.of === mid);
}

/** `d-3-17` → profile `d-3`, count 17. */
export function midParts(mid: string): { readonly profile: string; readonly count: number } {
  const at = mid.lastIndexOf('-');
  return { profile: mid.slice(0, at), count: Number(mid.slice(at + 1)) };
}
