/** The connection is gone, the database is not (WebKit's tabs behind; a version change). */
export function isLostHandle(error: unknown): boolean {
  return ['InvalidStateError', 'UnknownError', 'TransactionInactiveError'].includes(nameOf(error));
}

/** Of an error of the database; '' for any other. */
export function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : '';
}

/** Ends a transaction that may be over already. */
export function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It was over already.
  }
}
