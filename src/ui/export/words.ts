import type { SignedCount } from '#core/export/quotes-file.ts';
import type { Saved } from '#sync/desk-state.ts';

/** What the reader of the file will see of signatures, said before the click. */
export function signedWords({ rows, unsigned }: SignedCount): string {
  if (rows === 0) return 'No quotations yet: the file holds its headings only.';
  if (unsigned === 0)
    return rows === 1 ? 'The one quotation is signed.' : `All ${rows} are signed.`;
  const are = unsigned === 1 ? 'is' : 'are';
  return `${unsigned} of ${rows} ${are} not signed; the file says so.`;
}

/** What the usual file is, as long as nothing has been taken yet. */
export function fileWords(rows: number, columns: number): string {
  return `One file for a spreadsheet: ${rows} ${rows === 1 ? 'row' : 'rows'}, ${columns} columns.`;
}

/** That the file is ahead of the host; null when everything is saved there. */
export function waitingWords(saved: Saved): string | null {
  if (saved.kind === 'saved') return null;
  if (saved.kind === 'not-saved') return 'The last change is not saved yet; the file holds it.';
  const what = saved.waiting === 1 ? '1 change is' : `${saved.waiting} changes are`;
  return `${what} on this device only; the file holds what you see.`;
}

/** That records' texts are not in the file; '' when all are. */
export function missingWords(missing: number): string {
  if (missing === 0) return '';
  return missing === 1
    ? ' One record’s text was not to be had; the file says so.'
    : ` ${missing} records’ texts were not to be had; the file says so.`;
}

/** Why no ClaimReview can be taken now, in short: the reasons themselves stand beside. */
export function reviewWords(refusals: number): string {
  return refusals > 0
    ? 'What is still needed stands above.'
    : 'No quote may go out: the reasons stand below.';
}

/** That first verdicts are not in the file, because whoever takes it gives the second. */
export function keptWords(kept: number): string {
  const which = kept === 1 ? 'One verdict is' : `${kept} verdicts are`;
  return `${which} kept back until you have given yours: what the check found is left empty, and the note says so.`;
}

/** Why nothing that is made of the log can be taken now; null: it can. */
export function logKeptWords(kept: number): string | null {
  if (kept === 0) return null;
  const which = kept === 1 ? 'a verdict that is' : `${kept} verdicts that are`;
  return `The history holds ${which} kept back from you. Give your own first.`;
}
