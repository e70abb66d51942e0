import { installLightFetch } from '../simulator/light-fetch.ts';
import { beginnings, type Begun } from './beginnings.ts';
import { type ForgedPlan, planForged, runForged } from './forged-history.ts';

export interface FailedForged {
  readonly plan: ForgedPlan;
  readonly failures: readonly string[];
}

export interface ManyForged {
  readonly histories: number;
  readonly minutes: number;
  readonly failed: readonly FailedForged[];
  readonly kinds: ReadonlyMap<string, number>;
  readonly sent: number;
  readonly taken: number;
  readonly signOffs: number;
  readonly rows: number;
}

/** Light requests, as in the simulator: for speed, and before the first host is made. */
export function prepareForging(): void {
  installLightFetch();
}

/** Forged histories one after the other from a seed on; stops early at the `most`th that fails. */
export async function runManyForged(
  begun: Begun,
  seed: number,
  histories: number,
  most: number,
): Promise<ManyForged> {
  const start = performance.now();
  const failed: FailedForged[] = [];
  const kinds = new Map<string, number>();
  let [sent, taken, signOffs, rows, ran] = [0, 0, 0, 0, 0];
  for (let at = seed; at < seed + histories && failed.length < most; at += 1) {
    const plan = planForged(at);
    const result = await runForged(plan, begun);
    if (result.failures.length > 0) failed.push({ plan, failures: result.failures });
    for (const [kind, count] of result.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    sent += result.sent;
    taken += result.taken;
    signOffs += result.signOffs;
    rows += result.rows;
    ran += 1;
  }
  const minutes = (performance.now() - start) / 60_000;
  return { histories: ran, minutes, failed, kinds, sent, taken, signOffs, rows };
}

/** `F3`, or the first words where something threw. */
function nameOf(failure: string): string {
  return /^F\d/.exec(failure)?.[0] ?? failure.slice(0, 14);
}

/** The history with every step left out that the same failure does not need, and its failure. */
export async function shrinkForged(
  { plan, failures }: FailedForged,
  begun: Begun,
): Promise<{ readonly plan: ForgedPlan; readonly failure: string }> {
  let least = plan;
  let said = failures[0] ?? '';
  const name = nameOf(said);
  for (let size = 16; size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < least.steps.length;) {
      const steps = [...least.steps.slice(0, at), ...least.steps.slice(at + size)];
      const result = await runForged({ ...least, steps }, begun);
      const same = result.failures.find((item) => nameOf(item) === name);
      if (same === undefined) at += size;
      else {
        least = { ...least, steps };
        said = same;
      }
    }
  return { plan: least, failure: said };
}

/** A history as lines to be read, and to be stored. */
export function linesOfForged({ seed, begins, steps }: ForgedPlan): string {
  const lines = steps.map((step) => `  ${step.kind} ${step.seed}`);
  return [`seed ${seed}, from “${begins}” on`, ...lines].join('\n');
}

/** Histories from a seed on; the words to fail with, shrunk, or null when every one held. */
export async function forgingGate(seed: number, histories: number): Promise<string | null> {
  prepareForging();
  const begun = await beginnings();
  const many = await runManyForged(begun, seed, histories, 1);
  console.info(
    `${many.histories} forged histories from seed ${seed}, ${Math.round(many.histories / many.minutes)} a minute, ${(many.signOffs / many.histories).toFixed(1)} signatures in each`,
  );
  const [failed] = many.failed;
  // A host that refuses everything would pass as well.
  if (failed === undefined)
    return many.taken < 8 * histories || many.signOffs < histories ? 'too little happened' : null;
  const least = await shrinkForged(failed, begun);
  return `${failed.failures.join('\n')}\nshrunk: ${least.failure}\n${linesOfForged(least.plan)}`;
}
