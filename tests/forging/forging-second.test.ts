import { expect, it } from 'vitest';
import { forgingGate } from './many-forged.ts';

// The other half of the gate: see forging-first.test.ts.
it('a thousand more histories of a client that is not ours hold (F1–F6)', async () => {
  expect(await forgingGate(1001, 1000)).toBe(null);
}, 600_000);
