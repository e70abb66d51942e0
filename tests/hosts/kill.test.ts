import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { killRun } from '../makers/kill-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('300 commands reach a host that is killed three times, each once and in order', async () => {
  const {
    seconds: _,
    unanswered,
    answeredAgain,
    ...figures
  } = await killRun(join(folder, 'desk.sqlite'), 300, 3);
  expect(figures).toEqual({
    commands: 300,
    kills: 3,
    lost: 0,
    doubled: 0,
    refused: 0,
    outOfOrder: 0,
    faults: [],
  });
  expect(unanswered).toBeGreaterThan(0);
  expect(answeredAgain).toBeLessThanOrEqual(unanswered);
}, 60_000);
