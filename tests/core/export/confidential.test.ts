import { describe, expect, it } from 'vitest';
import { archiveFiles } from '#core/export/archive.ts';
import type { MadeFile } from '#core/export/manifest.ts';
import { sourceRows } from '#core/export/source-links.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import {
  CHECKER,
  edit,
  HEAD,
  makeEvidence,
  makeSource,
  quoteSaying,
  set,
} from '../../makers/make-desk.ts';
import { firstStoryLog, type LogBench } from './log-bench.ts';

/** In everything the source holds, and nowhere else. */
const SECRET = 'quillfeather';
const TEXT = `the words of ${SECRET}`;
const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Ines Inkwell' };

/** A first-hand record that decides a verdict, with everything noted about it, then made confidential. */
function guarded(): LogBench {
  const story = firstStoryLog();
  const { id } = quoteSaying(story.bench.desk, 'real focus');
  const source = makeSource('src-x', {
    title: `Minutes of ${SECRET}`,
    publisher: SECRET,
    url: `https://${SECRET}.example/`,
    snapshotUrl: `https://archive.example/${SECRET}`,
    record: { sha256: sha256Hex(TEXT), length: TEXT.length, name: `${SECRET}.txt` },
  });
  story.do(CHECKER, { type: 'add-source', source });
  const item = makeEvidence('ev-x', id, 'src-x', {
    excerpt: TEXT,
    locator: `${SECRET}, page 2`,
    chain: [SECRET],
  });
  story.do(CHECKER, edit(set('evidence.item', 'ev-x', item)));
  story.do(
    CHECKER,
    edit(
      set('quote.decisive', id, 'ev-x'),
      set('source.authorisedChange', 'src-x', SECRET),
      set('source.obtained', 'src-x', SECRET),
      set('source.notesSeenBy', 'src-x', SECRET),
    ),
  );
  story.do(CHECKER, { type: 'guard-source', sourceId: 'src-x', confidential: true });
  return story;
}

function filesOf(story: LogBench, withWithheld: boolean): readonly MadeFile[] {
  const { log } = story.input();
  const texts = [{ sha256: sha256Hex(TEXT), text: TEXT }];
  return archiveFiles(
    { log, whole: { rows: log, texts, missing: [] } },
    { separator: 'comma', proofCss: '', withWithheld },
    MAKING,
  );
}

function telling(files: readonly MadeFile[]): readonly string[] {
  return files.filter(({ text }) => text.toLowerCase().includes(SECRET)).map(({ name }) => name);
}

describe('a confidential source', () => {
  it('is in no file, which count and name what they withheld', () => {
    const files = filesOf(guarded(), false);
    expect(telling(files)).toEqual([]);
    expect(files.map(({ name }) => name)).not.toContain('story.json');
    const quotes = files.find(({ name }) => name === 'quotes.csv')?.text ?? '';
    expect(quotes).toContain('Confidential source, withheld');
    const manifest = files.at(-1)?.text ?? '';
    expect(JSON.parse(manifest)).toMatchObject({ withheld: { sources: 1 } });
  });

  it('leaves in the JSON alone, and only when somebody asks for that', () => {
    expect(telling(filesOf(guarded(), true))).toEqual(['story.json']);
  });

  it('leaves again once the confidence is lifted', () => {
    const story = guarded();
    story.do(HEAD, { type: 'guard-source', sourceId: 'src-x', confidential: false });
    expect(telling(filesOf(story, false))).toContain('exact/sources.csv');
  });
});

/** A quote held against a confidential record that nobody else may cite, and all that came of it. */
function heldAgainst(decides: boolean): { readonly story: LogBench; readonly id: string } {
  const story = firstStoryLog();
  const { id } = quoteSaying(story.bench.desk, 'real focus');
  const link = (sourceId: string, excerpt: string) =>
    set(
      'evidence.item',
      `ev-${sourceId}`,
      makeEvidence(`ev-${sourceId}`, id, sourceId, { excerpt }),
    );
  story.do(CHECKER, { type: 'add-source', source: makeSource('src-x') });
  story.do(CHECKER, { type: 'add-source', source: makeSource('src-open') });
  story.do(
    CHECKER,
    edit(
      link('src-open', 'a real focus on this'),
      link('src-x', `a ${SECRET} focus on all of this`),
    ),
  );
  story.do(CHECKER, edit(set('quote.decisive', id, decides ? 'ev-src-x' : 'ev-src-open')));
  story.do(CHECKER, { type: 'guard-source', sourceId: 'src-x', confidential: true });
  return { story, id };
}

describe('words that came from a confidential record', () => {
  /** What a check writes of the record: in a difference, a reason, a fix, a note. */
  function written(decides: boolean): LogBench {
    const { story, id } = heldAgainst(decides);
    story.do(
      CHECKER,
      edit(
        set('quote.differences', id, [
          { class: 'word_substituted', printed: 'real', said: SECRET },
          { class: 'filler_dropped', printed: '', said: 'on this' },
        ]),
        set('quote.answer.words', id, 'no'),
        set('quote.verdict', id, {
          code: 'APPROXIMATE',
          scale: 'quote-verdict/1',
          reason: `The minutes have ${SECRET}.`,
          override: false,
        }),
        set('quote.fix', id, `“${SECRET} focus”`),
        set('quote.fixStatus', id, 'open'),
      ),
    );
    story.do(CHECKER, {
      type: 'say',
      messageId: 'm-1',
      quoteId: id,
      text: `It has: a ${SECRET} focus on all of this.`,
      blocking: true,
      mentions: [],
    });
    return story;
  }

  it.each([true, false])('are withheld in every file, decided by it: %s', (decides) => {
    const story = written(decides);
    const files = filesOf(story, false);
    expect(telling(files)).toEqual([]);
    const full = files.find(({ name }) => name === 'exact/quotes-full.csv')?.text ?? '';
    expect(full).toContain('printed “real”, said “withheld: words of a source');
    // What an open record says as well may leave, where that record decides.
    expect(full.includes('said “on this”')).toBe(!decides);
  });

  it('keep the verdict, the kind of difference, and every row of the history in the files', () => {
    const story = written(true);
    const files = filesOf(story, false);
    const text = (name: string): string => files.find((file) => file.name === name)?.text ?? '';
    expect(text('quotes.csv')).toContain('Approximate');
    expect(text('exact/quotes-full.csv')).toContain('word_substituted');
    expect(text('exact/audit.csv').trim().split('\r\n')).toHaveLength(story.input().log.length + 1);
    expect(text('proof-sheet.html')).toContain('Blocked by Ines Inkwell');
  });

  it('leave when the confidence is lifted, and reasons of others’ records always do', () => {
    const story = written(true);
    story.do(HEAD, { type: 'guard-source', sourceId: 'src-x', confidential: false });
    expect(telling(filesOf(story, false))).toContain('quotes.csv');
    const other = heldAgainst(false);
    other.story.do(
      CHECKER,
      edit(
        set('quote.verdict', other.id, {
          code: 'APPROXIMATE',
          scale: 'quote-verdict/1',
          reason: 'An open reason, against the open record.',
          override: true,
        }),
      ),
    );
    const short = filesOf(other.story, false).find(({ name }) => name === 'quotes.csv')?.text ?? '';
    expect(short).toContain('An open reason, against the open record.');
  });
});

it('writes what was noted of a source behind the columns that were there', () => {
  const story = firstStoryLog();
  story.do(CHECKER, { type: 'add-source', source: makeSource('src-lone') });
  story.do(
    CHECKER,
    edit(
      set('source.archivedOn', 'src-lone', '2016-10-22'),
      set('source.deadSince', 'src-lone', '2026-11-01'),
      set('source.authorisedChange', 'src-lone', 'a date put right'),
      set('source.language', 'src-lone', 'ar'),
      set('source.obtained', 'src-lone', 'official site'),
    ),
  );
  const [headings = [], row = []] = [...sourceRows(story.input())];
  expect(headings.slice(-5)).toEqual([
    'archived_on',
    'link_dead_since',
    'authorised_change',
    'record_language',
    'obtained_how',
  ]);
  expect(row.slice(-5)).toEqual([
    '2016-10-22',
    '2026-11-01',
    'a date put right',
    'ar',
    'official site',
  ]);
});
