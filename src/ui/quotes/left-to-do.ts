import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { exhibitsOf } from '#core/desk/exhibits.ts';

/** One thing that stands between a quote and the deadline, and how long such a thing takes next to the others. */
interface Step {
  readonly name: string;
  readonly weight: number;
}

const ANSWER: Step = { name: 'answer', weight: 6 };
const SOURCE: Step = { name: 'source', weight: 5 };
const VERDICT: Step = { name: 'verdict', weight: 3 };
const CORRECTION: Step = { name: 'what was sent back', weight: 2 };
const CONFIRM: Step = { name: 'confirm', weight: 1 };
const HAND_OVER: Step = { name: 'hand over', weight: 1 };
const SIGNATURE: Step = { name: 'signature', weight: 1 };

function stepsOf(desk: Desk, quote: Quote): readonly Step[] {
  const status = quoteStatus(desk, quote);
  if (status === 'signed' || status === 'dismissed' || status === 'run-unsigned') return [];
  if (status === 'to-sign' || status === 'changed') return [SIGNATURE];
  return [
    ...(status === 'to-confirm' ? [CONFIRM] : []),
    ...(status === 'asked' ? [ANSWER] : []),
    ...(status === 'sent-back' ? [CORRECTION] : []),
    ...(exhibitsOf(desk, quote.id).length === 0 ? [SOURCE] : []),
    ...(quote.verdict === null ? [VERDICT] : []),
    HAND_OVER,
    SIGNATURE,
  ];
}

/** What still has to be done with a quote before it can run, in order, and the sum of the weights. */
export function leftToDo(
  desk: Desk,
  quote: Quote,
): { readonly names: readonly string[]; readonly weight: number } {
  const steps = stepsOf(desk, quote);
  return {
    names: steps.map((step) => step.name),
    weight: steps.reduce((sum, step) => sum + step.weight, 0),
  };
}
