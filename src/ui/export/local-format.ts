import type { Separator } from '#core/export/csv.ts';

/**
 * The separator a spreadsheet in this language expects: where the comma is the decimal sign, lists
 * are parted by semicolons. `locale` undefined: the one of this browser.
 */
export function separatorFor(locale: string | undefined): Separator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some((part) => part.type === 'decimal' && part.value === ',')
    ? 'semicolon'
    : 'comma';
}

/** The time on this computer's clock as file names have it: 2026-11-24-1405. */
export function fileTime(now: Date): string {
  const two = (value: number): string => `${value}`.padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}`;
}
