import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { LogEntry } from '#core/desk/log.ts';
import { wholeLog } from '../../makers/whole-log.ts';
import { readingsDiffer } from '../../simulator/second-reading.ts';
import { madeUpLog } from './made-up-log.ts';

// Every history of the simulator is held against the second reading as well (I14).

it('the second reading and the host agree after every row of any events in any order', () => {
  const found: string[] = [];
  for (let seed = 1; seed <= 12; seed += 1) {
    const log = madeUpLog(seed, 70);
    const differ = readingsDiffer(log, { everyRow: true, signaturesHold: false });
    found.push(...differ.map((say) => `seed ${seed}, ${say}`));
  }
  expect(found).toEqual([]);
}, 120_000);

it('they agree after every row of a story of every event', async () => {
  const asked = { everyRow: true, signaturesHold: true };
  expect(readingsDiffer(await wholeLog(), asked)).toEqual([]);
  const file = new URL('../../corpus/logs/first-release.json', import.meta.url);
  const first = JSON.parse(readFileSync(file, 'utf8')) as readonly LogEntry[];
  expect(readingsDiffer(first, asked)).toEqual([]);
});
