import { parseArgs } from 'node:util';
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
const first = await prepare();
const only = values.generator === '' ? null : generatorNamed(values.generator);
const many = await runMany(
  first,
  Number(values.seed),
  Number(values.histories),
  only,
  Number(values.most),
);

const each = (count: number): string => (count / many.histories).toFixed(1);
console.log(
  `${many.histories} histories from seed ${values.seed}, ${Math.round(many.histories / many.minutes)} a minute`,
);
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
process.exitCode = many.failed.length > 0 ? 1 : 0;
