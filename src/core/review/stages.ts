import type { Guard } from './guard.ts';
import type { Hat } from './hats.ts';

/** The stored stage of a quote (MODEL H). `new` is the row of a quote that does not exist yet. */
export type Stage =
  | 'to-confirm'
  | 'open'
  | 'in-hand'
  | 'asked'
  | 'ready'
  | 'in-review'
  | 'sent-back'
  | 'approved'
  | 'dismissed';

export type Transition =
  | 'propose'
  | 'mark'
  | 'confirm'
  | 'unconfirm'
  | 'dismiss'
  | 'restore'
  | 'claim'
  | 'assign'
  | 'release'
  | 'hand-to'
  | 'ask'
  | 'answer'
  | 'take-back'
  | 'submit'
  | 'recall'
  | 'open-review'
  | 'send-back'
  | 'approve'
  | 'still-stands'
  | 'rework'
  | 'withdraw'
  | 'run-unsigned'
  | 'complain'
  | 'complaint-stands'
  | 'correct';

/** Who beside the hats: the one it is assigned to, the one who handed it over, the one who signed. */
export type Who = Hat | 'detector' | 'assignee' | 'submitter' | 'signer' | 'anyone';

export interface StageRow {
  readonly command: Transition;
  readonly from: readonly (Stage | 'new')[];
  /** `same`: the stage stays. `before`: what it was before it was dismissed. */
  readonly to: Stage | 'same' | 'before';
  readonly who: readonly Who[];
  readonly guards: readonly Guard[];
  /** Queued: waits in the outbox. Direct: only with an empty outbox, online, after a pull. */
  readonly way: 'queued' | 'direct';
}

/** What a signature asks for, whether it is the first or says that it still stands. */
const TO_SIGN: readonly Guard[] = [
  'not barred',
  'fingerprint seen',
  'verdict',
  'minimum',
  'standards’ yes',
  'second reader',
  'no open suggestion',
  'no open conflict',
];

const ALIVE: readonly Stage[] = [
  'to-confirm',
  'open',
  'in-hand',
  'asked',
  'ready',
  'in-review',
  'sent-back',
  'approved',
];

/** The one table from which decide, the screen, the documentation and the tests read. */
export const STAGES: readonly StageRow[] = [
  {
    command: 'propose',
    from: ['new'],
    to: 'to-confirm',
    who: ['detector', 'checks'],
    guards: ['inside one version, not empty'],
    way: 'queued',
  },
  {
    command: 'mark',
    from: ['new'],
    to: 'open',
    who: ['checks'],
    guards: ['inside one version, not empty'],
    way: 'queued',
  },
  {
    command: 'confirm',
    from: ['to-confirm'],
    to: 'open',
    who: ['checks'],
    guards: ['speaker or unknown'],
    way: 'queued',
  },
  // Only as the undo of a confirmation: what was confirmed once still wants a nod when it is dismissed.
  {
    command: 'unconfirm',
    from: ['open'],
    to: 'to-confirm',
    who: ['checks'],
    guards: ['found, not marked'],
    way: 'queued',
  },
  {
    command: 'dismiss',
    from: ['to-confirm', 'open', 'in-hand'],
    to: 'dismissed',
    who: ['checks'],
    guards: ['reason'],
    way: 'queued',
  },
  {
    command: 'restore',
    from: ['dismissed'],
    to: 'before',
    who: ['checks', 'signs'],
    guards: [],
    way: 'queued',
  },
  { command: 'claim', from: ['open'], to: 'in-hand', who: ['checks'], guards: [], way: 'queued' },
  { command: 'assign', from: ['open'], to: 'in-hand', who: ['clears'], guards: [], way: 'queued' },
  {
    command: 'release',
    from: ['in-hand'],
    to: 'open',
    who: ['assignee', 'clears'],
    guards: [],
    way: 'queued',
  },
  {
    command: 'hand-to',
    from: ['in-hand'],
    to: 'in-hand',
    who: ['assignee', 'clears'],
    guards: [],
    way: 'queued',
  },
  {
    command: 'ask',
    from: ['in-hand'],
    to: 'asked',
    who: ['assignee'],
    guards: ['question and addressee'],
    way: 'queued',
  },
  {
    command: 'answer',
    from: ['asked'],
    to: 'in-hand',
    who: ['answers', 'assignee'],
    guards: ['note'],
    way: 'queued',
  },
  {
    command: 'take-back',
    from: ['asked'],
    to: 'in-hand',
    who: ['assignee'],
    guards: [],
    way: 'queued',
  },
  {
    command: 'submit',
    from: ['in-hand', 'sent-back'],
    to: 'ready',
    who: ['assignee'],
    guards: [
      'verdict',
      'minimum',
      'reason where asked',
      'answers',
      'no blocking message of one’s own',
      'no open suggestion',
      'no open conflict',
    ],
    way: 'queued',
  },
  {
    command: 'recall',
    from: ['ready'],
    to: 'in-hand',
    who: ['submitter'],
    guards: [],
    way: 'queued',
  },
  {
    command: 'open-review',
    from: ['ready'],
    to: 'in-review',
    who: ['signs'],
    guards: ['not barred'],
    way: 'queued',
  },
  {
    command: 'send-back',
    from: ['in-review'],
    to: 'sent-back',
    who: ['signs'],
    guards: ['note'],
    way: 'direct',
  },
  {
    command: 'approve',
    from: ['in-review'],
    to: 'approved',
    who: ['signs'],
    guards: TO_SIGN,
    way: 'direct',
  },
  {
    command: 'still-stands',
    from: ['approved'],
    to: 'approved',
    who: ['signs'],
    guards: ['changed since signing', ...TO_SIGN],
    way: 'direct',
  },
  {
    command: 'rework',
    from: ['approved'],
    to: 'in-hand',
    who: ['checks'],
    guards: [],
    way: 'queued',
  },
  {
    command: 'withdraw',
    from: ['approved'],
    to: 'in-review',
    who: ['signer', 'clears'],
    guards: ['reason'],
    way: 'direct',
  },
  {
    command: 'run-unsigned',
    from: ALIVE,
    to: 'same',
    who: ['clears'],
    guards: ['reason', 'fingerprint seen', 'no open conflict'],
    way: 'direct',
  },
  {
    command: 'complain',
    from: ['approved'],
    to: 'same',
    who: ['anyone'],
    guards: ['story published', 'name and due date'],
    way: 'queued',
  },
  {
    command: 'complaint-stands',
    from: ['approved'],
    to: 'same',
    who: ['signs'],
    // Saying that it stands vouches for it as a signature does, so the same people may not.
    guards: ['complaint open', 'not the first signer', 'not barred', 'fingerprint seen', 'reason'],
    way: 'direct',
  },
  {
    command: 'correct',
    from: ['approved'],
    to: 'in-hand',
    who: ['signs'],
    guards: [
      'complaint open',
      'not the first signer',
      'fingerprint seen',
      'reason',
      'correction whole',
    ],
    way: 'direct',
  },
];

/** The row of a transition; every transition has one (a test says so). */
export function stageRow(command: Transition): StageRow {
  const row = STAGES.find((item) => item.command === command);
  if (row === undefined) throw new Error(`no such transition: ${command}`);
  return row;
}
