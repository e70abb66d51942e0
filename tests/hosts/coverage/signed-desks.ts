import { blocksOf } from '#core/desk/context.ts';
import { currentVersion } from '#core/desk/desk.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { detect } from '#core/quote/detect.ts';
import type { Occasion, Speaker } from '#core/quote/quote.ts';
import type { Evidence } from '#core/verdict/evidence.ts';
import { SCALE, type VerdictCode } from '#core/verdict/scale.ts';
import type { Source } from '#core/verdict/source.ts';
import { DAN, edit, INES, RUTH } from '../../makers/fable-desk.ts';
import { type CoveringHost, coveringHost } from './covering-host.ts';
import type { EvidenceKind } from './table.ts';

/** Two quotations, the first with a sentence before and one after. */
const COVERED_STORY = `Bridge to reopen in spring

PORT FABLE, Nov 20, 2026 (Fable Wire) - Trams will run again.

Clouds hung low. "The bridge is sound and it will carry trams again," Mayor Mara Mockup told reporters at the town hall. Rain fell.

"We counted every rivet," said Felix Fiction, the engineer.
`;

const HALL: Occasion = {
  id: 'o-hall',
  what: 'briefing',
  where: 'town hall',
  date: '2026-11-20',
  delivery: 'live',
};

function source(id: string, part: Partial<Source> = {}): Source {
  return {
    id,
    type: 'own-recording',
    title: 'Recording of the town hall',
    publisher: 'Fable Radio',
    url: 'https://fable.example/recording',
    snapshotUrl: null,
    date: '2026-11-20',
    accessedAt: null,
    fidelity: 'recording',
    completeness: 'whole',
    record: null,
    occasionId: null,
    notesSeenBy: null,
    ...part,
  };
}

const SOURCES: readonly Source[] = [
  source('src-decisive'),
  source('src-twin'),
  source('src-other', { title: 'Another recording' }),
  source('src-against', { type: 'official-transcript', title: 'Minutes' }),
  source('src-wire', { type: 'wire', title: 'A report' }),
  source('src-wire-other', { type: 'wire', title: 'Another report' }),
  source('src-back', { type: 'reference', title: 'Yearbook' }),
  source('src-spare', { type: 'reference', title: 'Almanac' }),
  source('src-record', { title: 'Pier log', occasionId: HALL.id }),
  source('src-notes', { type: 'notes', title: 'Notebook', notesSeenBy: 'x' }),
  source('src-beside', { type: 'broadcast', title: 'Evening news' }),
];

/** One story with everything that the quotes may rest on, nothing of it used yet. */
export async function unsignedDesk(): Promise<{ host: CoveringHost; id: string; other: string }> {
  const host = await coveringHost();
  await host.must(INES, {
    type: 'create-story',
    title: 'Bridge to reopen',
    slug: 'bridge',
    agency: 'Fable Wire',
    relation: 'agency',
    deadline: null,
    houseStyle: 'custom',
    trustedAgencies: ['Fable Wire'],
    versionId: 'v-1',
    text: COVERED_STORY,
  });
  const version = currentVersion(host.desk);
  if (version === null) throw new Error('the story has a text');
  const found = detect(version.text, blocksOf(version));
  await host.must(INES, { type: 'propose-candidates', versionId: 'v-1', ...found });
  const [first, second] = inReadingOrder(host.desk);
  const speaker = host.desk.speakers[first?.anchor.speakerId ?? ''];
  if (first === undefined || second === undefined || speaker === undefined)
    throw new Error('two quotes are found');
  const speakers: readonly Speaker[] = [
    { ...speaker, id: 's-twin' },
    { ...speaker, id: 's-other', name: 'Boris Crook' },
  ];
  for (const one of speakers) await host.must(INES, { type: 'add-speaker', speaker: one });
  for (const occasion of [
    HALL,
    { ...HALL, id: 'o-twin' },
    { ...HALL, id: 'o-other', where: 'pier' },
  ])
    await host.must(INES, { type: 'add-occasion', occasion });
  for (const one of SOURCES) await host.must(INES, { type: 'add-source', source: one });
  await host.must(INES, {
    type: 'add-search',
    search: { id: 'l-1', occasionId: null, where: 'archive', when: '', terms: 'x', result: 'no' },
  });
  return { host, id: first.id, other: second.id };
}

function evidence(
  id: string,
  quoteId: string,
  sourceId: string,
  part: Partial<Evidence> = {},
): AnyWrite {
  const value = {
    id,
    quoteId,
    sourceId,
    stance: 'backs',
    locator: '00:03:12',
    excerpt: 'as it was said',
    completeness: 'whole',
    chain: [],
    creditPrinted: 'unknown',
    sameOriginAs: null,
    ...part,
  } as const;
  return { field: 'evidence.item', id, value };
}

const NEEDS_RECORD: readonly VerdictCode[] = [
  ...(['VERBATIM', 'FAIR_PARAPHRASE', 'MINOR_EDITS', 'APPROXIMATE', 'OUT_OF_CONTEXT'] as const),
];
const NEEDS_AGAINST: readonly VerdictCode[] = ['MISATTRIBUTED', 'DISPUTED'];
const NEEDS_DIFFERENCE: readonly VerdictCode[] = ['MINOR_EDITS', 'APPROXIMATE', 'ALTERED'];
const NEEDS_TRANSLATION: readonly VerdictCode[] = ['TRANSLATED_FAITHFUL', 'MISTRANSLATED'];
const NEEDS_STANDARDS: readonly VerdictCode[] = ['ALTERED', 'MISTRANSLATED', 'FABRICATED'];
/** Verdicts that ask for a fix before the story is cleared. */
export const MUST_CHANGE: readonly VerdictCode[] = [
  ...(['APPROXIMATE', 'OUT_OF_CONTEXT', 'ALTERED'] as const),
  ...(['MISTRANSLATED', 'MISATTRIBUTED', 'FABRICATED'] as const),
];

/** The least that a verdict asks for, and one piece of evidence of a kind, in the order they are linked. */
function linksOf(code: VerdictCode, { evidenceId }: EvidenceKind, id: string): readonly AnyWrite[] {
  const has = (name: string): boolean => evidenceId === name;
  const decides = NEEDS_RECORD.includes(code) || has('ev-decisive') || has('ev-beside');
  return [
    evidence('ev-spare', id, 'src-spare', { stance: 'background', excerpt: '' }),
    ...(has('ev-notes') ? [evidence('ev-notes', id, 'src-notes')] : []),
    ...(has('ev-whole') ? [evidence('ev-bare', id, 'src-decisive', { locator: '' })] : []),
    ...(has('ev-whole') ? [evidence('ev-whole', id, 'src-beside')] : []),
    ...(decides && !has('ev-whole') ? [evidence('ev-decisive', id, 'src-decisive')] : []),
    ...(has('ev-beside') ? [evidence('ev-beside', id, 'src-beside')] : []),
    ...(NEEDS_AGAINST.includes(code) || has('ev-against')
      ? [evidence('ev-against', id, 'src-against', { stance: 'contradicts' })]
      : []),
    ...(code === 'SECOND_HAND' || has('ev-wire')
      ? [
          evidence('ev-wire', id, 'src-wire', {
            chain: ['Fable Wire', 'Harbour Radio'],
            creditPrinted: 'yes',
          }),
        ]
      : []),
    ...(has('ev-back') ? [evidence('ev-back', id, 'src-back', { stance: 'background' })] : []),
  ];
}

/** Checks the quote, hands it over and signs it: three people, none of whom writes afterwards. */
export async function signedDesk(
  unsigned: { readonly host: CoveringHost; readonly id: string },
  code: VerdictCode,
  kind: EvidenceKind,
): Promise<CoveringHost> {
  const { id } = unsigned;
  const host = await unsigned.host.fork();
  const { anchor } = host.quote(id);
  const translated = NEEDS_TRANSLATION.includes(code);
  const writes: readonly AnyWrite[] = [
    ...linksOf(code, kind, id),
    { field: 'quote.anchor', id, value: { ...anchor, kind: kindOf(code) } },
    { field: 'quote.occasion', id, value: HALL.id },
    { field: 'quote.answer.words', id, value: 'yes' },
    { field: 'quote.answer.speaker', id, value: 'yes' },
    { field: 'quote.answer.context', id, value: 'yes' },
    { field: 'quote.answer.translation', id, value: translated ? 'yes' : 'none' },
    {
      field: 'quote.language',
      id,
      value: {
        language: translated ? 'fr' : null,
        original: translated ? 'le pont tient' : null,
        translator: translated ? 'Ann Other' : null,
        secondReader: translated ? { name: 'Jo', how: 'by phone', when: '2026-11-21' } : null,
      },
    },
    {
      field: 'quote.differences',
      id,
      value: NEEDS_DIFFERENCE.includes(code)
        ? [{ class: 'ellipsis_marked', printed: '…', said: 'well' }]
        : [],
    },
    ...(MUST_CHANGE.includes(code)
      ? [
          { field: 'quote.fix', id, value: 'The bridge holds' } as const,
          { field: 'quote.fixStatus', id, value: 'open' } as const,
        ]
      : []),
  ];
  await host.must(INES, edit(...writes));
  if (kind.evidenceId === 'ev-notes')
    await host.must(INES, edit({ field: 'quote.decisive', id, value: 'ev-notes' }));
  const value = { code, scale: SCALE, reason: 'As it stands.', override: false };
  const judge = code === 'FABRICATED' ? RUTH : INES;
  await host.must(judge, edit({ field: 'quote.verdict', id, value }));
  await host.must(INES, { type: 'submit', quoteIds: [id] });
  await host.must(DAN, { type: 'open-review', quoteId: id });
  const seenFingerprint = fingerprintOf(host.desk, host.quote(id));
  if (NEEDS_STANDARDS.includes(code))
    await host.must(RUTH, {
      type: 'agree',
      quoteId: id,
      as: 'standards',
      seenFingerprint,
      seenLegal: null,
    });
  await host.must(DAN, { type: 'approve', quoteId: id, seenFingerprint });
  if (quoteStatus(host.desk, host.quote(id)) !== 'signed') throw new Error(`${code} is not signed`);
  return host;
}

function kindOf(code: VerdictCode): 'direct' | 'paraphrase' {
  return code === 'FAIR_PARAPHRASE' ? 'paraphrase' : 'direct';
}
