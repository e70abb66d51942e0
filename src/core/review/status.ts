import type { Stage } from './stages.ts';

/** Where a quote is, in the words of the meter; derived, never stored (MODEL H). */
export type Status =
  | 'to-confirm'
  | 'to-check'
  | 'in-hand'
  | 'sent-back'
  | 'asked'
  | 'to-sign'
  | 'signed'
  | 'changed'
  | 'run-unsigned'
  | 'dismissed';

interface StatusRow {
  readonly status: Status;
  readonly label: string;
  /** One shape a status, so that nothing is said by colour alone. */
  readonly shape: string;
}

/** In the order of the meter. */
export const STATUSES: readonly StatusRow[] = [
  { status: 'to-confirm', label: 'To confirm', shape: '◌' },
  { status: 'to-check', label: 'To check', shape: '○' },
  { status: 'in-hand', label: 'In hand', shape: '◐' },
  { status: 'sent-back', label: 'Sent back', shape: '↩' },
  { status: 'asked', label: 'With the reporter', shape: '✉' },
  { status: 'to-sign', label: 'To sign', shape: '▷' },
  { status: 'changed', label: 'Changed since signing', shape: '↻' },
  { status: 'run-unsigned', label: 'Run unsigned', shape: '⚑' },
  { status: 'signed', label: 'Signed', shape: '✓' },
  { status: 'dismissed', label: 'Not a quotation', shape: '–' },
];

/** The row of a status; every status has one (a test says so). */
export function statusRow(status: Status): StatusRow {
  const row = STATUSES.find((item) => item.status === status);
  if (row === undefined) throw new Error(`no such status: ${status}`);
  return row;
}

interface StatusFacts {
  readonly stage: Stage;
  /** Approved, with the fingerprint as it is now and the minimum of the verdict met. */
  readonly signatureHolds: boolean;
  /** Flagged to run unsigned, with the fingerprint as it is now. */
  readonly flagHolds: boolean;
}

/**
 * Signed = approved, fingerprint equal, minimum holds. Run unsigned holds for the fingerprint seen,
 * and ends when the quote changes or is signed.
 */
export function statusOf(facts: StatusFacts): Status {
  if (facts.stage === 'dismissed') return 'dismissed';
  if (facts.signatureHolds) return 'signed';
  if (facts.flagHolds) return 'run-unsigned';
  switch (facts.stage) {
    case 'to-confirm':
      return 'to-confirm';
    case 'open':
      return 'to-check';
    case 'in-hand':
      return 'in-hand';
    case 'asked':
      return 'asked';
    case 'ready':
    case 'in-review':
      return 'to-sign';
    case 'sent-back':
      return 'sent-back';
    case 'approved':
      return 'changed';
  }
}
