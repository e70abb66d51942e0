import { expect, it } from 'vitest';
import { gate } from './gate.ts';

// Half of the gate; the other half is a file of its own, so that two cores share the work.
it('a thousand bad days lose, double and overwrite nothing (I1–I14)', async () => {
  expect(await gate(1001, 1000)).toBe(null);
}, 600_000);
