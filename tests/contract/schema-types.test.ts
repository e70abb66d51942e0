import { expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { Command } from '#core/desk/command.ts';
import type { Envelope, Outcome } from '#core/desk/envelope.ts';
import type { EventBody, EventType } from '#core/desk/event.ts';
import type { AnyWritten } from '#core/desk/event.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import type { LogEntry, LogHead } from '#core/desk/log.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import type { Person } from '#core/review/hats.ts';
import type { OwnStyle, StyleChange } from '#core/verdict/house-style.ts';
import type { DemoPreset } from '#sync/desk-state.ts';
import type { command } from '#contract/command-schema.ts';
import type { envelope, outcome } from '#contract/envelope-schema.ts';
import type { EVENT_DATA } from '#contract/event-schema.ts';
import type { anyWrite, anyWritten } from '#contract/field-schema.ts';
import type { logEntry, logHead, storySummary } from '#contract/log-schema.ts';
import type { demoPreset } from '#contract/people-schema.ts';
import type { styleChange, styles } from '#contract/style-schema.ts';
import type { person } from '#contract/values.ts';

/** Readonly all the way down, intersections flattened, so that only what is said counts. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer U)[]
    ? readonly Plain<U>[]
    : { readonly [K in keyof T]: Plain<T[K]> };

/** True only when the two are one type, both ways; `any` equals nothing but itself. */
type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

type Out<S extends z.core.SomeType> = z.infer<S>;

type EventOut = {
  [T in keyof typeof EVENT_DATA]: { type: T; data: Out<(typeof EVENT_DATA)[T]> };
}[keyof typeof EVENT_DATA];

type EntryOut = Out<typeof logEntry>;
type EntryPart = Omit<LogEntry, 'type' | 'payload'>;

// Each line fails to compile when a schema and its core type part, in either direction.
const SAME: readonly true[] = [
  true satisfies Same<Out<typeof anyWrite>, AnyWrite>,
  true satisfies Same<Out<typeof anyWritten>, AnyWritten>,
  true satisfies Same<Out<typeof command>, Command>,
  true satisfies Same<Out<typeof envelope>, Envelope>,
  true satisfies Same<Out<typeof outcome>, Outcome>,
  true satisfies Same<keyof typeof EVENT_DATA, EventType>,
  true satisfies Same<EventOut, EventBody>,
  // A row is read more strictly than LogEntry says: type and data belong together.
  true satisfies Same<Pick<EntryOut, keyof EntryPart>, EntryPart>,
  true satisfies Same<keyof EntryOut, keyof LogEntry>,
  true satisfies Same<EntryOut['type'], LogEntry['type']>,
  true satisfies Same<EntryOut['payload']['data'], LogEntry['payload']['data']>,
  true satisfies Same<Omit<EntryOut['payload'], 'data'>, Omit<LogEntry['payload'], 'data'>>,
  true satisfies EntryOut extends LogEntry ? true : false,
  true satisfies Same<Out<typeof logHead>, LogHead>,
  true satisfies Same<Out<typeof storySummary>, StorySummary>,
  true satisfies Same<Out<typeof person>, Person>,
  true satisfies Same<Out<typeof demoPreset>, DemoPreset>,
  true satisfies Same<Out<typeof styles>['styles'], readonly OwnStyle[]>,
  true satisfies Same<Out<typeof styleChange>, Omit<StyleChange, 'id'>>,
];

it('schema and core type are one, both ways', () => {
  expect(SAME.every((same) => same)).toBe(true);
});
