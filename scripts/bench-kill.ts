import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRun } from '../tests/makers/kill-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-kill-'));
try {
  const figures = await killRun(join(folder, 'desk.sqlite'), 10_000, 20);
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(14)} ${Array.isArray(value) ? value.length : value}`);
  const { lost, doubled, refused, outOfOrder, faults } = figures;
  process.exitCode = lost + doubled + refused + outOfOrder + faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
