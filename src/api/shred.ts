import { readEntry } from '#contract/upcast.ts';
import type { Shred } from '#core/desk/command.ts';
import { decide } from '#core/desk/decide.ts';
import { emptyDesk } from '#core/desk/desk.ts';
import type { Outcome } from '#core/desk/envelope.ts';
import { appendToLog, commandKey } from '#core/desk/log.ts';
import { type Refusal, refusal } from '#core/desk/refusal.ts';
import { shredLog } from '#core/desk/shred.ts';
import { summaryOf } from '#core/desk/summary.ts';
import { replayOn } from './desk-cache.ts';
import { goneRefusal } from './gone.ts';
import { committing, type Incoming, repeated } from './incoming.ts';
import {
  ANY_BODY,
  type Append,
  type Archive,
  type Ports,
  type Rewrite,
  type StoryWhole,
} from './ports.ts';

type Shredding = Incoming & { readonly command: Shred };

/** What the callback of the rewrite came to. */
type Run =
  | { readonly kind: 'known'; readonly outcome: Outcome }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[]; readonly seq: number }
  | { readonly kind: 'done'; readonly outcome: Outcome };

/**
 * Removes words for good (MODEL A3): over the log, the stored desk, the list row and the stored
 * answers in one transaction, under a new epoch, so that every page builds its desk anew. Costs a
 * replay of the whole log.
 */
export async function shred(ports: Ports, archive: Archive, incoming: Shredding): Promise<Outcome> {
  const { storyId, bodyHash } = incoming;
  const at = ports.clock.now();
  const [salt = '', epoch = ''] = ports.chance.salts(2);
  let run: Run | null = null;
  await archive.rewrite(storyId, committing(incoming), (whole) => {
    const known = repeated(whole.answered, { storyId, bodyHash });
    if (known !== null) {
      run = { kind: 'known', outcome: known };
      return { write: false };
    }
    const [next, rewrite] = shredOn(whole, incoming, { at, salt, epoch });
    run = next;
    return rewrite ?? { write: false };
  });
  const done = ran(run);
  if (done.kind !== 'refused') {
    if (done.kind === 'done') ports.hints.changed(storyId, done.outcome.seq);
    return done.outcome;
  }
  return keepRefusal(ports, incoming, done.refusals, done.seq);
}

function ran(run: Run | null): Run {
  if (run === null) throw new Error('the storage rewrote without asking what to write');
  return run;
}

function shredOn(
  whole: StoryWhole,
  { me, storyId, envelope, bodyHash, command }: Shredding,
  drawn: { readonly at: string; readonly salt: string; readonly epoch: string },
): readonly [Run, Rewrite | null] {
  const seq = whole.entries.at(-1)?.seq ?? 0;
  const no = (...refusals: readonly Refusal[]): readonly [Run, null] => [
    { kind: 'refused', refusals, seq },
    null,
  ];
  if (whole.gone !== null) return no(goneRefusal(whole.gone));
  const actor = { id: me.id, name: me.name };
  const before = replayOn(emptyDesk(storyId), whole.entries);
  const decided = decide(before, command, {
    actor,
    hats: me.hats,
    detect: null,
    people: null,
    undone: [],
  });
  if (!decided.ok) return no(...decided.refusals);
  const cut = shredLog(whole.entries, command.fields, (entry) => readEntry(entry).ok);
  if (!cut.ok) return no(refusal('no-words', cut.say));
  const { at, salt, epoch } = drawn;
  const { mid, batch } = envelope;
  const head = whole.entries.at(-1);
  if (head === undefined) return no(refusal('no-story', 'This story does not exist here.'));
  const added = appendToLog(
    head,
    [{ type: 'shredded@1', data: { seqs: cut.seqs, fields: command.fields } }],
    { storyId, actor, hats: me.hats, at, mid, batch, salts: [salt] },
  );
  const entries = [...cut.entries, ...added];
  const desk = replayOn(emptyDesk(storyId), entries);
  const last = added.at(-1) ?? head;
  const outcome: Outcome = { mid, outcome: 'applied', seq: last.seq, refusals: [] };
  const touched = new Set(
    cut.seqs.flatMap((row) => {
      const entry = whole.entries[row - 1];
      return entry === undefined ? [] : [commandKey(entry.actor, entry.mid)];
    }),
  );
  const answers = whole.answers.map((answer) => ({
    ...answer,
    // The hash of a short command would tell its words to whoever tries.
    bodyHash: touched.has(commandKey(answer.person, answer.mid)) ? ANY_BODY : answer.bodyHash,
    outcome: {
      ...answer.outcome,
      refusals: answer.outcome.refusals.map((item) => ({ ...item, say: cut.overwrite(item.say) })),
    },
  }));
  return [
    { kind: 'done', outcome },
    {
      write: true,
      epoch: `epoch-${epoch}`,
      entries,
      answers: [...answers, { person: me.id, mid, storyId, bodyHash, outcome }],
      summary: summaryOf(desk, { seq: last.seq, hash: last.hash }, at),
      desk,
    },
  ];
}

/** A refusal is kept like every other answer. */
async function keepRefusal(
  ports: Ports,
  incoming: Incoming,
  refusals: readonly Refusal[],
  seq: number,
): Promise<Outcome> {
  const { me, storyId, bodyHash, envelope } = incoming;
  const { mid } = envelope;
  const outcome: Outcome = { mid, outcome: 'refused', seq, refusals };
  const append: Append = {
    write: true,
    entries: [],
    answer: { person: me.id, mid, storyId, bodyHash, outcome },
    summary: null,
    desk: null,
  };
  let known: Outcome | null = null;
  const have = (await ports.storage.changes(storyId, Number.MAX_SAFE_INTEGER)).head;
  await ports.storage.commit(storyId, committing(incoming), have, ({ answered }) => {
    known = repeated(answered, incoming);
    return known === null ? append : { write: false };
  });
  return known ?? outcome;
}
