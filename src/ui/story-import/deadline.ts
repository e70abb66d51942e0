/** "2026-11-24T18:30" in the reader's own time zone as an ISO instant; null for an empty or unreadable field. */
export function deadlineOf(local: string): string | null {
  if (local === '') return null;
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
