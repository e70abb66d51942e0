import { readEntry } from '#contract/upcast.ts';
import { type Desk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import { canonical } from '#core/text/canonical.ts';
import { contradictions } from './contradictions.ts';
import { clearedOver, rightProblems } from './rights.ts';
import { unseenValues } from './unseen.ts';
import { personOf } from './newsroom.ts';
import { ownKey, type World } from './world.ts';

/** Events by which somebody vouches for a quote that must be nobody's own work. */
const VOUCHING: readonly string[] = [
  'approved@1',
  'unsigned-seen@1',
  'second-verdict@1',
  'complaint-stands@1',
];

/** Judges one row as it is written, between the desk before and the desk after: F1 to F3, and F5 for whose it is. */
export function judgeRow(world: World, entry: LogEntry, before: Desk, after: Desk): void {
  const { host, reading, yeses, signed, failures, written, judged: made } = world;
  const event = eventOf(entry);
  const fail = (say: string): void =>
    void failures.push(`${say} (row ${entry.seq}, ${entry.type})`);
  const person = personOf(host.crew, made.who);
  if (entry.actor !== made.who || entry.payload.by !== person.name)
    fail(`F5: ${made.who} sent this, and the row is ${entry.actor}'s, called ${entry.payload.by}`);
  if (canonical(entry.payload.hats) !== canonical(person.hats))
    fail(`F3: the row has hats that the host does not give ${person.name}`);
  const read = readEntry(entry);
  if (!read.ok) fail(`F3: ${read.say}`);
  for (const say of [...contradictions(world, before, after, event), ...rightProblems(event)])
    fail(`F3: ${say}`);
  for (const say of unseenValues(world, before, event)) fail(`F4: ${say}`);

  if (VOUCHING.includes(event.type) && 'quoteId' in event.data) {
    const quote = quoteOf(before, String(event.data.quoteId));
    const because = quote === undefined ? null : reading.barred(before, quote, event.actor.id);
    if (because !== null) fail(`F1: ${event.actor.id} vouches for it, who ${because}`);
  }
  if (event.type === 'cleared@1' || event.type === 'published@1')
    for (const say of clearedOver(before)) fail(`F1: ${say}`);
  if (event.type === 'approved@1') {
    const quote = quoteOf(before, event.data.quoteId);
    if (quote === undefined || fingerprintOf(before, quote) !== event.data.fingerprint)
      fail('F2: it signs what does not stand there');
    for (const say of yeses.lackedBy(before, event.data.quoteId)) fail(`F1: ${say}`);
    world.signOffs += 1;
    signed.note(before, event.data.quoteId);
  }
  reading.read(before, after, event);
  yeses.read(before, event);
  if (event.type === 'fields-written@1') {
    const key = ownKey(entry.actor, entry.mid);
    written.set(key, [...(written.get(key) ?? []), ...event.data.writes]);
  }
  if (after.quotes !== before.quotes || !sameTables(before, after))
    for (const say of signed.faults(after)) fail(`F2: ${say}`);
}

function sameTables(before: Desk, after: Desk): boolean {
  return (
    before.story === after.story &&
    before.sources === after.sources &&
    before.evidence === after.evidence &&
    before.speakers === after.speakers &&
    before.occasions === after.occasions &&
    before.searches === after.searches &&
    quotesOf(before).length === quotesOf(after).length
  );
}
