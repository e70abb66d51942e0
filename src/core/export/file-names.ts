import { currentVersion, type Desk } from '../desk/desk.ts';

/** The slug as file names have it: letters and digits of any script, the rest hyphens. */
function slugOf(desk: Desk): string {
  const slug = (desk.story?.slug ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'story' : slug;
}

/**
 * `anti-is-coalition_v1_quotes_2026-11-24-1405.csv`. `localTime` is YYYY-MM-DD-HHMM where the
 * editor sits; core has no clock and no zone.
 */
export function fileName(desk: Desk, what: string, localTime: string, ending: string): string {
  const version = currentVersion(desk)?.number ?? 0;
  return `${slugOf(desk)}_v${version}_${what}_${localTime}.${ending}`;
}
