import type { Actor } from '#core/review/hats.ts';
import type { Transition } from '#core/review/stages.ts';

/** Moves that another event of the same act says better. */
export const FOLLOWS: readonly Transition[] = ['ask', 'answer'];

/** A move from stage to stage, as the end of a sentence. */
export function movedWords(command: Transition, assignee: Actor | null): string {
  const whom = assignee?.name ?? 'nobody';
  return {
    propose: 'proposed it',
    mark: 'marked it as a quote',
    confirm: 'confirmed that it is a quotation',
    unconfirm: 'took the confirmation back',
    dismiss: 'took it off the list',
    restore: 'put it back on the list',
    claim: 'took it in hand',
    assign: `gave it to ${whom}`,
    release: 'let it go',
    'hand-to': `handed it to ${whom}`,
    ask: 'sent a question out',
    answer: 'has the answer',
    'take-back': 'took the question back',
    submit: 'handed it over to be signed',
    recall: 'took it back before it was opened',
    'open-review': 'opened it to sign',
    'send-back': 'sent it back',
    approve: 'signed it',
    'still-stands': 'said that the signature still stands',
    rework: 'took it up again',
    withdraw: 'withdrew the signature',
    'run-unsigned': 'let it run unsigned',
    complain: 'brought in a complaint',
    'complaint-stands': 'decided that it stands',
    correct: 'decided to correct it',
  }[command];
}
