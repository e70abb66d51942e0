const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Days from 1970-01-01 to a day of the Gregorian calendar (months from March, so that February ends the year). */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** Seconds since 1970 of an ISO 8601 instant with its zone; null for anything else. */
function seconds(instant: string): number | null {
  const found = INSTANT.exec(instant);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, zone = 'Z'] = found;
  const days = dayNumber(Number(year), Number(month), Number(day));
  const east =
    zone === 'Z'
      ? 0
      : Number(`${zone.charAt(0)}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  return days * 86_400 + (Number(hour) * 60 + Number(minute) - east) * 60 + Number(second ?? 0);
}

/**
 * Whole minutes from one ISO 8601 instant to another, 0 where a clock ran backwards. Null when
 * either is no instant. Core has no clock of its own; the log and the caller bring both.
 */
export function minutesBetween(from: string, to: string): number | null {
  const start = seconds(from);
  const end = seconds(to);
  return start === null || end === null ? null : Math.max(0, Math.floor((end - start) / 60));
}
