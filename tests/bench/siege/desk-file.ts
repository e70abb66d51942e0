import { createApi } from '#api/app.ts';
import type { Ports } from '#api/ports.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import type { Command } from '#core/desk/command.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { demoPeople } from '#entry/demo-people.ts';
import { REAL_DRAWS } from '#entry/draws.ts';
import { sqliteStorage } from '#storage/sql/sqlite.ts';
import { CREATE, INES } from '../../makers/fable-desk.ts';
import { bareEnvelope, longFinds, longText } from '../../makers/long-story.ts';

/** A story of a few rows, where a colleague works. */
export const QUIET = 'st-quiet';
/** A story with 10,000 quotes, the most a story is made for, and some hundred rows. */
export const CROWDED = 'st-crowded';
/** A story of 20,000 quotations in which nothing has been found yet. */
export const FRESH = 'st-fresh';
const ROWS = 400;

const CROWDED_TEXT = longText(20_000);
const RECORD = 'Anna Halloran: We will open the bridge in spring. '.repeat(300_000);
/** The hash of a kept record of 15 MB. */
export const LONG_TEXT = sha256Hex(RECORD);

function proposal(count: number, shift: number): Command {
  const all = longFinds(count, shift);
  return { type: 'propose-candidates', engine: 'by-hand', versionId: 'v-1', finds: all };
}

/** The body of a command that proposes so many finds. */
export function findsFor(count: number): string {
  return bareEnvelope(proposal(count, 0));
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
      body: bareEnvelope(command),
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
