import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { deskSeen } from '#core/desk/desk-seen.ts';
import { isConfidential, seesConfidential } from '#core/review/confidential.ts';
import type { ShownQuote } from '#core/verdict/shown-comparison.ts';
import type { AskedRecord, StoryCompared } from '#core/verdict/story-comparer.ts';
import type { DeskClient } from '#sync/desk-client.ts';
import { useClient } from '../desk/desk-context.tsx';
import { askedOf, notedLanguage } from './asked.ts';

/**
 * What the records say of the open story, as far as it has been worked out. `texts`: records by hash.
 * `busy`: an answer is on its way. `failed`: the last question had none.
 */
export interface Compared extends StoryCompared {
  readonly storyId: string | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly failed: boolean;
}

const NOTHING: Compared = {
  storyId: null,
  quotes: {},
  excerpts: {},
  texts: {},
  busy: false,
  failed: false,
};

const stores = new WeakMap<DeskClient, StoreApi<Compared>>();

/** Milliseconds in which acts that come together are one question. */
const TOGETHER = 40;

/** What of a desk, and of who looks at it, can change an answer. */
function roots(desk: Desk, sees: boolean): readonly unknown[] {
  const { quotes, speakers, sources, evidence, versions, story } = desk;
  return [quotes, speakers, sources, evidence, versions, story, sees];
}

/**
 * The comparisons of the open story, kept up with its quotes and records: asked anew when one of
 * them is another, one question at a time. They are derived, and never stored.
 */
function comparedOf(client: DeskClient): StoreApi<Compared> {
  const known = stores.get(client);
  if (known !== undefined) return known;
  const store = createStore<Compared>(() => NOTHING);
  stores.set(client, store);
  let last: readonly unknown[] = [];
  let lastAsked = '';
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running = false;
  let again = false;

  const textsOf = async (desk: Desk): Promise<readonly AskedRecord[]> => {
    const found: AskedRecord[] = [];
    const texts: Record<string, string> = {};
    for (const source of Object.values(desk.sources)) {
      const { id, record } = source;
      if (record === null) continue;
      const { sha256 } = record;
      // Offline and not on this device: it is not among those that were searched.
      const text =
        store.getState().texts[sha256] ?? (await client.recordText(sha256).catch(() => null));
      if (text === null) continue;
      texts[sha256] = text;
      found.push({ sourceId: id, sha256, text, language: notedLanguage(source) });
    }
    store.setState({ texts });
    return found;
  };

  const work = async (): Promise<void> => {
    const { desk: whole, me } = client.store.getState();
    if (whole === null) return;
    // Words that the person may not see are looked through for nobody.
    const desk = deskSeen(whole, me?.hats ?? []);
    const records = await textsOf(desk);
    const asked = askedOf(desk, records);
    if (asked === null) {
      lastAsked = '';
      store.setState({ ...NOTHING, storyId: desk.storyId });
      return;
    }
    // The same question has the same answer: most acts change no words.
    const question = JSON.stringify([
      desk.storyId,
      asked.houseStyle,
      asked.quotes,
      records.map(({ sourceId, sha256, language }) => [sourceId, sha256, language]),
    ]);
    if (question === lastAsked) return;
    const answer = await client.locator.compare(asked);
    lastAsked = question;
    store.setState({ ...answer, storyId: desk.storyId, failed: false });
  };

  const run = async (): Promise<void> => {
    timer = null;
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await work();
    } catch {
      store.setState({ failed: true });
    }
    running = false;
    if (again) {
      again = false;
      await run();
    } else store.setState({ busy: false });
  };

  const look = (): void => {
    const { desk, me } = client.store.getState();
    if (desk === null) return;
    const sees = seesConfidential(me?.hats ?? []);
    if (
      last.length > 0 &&
      last.at(-1) !== sees &&
      Object.values(desk.sources).some(isConfidential)
    ) {
      // Another person came to this tab: what the one before could see is not shown meanwhile.
      lastAsked = '';
      store.setState({ ...NOTHING, storyId: desk.storyId });
    }
    const now = roots(desk, sees);
    if (now.length === last.length && now.every((item, at) => item === last[at])) return;
    last = now;
    store.setState({ busy: true });
    timer ??= setTimeout(() => void run(), TOGETHER);
  };
  client.store.subscribe(look);
  look();
  return store;
}

/** A piece of the comparisons of the open story. */
export function useCompared<T>(select: (state: Compared) => T): T {
  return useStore(comparedOf(useClient()), select);
}

/** The answer on a quote, if it is about the words as they stand; null: none, or not yet. */
export function answerOn(quote: Quote, answer: ShownQuote | undefined): ShownQuote | null {
  if (answer === undefined || answer.parts.length !== quote.anchor.parts.length) return null;
  return quote.anchor.parts.every((part, at) => part.exact === answer.parts[at]) ? answer : null;
}
