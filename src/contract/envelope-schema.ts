import * as z from 'zod/mini';
import { count, fieldKeyText, id, list, reason, sha256, strict, text } from './bounds.ts';
import { command } from './command-schema.ts';
import { anyWrite } from './field-schema.ts';

/** What a command was made on. `epoch` is '' for a base that no host has given. */
const base = strict({
  epoch: text(120),
  seq: count,
  fields: list(strict({ key: fieldKeyText, seq: count, valueHash: sha256 })),
});

/** The body of POST …/commands: core's Envelope. */
export const envelope = strict({ mid: id, batch: z.nullable(id), base, command });

/** An undo as the first release sent it: with the values to go back to. */
const undoWithValues = z.looseObject({
  base: z.looseObject({ seq: count }),
  command: z.looseObject({ type: z.literal('undo'), of: id, writes: list(anyWrite) }),
});

/** No value has this hash: a base lifted from an older form is compared by its place in the log. */
const NO_HASH = '0'.repeat(64);

/**
 * A body of an earlier release as today's, everything else as it is: an undo that carries values is an
 * ordinary edit to these values, so that every guard of one holds and nobody's later write is
 * overwritten. Rows that waited unsent while the page was updated come so.
 */
export function liftedEnvelope(body: unknown): unknown {
  const old = undoWithValues.safeParse(body);
  if (!old.success) return body;
  const { base: made, command: undo, ...rest } = old.data;
  if (undo.writes.length === 0)
    return { ...rest, base: made, command: { type: 'undo', of: undo.of } };
  const fields = undo.writes.map(({ field, id: of }) => ({
    key: `${field}/${of}`,
    seq: made.seq,
    valueHash: NO_HASH,
  }));
  const command = { type: 'edit', writes: undo.writes };
  return { ...rest, base: { ...made, fields }, command };
}

const refusal = strict({ code: text(200), say: reason, quoteId: z.nullable(id) });

/** The answer to a command: core's Outcome. */
export const outcome = strict({
  mid: id,
  outcome: z.enum(['applied', 'merged', 'conflict', 'refused']),
  seq: count,
  refusals: list(refusal),
});
