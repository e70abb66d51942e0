import { expect, it } from 'vitest';
import { forgingGate } from './many-forged.ts';

// Half of the gate; the other half is a file of its own, so that two cores share the work.
it('a client that is not ours signs nothing it may not, bends nothing that is signed, and is nobody else (F1–F6)', async () => {
  expect(await forgingGate(1, 1000)).toBe(null);
}, 600_000);
