/** The quote whose history is asked for; null: that of the whole story. */
let asked: string | null = null;

/** Called right before the panel is opened. */
export function showHistoryOf(quoteId: string): void {
  asked = quoteId;
}

/** What was asked for last. */
export function historyAsked(): string | null {
  return asked;
}

/** The next time the whole story is shown, unless a quote is asked for again. */
export function forgetHistoryAsked(): void {
  asked = null;
}
