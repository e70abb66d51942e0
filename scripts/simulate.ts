import { parseArgs } from 'node:util';
import { beginnings } from '../tests/forging/beginnings.ts';
import {
  linesOfForged,
  prepareForging,
  runManyForged,
  shrinkForged,
} from '../tests/forging/many-forged.ts';
import { prepare, runMany } from '../tests/simulator/many.ts';
import { generatorNamed } from '../tests/simulator/generators.ts';
import { linesOf, shrink } from '../tests/simulator/shrink.ts';

/** `npm run simulate -- --histories N --seed S [--generator NAME] [--most FAILURES] [--whole]`: bad days without end, see docs/simulator.md. */
const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    generator: { type: 'string', default: '' },
    most: { type: 'string', default: '1' },
    whole: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const histories = Number(values.histories);
const most = Number(values.most);
process.exitCode = (await (values.generator === 'forging' ? forged() : days())) > 0 ? 1 : 0;

/** Days of people and pages; how many failed. */
async function days(): Promise<number> {
  const first = await prepare();
  const only = values.generator === '' ? null : generatorNamed(values.generator);
  const many = await runMany(first, seed, histories, only, most);
  const each = (count: number): string => (count / many.histories).toFixed(1);
  say(many);
  console.log(
    `in each: ${each(many.acts)} acts called saved, ${each(many.signOffs)} sign-offs sent, ${each(many.events)} events in the log`,
  );
  for (const [fault, count] of [...many.faults].toSorted((a, b) => b[1] - a[1]))
    console.log(`${((100 * count) / many.histories).toFixed(1).padStart(5)} %  ${fault}`);

  for (const { plan, generator, failures } of many.failed) {
    console.log(`\nFailed: seed ${plan.seed}, generator ${generator}\n${failures.join('\n')}`);
    if (values.whole) continue;
    const least = await shrink(plan, failures[0] ?? '', first);
    console.log(
      `Shrunk to ${least.plan.steps.length} steps: ${least.failure}\n${linesOf(least.plan)}`,
    );
  }
  return many.failed.length;
}

/** Histories of a client that is not ours; how many failed. */
async function forged(): Promise<number> {
  prepareForging();
  const begun = await beginnings();
  const many = await runManyForged(begun, seed, histories, most);
  const each = (count: number): string => (count / many.histories).toFixed(1);
  say(many);
  console.log(
    `in each: ${each(many.sent)} commands sent, ${each(many.taken)} taken, ${each(many.signOffs)} signatures, ${each(many.rows)} rows in the log`,
  );
  for (const [kind, count] of [...many.kinds].toSorted((a, b) => b[1] - a[1]))
    console.log(`${each(count).padStart(5)} a history  ${kind}`);
  for (const failed of many.failed) {
    const { plan, failures } = failed;
    console.log(`\nFailed: seed ${plan.seed}, generator forging\n${failures.join('\n')}`);
    if (values.whole) continue;
    const least = await shrinkForged(failed, begun);
    console.log(
      `Shrunk to ${least.plan.steps.length} steps: ${least.failure}\n${linesOfForged(least.plan)}`,
    );
  }
  return many.failed.length;
}

function say(many: { readonly histories: number; readonly minutes: number }): void {
  console.log(
    `${many.histories} histories from seed ${values.seed}, ${Math.round(many.histories / many.minutes)} a minute`,
  );
}
