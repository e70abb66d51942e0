import { barredBecause } from '#core/desk/barred.ts';
import { type Desk, emptyDesk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import { evolve } from '#core/desk/evolve.ts';
import { fingerprintText } from '#core/desk/fingerprint.ts';
import { fingerprint1Of } from '#core/desk/fingerprint-1.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { barsOn } from '../../scripts/second-reading/bars.ts';
import {
  beginReading,
  readRow,
  type SecondReading,
} from '../../scripts/second-reading/read-signatures.ts';

/**
 * Where the second reading of a log and the host's own rules differ: who is barred from which quote
 * and what a signature on it covers, at the end or after every row; and what the second reading says
 * against a signature or a clearance that the host took.
 */
export function readingsDiffer(
  log: readonly LogEntry[],
  asked: { readonly everyRow: boolean; readonly signaturesHold: boolean },
): readonly string[] {
  const storyId = log[0]?.storyId ?? '';
  const people = [...new Set(log.map(({ actor }) => actor))];
  const reading = beginReading(storyId);
  const found: string[] = [];
  let desk = emptyDesk(storyId);
  for (const row of log) {
    const event = eventOf(row);
    const before = event.type === 'approved@1' ? quoteOf(desk, event.data.quoteId) : undefined;
    if (before !== undefined) found.push(...differ(reading, desk, before.id, [row.actor], row.seq));
    readRow(reading, row);
    desk = evolve(desk, event);
    if (!asked.everyRow && row !== log.at(-1)) continue;
    for (const { id } of quotesOf(desk)) found.push(...differ(reading, desk, id, people, row.seq));
  }
  return asked.signaturesHold ? [...found, ...faults(reading)] : found;
}

/** What the second reading has against a log. */
function faults({ signatures, clearances }: SecondReading): readonly string[] {
  return [
    ...signatures.flatMap(({ row, worth, bars }) =>
      worth === 'good' ? [] : `row ${row}: signed, and ${worth} (${bars.join(', ')})`,
    ),
    ...clearances.flatMap(({ row, without, boundElsewhere }) =>
      [...without, ...boundElsewhere].map((id) => `row ${row}: cleared with ${id} as it was`),
    ),
  ];
}

function differ(
  { book, facts }: SecondReading,
  desk: Desk,
  quoteId: string,
  people: readonly string[],
  row: number,
): readonly string[] {
  const quote = quoteOf(desk, quoteId);
  if (quote === undefined) return [`row ${row}: the host has no quote ${quoteId}`];
  const found = people.flatMap((person) => {
    const host = barredBecause(desk, quote, person);
    const bars = barsOn(book, quoteId, person, 2);
    if ((host !== null) === bars.length > 0) return [];
    const second = bars.length === 0 ? 'nothing' : bars.join(', ');
    return `row ${row}: of ${person} on ${quoteId} the host says ${host ?? 'nothing'}, the second reading ${second}`;
  });
  const covered = facts[2].get(quoteId);
  const hosts = fingerprintText(desk, quote);
  if (covered !== hosts)
    found.push(
      `row ${row}: a signature on ${quoteId} covers\n${hosts}\nand is read as\n${covered}`,
    );
  if (sha256Hex(facts[1].get(quoteId) ?? '') !== fingerprint1Of(desk, quote))
    found.push(`row ${row}: the fingerprint of the first release of ${quoteId} is another`);
  return found;
}
