import { expect, it } from 'vitest';
import type { Storage } from '#api/ports.ts';
import { outcome } from '#contract/envelope-schema.ts';
import type { Command } from '#core/desk/command.ts';
import { type Desk, emptyDesk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Outcome } from '#core/desk/envelope.ts';
import { evolve } from '#core/desk/evolve.ts';
import { eventOf } from '#core/desk/log.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { memoryStorage } from '#storage/memory.ts';
import {
  applied,
  edit,
  FABLE,
  INES,
  openFable,
  proveVerbatim,
  RUTH,
  TOM,
} from '../makers/fable-desk.ts';
import { replay, testHost, type TestHost } from '../makers/test-host.ts';
import { type Dice, dice } from '../simulator/chance.ts';

/**
 * An edit on its way while others sign: the attack case AC71. Whole bad days with it are what the
 * simulator does (I4); here only the three requests race, in the host alone, a thousand times.
 */

const RACES = 1000;
/** A new host after so many, whose log is short. */
const RACES_A_HOST = 25;

/** A store that answers some turns later, so that requests overtake each other inside the host. */
function inTurns(storage: Storage, roll: Dice): Storage {
  const turns = async (): Promise<void> => {
    for (let left = roll.below(8); left > 0; left -= 1) await Promise.resolve();
  };
  return {
    ...storage,
    getSetting: async (key) => {
      await turns();
      return storage.getSetting(key);
    },
    commit: async (storyId, command, have, choose) => {
      await turns();
      await storage.commit(storyId, command, have, choose);
      await turns();
    },
  };
}

async function inReview(host: TestHost): Promise<string> {
  const [quoteId = ''] = await openFable(host);
  await applied(host.send(INES, FABLE, { type: 'confirm', quoteIds: [quoteId] }));
  await proveVerbatim(host, INES, quoteId);
  await applied(host.send(INES, FABLE, { type: 'submit', quoteIds: [quoteId] }));
  await applied(host.send(TOM, FABLE, { type: 'open-review', quoteId }));
  return quoteId;
}

/** Sent at the same moment, each made on the desk as it stood before (`desk`). */
async function race(
  host: TestHost,
  desk: Desk,
  acts: readonly (readonly [string, Command])[],
): Promise<readonly Outcome[]> {
  const made = await Promise.all(
    acts.map(async ([who, command]) => ({ who, body: await host.envelope(FABLE, command, desk) })),
  );
  const answers = await Promise.all(made.map(({ who, body }) => host.post(who, FABLE, body)));
  return Promise.all(answers.map(async (answer) => outcome.parse(await answer.json())));
}

/** Read from the store itself: what crosses the wire is not what is tried here. */
async function deskOf({ storage }: TestHost): Promise<Desk> {
  return replay(FABLE, (await storage.changes(FABLE, 0)).entries);
}

function quoteIn(desk: Desk, quoteId: string): Quote {
  const quote = quoteOf(desk, quoteId);
  if (quote === undefined) throw new Error('the quote is gone');
  return quote;
}

/** Every signature of the log, beside what stood there when it was given. */
async function signatures(host: TestHost): Promise<readonly (readonly [string, string])[]> {
  let desk = emptyDesk(FABLE);
  const found: (readonly [string, string])[] = [];
  for (const entry of (await host.storage.changes(FABLE, 0)).entries) {
    const event = eventOf(entry);
    if (event.type === 'approved@1') {
      const { quoteId, fingerprint } = event.data;
      found.push([fingerprint, fingerprintOf(desk, quoteIn(desk, quoteId))]);
    }
    desk = evolve(desk, event);
  }
  return found;
}

it('AC71: of an edit and two signatures at once, none signs what its signer did not see', async () => {
  const roll = dice(71);
  let [signed, edited] = [0, 0];
  for (let at = 0; at < RACES; at += RACES_A_HOST) {
    const host = testHost(inTurns(memoryStorage('epoch-1'), roll));
    const quoteId = await inReview(host);
    let desk = await deskOf(host);
    for (let turn = 1; turn <= RACES_A_HOST; turn += 1) {
      const seenFingerprint = fingerprintOf(desk, quoteIn(desk, quoteId));
      const approve = { type: 'approve', quoteId, seenFingerprint } as const;
      const [fix, ...signings] = await race(host, desk, [
        [INES, edit({ field: 'quote.fix', id: quoteId, value: `wording ${turn}` })],
        [TOM, approve],
        [RUTH, approve],
      ]);
      expect(['applied', 'merged']).toContain(fix?.outcome);
      const taken = signings.filter(({ outcome: kind }) => kind !== 'refused');
      expect(taken.length).toBeLessThan(2);
      const why = signings.flatMap(({ refusals }) => refusals.map(({ code }) => code));
      expect(why.filter((code) => !['fingerprint seen', 'stage'].includes(code))).toEqual([]);

      // Whoever was quicker: what stands there now is not what anybody saw.
      desk = await deskOf(host);
      const quote = quoteIn(desk, quoteId);
      expect(quoteStatus(desk, quote)).toBe(taken.length === 1 ? 'changed' : 'to-sign');
      if (quote.approval === null) {
        edited += 1;
        continue;
      }
      signed += 1;
      const back = { seenFingerprint: fingerprintOf(desk, quote), reason: 'Once more' };
      const withdraw = { type: 'withdraw', quoteId, ...back } as const;
      await applied(host.send(quote.approval.by.id, FABLE, withdraw, desk));
      desk = await deskOf(host);
    }
    for (const [given, stood] of await signatures(host)) expect(given).toBe(stood);
  }
  expect(signed + edited).toBe(RACES);
  expect(Math.min(signed, edited)).toBeGreaterThan(RACES / 10);
}, 120_000);
