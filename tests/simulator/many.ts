import { wireSchemas } from '#sync/lazy-schemas.ts';
import { type FirstWrites, firstWrites } from './first-writes.ts';
import { runHistory } from './history.ts';
import { type Generator, GENERATORS } from './generators.ts';
import { type Plan, planOf } from './plan.ts';
import { installPlatform } from './street.ts';

export interface Failed {
  readonly plan: Plan;
  readonly generator: string;
  readonly failures: readonly string[];
}

export interface Many {
  readonly histories: number;
  readonly minutes: number;
  readonly failed: readonly Failed[];
  /** In how many histories each fault was met. */
  readonly faults: ReadonlyMap<string, number>;
  readonly signOffs: number;
  readonly acts: number;
  readonly events: number;
}

/** Promises of pages that nobody waited for and that failed: in a browser a line in the console. */
const unwaited: string[] = [];
let listening = false;

export async function prepare(): Promise<FirstWrites> {
  const first = await firstWrites();
  await wireSchemas();
  installPlatform();
  if (!listening) {
    listening = true;
    process.on('unhandledRejection', (error) => {
      // A disk that fails is part of the day; a rule that fails is not.
      if (!(error instanceof DOMException))
        unwaited.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  }
  return first;
}

/** Histories one after the other from a seed on; stops early at the `most`th that fails. */
export async function runMany(
  first: FirstWrites,
  seed: number,
  histories: number,
  only: Generator | null,
  most: number,
): Promise<Many> {
  const begun = performance.now();
  const failed: Failed[] = [];
  const faults = new Map<string, number>();
  let [signOffs, acts, events, ran] = [0, 0, 0, 0];
  for (let at = seed; at < seed + histories && failed.length < most; at += 1) {
    const generator = only ?? GENERATORS[at % GENERATORS.length];
    if (generator === undefined) throw new Error('there are no generators');
    const plan = planOf(at, generator);
    const result = await runHistory(plan, first);
    const thrown = unwaited.splice(0).map((say) => `the page threw: ${say}`);
    const failures = [...result.failures, ...thrown];
    if (failures.length > 0) failed.push({ plan, generator: generator.name, failures });
    for (const fault of result.faults.keys()) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    signOffs += result.signOffs;
    acts += result.said;
    events += result.entries;
    ran += 1;
  }
  const minutes = (performance.now() - begun) / 60_000;
  return { histories: ran, minutes, failed, faults, signOffs, acts, events };
}
