import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { appendToLog, EMPTY_HEAD, eventOf, type LogEntry } from '#core/desk/log.ts';
import { deskOf } from '#core/export/archive.ts';
import { AUDIT_HEADINGS, auditCsv } from '#core/export/audit.ts';
import { type CsvFormat, parseCsv, type Row } from '#core/export/csv.ts';
import { unguard } from '#core/export/formula-guard.ts';
import {
  CHECKER,
  edit,
  makeEvidence,
  makeSource,
  quoteSaying,
  set,
} from '../../makers/make-desk.ts';
import { wholeLog } from '../../makers/whole-log.ts';
import { firstStoryLog, type LogBench } from './log-bench.ts';

/** A log in which every type of event occurs, words removed among them. */
const WHOLE = await wholeLog();
const EXACT: CsvFormat = { profile: 'exact', separator: 'comma' };

type Cells = Readonly<Record<string, string>>;

function csvOf(log: readonly LogEntry[], format: CsvFormat = EXACT): string {
  return [...auditCsv({ desk: deskOf(log), log }, log, format)].join('');
}

function cellsOf(csv: string, read: (cell: string) => string = (cell) => cell): readonly Cells[] {
  const [headings = [], ...rows] = parseCsv(csv, 'comma');
  return rows.map((row: Row) =>
    Object.fromEntries(headings.map((heading, at) => [heading, read(row[at] ?? '')])),
  );
}

/** As an outsider would: nothing of ours but the rules of MODEL A3, written down once more. */
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

interface Verified {
  /** The first row whose header does not hold, or null. */
  readonly broken: number | null;
  /** Rows whose content was there and held, was there and did not, was not there. */
  readonly held: number;
  readonly missed: readonly number[];
  readonly leftOut: number;
}

function verifiedOutside(rows: readonly Cells[]): Verified {
  let prev = '0'.repeat(64);
  let held = 0;
  let leftOut = 0;
  const missed: number[] = [];
  for (const [index, cells] of rows.entries()) {
    const header = {
      seq: Number(cells['seq']),
      prevHash: cells['prev_hash'],
      storyId: cells['story_id'],
      at: cells['at'],
      actor: cells['actor'],
      mid: cells['mid'],
      type: cells['type'],
      payloadHash: cells['payload_hash'],
    };
    const hash = sha256(JSON.stringify(sorted(header)));
    if (header.seq !== index + 1 || header.prevHash !== prev || hash !== cells['hash'])
      return { broken: index + 1, held, missed, leftOut };
    prev = hash;
    if (cells['left_out'] !== '') leftOut += 1;
    else if (sha256(`${cells['salt']}${cells['payload']}`) === cells['payload_hash']) held += 1;
    else missed.push(header.seq);
  }
  return { broken: null, held, missed, leftOut };
}

/** Rows of which a later row says that words were removed. */
function shredded(rows: readonly Cells[]): readonly number[] {
  return rows
    .filter((cells) => cells['type'] === 'shredded@1')
    .flatMap((cells) => JSON.parse(cells['payload'] ?? '').data.seqs);
}

describe('audit.csv', () => {
  it('holds every row of the log with its header and hash', () => {
    const rows = cellsOf(csvOf(WHOLE));
    expect(AUDIT_HEADINGS.slice(0, 9)).toEqual([
      ...['seq', 'prev_hash', 'hash', 'story_id', 'at', 'actor', 'mid', 'type', 'payload_hash'],
    ]);
    expect(rows.map((cells) => [cells['seq'], cells['hash'], cells['type']])).toEqual(
      WHOLE.map((entry) => [`${entry.seq}`, entry.hash, entry.type]),
    );
  });

  it('is verified outside, from the file alone; only where words were removed does a content miss its hash', () => {
    const rows = cellsOf(csvOf(WHOLE));
    const found = verifiedOutside(rows);
    expect(found.broken).toBeNull();
    expect(found.missed.length).toBeGreaterThan(0);
    expect(found.missed).toEqual(shredded(rows));
    expect(found.held).toBe(WHOLE.length - found.missed.length);
  });

  it.each([
    ['a name of an actor', 'actor', 'p-someone'],
    ['a time', 'at', '2026-11-24T00:00:00.000Z'],
    ['a hash of a content', 'payload_hash', '0'.repeat(64)],
  ])('a row with %s changed is found', (_, column, value) => {
    const rows = cellsOf(csvOf(WHOLE));
    const forged = rows.map((cells, at) => (at === 4 ? { ...cells, [column]: value } : cells));
    expect(verifiedOutside(forged).broken).toBe(5);
    expect(verifiedOutside(rows.toSpliced(6, 1)).broken).toBe(7);
  });

  it('says whom and what a row is about', () => {
    const rows = cellsOf(csvOf(WHOLE));
    const approved = rows.find((cells) => cells['type'] === 'approved@1');
    expect(approved).toMatchObject({ actor_name: 'Ruth Redpencil', reason: '' });
    expect(approved?.['fingerprint']).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(approved?.['object']).toMatch(/^q-/);
    expect(rows.find((cells) => cells['type'] === 'fields-written@1')?.['changed_fields']).not.toBe(
      '',
    );
    expect(rows.find((cells) => cells['type'] === 'sent-back@1')?.['reason']).toBe(
      'Name the minute.',
    );
    expect(rows.find((cells) => cells['type'] === 'stage-moved@1')).toMatchObject({
      from_state: expect.stringMatching(/./),
      to_state: expect.stringMatching(/./),
    });
  });

  it('for a spreadsheet: what fits no cell is left out, the chain still holds', () => {
    const [first, ...rest] = WHOLE.map(eventOf);
    if (first?.type !== 'story-created@1') throw new Error('no story');
    const version = {
      ...first.data.version,
      text: `${first.data.version.text}\n${'long '.repeat(7000)}`,
    };
    const bodies = [{ type: first.type, data: { ...first.data, version } }, ...rest.slice(0, 2)];
    const long = appendToLog(EMPTY_HEAD, bodies, {
      storyId: 'st-long',
      at: '2026-11-24T09:00:00.000Z',
      actor: first.actor,
      hats: first.hats,
      mid: 'mid-1',
      batch: null,
      salts: ['a', 'b', 'c'],
    });
    const rows = cellsOf(csvOf(long, { profile: 'spreadsheet', separator: 'comma' }), unguard);
    expect(rows.map((cells) => cells['left_out'])).toEqual(['too long for a cell', '', '']);
    expect(verifiedOutside(rows)).toEqual({ broken: null, missed: [], held: 2, leftOut: 1 });
    expect(verifiedOutside(cellsOf(csvOf(long)))).toMatchObject({ held: 3, leftOut: 0 });
  });
});

describe('what is kept of an unnamed source', () => {
  /** A source that was typed with a title, unlinked again, and called unnamed only then. */
  function withUnnamed(): LogBench {
    const story = firstStoryLog();
    const { id } = quoteSaying(story.bench.desk, 'real focus');
    const source = makeSource('src-x', { title: 'Jane from the third floor' });
    story.do(CHECKER, { type: 'add-source', source });
    const item = makeEvidence('ev-x', id, 'src-x', { excerpt: 'Jane said so' });
    story.do(CHECKER, edit(set('evidence.item', 'ev-x', item)));
    story.do(CHECKER, edit(set('evidence.item', 'ev-x', null)));
    story.do(CHECKER, edit(set('source.type', 'src-x', 'unnamed')));
    return story;
  }

  it('leaves with no row, while every row leaves', () => {
    const { log } = withUnnamed().input();
    const csv = csvOf(log);
    expect(csv).not.toContain('Jane');
    const rows = cellsOf(csv);
    expect(rows).toHaveLength(log.length);
    const kept = rows.filter((cells) => cells['left_out'] === 'withheld source');
    expect(kept.map((cells) => [cells['type'], cells['salt'], cells['payload']])).toEqual([
      ['source-added@1', '', ''],
      ...Array.from({ length: 3 }, () => ['fields-written@1', '', '']),
    ]);
    expect(verifiedOutside(rows)).toMatchObject({ broken: null, missed: [], leftOut: 4 });
  });
});
