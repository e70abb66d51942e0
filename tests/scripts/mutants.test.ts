import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { changed, mutantNames, readMutant } from '../../scripts/mutant-patch.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

it('has the 21 faults of the research, at least five of our own, and those that a forging client found', () => {
  expect(mutantNames().length).toBeGreaterThanOrEqual(26);
  const forged = mutantNames().filter((name) => readMutant(name).generator === 'forging');
  expect(forged.length).toBeGreaterThanOrEqual(15);
});

// What the simulator is proved with must still be a fault of this source: `npm run mutants`.
it.each(mutantNames())('mutant %s still applies', (name) => {
  const mutant = readMutant(name);
  expect(mutant.title).not.toBe('');
  expect(changed(ROOT, mutant).size).toBeGreaterThan(0);
});
