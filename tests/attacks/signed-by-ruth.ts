import { expect } from 'vitest';
import { parseStory } from '#core/story/blocks.ts';
import type { Command } from '#core/desk/command.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import { quoteRows } from '#core/export/quotes-file.ts';
import { detect } from '#core/quote/detect.ts';
import type { UnnamedSource } from '#core/quote/quote.ts';
import { SCALE, type VerdictCode } from '#core/verdict/scale.ts';
import type { Source } from '#core/verdict/source.ts';
import { applied, CREATE, DAN, edit, FABLE, INES, RUTH } from '../makers/fable-desk.ts';
import type { TestClient } from '../makers/test-host.ts';

/** One quotation, with a sentence before and one after. */
const BRIDGE = `Bridge to open in spring

PORT FABLE, Nov 20, 2026 - Boats came in early.

The wind was strong. “The bridge will open in spring,” said Anna Halloran, the mayor. The crowd cheered.

The day ended late.
`;

const WORDS = 'The bridge will open in spring,';

export function sourceNamed(id: string, part: Partial<Source> = {}): Source {
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

export const UNNAMED: UnnamedSource = {
  whyGranted: 'fear for the job',
  descriptionAgreed: true,
  identityHeldBy: 'our editor',
};

const HALL = {
  id: 'o-hall',
  what: 'briefing',
  where: 'town hall',
  date: '2026-11-20',
  delivery: 'live',
} as const;

export const SEARCH = {
  id: 'l-first',
  occasionId: null,
  where: 'the archive of the council',
  when: '2026-11-21',
  terms: 'bridge, spring',
  result: 'nothing',
} as const;

export function by(host: TestClient, who: string): (command: Command) => Promise<void> {
  return async (command) => {
    await applied(host.send(who, FABLE, command));
  };
}

export async function quoteIn(host: TestClient, id: string): Promise<Quote> {
  const quote = quoteOf(await host.desk(FABLE), id);
  if (quote === undefined) throw new Error(`no quote ${id}`);
  return quote;
}

/** The story made by Ines, its one quote confirmed; its id. */
export async function openBridge(host: TestClient): Promise<string> {
  const ines = by(host, INES);
  await ines({ ...CREATE, title: 'Bridge to open', text: BRIDGE });
  await ines({
    type: 'propose-candidates',
    versionId: 'v-1',
    ...detect(BRIDGE, parseStory(BRIDGE)),
  });
  const [quote, ...more] = inReadingOrder(await host.desk(FABLE));
  if (quote === undefined || more.length > 0) throw new Error('the story has one quote');
  await ines({ type: 'confirm', quoteIds: [quote.id] });
  return quote.id;
}

function evidence(quoteId: string, sourceId: string, second: boolean): AnyWrite {
  const id = `ev-${sourceId}`;
  const value = {
    id,
    quoteId,
    sourceId,
    stance: 'backs',
    locator: '00:03:12',
    excerpt: WORDS,
    completeness: 'whole',
    chain: second ? ['Harbour Radio', 'Fable Wire'] : [],
    creditPrinted: second ? 'yes' : 'unknown',
    sameOriginAs: null,
  } as const;
  return { field: 'evidence.item', id, value };
}

interface Wanted {
  readonly code?: VerdictCode;
  readonly unnamed?: UnnamedSource | null;
  /** Who brings in the recording, the occasion, the search. */
  readonly bringer?: string;
  readonly more?: readonly AnyWrite[];
}

/** Ines checks the quote: everything that the verdict asks for. */
export async function checked(host: TestClient, id: string, wanted: Wanted = {}): Promise<void> {
  const { code = 'VERBATIM', unnamed = null, bringer = INES, more = [] } = wanted;
  const ines = by(host, INES);
  const bring = by(host, bringer);
  const second = code === 'SECOND_HAND';
  const translated = code === 'TRANSLATED_FAITHFUL';
  await bring({ type: 'add-occasion', occasion: HALL });
  await bring({
    type: 'add-source',
    source: second
      ? sourceNamed('src-1', { type: 'wire', title: 'A report', fidelity: null })
      : sourceNamed('src-1'),
  });
  if (code === 'UNVERIFIABLE') await bring({ type: 'add-search', search: SEARCH });
  const { speakerId } = (await quoteIn(host, id)).anchor;
  await ines(
    edit(
      ...(code === 'UNVERIFIABLE' ? [] : [evidence(id, 'src-1', second)]),
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
          original: translated ? 'le pont ouvrira au printemps' : null,
          translator: translated ? 'Ann Other' : null,
          secondReader: translated ? { name: 'Jo', how: 'by phone', when: '2026-11-21' } : null,
        },
      },
      ...(unnamed === null
        ? []
        : [{ field: 'speaker.unnamed', id: speakerId ?? '', value: unnamed } as const]),
      ...more,
    ),
  );
  const value = { code, scale: SCALE, reason: 'As it stands.', override: false };
  await ines(edit({ field: 'quote.verdict', id, value }));
}

/** Ines hands it over, Ruth signs it. */
export async function signs(host: TestClient, id: string): Promise<void> {
  const ruth = by(host, RUTH);
  await by(host, INES)({ type: 'submit', quoteIds: [id] });
  await ruth({ type: 'open-review', quoteId: id });
  const desk = await host.desk(FABLE);
  const { anchor } = await quoteIn(host, id);
  const seenFingerprint = fingerprintOf(desk, await quoteIn(host, id));
  if (desk.speakers[anchor.speakerId ?? '']?.unnamed != null)
    await ruth({ type: 'agree', quoteId: id, as: 'standards', seenFingerprint, seenLegal: null });
  await ruth({ type: 'approve', quoteId: id, seenFingerprint });
  await isSigned(host, id);
}

/** The story with its quote checked by Ines and signed by Ruth. */
export async function signedByRuth(host: TestClient, wanted: Wanted = {}): Promise<string> {
  const id = await openBridge(host);
  await checked(host, id, wanted);
  await signs(host, id);
  return id;
}

/** What the file of quotes says under “Signed by”. */
async function signerInExport(host: TestClient): Promise<string> {
  const [headings = [], ...rows] = quoteRows(
    { desk: await host.desk(FABLE), log: await host.log(FABLE) },
    'compact',
    { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Ines Inkwell' },
  );
  const column = headings.indexOf('Signed by');
  expect(column).toBeGreaterThan(0);
  return rows.map((row) => row[column] ?? '').join('');
}

export async function isSigned(host: TestClient, id: string): Promise<void> {
  const desk = await host.desk(FABLE);
  const quote = await quoteIn(host, id);
  expect(quoteStatus(desk, quote)).toBe('signed');
  expect(contextChanged(desk, quote)).toBe(false);
  expect(await signerInExport(host)).toBe('Ruth Redpencil');
}

/** The signature does not hold: the status, the clearance with the quote named, and the file say so. */
export async function hasFallen(host: TestClient, id: string): Promise<void> {
  const desk = await host.desk(FABLE);
  expect(quoteStatus(desk, await quoteIn(host, id))).toBe('changed');
  expect(await signerInExport(host)).toBe('');
  await clearingIsRefused(host, id, 'unsigned');
}

/** Dan cannot clear the story, because of this quote. */
export async function clearingIsRefused(host: TestClient, id: string, code: string): Promise<void> {
  const seq = (await host.log(FABLE)).length;
  const cleared = await host.send(DAN, FABLE, clearAsSeen(await host.desk(FABLE)));
  expect(cleared.outcome).toBe('refused');
  expect(cleared.refusals).toContainEqual(expect.objectContaining({ code, quoteId: id }));
  expect((await host.log(FABLE)).length).toBe(seq);
}

export async function clears(host: TestClient): Promise<void> {
  await by(host, DAN)(clearAsSeen(await host.desk(FABLE)));
}
