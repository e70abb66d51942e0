import type { ShownPlace } from '#core/verdict/shown-comparison.ts';

/** "12:04", "1:02:04": a second of a recording as it is said on screen. */
export function clockWords(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** "minute 12:04", else "WINDLE, paragraph 4": the shortest that tells a place from the others. */
export function shortPlace({ seconds, locator }: Pick<ShownPlace, 'seconds' | 'locator'>): string {
  return seconds === null ? locator || 'top of the record' : `minute ${clockWords(seconds)}`;
}
