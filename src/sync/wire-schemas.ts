import { command } from '#contract/command-schema.ts';
import { outcome } from '#contract/envelope-schema.ts';
import { hint } from '#contract/hint.ts';
import { changes, stories } from '#contract/log-schema.ts';
import { people, preset } from '#contract/people-schema.ts';
import { problem } from '#contract/problem.ts';
import { keptText, storedText, textBody } from '#contract/text-schema.ts';
import { firstIssue, readLogInPieces } from '#contract/upcast.ts';

/** Everything that checks what goes over the wire, in one piece. Fetch it through `wireSchemas`. */
export const WIRE_SCHEMAS = {
  changes,
  command,
  firstIssue,
  hint,
  keptText,
  outcome,
  people,
  preset,
  problem,
  readLogInPieces,
  stories,
  storedText,
  textBody,
} as const;
