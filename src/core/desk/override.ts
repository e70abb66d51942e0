import type { Verdict } from '../verdict/scale.ts';
import { Copies } from './copies.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { AnyWrite } from './field.ts';
import { writeField } from './field-table.ts';
import { proposalOf } from './view.ts';

function isSame(one: Verdict, other: Verdict): boolean {
  return one.code === other.code && one.scale === other.scale && one.reason === other.reason;
}

/**
 * Writes in which a verdict says whether it overrides what the desk proposes, worked out on the desk
 * with all of them in it. Costs a copy of the tables written, and only where a verdict is given.
 */
export function withOverride(desk: Desk, writes: readonly AnyWrite[]): readonly AnyWrite[] {
  if (!writes.some(({ field, value }) => field === 'quote.verdict' && value !== null))
    return writes;
  const copies = new Copies();
  const after = writes.reduce((state, write) => writeField(state, write, copies), desk);
  return writes.map((write) => {
    if (write.field !== 'quote.verdict' || write.value === null) return write;
    // The same verdict again is an equal value, whatever the desk proposes by now (MODEL A5).
    const stands = quoteOf(desk, write.id)?.verdict ?? null;
    if (stands !== null && isSame(stands, write.value)) return { ...write, value: stands };
    const quote = quoteOf(after, write.id);
    const proposal = quote === undefined ? null : proposalOf(after, quote);
    const override = proposal !== null && proposal.code !== write.value.code;
    return { ...write, value: { ...write.value, override } };
  });
}
