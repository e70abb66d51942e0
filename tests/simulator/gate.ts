import { runMany, prepare } from './many.ts';
import { linesOf, shrink } from './shrink.ts';

/** Histories from a seed on; the words to fail with, shrunk, or null when every one held. */
export async function gate(seed: number, histories: number): Promise<string | null> {
  const first = await prepare();
  const many = await runMany(first, seed, histories, null, 1);
  console.info(
    `${many.histories} histories from seed ${seed}, ${Math.round(many.histories / many.minutes)} a minute, ${(many.signOffs / many.histories).toFixed(1)} sign-offs in each`,
  );
  const [failed] = many.failed;
  // Days on which nobody gets anything done prove nothing.
  if (failed === undefined)
    return many.acts < 6 * histories || many.signOffs < 5 * histories
      ? 'too little happened'
      : null;
  const least = await shrink(failed.plan, failed.failures[0] ?? '', first);
  return `${failed.failures.join('\n')}\nshrunk: ${least.failure}\n${linesOf(least.plan)}`;
}
