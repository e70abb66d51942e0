import { checkHistory } from './invariants.ts';
import type { FirstWrites } from './first-writes.ts';
import { FAIR } from './network.ts';
import type { Plan } from './plan.ts';
import { rowsOnDisk, runStep } from './run-step.ts';
import { buildWorld, closePage, openPage, personOf, tabsOf } from './street.ts';
import type { World } from './world.ts';

export interface Result {
  readonly failures: readonly string[];
  readonly faults: ReadonlyMap<string, number>;
  readonly signOffs: number;
  readonly said: number;
  readonly entries: number;
}

/** Ten minutes are more than any back-off; who is not done by then is stuck. */
const HEALING = 600_000;

/** Runs one history: its steps, then everything heals, drains and is judged. */
export async function runHistory(plan: Plan, first: FirstWrites): Promise<Result> {
  const world = await buildWorld(plan, first);
  try {
    for (const [index, browser] of world.browsers.entries())
      for (let count = 0; count < (plan.pages[index] ?? 1); count += 1)
        openPage(world, browser, personOf(world, browser));
    await world.time.pass(80);
    for (const step of plan.steps) {
      await runStep(world, step);
      if (world.oracle.failures.length > 0) break;
    }
    if (world.oracle.failures.length === 0 && (await heal(world))) await checkHistory(world);
  } catch (error) {
    world.oracle.failures.push(
      `the page threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  } finally {
    for (const tab of tabsOf(world)) {
      tab.client.stop();
      closePage(world, tab);
    }
  }
  const { oracle, faults, host } = world;
  for (const error of host.reported)
    oracle.failures.push(
      `the host threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  const log = await host.storage().changes('st-fable', 0);
  return {
    failures: oracle.failures,
    faults,
    signOffs: oracle.directs,
    said: oracle.said.size,
    entries: log.entries.length,
  };
}

/** The bad day ends; whether everything came to rest (I5). */
async function heal(world: World): Promise<boolean> {
  const { time, net, host, oracle } = world;
  net.weather = FAIR;
  world.hintLoss = 0;
  host.crashAtCommit(null);
  await host.setPreset('five');
  for (const browser of world.browsers) {
    browser.world.full = false;
    browser.locks.broken = false;
    for (const tab of [...browser.tabs]) {
      tab.offline = false;
      if (tab.life.frozen) time.thaw(tab.life);
    }
  }
  await time.pass(300);
  for (const browser of world.browsers) {
    // A page that could not start shows so, and is loaded again.
    for (const tab of [...browser.tabs]) if (!tab.isReady) closePage(world, tab);
    // Every person with a queue on this browser comes back to it.
    const here = new Set(browser.tabs.map((tab) => tab.client.store.getState().me?.id));
    for (const person of browser.world.disks.keys())
      if (!here.has(person)) openPage(world, browser, person);
    if (browser.tabs.length === 0) openPage(world, browser, personOf(world, browser));
  }
  await time.pass(100);
  for (const tab of tabsOf(world)) tab.wake();
  const storage = host.storage();
  const atRest = async (): Promise<string | null> => {
    const now = await storage.changes('st-fable', 0);
    for (const tab of tabsOf(world)) {
      const state = tab.client.store.getState();
      if (!tab.isReady) return `${tab.name} did not start`;
      if (state.epoch !== now.epoch) return `${tab.name} stands in ${state.epoch}`;
      const at = tab.client.log().at(-1);
      if (at?.hash !== now.head.hash)
        return `${tab.name} stands at ${at?.seq ?? 0} of ${now.head.seq}`;
      if (!['saved', 'not-saved'].includes(state.saved.kind))
        return `${tab.name} says ${JSON.stringify(state.saved)}`;
    }
    for (const browser of world.browsers) {
      const rows = rowsOnDisk(browser);
      if (rows.length > 0)
        return `${browser.name} still holds ${rows.map((row) => row.mid).join(', ')}`;
      for (const disk of browser.world.disks.values())
        if (disk.store('directs').size > 0) return `${browser.name} still holds a direct command`;
    }
    return null;
  };
  const end = time.now() + HEALING;
  let quiet = 0;
  let why: string | null = 'nobody looked';
  // Twice in a row: what the last pull brought is on the screens a moment after it is in the mirror.
  while (quiet < 2 && time.now() < end) {
    // No multiple of how often a page asks by itself, or every look would fall on a question.
    await time.pass(time.now() < end - HEALING + 15_000 ? 250 : 7_300);
    why = net.onTheirWay() > 0 ? 'requests are still on their way' : await atRest();
    quiet = why === null ? quiet + 1 : 0;
  }
  if (quiet < 2) oracle.failures.push(`I5: never at rest: ${why}`);
  return quiet > 1;
}
