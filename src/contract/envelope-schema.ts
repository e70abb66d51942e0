import * as z from 'zod/mini';
import { count, fieldKeyText, id, list, reason, sha256, strict, text } from './bounds.ts';
import { command } from './command-schema.ts';

/** What a command was made on. `epoch` is '' for a base that no host has given. */
const base = strict({
  epoch: text(120),
  seq: count,
  fields: list(strict({ key: fieldKeyText, seq: count, valueHash: sha256 })),
});

/** The body of POST …/commands: core's Envelope. */
export const envelope = strict({ mid: id, batch: z.nullable(id), base, command });

const refusal = strict({ code: text(200), say: reason, quoteId: z.nullable(id) });

/** The answer to a command: core's Outcome. */
export const outcome = strict({
  mid: id,
  outcome: z.enum(['applied', 'merged', 'conflict', 'refused']),
  seq: count,
  refusals: list(refusal),
});
