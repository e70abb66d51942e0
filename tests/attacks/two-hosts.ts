import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect } from 'vitest';
import { JSON_TYPE, pathOf, PERSON_HEADER, ROUTES } from '#contract/routes.ts';
import { type DemoPreset, PRESET_SETTING } from '#contract/people-schema.ts';
import type { Storage } from '#api/ports.ts';
import type { Command } from '#core/desk/command.ts';
import type { Outcome } from '#core/desk/envelope.ts';
import { indexedDbStorage } from '#storage/indexeddb.ts';
import { sqliteStorage } from '#storage/sql/sqlite.ts';
import { FABLE } from '../makers/fable-desk.ts';
import { httpHost } from '../makers/http-host.ts';
import { hostClient, testHost, type TestClient } from '../makers/test-host.ts';

/** A client of a host, and the one thing that is set on the host's machine. */
export interface Attacked extends TestClient {
  /** From now on the desk has these people. */
  deskOfSize(preset: DemoPreset): Promise<void>;
}

function attacked(client: TestClient, { putSetting }: Pick<Storage, 'putSetting'>): Attacked {
  return { ...client, deskOfSize: (preset) => putSetting(PRESET_SETTING, preset) };
}

let opened = 0;
const closers: (() => unknown)[] = [];

/** The Node host over HTTP, with its data in a file. */
async function nodeHost(): Promise<Attacked> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-attack-'));
  const storage = sqliteStorage({ file: join(folder, 'host.sqlite'), newEpoch: () => 'epoch-1' });
  const { origin, close } = await httpHost(storage);
  closers.push(async () => {
    await close();
    storage.close();
    rmSync(folder, { recursive: true });
  });
  const client = hostClient(
    (path, init) => fetch(origin + path, init),
    () => storage.epoch(),
  );
  return attacked(client, storage);
}

/** The handlers of the browser host over its own kind of database. */
async function browserHost(): Promise<Attacked> {
  opened += 1;
  const name = `attacked-${opened}`;
  const storage = indexedDbStorage({ name, newEpoch: () => 'epoch-1' });
  return attacked(testHost(storage), storage);
}

const TWO_HOSTS = [
  { name: 'the Node host over HTTP', open: nodeHost },
  { name: 'the handlers of the browser host', open: browserHost },
] as const;

/** The same attacks on both hosts. Every host is closed after its test. */
export function onBothHosts(attacks: (open: () => Promise<Attacked>) => void): void {
  describe.each(TWO_HOSTS)('$name', ({ open }) => {
    afterEach(async () => {
      for (const close of closers.splice(0)) await close();
    });
    attacks(open);
  });
}

/** What must not move where an act is refused: the place and the hash of the last row. */
async function headOf(host: TestClient): Promise<string> {
  const last = (await host.log(FABLE)).at(-1);
  return `${last?.seq} ${last?.hash}`;
}

/** Refused, with these codes at least, and nothing of the log moved. */
export async function refuses(
  host: TestClient,
  who: string,
  command: Command,
  ...codes: readonly string[]
): Promise<Outcome> {
  const before = await headOf(host);
  const outcome = await host.send(who, FABLE, command);
  expect(outcome.outcome).toBe('refused');
  expect(outcome.refusals.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
  for (const { say } of outcome.refusals) expect(say).toMatch(/[.]$/);
  expect(await headOf(host)).toBe(before);
  return outcome;
}

/** Taken as a body, and nothing comes of it. */
export async function comesToNothing(
  host: TestClient,
  who: string,
  command: Command,
): Promise<void> {
  const before = await headOf(host);
  const outcome = await host.send(who, FABLE, command);
  expect(outcome.outcome).not.toBe('conflict');
  expect(await headOf(host)).toBe(before);
}

/** A body as it is goes out; the answer has this status, or is a refusal where it is 200, and nothing moved. */
export async function holdsAgainst(
  host: TestClient,
  who: string,
  body: unknown,
  expected: { readonly status: number; readonly code?: string },
): Promise<void> {
  const before = await headOf(host);
  const answer = await host.post(who, FABLE, body);
  expect(answer.status).toBe(expected.status);
  const said: unknown = await answer.json();
  if (expected.code !== undefined)
    expect(said).toMatchObject({ outcome: 'refused', refusals: [{ code: expected.code }] });
  expect(await headOf(host)).toBe(before);
}

/** A body written by hand, so that it holds what JSON.stringify would not write. */
export async function postText(host: TestClient, who: string, text: string): Promise<number> {
  const before = await headOf(host);
  const answer = await host.fetch(pathOf(ROUTES.command, { id: FABLE }), {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: who },
    body: text,
  });
  if (answer.status !== 200) expect(await headOf(host)).toBe(before);
  return answer.status;
}
