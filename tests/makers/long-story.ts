import type { Command } from '#core/desk/command.ts';
import type { Find } from '#core/quote/find.ts';

/** One quotation, and the same on every line of a story of any length. */
const LINE = '“We will open the bridge in spring,” said Anna Halloran, minister for bridges.\n\n';

/** A story of so many quotations. */
export function longText(quotes: number): string {
  return LINE.repeat(quotes);
}

/** Finds that a person sends in, one a line. `shift`: how many characters later each one begins. */
export function longFinds(count: number, shift = 0): readonly Find[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'direct',
    parts: [{ start: at * LINE.length + 1 + shift, end: at * LINE.length + 30 }],
    clause: null,
    cue: 'said',
    mention: 'Anna Halloran',
    mentionSpan: { start: at * LINE.length + 43, end: at * LINE.length + 56 },
    speaker: { name: 'Anna Halloran', role: 'minister for bridges', unnamed: false },
    sieve: 'by hand',
    why: 'Anna Halloran is named beside “said”',
  }));
}

/** A command as its sender posts it, made on nothing. */
export function bareEnvelope(command: Command): string {
  const base = { epoch: '', seq: 0, fields: [] };
  return JSON.stringify({ mid: `m-${crypto.randomUUID()}`, batch: null, base, command });
}
