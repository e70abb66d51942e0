/** A day as an archive prints it: 20161022 with or without a time, or 2016.10.22. */
const DAY = /\/(\d{4})\.?(\d{2})\.?(\d{2})(?:-?\d{2,6})?(?:[a-z]{2}_)?(?=\/|$)/u;

/** Sites whose addresses hold the day on which the copy was made. */
const ARCHIVES =
  /^https?:\/\/(?:web\.archive\.org\/web\/|archive\.(?:today|ph|is|md|li|vn|fo)\/)/iu;

/**
 * The day on which an archived copy was made, as its address tells it (YYYY-MM-DD); '' where the
 * address is of no archive that says so. Nothing is looked up.
 */
export function archiveDate(url: string): string {
  const text = url.trim();
  const head = ARCHIVES.exec(text)?.[0];
  if (head === undefined) return '';
  const found = DAY.exec(`/${text.slice(head.length)}`);
  if (found === null || found.index !== 0) return '';
  const [, year = '', month = '', day = ''] = found;
  if (Number(year) < 1990 || Number(month) < 1 || Number(month) > 12) return '';
  return Number(day) < 1 || Number(day) > 31 ? '' : `${year}-${month}-${day}`;
}
