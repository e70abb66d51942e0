import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLog } from '#contract/upcast.ts';
import {
  contextHashBy,
  fingerprintBy,
  fingerprintOf,
  fingerprintText,
} from '#core/desk/fingerprint.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { quotesOf } from '#core/desk/desk.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import { SCALE, type VerdictCode } from '#core/verdict/scale.ts';
import { FABLE } from '../../makers/fable-desk.ts';
import {
  type Bench,
  CHECKER,
  edit,
  here,
  LONDON,
  makeEvidence,
  makeSource,
  ownStory,
  set,
} from '../../makers/make-desk.ts';
import { replay } from '../../makers/test-host.ts';

// Golden vectors: what signatures are bound to. They may never change; a new rule is a new tag.

const TEXT = `A bridge reopens

LONDON - It rained. “The bridge is sound,” Mara Mockup, the mayor, said. Rain fell.
`;
const WORDS = 'The bridge is sound,';

function bench(code: VerdictCode): Bench {
  const made = ownStory('Bridge', TEXT);
  const start = TEXT.indexOf(WORDS);
  const part = { versionId: 'v-1', start, end: start + WORDS.length, exact: WORDS };
  made.act(CHECKER, {
    type: 'add-speaker',
    speaker: {
      id: 's-mara',
      name: 'Mara Mockup',
      role: 'mayor',
      aliases: [],
      unnamed: null,
      checked: null,
    },
  });
  made.act(CHECKER, { type: 'add-occasion', occasion: LONDON });
  made.act(CHECKER, {
    type: 'mark',
    quoteId: 'q-1',
    anchor: {
      parts: [{ ...part, prefix: '', suffix: '' }],
      clause: null,
      kind: 'direct',
      speakerId: 's-mara',
      mention: 'Mara Mockup',
      cue: 'said',
    },
  });
  made.act(CHECKER, { type: 'add-source', source: makeSource('src-1', { occasionId: LONDON.id }) });
  made.act(CHECKER, { type: 'add-source', source: makeSource('src-2', { type: 'wire' }) });
  made.act(CHECKER, {
    type: 'add-search',
    search: { id: 'l-1', occasionId: null, where: 'archive', when: '', terms: 'x', result: 'no' },
  });
  const chain = { chain: ['Fable Wire'], creditPrinted: 'yes' } as const;
  const acted = made.act(
    CHECKER,
    edit(
      ...(code === 'UNVERIFIABLE' || code === 'NOT_IN_RECORD'
        ? []
        : [
            set('evidence.item', 'ev-1', makeEvidence('ev-1', 'q-1', 'src-1')),
            set('evidence.item', 'ev-2', makeEvidence('ev-2', 'q-1', 'src-2', chain)),
          ]),
      set('quote.occasion', 'q-1', LONDON.id),
      set('quote.answer.words', 'q-1', 'yes'),
      set('quote.verdict', 'q-1', { code, scale: SCALE, reason: 'As it stands.', override: false }),
    ),
  );
  expect(acted.refusals).toEqual([]);
  return made;
}

it('writes what it hashes under rules 2 as canonical JSON under its own tag', () => {
  const { desk, ...rest } = bench('UNVERIFIABLE');
  expect(fingerprintText(desk, here({ desk, ...rest }, 'q-1'))).toMatchInlineSnapshot(
    `"{"covered":{"agency":null,"attribution":"￼, the ￼, said.","evidence":[],"occasion":{"occasion.date":"2015-01-22","occasion.what":"Press conference after the coalition meeting","occasion.where":"London"},"quote":{"quote.anchor":{"cue":"said","kind":"direct"},"quote.answer.context":"unknown","quote.answer.speaker":"unknown","quote.answer.translation":"unknown","quote.answer.words":"yes","quote.differences":[],"quote.fix":null,"quote.fixStatus":null,"quote.heardBy":"unknown","quote.language":{"language":null,"original":null,"secondReader":null,"translator":null},"quote.rendering":null,"quote.verdict":{"code":"UNVERIFIABLE","reason":"As it stands.","scale":"quote-verdict/1"},"words":["The bridge is sound,"]},"records":[],"searches":[{"result":"no","terms":"x","when":"","where":"archive"}],"speaker":{"speaker.name":"Mara Mockup","speaker.role":"mayor","speaker.unnamed":null}},"tag":"quote-fingerprint/2"}"`,
  );
});

it.each([
  [
    'VERBATIM',
    'eaeb3e305e8fe5567294caceefc57c4720a7d3ec8d0614adaee2991bfbbda5d8',
    '83be302c860a55db4692991ea58eaad9b531e6e13512bafc4945e3296195285d',
  ],
  [
    'SECOND_HAND',
    '62978b1b7fdbae9fc0902e16d97c17c06d08e0122748cd14881090f2533289ce',
    'd5757e27ade4e9f33b561cae25bd47547db4fc051114d2fa7bd14c0004459c96',
  ],
  [
    'NOT_IN_RECORD',
    '813d8d4a03612ec4a04827265a4f1d36ad16fa70ee06f8ef9fc4aea3528fc2b9',
    'e2a58051a682bd0ae2a981f4994d87520e75baa71fc694f3d4650d61851d971c',
  ],
  [
    'UNVERIFIABLE',
    'b1c89916879c3566898e99b344dc23cca36e61db5ebc2bba7620f3b5e016c0ea',
    'e64e0971a0a805cbff0f7c5bf94c808875eb5a92c31a876c27bb89fc10907088',
  ],
  [
    'AGENCY_CREDITED',
    '5fd6744258f614c62b933b22d5fbdf45a75619d52bcbb3d99aa9ca764311495a',
    '83be302c860a55db4692991ea58eaad9b531e6e13512bafc4945e3296195285d',
  ],
] as const)('gives the golden digests of %s under rules 2', (code, fingerprint, context) => {
  const made = bench(code);
  const quote = here(made, 'q-1');
  expect([code, fingerprintOf(made.desk, quote), contextHashBy(2, made.desk, quote)]).toEqual([
    code,
    fingerprint,
    context,
  ]);
});

it('signatures of the first release stay signed, under rules 1 and by these', () => {
  const raw = JSON.parse(
    readFileSync(new URL('../../corpus/logs/first-release.json', import.meta.url), 'utf8'),
  ) as readonly LogEntry[];
  const read = readLog(raw);
  if (!read.ok) throw new Error(read.say);
  const desk = replay(FABLE, read.entries);
  const signed = quotesOf(desk).filter(({ approval }) => approval !== null);
  expect(signed.length).toBe(1);
  for (const quote of signed) {
    expect(quoteStatus(desk, quote)).toBe('signed');
    expect(contextChanged(desk, quote)).toBe(false);
    const { approval } = quote;
    expect(approval?.rules).toBe(1);
    expect(approval?.fingerprint).toBe(fingerprintBy(1, desk, quote));
    expect(approval?.fingerprint).not.toBe(fingerprintBy(2, desk, quote));
    expect(approval?.fingerprint).toBe(
      'd3b9bf9013e08460fdde424824cfd33024d99de78ac0dcd9482c335cb6ae336a',
    );
  }
  const yes = signed.flatMap(({ agreements }) => agreements);
  expect(yes.map(({ rules }) => rules)).toEqual(yes.map(() => 1));
});
