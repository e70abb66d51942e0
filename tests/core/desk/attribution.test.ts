import { describe, expect, it } from 'vitest';
import { type Attribution, attributionOf } from '#core/desk/attribution.ts';
import { basisOf } from '#core/desk/verdict-basis.ts';
import type { Anchor, Speaker } from '#core/quote/quote.ts';
import { SCALE, type VerdictCode } from '#core/verdict/scale.ts';
import {
  CHECKER,
  edit,
  here,
  LONDON,
  makeEvidence,
  makeSource,
  ownStory,
  set,
} from '../../makers/make-desk.ts';

const ANNA: Speaker = {
  id: 's-anna',
  name: 'Anna Halloran',
  role: 'mayor',
  aliases: [],
  unnamed: null,
  checked: null,
};

/** The attribution of the words between [ and ] in a story of these paragraphs. */
function attribution(
  paragraphs: readonly string[],
  anchor: Partial<Anchor> = {},
  speaker: Speaker = ANNA,
): Attribution | null {
  const marked = ['A title', 'It began.', ...paragraphs, 'It ended.'].join('\n\n');
  const text = marked.replaceAll(/[[\]]/g, '');
  const bench = ownStory('A day', text);
  bench.act(CHECKER, { type: 'add-speaker', speaker });
  const parts = [...marked.matchAll(/\[([^\]]*)\]/g)].map((found, index) => {
    const start = found.index - 2 * index;
    const exact = found[1] ?? '';
    return { versionId: 'v-1', start, end: start + exact.length, exact, prefix: '', suffix: '' };
  });
  const whole = { clause: null, kind: 'direct', mention: null, cue: 'said', ...anchor } as const;
  const { refusals } = bench.act(CHECKER, {
    type: 'mark',
    quoteId: 'q-1',
    anchor: { speakerId: speaker.id, ...whole, parts },
  });
  expect(refusals).toEqual([]);
  return attributionOf(bench.desk, here(bench, 'q-1'));
}

const masked = (...given: Parameters<typeof attribution>): string | undefined =>
  attribution(...given)?.masked;

describe('the printed attribution', () => {
  it('masks the name, the last name, the role as printed, and a run of them as one', () => {
    const one = masked(['“[We go],” said Anna Halloran.']);
    expect(one).toContain('said \u{fffc}');
    expect(masked(['“[We go],” said Halloran.'])).toBe(one);
    expect(masked(['“[We go],” said HALLORAN.'])).toBe(one);
    expect(masked(['“[We go],” said mayor Anna Halloran.'])).toBe(one);
  });

  it('masks no part of a longer word, and nobody else', () => {
    expect(masked(['“[We go],” said Hallorans.'])).toContain('Hallorans');
    expect(masked(['“[We go],” said Boris Crook.'])).toContain('Boris Crook');
    expect(masked(['“[We go],” said Anna.'])).toContain('said Anna');
  });

  it('masks a pronoun or a title that is the mention of the quote, and no other words of it', () => {
    const one = masked(['“[We go],” said Halloran.']);
    expect(masked(['“[We go],” said she.'], { mention: 'she' })).toBe(one);
    expect(masked(['“[We go],” said the mayor.'], { mention: 'the mayor' })).toBe(one);
    expect(masked(['“[We go],” said the smuggler.'], { mention: 'the smuggler' })).toContain(
      'smuggler',
    );
  });

  it('keeps the last word of the description of someone unnamed', () => {
    const unnamed = {
      whyGranted: 'fear',
      descriptionAgreed: true,
      identityHeldBy: 'our editor',
    } as const;
    const speaker = { ...ANNA, name: 'a senior official', role: null, unnamed };
    expect(masked(['“[We go],” said the official.'], {}, speaker)).toContain('official');
  });

  it('masks nothing in a story that prints the sign of the mask itself', () => {
    const words = masked(['“[We go],” said \u{fffc} Halloran.']);
    expect(words).toContain('\u{fffc} Halloran');
  });

  it('takes in the next or the previous sentence where the reporting word is there', () => {
    expect(attribution(['“[We go].” So Halloran said. Rain.'])?.printed).toContain(
      'So Halloran said',
    );
    expect(attribution(['Halloran said it twice. “[We go].” Rain.'])?.printed).toContain(
      'Halloran said it twice.',
    );
    expect(
      attribution(['“[We go].” So Halloran spoke. Rain.'], { cue: null })?.printed,
    ).not.toContain('Halloran');
  });

  it('reads German marks and single ones as marks', () => {
    expect(attribution(['„[Wir gehen]“, said Halloran.'])?.printed).toBe(', said Halloran.');
    expect(attribution(['‚[Wir gehen]‘, said Halloran.'])?.printed).toBe(', said Halloran.');
    expect(attribution(['»[Wir gehen]«, said Halloran.'])?.printed).toBe(', said Halloran.');
  });

  it('is the same whatever the typography', () => {
    const one = attribution(['“[We go],” said Halloran’s aide.']);
    expect(attribution(['"[We go]," said  Halloran\'s aide.'])).toEqual(one);
  });

  it('spans a quotation over two paragraphs', () => {
    const words = attribution(['“[We go], said Halloran.', '“[And we stay],” she said.']);
    expect(words?.printed).not.toContain('stay');
  });
});

describe('what a verdict rests on', () => {
  function basis(code: VerdictCode) {
    const text = 'A title\n\nIt began.\n\n“We go,” said Halloran.\n';
    const bench = ownStory('A day', text);
    const start = text.indexOf('We go');
    const part = {
      versionId: 'v-1',
      start,
      end: start + 5,
      exact: 'We go',
      prefix: '',
      suffix: '',
    };
    const who = { speakerId: null, mention: null, cue: null } as const;
    bench.act(CHECKER, {
      type: 'mark',
      quoteId: 'q-1',
      anchor: { parts: [part], clause: null, kind: 'direct', ...who },
    });
    bench.act(CHECKER, { type: 'add-occasion', occasion: LONDON });
    const at = { occasionId: LONDON.id };
    for (const source of [
      makeSource('src-first', at),
      makeSource('src-against'),
      makeSource('src-wire', { type: 'wire', ...at }),
      makeSource('src-back', { type: 'reference' }),
    ])
      bench.act(CHECKER, { type: 'add-source', source });
    const search = { where: 'archive', when: '', terms: 'x', result: 'no' } as const;
    bench.act(CHECKER, { type: 'add-search', search: { id: 'l-1', occasionId: null, ...search } });
    bench.act(CHECKER, {
      type: 'add-search',
      search: { id: 'l-2', occasionId: 'o-no', ...search },
    });
    const link = (id: string, part: object = {}) =>
      set('evidence.item', `ev-${id}`, makeEvidence(`ev-${id}`, 'q-1', `src-${id}`, part));
    const verdict = { code, scale: SCALE, reason: 'x', override: false };
    bench.act(
      CHECKER,
      edit(
        link('first'),
        link('against', { stance: 'contradicts' }),
        link('wire', { chain: ['A'], creditPrinted: 'yes' }),
        link('back', { stance: 'background' }),
        set('quote.occasion', 'q-1', LONDON.id),
        set('quote.verdict', 'q-1', verdict),
      ),
    );
    const { exhibits, records, searches, agency } = basisOf(bench.desk, here(bench, 'q-1'));
    return [
      exhibits.map(({ evidence }) => evidence.id.slice(3)),
      records.map(({ id }) => id),
      searches.map(({ id }) => id),
      agency,
    ];
  }

  it.each([
    ['VERBATIM', ['first', 'against'], [], [], false],
    ['SECOND_HAND', ['first', 'against', 'wire'], [], [], false],
    ['OUT_OF_CONTEXT', ['first', 'against', 'wire', 'back'], [], [], false],
    ['NOT_IN_RECORD', ['first', 'against'], ['src-first'], [], false],
    ['UNVERIFIABLE', ['first', 'against'], [], ['l-1'], false],
    ['AGENCY_CREDITED', ['first', 'against'], [], [], true],
  ] as const)('%s', (code, ...rests) => {
    expect(basis(code)).toEqual(rests);
  });
});
