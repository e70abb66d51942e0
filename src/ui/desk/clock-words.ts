const MINUTE = 60_000;

/** "45 min", "2 h 10 min", "3 days". */
export function span(minutes: number): string {
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  const rest = minutes % 60;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** The time left to a deadline in words, "12 min over" when it has passed. Null: no such moment. */
export function clockWords(
  deadline: string,
  now: number,
): { readonly text: string; readonly over: boolean } | null {
  const at = Date.parse(deadline);
  if (Number.isNaN(at)) return null;
  const left = at - now;
  if (left < 0) return { text: `${span(Math.floor(-left / MINUTE))} over`, over: true };
  return { text: span(Math.ceil(left / MINUTE)), over: false };
}
