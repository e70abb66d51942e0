import { createApi } from '#api/app.ts';
import type { Ports } from '#api/ports.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import type { Command } from '#core/desk/command.ts';
import type { Find } from '#core/quote/find.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { demoPeople } from '#entry/demo-people.ts';
import { REAL_DRAWS } from '#entry/draws.ts';
import { sqliteStorage } from '#storage/sql/sqlite.ts';
import { CREATE, INES } from '../../makers/fable-desk.ts';

/** A story of a few rows, where a colleague works. */
export const QUIET = 'st-quiet';
/** A story with 10,000 quotes, the most a story is made for, and some hundred rows. */
export const CROWDED = 'st-crowded';
/** A story of 20,000 quotations in which nothing has been found yet. */
export const FRESH = 'st-fresh';
const ROWS = 400;

const LINE = '“We will open the bridge in spring,” said Anna Halloran, minister for bridges.\n\n';
const CROWDED_TEXT = LINE.repeat(20_000);
const RECORD = 'Anna Halloran: We will open the bridge in spring. '.repeat(300_000);
/** The hash of a kept record of 15 MB. */
export const LONG_TEXT = sha256Hex(RECORD);

/** Finds that a person sends in, one a line of the crowded story, a little beside what a machine finds. */
function finds(count: number, shift: number): readonly Find[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'direct',
    parts: [{ start: at * LINE.length + 1 + shift, end: at * LINE.length + 30 }],
    clause: null,
    cue: 'said',
    mention: 'Anna Halloran',
    mentionSpan: { start: at * LINE.length + 43, end: at * LINE.length + 56 },
    speaker: { name: 'Anna Halloran', role: 'minister for bridges', unnamed: false },
    sieve: 'by hand',
    why: 'Anna Halloran is named beside “said”',
  }));
}

function envelope(command: Command): string {
  const base = { epoch: '', seq: 0, fields: [] };
  return JSON.stringify({ mid: `m-${crypto.randomUUID()}`, batch: null, base, command });
}

function proposal(count: number, shift: number): Command {
  const all = finds(count, shift);
  return { type: 'propose-candidates', engine: 'by-hand', versionId: 'v-1', finds: all };
}

/** The body of a command that proposes so many finds. */
export function findsFor(count: number): string {
  return envelope(proposal(count, 0));
}

/** Makes the data file of a desk worth attacking. */
export async function makeDesk(file: string): Promise<void> {
  const storage = sqliteStorage({ file, newEpoch: REAL_DRAWS.newEpoch });
  const ports: Ports = {
    storage,
    identity: demoPeople(storage),
    ...REAL_DRAWS,
    hints: { changed: () => undefined },
    demo: true,
    report: (error) => {
      throw error;
    },
  };
  const app = createApi(ports);
  const send = async (storyId: string, command: Command): Promise<void> => {
    const answer = await app.request(pathOf(ROUTES.command, { id: storyId }), {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: INES },
      body: envelope(command),
    });
    const said = await answer.text();
    if (!answer.ok || said.includes('refused')) throw new Error(said);
  };
  await send(QUIET, CREATE);
  await send(CROWDED, { ...CREATE, text: CROWDED_TEXT });
  await send(FRESH, { ...CREATE, text: CROWDED_TEXT });
  await send(CROWDED, proposal(10_000, 0));
  for (let row = 0; row < ROWS; row += 1) {
    const words = { where: 'the archive', when: '2026-11-21', terms: 'bridge', result: 'nothing' };
    const search = { id: `lookup-${row}`, occasionId: null, ...words };
    await send(CROWDED, { type: 'add-search', search });
  }
  await storage.putText(LONG_TEXT, RECORD);
  storage.close();
}
