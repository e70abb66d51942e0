import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EventBody } from '#core/desk/event.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { LONDON, makeSource } from '../../makers/make-desk.ts';
import { wholeLog } from '../../makers/whole-log.ts';
import { readSignatures } from '../../../scripts/second-reading/read-signatures.ts';
import { signatureLines } from '../../../scripts/second-reading/signature-lines.ts';
import { checkedStory, DAN, INES, moves, RUTH, type Scribe, TEXT, TOM, verdict } from './scribe.ts';

const read = (log: readonly LogEntry[]) => signatureLines(readSignatures(log));
const linesOf = (log: readonly LogEntry[]): readonly string[] => read(log).lines;

const SEARCH = {
  id: 'l-1',
  occasionId: null,
  where: 'archive',
  when: '2026-11-24',
  terms: 'dawn',
  result: 'nothing',
};

function newText(outcome: 'moved' | 'same' | 'cut' | 'changed', text: string): EventBody {
  const start = text.indexOf('We go at dawn,');
  const part = { versionId: 'v-2', start, end: start + 14, exact: 'We go at dawn,' };
  const parts = outcome === 'cut' ? null : [{ ...part, prefix: '', suffix: '' }];
  return {
    type: 'version-added@1',
    data: {
      version: { id: 'v-2', number: 2, text, sha256: '0'.repeat(64) },
      base: 'v-1',
      placements: [{ quoteId: 'q-1', outcome, parts, clause: null, kind: 'direct' }],
    },
  };
}

const RENAMED = TEXT.replace('Kerry said', 'John Kerry said');
const DENIED = TEXT.replace('Kerry said', 'Kerry denied he said');

/** By what bars Ruth: what happens before she signs. Row 5 is the first of these. */
const BARRED: readonly (readonly [bar: string, before: (on: Scribe) => void])[] = [
  [
    'wrote quote.heardBy (row 5), changed what it covers (row 5)',
    (on) => on.writes(RUTH, { field: 'quote.heardBy', id: 'q-1', value: 'pool' }),
  ],
  [
    'wrote speaker.role (row 5), changed what it covers (row 5)',
    (on) => on.writes(RUTH, { field: 'speaker.role', id: 's-1', value: 'secretary' }),
  ],
  [
    'wrote source.publisher (row 5), changed what it covers (row 5)',
    (on) => on.writes(RUTH, { field: 'source.publisher', id: 'src-1', value: 'Another' }),
  ],
  [
    'wrote source.snapshotUrl (row 5)',
    (on) =>
      on.writes(RUTH, { field: 'source.snapshotUrl', id: 'src-1', value: 'https://a.example' }),
  ],
  [
    'changed what it covers (row 5)',
    (on) => {
      on.writes(RUTH, { field: 'quote.fix', id: 'q-1', value: 'So' });
      on.writes(INES, { field: 'quote.fix', id: 'q-1', value: null });
    },
  ],
  [
    'brought in the version that moved it (row 6)',
    (on) => {
      on.by(INES, moves('confirm', null));
      on.by(RUTH, newText('moved', RENAMED));
    },
  ],
  [
    'brought in the version that moved it (row 6)',
    (on) => {
      on.by(INES, moves('confirm', null));
      on.by(RUTH, newText('cut', 'A day in town\n\nThe end came.\n'));
      on.by(INES, { type: 'restored@1', data: { quoteId: 'q-1', to: 'in-review' } });
    },
  ],
  [
    'wrote quote.anchor (row 6), changed what it covers (row 6), brought in the version that moved it (row 6)',
    (on) => {
      on.by(INES, moves('confirm', null));
      on.by(RUTH, newText('changed', DENIED));
    },
  ],
  ['handed it over, or had it in hand then (row 5)', (on) => on.by(RUTH, moves('submit', null))],
  [
    'handed it over, or had it in hand then (row 6)',
    (on) => {
      on.by(INES, moves('confirm', RUTH));
      on.by(INES, moves('submit', null));
    },
  ],
  [
    'brought in the speaker (row 5)',
    (on) => {
      const speaker = { id: 's-2', name: 'Mary Kerry', role: null, aliases: [] };
      const data = { speaker: { ...speaker, unnamed: null, checked: null } };
      on.by(RUTH, { type: 'speaker-added@1', data });
      on.writes(TOM, { field: 'quote.anchor', id: 'q-1', value: anchorBy(on, 's-2') });
      on.writes(INES, { field: 'speaker.name', id: 's-2', value: 'Mary K.' });
      on.writes(INES, { field: 'speaker.role', id: 's-2', value: 'minister' });
      on.writes(INES, {
        field: 'speaker.unnamed',
        id: 's-2',
        value: { whyGranted: 'x', descriptionAgreed: true, identityHeldBy: 'our editor' },
      });
    },
  ],
  [
    'brought in the occasion (row 5)',
    (on) => {
      on.by(RUTH, { type: 'occasion-added@1', data: { occasion: LONDON } });
      on.writes(INES, { field: 'quote.occasion', id: 'q-1', value: LONDON.id });
      on.writes(
        INES,
        { field: 'occasion.what', id: LONDON.id, value: 'a' },
        { field: 'occasion.where', id: LONDON.id, value: 'b' },
        { field: 'occasion.date', id: LONDON.id, value: '' },
        { field: 'occasion.delivery', id: LONDON.id, value: null },
      );
    },
  ],
  [
    'brought in the search (row 5)',
    (on) => {
      on.by(RUTH, { type: 'search-added@1', data: { search: SEARCH } });
      on.writes(INES, verdict('UNVERIFIABLE'));
    },
  ],
  [
    'changed what it covers (row 7)',
    (on) => {
      on.by(INES, { type: 'search-added@1', data: { search: SEARCH } });
      on.writes(INES, verdict('UNVERIFIABLE'));
      on.by(RUTH, { type: 'search-removed@1', data: { search: SEARCH } });
    },
  ],
  [
    'wrote story.trustedAgencies (row 5)',
    (on) => {
      on.writes(RUTH, { field: 'story.trustedAgencies', id: 'st-1', value: ['AFP'] });
      on.writes(INES, verdict('AGENCY_CREDITED'));
    },
  ],
  [
    'took the flag for legal review off (row 6)',
    (on) => {
      on.writes(INES, { field: 'quote.legal', id: 'q-1', value: 'libel' });
      on.writes(RUTH, { field: 'quote.legal', id: 'q-1', value: null });
    },
  ],
];

function anchorBy(on: Scribe, speakerId: string) {
  const data = on.log[1]?.payload.data;
  if (data === undefined || !('quotes' in data)) throw new Error('no quotes were found');
  const [quote] = data.quotes;
  if (quote === undefined) throw new Error('no quote was found');
  return { ...quote.anchor, speakerId };
}

/** What happens before Ruth signs and leaves her free to. */
const FREE: readonly (readonly [why: string, before: (on: Scribe) => void])[] = [
  ['she has done nothing', () => undefined],
  [
    'she wrote what no signature covers',
    (on) => on.writes(RUTH, { field: 'source.deadSince', id: 'src-1', value: '2026-11-24' }),
  ],
  [
    'she brought in a source that the verdict does not rest on',
    (on) => on.by(RUTH, { type: 'source-added@1', data: { source: makeSource('src-2') } }),
  ],
  [
    'her part in it was in the revision before',
    (on) => {
      on.writes(RUTH, { field: 'quote.fix', id: 'q-1', value: 'So' });
      on.by(RUTH, moves('submit', null));
      on.by(INES, moves('rework', null));
      on.writes(INES, { field: 'quote.fix', id: 'q-1', value: null });
    },
  ],
  [
    'she brought in a text in which it is the same',
    (on) => on.by(RUTH, newText('same', `${TEXT}\n\nMore came.`)),
  ],
  [
    'nobody had accepted the find that her text moved',
    (on) => on.by(RUTH, newText('moved', RENAMED)),
  ],
  [
    'she put a flag for legal review on it',
    (on) => on.writes(RUTH, { field: 'quote.legal', id: 'q-1', value: 'libel' }),
  ],
];

describe('a signature is read as', () => {
  it.each(BARRED)('barred: %s', (bar, before) => {
    const on = checkedStory();
    before(on);
    const row = on.signs(RUTH, 'q-1');
    const { lines, bad } = read(on.log);
    expect(lines).toEqual([
      `row ${row}: quote q-1 signed by p-ruth (Ruth Redpencil): barred: ${bar}`,
      'signatures: 0 good, 1 barred, 0 bound to something else',
    ]);
    expect(bad).toBe(true);
  });

  it.each(FREE)('good where %s', (_, before) => {
    const on = checkedStory();
    before(on);
    const row = on.signs(RUTH, 'q-1');
    const { lines, bad } = read(on.log);
    expect(lines[0]).toBe(`row ${row}: quote q-1 signed by p-ruth (Ruth Redpencil): good`);
    expect(bad).toBe(false);
  });

  it('bound to something else where its fingerprint is of other words', () => {
    const on = checkedStory();
    const data = { quoteId: 'q-1', command: 'still-stands', contextHash: '0'.repeat(64) } as const;
    on.by(RUTH, { type: 'approved@1', data: { ...data, fingerprint: 'ab'.repeat(32) } });
    const { lines, bad } = read(on.log);
    expect(lines).toEqual([
      'row 5: quote q-1 said to still stand by p-ruth (Ruth Redpencil): bound to something else than the desk had',
      'signatures: 0 good, 0 barred, 1 bound to something else',
    ]);
    expect(bad).toBe(true);
  });

  it('given under the rules of 1, whose bars are those of then', () => {
    const on = checkedStory();
    on.by(RUTH, moves('submit', null));
    on.signs(RUTH, 'q-1', 1);
    expect(linesOf(on.log)[0]).toBe(
      'row 6: quote q-1 signed by p-ruth (Ruth Redpencil): good, signed under the rules of 1',
    );
    on.signs(INES, 'q-1', 1);
    expect(linesOf(on.log)[1]).toContain(
      'barred: wrote quote.verdict (row 4), wrote evidence.item (row 4), wrote source.type (row 3)',
    );
    on.signs(TOM, 'q-1');
    on.signs(RUTH, 'q-1', 1);
    expect(linesOf(on.log)[3]).toBe(
      'row 9: quote q-1 signed by p-ruth (Ruth Redpencil): barred: signed under the rules of 1 after those of 2 were in force (row 8), signed under the rules of 1',
    );
  });

  it('not checked where words it covered were removed since', () => {
    const on = checkedStory();
    on.writes(INES, { field: 'quote.fix', id: 'q-1', value: 'So' });
    on.signs(RUTH, 'q-1');
    const text = JSON.stringify(on.log).replace('"value":"So"', '"value":"██"');
    const { lines, bad } = read(JSON.parse(text) as readonly LogEntry[]);
    expect(lines).toEqual([
      'row 6: quote q-1 signed by p-ruth (Ruth Redpencil): not checked, its words were removed since or are withheld',
      'signatures: 0 good, 0 barred, 0 bound to something else, 1 not checked',
    ]);
    expect(bad).toBe(false);
  });
});

describe('a clearance is read as', () => {
  const cleared = (on: Scribe): number =>
    on.by(DAN, {
      type: 'cleared@1',
      data: {
        versionId: 'v-1',
        quoteIds: [],
        fingerprints: [],
        from: 'checking',
        to: 'cleared',
      },
    });

  it('good where each quote was signed or ran unsigned', () => {
    const on = checkedStory();
    on.signs(RUTH, 'q-1');
    cleared(on);
    expect(read(on.log)).toMatchObject({ bad: false });
    expect(linesOf(on.log)[1]).toBe(
      'row 6: cleared by p-dan (Dan Deadline): good, each of 1 quote was signed or ran unsigned',
    );
  });

  it('bad where a quote had no signature, a barred one, or one of other words', () => {
    const says =
      'cleared by p-dan (Dan Deadline): quote q-1 had neither a good signature nor a flag to run unsigned';
    const none = checkedStory();
    cleared(none);
    const barred = checkedStory();
    barred.signs(INES, 'q-1');
    cleared(barred);
    const changed = checkedStory();
    changed.signs(RUTH, 'q-1');
    changed.writes(INES, { field: 'quote.fix', id: 'q-1', value: 'So' });
    cleared(changed);
    for (const on of [none, barred, changed]) {
      expect(linesOf(on.log).join('\n')).toContain(says);
      expect(read(on.log).bad).toBe(true);
    }
  });

  it('worth nothing, like a signature, where a restore could not prove it', () => {
    const on = checkedStory();
    on.signs(INES, 'q-1');
    cleared(on);
    on.by(DAN, {
      type: 'log-restored@1',
      data: { source: 'backup', takenAt: null, provedTo: 4, missing: [] },
    });
    const { lines, bad } = read(on.log);
    expect(lines[0]).toMatch(/barred: .*; counts for nothing: row 7 restored it without proof$/);
    expect(lines[1]).toMatch(/counts for nothing: row 7 restored it without proof$/);
    expect(lines[2]).toBe(
      'signatures: 0 good, 0 barred, 0 bound to something else, 1 restored without proof',
    );
    expect(bad).toBe(false);
    cleared(on);
    expect(read(on.log).bad).toBe(true);
  });
});

describe('a log made through the desk', () => {
  it('has good signatures alone, those of the first release too', async () => {
    expect(linesOf(await wholeLog()).at(-1)).toBe(
      'signatures: 2 good, 0 barred, 0 bound to something else',
    );
    const file = new URL('../../corpus/logs/first-release.json', import.meta.url);
    const first = read(JSON.parse(readFileSync(file, 'utf8')) as readonly LogEntry[]);
    expect(first.lines.slice(0, 2).map((line) => line.split(': ').at(-1))).toEqual([
      'good, signed under the rules of 1',
      'good, signed under the rules of 1',
    ]);
    expect(first.bad).toBe(false);
  });
});
