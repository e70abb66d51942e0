/**
 * Why a command was not carried out: a code for machines, one sentence that says what to do, and
 * the quote it concerns (null: none in particular). A refusal is a value, never an exception.
 */
export interface Refusal {
  readonly code: string;
  readonly say: string;
  readonly quoteId: string | null;
}

/** A refusal. */
export function refusal(code: string, say: string, quoteId: string | null = null): Refusal {
  return { code, say, quoteId };
}
