import type { Command } from '#core/desk/command.ts';
import { appendToLog, EMPTY_HEAD, type LogEntry } from '#core/desk/log.ts';
import type { ExportInput } from '#core/export/quotes-file.ts';
import type { Person } from '#core/review/hats.ts';
import { type Bench, CHECKER, firstStory } from '../../makers/make-desk.ts';

/** A bench that also keeps the log its desk came from. */
export interface LogBench {
  readonly bench: Bench;
  /** Does it, or throws with the reasons: a test's own acts must not be refused. */
  do(person: Person, command: Command): void;
  input(): ExportInput;
}

/** When the nth act of a bench happens. */
export function actAt(n: number): string {
  return new Date(Date.UTC(2026, 10, 24, 12, 0, n)).toISOString();
}

/** The first story with its finds: two rows of the log, by the checker. */
export function firstStoryLog(): LogBench {
  const bench = firstStory();
  const log: LogEntry[] = [];
  const record = (person: Person, mid: string, from: number, count: number): void => {
    const bodies = bench.events.slice(from, from + count);
    const stamp = {
      storyId: bench.desk.storyId,
      at: actAt(Number(mid.slice('mid-'.length))),
      actor: { id: person.id, name: person.name },
      hats: person.hats,
      mid,
      batch: null,
      salts: bodies.map((_, index) => `${mid}-${index}`),
    };
    log.push(...appendToLog(log.at(-1) ?? EMPTY_HEAD, bodies, stamp));
  };
  record(CHECKER, 'mid-1', 0, 1);
  record(CHECKER, 'mid-2', 1, 1);
  // The maker's own helpers act on the bench directly: they are recorded all the same.
  const plain = bench.act;
  bench.act = (person, command) => {
    const from = bench.events.length;
    const act = plain(person, command);
    record(person, act.mid, from, bench.events.length - from);
    return act;
  };
  return {
    bench,
    do: (person, command) => {
      const { outcome, refusals } = bench.act(person, command);
      if (outcome === 'refused')
        throw new Error(`${command.type}: ${refusals.map((item) => item.say).join(' ')}`);
    },
    input: () => ({ desk: bench.desk, log }),
  };
}
