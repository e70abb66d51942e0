import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { applyTo, type Mutant, mutantNames, readMutant } from './mutant-patch.ts';

/**
 * `npm run mutants [-- NAME …]`: every patch of tests/mutants is one fault of ours or of someone
 * else's, applied to a copy; the simulator must find it within 2,000 histories.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HISTORIES = 2000;
const AT_ONCE = 2;
/** What a run of the simulator needs. */
const COPIED = [
  'src',
  'scripts',
  'tests/simulator',
  'tests/forging',
  'tests/makers',
  'package.json',
];

interface Verdict {
  readonly mutant: Mutant;
  /** Null: it lives. */
  readonly killedAfter: number | null;
  readonly say: string;
}

function run(folder: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--max-semi-space-size=64', 'scripts/simulate.ts', ...args],
      { cwd: folder },
    );
    let output = '';
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (output += String(data)));
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}

function histories(generator: string, count: number): readonly string[] {
  return ['--whole', `--histories=${count}`, '--seed=1', `--generator=${generator}`];
}

/** The source as it is must pass where its mutants die; null when it does. */
async function unharmed(generator: string, count: number): Promise<string | null> {
  const { code, output } = await run(ROOT, histories(generator, count));
  return code === 0 ? null : `${generator}: ${/^Failed: [^]*/m.exec(output)?.[0] ?? output}`;
}

async function judge(mutant: Mutant): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'mutant-'));
  try {
    for (const path of COPIED) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    applyTo(folder, mutant);
    const { code, output } = await run(folder, histories(mutant.generator, HISTORIES));
    const killed = /^(\d+) histories/m.exec(output);
    const failure = /^Failed: .*\n(.+)$/m.exec(output);
    // A patch that names what is not there any more breaks the source, and proves nothing.
    const broken = /^.*\b(?:SyntaxError|ReferenceError): .*$/m.exec(output);
    if (killed === null || broken !== null)
      return {
        mutant,
        killedAfter: null,
        say: `does not run: ${broken?.[0].trim() ?? output.slice(-400)}`,
      };
    if (code === 0 || failure === null) return { mutant, killedAfter: null, say: 'lives' };
    return { mutant, killedAfter: Number(killed[1]), say: failure[1] ?? '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { positionals } = parseArgs({ allowPositionals: true });
const waiting = mutantNames()
  .filter((name) => positionals.length === 0 || positionals.some((part) => name.includes(part)))
  .map(readMutant);
const verdicts: Verdict[] = [];

async function worker(): Promise<void> {
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift())
    verdicts.push(await judge(mutant));
}

await Promise.all(Array.from({ length: AT_ONCE }, worker));
console.log('mutant | generator | killed after | found as');
for (const { mutant, killedAfter, say } of verdicts.toSorted((a, b) =>
  a.mutant.name < b.mutant.name ? -1 : 1,
))
  console.log(
    `${mutant.name} | ${mutant.generator} | ${killedAfter ?? 'LIVES'} | ${say.slice(0, 150)}`,
  );
const alive = verdicts.filter((verdict) => verdict.killedAfter === null);
console.log(`\n${verdicts.length - alive.length} of ${verdicts.length} killed`);

/** How far each generator must go without a failure in the source as it is. */
const reach = new Map<string, number>();
for (const { mutant, killedAfter } of verdicts)
  reach.set(mutant.generator, Math.max(reach.get(mutant.generator) ?? 0, killedAfter ?? 0));
const faults: string[] = [];
for (const [generator, count] of reach) {
  const fault = await unharmed(generator, count);
  if (fault !== null) faults.push(fault);
}
console.log(faults.length === 0 ? 'The source as it is passes all of these.' : faults.join('\n'));
process.exitCode = alive.length + faults.length > 0 ? 1 : 0;
