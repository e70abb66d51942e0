import type { Saved } from '#sync/desk-state.ts';

export interface SavedWords {
  /** On the chip. */
  readonly short: string;
  /** The whole truth in a sentence or two. */
  readonly long: string;
  /** The work may be lost or is not getting through. */
  readonly urgent: boolean;
}

function changes(count: number): string {
  return `${count} ${count === 1 ? 'change' : 'changes'}`;
}

/** What the chip says, and what it means. */
export function savedWords(saved: Saved): SavedWords {
  switch (saved.kind) {
    case 'saved':
      return {
        short: 'Saved',
        long: 'Everything is saved and shared with the desk.',
        urgent: false,
      };
    case 'saving':
      return {
        short: 'Saving',
        long: `${changes(saved.waiting)} kept on this device, being sent.`,
        urgent: false,
      };
    case 'on-device':
      return {
        short: `${saved.waiting} on this device`,
        long: `${changes(saved.waiting)} kept on this device and not sent yet. ${saved.why}`,
        urgent: false,
      };
    case 'not-saved':
      return {
        short: 'Not saved',
        long: `The last change is on no disk. ${saved.why}`,
        urgent: true,
      };
    case 'stuck':
      return {
        short: `Stuck: ${saved.waiting} waiting`,
        long: `${changes(saved.waiting)} kept on this device cannot be sent. ${saved.why}`,
        urgent: true,
      };
  }
}
