const FORMATS = {
  clock: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
} as const;
// A format costs more to make than a quote to draw, so each is made when it is first wanted.
const formats = new Map<keyof typeof FORMATS, Intl.DateTimeFormat>();

function formatOf(name: keyof typeof FORMATS): Intl.DateTimeFormat {
  const known = formats.get(name) ?? new Intl.DateTimeFormat('en-GB', FORMATS[name]);
  formats.set(name, known);
  return known;
}

/** A moment as the desk says it: today by the clock, else with its day. */
export function whenWords(at: string, now: Date = new Date()): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const clock = formatOf('clock').format(date);
  if (date.toDateString() === now.toDateString()) return clock;
  return `${formatOf('day').format(date)}, ${clock}`;
}

/** A day (YYYY-MM-DD) as the desk says it; what is no day is given back as it is. */
export function dayWords(day: string): string {
  const date = new Date(`${day}T12:00:00`);
  if (day === '' || Number.isNaN(date.getTime())) return day;
  return formatOf('day').format(date);
}

/** Today as YYYY-MM-DD in the reader's own time zone. */
export function today(now: Date = new Date()): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
