/** The quote that was opened from the queue; null: the open one was chosen in the story or the list. */
let walkedId: string | null = null;

/** This quote was opened from the queue: whoever deals with it goes on in the queue's order. */
export function walkQueue(quoteId: string): void {
  walkedId = quoteId;
}

export function walksQueue(quoteId: string): boolean {
  return walkedId === quoteId;
}

/** A quote that was opened in another way was dealt with: from here on in reading order. */
export function leaveQueue(): void {
  walkedId = null;
}
