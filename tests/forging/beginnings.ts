import { blocksOf } from '#core/desk/context.ts';
import type { Command } from '#core/desk/command.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { currentVersion, quoteOf, quotesOf } from '#core/desk/desk.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { detect } from '#core/quote/detect.ts';
import type { Evidence } from '#core/verdict/evidence.ts';
import { SCALE, type VerdictCode } from '#core/verdict/scale.ts';
import type { Source } from '#core/verdict/source.ts';
import { forgedHost, type Kept } from './forged-host.ts';
import { CREWS, DAN, FORGED_STORY, INES, RUTH, TOM } from './newsroom.ts';
import { send } from './sending.ts';
import { bodyOf, deskNow, type World, worldAfter, worldOf } from './world.ts';

/** Where histories begin: checked and in hand; handed over and opened; signed; cleared, published and complained about. */
export const BEGINNINGS = ['checked', 'handed over', 'signed', 'published'] as const;
export type Beginning = (typeof BEGINNINGS)[number];

/** Every beginning as it was made once by the host itself. */
export type Begun = Readonly<
  Record<Beginning, { readonly world: World; readonly kept: readonly Kept[] }>
>;

/** A world of its own at this beginning. */
export async function begin(begun: Begun, beginning: Beginning): Promise<World> {
  const { world, kept } = begun[beginning];
  const [five] = CREWS;
  if (five === undefined) throw new Error('there is a crew');
  return worldAfter(world, await forgedHost(five, kept, deskNow(world)));
}

/** Makes them, each out of the one before. */
export async function beginnings(): Promise<Begun> {
  const [five] = CREWS;
  if (five === undefined) throw new Error('there is a crew');
  const world = worldOf(await forgedHost(five, [], null));
  const now = (): { readonly world: World; readonly kept: readonly Kept[] } => ({
    world: worldAfter(world, world.host),
    kept: [...world.host.kept],
  });
  await checked(world);
  const morning = now();
  await handedOver(world);
  const noon = now();
  await signed(world);
  const afternoon = now();
  await published(world);
  return { checked: morning, 'handed over': noon, signed: afternoon, published: now() };
}

async function must(world: World, who: string, command: Command): Promise<void> {
  const { status, text } = await send(world, who, bodyOf(world, who, command));
  if (status !== 200 || !/"outcome":"(applied|merged)"/.test(text) || world.failures.length > 0)
    throw new Error(`${command.type} of ${who}: ${text} ${world.failures.join(' ')}`);
}

function source(id: string, part: Partial<Source>): Source {
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

/** One quote for each kind of basis: a record, an outlet's chain, searches, records of an occasion, an unnamed source, the agency. */
const CODES: readonly VerdictCode[] = [
  'VERBATIM',
  'SECOND_HAND',
  'UNVERIFIABLE',
  'NOT_IN_RECORD',
  'VERBATIM',
  'AGENCY_CREDITED',
];

async function checked(world: World): Promise<void> {
  await must(world, INES, {
    type: 'create-story',
    title: 'Harbour bridge',
    slug: 'harbour-bridge',
    agency: 'Fable Wire',
    relation: 'agency',
    deadline: null,
    houseStyle: 'strict-fillers',
    trustedAgencies: ['Fable Wire'],
    versionId: 'v-1',
    text: FORGED_STORY,
  });
  const version = currentVersion(deskNow(world));
  if (version === null) throw new Error('the story has a text');
  const found = detect(version.text, blocksOf(version));
  await must(world, DAN, { type: 'propose-candidates', versionId: 'v-1', ...found });
  const ids = inReadingOrder(deskNow(world)).map(({ id }) => id);
  for (const [id, where] of [
    ['o-hall', 'town hall'],
    ['o-pier', 'pier'],
  ] as const)
    await must(world, INES, {
      type: 'add-occasion',
      occasion: { id, what: 'briefing', where, date: '2026-11-20', delivery: 'live' },
    });
  const sources = [
    source('src-record', {}),
    source('src-against', { type: 'official-transcript', title: 'Minutes' }),
    source('src-beside', { type: 'reference', title: 'Yearbook' }),
    source('src-wire', { type: 'wire', title: 'Harbour Radio report', fidelity: null }),
    source('src-pier', { title: 'Pier log', occasionId: 'o-pier' }),
    source('src-notes', { type: 'notes', title: 'Notes of the reporter', notesSeenBy: 'x' }),
  ];
  for (const one of sources) await must(world, INES, { type: 'add-source', source: one });
  for (const [id, who, occasionId] of [
    ['l-1', TOM, null],
    ['l-2', INES, 'o-hall'],
  ] as const)
    await must(world, who, {
      type: 'add-search',
      search: { id, occasionId, where: 'archive', when: '2026-11-21', terms: 'toll', result: 'no' },
    });
  const [q1 = '', q2 = '', q3 = '', q4 = '', q5 = ''] = ids;
  const items = [
    evidence('ev-1', q1, 'src-record'),
    evidence('ev-3', q1, 'src-beside', { stance: 'background' }),
    evidence('ev-2', q1, 'src-against', { stance: 'contradicts', sameOriginAs: 'ev-3' }),
    evidence('ev-4', q2, 'src-wire', {
      chain: ['Fable Wire', 'Harbour Radio'],
      creditPrinted: 'yes',
    }),
    evidence('ev-5', q5, 'src-notes'),
  ];
  for (const item of items) await must(world, INES, { type: 'edit', writes: [item] });
  for (const [id, value] of [
    [q1, 'o-hall'],
    [q3, 'o-hall'],
    [q4, 'o-pier'],
  ] as const)
    await must(world, INES, { type: 'edit', writes: [{ field: 'quote.occasion', id, value }] });
  for (const [at, id] of ids.entries()) {
    const code = CODES[at] ?? 'VERBATIM';
    const value = { code, scale: SCALE, reason: 'as the record has it', override: false };
    await must(world, INES, {
      type: 'edit',
      writes: [
        { field: 'quote.answer.words', id, value: 'yes' },
        { field: 'quote.answer.speaker', id, value: 'yes' },
        { field: 'quote.answer.context', id, value: 'yes' },
        { field: 'quote.answer.translation', id, value: 'none' },
        { field: 'quote.verdict', id, value },
      ],
    });
  }
}

async function handedOver(world: World): Promise<void> {
  const quoteIds = quotesOf(deskNow(world)).map(({ id }) => id);
  await must(world, INES, { type: 'submit', quoteIds });
  for (const quoteId of quoteIds) await must(world, DAN, { type: 'open-review', quoteId });
}

async function signed(world: World): Promise<void> {
  for (const [at, { id }] of inReadingOrder(deskNow(world)).entries()) {
    const quote = quoteOf(deskNow(world), id);
    if (quote === undefined) throw new Error('the quote is there');
    const seenFingerprint = fingerprintOf(deskNow(world), quote);
    const agree = {
      type: 'agree',
      quoteId: id,
      as: 'standards',
      seenFingerprint,
      seenLegal: null,
    } as const;
    if (at === 4) await must(world, RUTH, agree);
    const who = at % 2 === 0 ? DAN : RUTH;
    await must(world, who, { type: 'approve', quoteId: id, seenFingerprint });
  }
}

async function published(world: World): Promise<void> {
  await must(world, DAN, clearAsSeen(deskNow(world)));
  await must(world, DAN, { type: 'publish', versionId: 'v-1', where: 'page 1' });
  const quoteId = inReadingOrder(deskNow(world))[0]?.id ?? '';
  await must(world, INES, {
    type: 'complain',
    complaintId: 'co-1',
    quoteId,
    name: 'the harbour office',
    due: '2026-11-25',
    text: 'It was said otherwise.',
  });
}
