import { describePart } from '#core/anchor/anchor.ts';
import { apply, baseOf } from '#core/desk/apply.ts';
import { type Command, writes } from '#core/desk/command.ts';
import { decide } from '#core/desk/decide.ts';
import { type Desk, emptyDesk, quotesOf, quoteOf } from '#core/desk/desk.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { evolveAll } from '#core/desk/evolve.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';

/**
 * How long one command takes on a desk of a thousand quotes: decided, evolved, and the status of
 * every quote read again; and a replay of a long log. Prints medians in milliseconds; `node tests/bench/view-recompute.ts`.
 */
const QUOTES = 1000;
const ROUNDS = 200;
const text = Array.from(
  { length: QUOTES },
  (_, at) => `Somebody ${at} said “words of number ${at}, as they were printed” on Monday.`,
).join('\n\n');

const START = emptyDesk('st-bench');
const EVENTS = 10_000;
const ACTOR = { id: 'p-bench', name: 'Ines Inkwell' };
const HATS = ['checks'] as const;
let desk: Desk = START;
let count = 0;
const log: DeskEvent[] = [];

function act(command: Command): void {
  count += 1;
  const applied = apply(
    desk,
    { mid: `m-${count}`, batch: null, base: baseOf(desk, 'e', writes(command, desk)), command },
    {
      actor: ACTOR,
      hats: HATS,
      at: '',
      epoch: 'e',
      detect: null,
      decide,
      people: null,
      writtenBy: () => [],
      ownPending: [],
    },
  );
  if (applied.outcome !== 'applied')
    throw new Error(applied.refusals.map(({ say }) => say).join(' '));
  desk = applied.desk;
  for (const body of applied.bodies) {
    const seq = log.length + 1;
    log.push({ ...body, seq, at: '', actor: ACTOR, hats: HATS, mid: `m-${count}`, batch: null });
  }
}

function median(times: readonly number[]): string {
  return (times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(2);
}

function timed(work: (round: number) => void): string {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work(round);
    times.push(performance.now() - start);
  }
  return median(times);
}

act({
  type: 'create-story',
  title: 'A thousand quotes',
  slug: 'a-thousand-quotes',
  agency: null,
  relation: 'ours',
  deadline: null,
  houseStyle: 'strict',
  trustedAgencies: [],
  versionId: 'v-1',
  text,
});
for (let at = 0; at < QUOTES; at += 1) {
  const start = text.indexOf(`words of number ${at},`);
  const part = describePart(text, 'v-1', { start, end: start + 20 });
  const anchor = {
    parts: [part],
    clause: null,
    kind: 'direct',
    speakerId: null,
    mention: null,
    cue: null,
  } as const;
  act({ type: 'mark', quoteId: `q-${at}`, anchor });
}

const one = timed((round) =>
  act({
    type: 'edit',
    writes: [{ field: 'quote.fix', id: `q-${(round * 37) % QUOTES}`, value: `Fix ${round}` }],
  }),
);
const statuses = timed(() => {
  for (const quote of quotesOf(desk)) quoteStatus(desk, quote);
});
const hash = timed((round) => {
  const quote = quoteOf(desk, `q-${round}`);
  if (quote !== undefined) fingerprintOf(desk, quote);
});
while (log.length < EVENTS)
  act({
    type: 'add-message',
    messageId: `n-${log.length}`,
    quoteId: `q-${log.length % QUOTES}`,
    text: 'A note.',
    blocking: false,
  });
const replay = performance.now();
evolveAll(START, log);
const replayed = performance.now() - replay;
console.log(`one command at ${QUOTES} quotes        ${one} ms`);
console.log(`the status of all ${QUOTES} quotes     ${statuses} ms`);
console.log(`one fingerprint                  ${hash} ms`);
console.log(`replay of ${EVENTS} events          ${replayed.toFixed(0)} ms`);
