import type { Shred } from './command.ts';
import { type Decision, happens, refused } from './decision.ts';
import type { Desk } from './desk.ts';
import type { Decider } from './guards.ts';

/** Who may, and whether the rows exist. Where the words are only the log can say: `shredLog`. */
export function decideShred(desk: Desk, { fields }: Shred, by: Decider): Decision {
  if (!by.hats.includes('clears'))
    return refused('hat', 'Still needed: someone who clears, to remove words for good.');
  if (fields.length === 0) return refused('nothing', 'Say which words are to be removed.');
  if (fields.some(({ seq }) => seq < 1 || seq > desk.seq))
    return refused('unknown', 'The log has no such row.');
  const seqs = [...new Set(fields.map(({ seq }) => seq))].toSorted((a, b) => a - b);
  return happens({ type: 'shredded@1', data: { seqs, fields } });
}
