import { quoteOf } from '#core/desk/desk.ts';
import type { Command, CreateStory } from '#core/desk/command.ts';
import type { Outcome } from '#core/desk/envelope.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { detect } from '#core/quote/detect.ts';
import { parseStory } from '#core/story/blocks.ts';
import { FABLE_STORY } from './fable-story.ts';
import type { TestClient } from './test-host.ts';

export const INES = 'p-ines-inkwell';
export const TOM = 'p-tom-typeset';
export const RUTH = 'p-ruth-redpencil';
export const DAN = 'p-dan-deadline';
export const ROB = 'p-rob-reporter';
export const FABLE = 'st-fable';

export const CREATE: CreateStory = {
  type: 'create-story',
  title: 'Harbour bridge to reopen in spring',
  slug: 'harbour-bridge',
  agency: null,
  relation: 'ours',
  deadline: '2026-11-24T18:00:00.000Z',
  houseStyle: 'strict-fillers',
  trustedAgencies: [],
  versionId: 'v-1',
  text: FABLE_STORY,
};

export function propose(): Command {
  return {
    type: 'propose-candidates',
    versionId: 'v-1',
    ...detect(FABLE_STORY, parseStory(FABLE_STORY)),
  };
}

/** The story made and its quotes proposed: the ids of the four, in reading order. */
export async function openFable(host: TestClient): Promise<readonly string[]> {
  await applied(host.send(INES, FABLE, CREATE));
  await applied(host.send(INES, FABLE, propose()));
  return inReadingOrder(await host.desk(FABLE)).map((quote) => quote.id);
}

/** The outcome of a command that must have been carried out. */
export async function applied(sent: Promise<Outcome>): Promise<Outcome> {
  const outcome = await sent;
  if (outcome.outcome !== 'applied' && outcome.outcome !== 'merged')
    throw new Error(`${outcome.outcome}: ${JSON.stringify(outcome.refusals)}`);
  return outcome;
}

export function edit(...writes: readonly AnyWrite[]): Command {
  return { type: 'edit', writes };
}

/** Everything a first-hand "word for word" needs on one quote: source, evidence, answers, verdict. */
export async function proveVerbatim(
  host: TestClient,
  personId: string,
  quoteId: string,
): Promise<void> {
  const sourceId = `src-${quoteId}`;
  await applied(
    host.send(personId, FABLE, {
      type: 'add-source',
      source: {
        id: sourceId,
        type: 'own-recording',
        title: 'Recording of the town hall',
        publisher: 'Fable Wire',
        url: 'https://fable.example/recording',
        snapshotUrl: null,
        date: '2026-11-20',
        accessedAt: null,
        fidelity: 'recording',
        completeness: 'whole',
        record: null,
        occasionId: null,
        notesSeenBy: null,
      },
    }),
  );
  const quote = quoteOf(await host.desk(FABLE), quoteId);
  const words = quote?.anchor.parts.map((part) => part.exact).join(' ') ?? '';
  await applied(
    host.send(
      personId,
      FABLE,
      edit(
        {
          field: 'evidence.item',
          id: `ev-${quoteId}`,
          value: {
            id: `ev-${quoteId}`,
            quoteId,
            sourceId,
            stance: 'backs',
            locator: '00:03:12',
            excerpt: words,
            completeness: 'whole',
            chain: [],
            creditPrinted: 'unknown',
            sameOriginAs: null,
          },
        },
        { field: 'quote.answer.words', id: quoteId, value: 'yes' },
        { field: 'quote.answer.speaker', id: quoteId, value: 'yes' },
        { field: 'quote.answer.context', id: quoteId, value: 'yes' },
        { field: 'quote.answer.translation', id: quoteId, value: 'none' },
        {
          field: 'quote.verdict',
          id: quoteId,
          value: {
            code: 'VERBATIM',
            scale: 'quote-verdict/1',
            reason: 'The recording has it word for word.',
            override: false,
          },
        },
      ),
    ),
  );
}

/** The fingerprint a signer would see now. */
export async function seen(host: TestClient, quoteId: string): Promise<string> {
  const desk = await host.desk(FABLE);
  const quote = quoteOf(desk, quoteId);
  if (quote === undefined) throw new Error(`no quote ${quoteId}`);
  return fingerprintOf(desk, quote);
}
