import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVENT_DATA } from '#contract/event-schema.ts';
import { readLog } from '#contract/upcast.ts';
import { type LogEntry, verifyLog } from '#core/desk/log.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { sameValue } from '#core/text/canonical.ts';
import { FABLE, RUTH } from '../makers/fable-desk.ts';
import { replay } from '../makers/test-host.ts';
import { endLog } from '../makers/end-log.ts';
import { wholeLog } from '../makers/whole-log.ts';

const raw = JSON.parse(
  readFileSync(new URL('../corpus/logs/first-release.json', import.meta.url), 'utf8'),
) as readonly LogEntry[];

function released(): readonly LogEntry[] {
  const read = readLog(raw);
  if (!read.ok) throw new Error(read.say);
  return read.entries;
}

/** Types that came after it. */
const SINCE: readonly string[] = [
  'shredded@1',
  'version-added@1',
  'fix-made@1',
  'fix-declined@1',
  'cleared@1',
  'published@1',
  'killed@1',
  'complained@1',
  'complaint-stands@1',
  'corrected@1',
  'mentioned@1',
  'message-settled@1',
  'answer-given@1',
  'nodded@1',
  'unsigned-seen@1',
  'source-guarded@1',
  'second-verdict@1',
  'log-restored@1',
];

describe('a log of the first release', () => {
  it('holds an event of every type of its time', () => {
    const then = Object.keys(EVENT_DATA).filter((type) => !SINCE.includes(type));
    expect(new Set(raw.map((entry) => entry.type))).toEqual(new Set(then));
  });

  it('is read row by row, as it was written', () => {
    expect(sameValue(released(), raw)).toBe(true);
  });

  it('verifies, and names the first row that was altered', () => {
    expect(verifyLog(raw)).toBeNull();
    const altered = raw.map((entry) =>
      entry.seq === 7 ? { ...entry, payload: { ...entry.payload, by: 'Someone Else' } } : entry,
    );
    expect(verifyLog(altered)?.seq).toBe(7);
  });

  it('replays to the desk it was', () => {
    const desk = replay(FABLE, released());
    const quotes = inReadingOrder(desk);
    expect(desk.seq).toBe(44);
    expect(desk.story?.title).toBe('Harbour bridge to reopen in spring');
    expect(quotes.map((quote) => quoteStatus(desk, quote))).toEqual([
      'to-check',
      'signed',
      'in-hand',
      'run-unsigned',
      'to-confirm',
    ]);
    const [byHand, signed, answered, unsigned] = quotes;
    expect(byHand?.origin).toBe('person');
    expect(signed?.approval?.by.id).toBe(RUTH);
    expect(signed?.verdict?.code).toBe('VERBATIM');
    expect(signed?.fix).toBeNull();
    expect(signed?.occasionId).toBe('o-town-hall');
    expect(answered?.answers.words).toBe('no');
    expect(unsigned?.answers.words).toBe('yes');
    expect(Object.keys(desk.conflicts)).toEqual([]);
    // What a source could not hold then is noted of none.
    const sources = Object.values(desk.sources);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources)
      expect(source).toMatchObject({ confidential: false, language: '', obtained: '' });
    expect(Object.keys(desk.searches)).toEqual(['lookup-1']);
    expect(Object.values(desk.messages).map((message) => message.kind)).toEqual([
      'send-back',
      'question',
      'answer',
      'note',
    ]);
  });
});

it('the commands of today still reach every type of event', async () => {
  const logs = [await wholeLog(), await endLog()];
  const types = new Set(logs.flatMap((log) => log.map((entry) => entry.type)));
  for (const log of logs) expect(verifyLog(log)).toBeNull();
  // No command makes this one: a host writes it when it takes a log back from a copy.
  expect(types.has('log-restored@1')).toBe(false);
  expect(types.add('log-restored@1')).toEqual(new Set(Object.keys(EVENT_DATA)));
});
