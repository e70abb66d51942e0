import { type Desk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { hardFacts, restsOn } from './facts.ts';

const MACHINE = 'machine';

const QUOTE_FIELDS = [
  ...['anchor', 'occasion', 'heardBy', 'language', 'rendering', 'verdict', 'differences'],
  ...['decisive', 'fix', 'fixStatus', 'answer.words', 'answer.speaker', 'answer.context'],
  'answer.translation',
].map((name) => `quote.${name}`);
const SOURCE_FIELDS = [
  ...['type', 'title', 'publisher', 'url', 'snapshotUrl', 'authorisedChange', 'language'],
  ...['obtained', 'date', 'accessedAt', 'fidelity', 'completeness', 'record', 'occasion'],
  'notesSeenBy',
].map((name) => `source.${name}`);
const SPEAKER_FIELDS = ['speaker.name', 'speaker.role', 'speaker.unnamed'];
const OCCASION_FIELDS = ['what', 'where', 'date', 'delivery'].map((name) => `occasion.${name}`);
const STORY_FIELDS = ['story.relation', 'story.trustedAgencies'];

/** Who had a hand in a quote, in one revision of it. */
interface Hands {
  readonly changed: ReadonlySet<string>;
  readonly handed: ReadonlySet<string>;
}

const NOBODY: Hands = { changed: new Set(), handed: new Set() };

/**
 * A second reading of who may not sign (MODEL O2, docs/decisions/0031): kept from the events alone, with
 * a list of fields of its own. Shares no code with core/desk/barred.ts, touched.ts or their tables.
 */
export class Reading {
  /** Last writer of a field, by `field/id`. */
  readonly #writers: Map<string, string>;
  /** Who brought a thing in, by its id. */
  readonly #authors: Map<string, string>;
  readonly #hands: Map<string, Hands>;

  constructor(
    writers: ReadonlyMap<string, string> = new Map(),
    authors: ReadonlyMap<string, string> = new Map(),
    hands: ReadonlyMap<string, Hands> = new Map(),
  ) {
    this.#writers = new Map(writers);
    this.#authors = new Map(authors);
    this.#hands = new Map(hands);
  }

  copy(): Reading {
    return new Reading(this.#writers, this.#authors, this.#hands);
  }

  /** Reads one more event. `before` and `after`: the desk around it. */
  read(before: Desk, after: Desk, event: DeskEvent): void {
    const { actor } = event;
    const who =
      event.type === 'candidates-proposed@1' && event.data.origin === 'machine'
        ? MACHINE
        : actor.id;
    this.#wrote(event, who);
    if (event.type === 'corrected@1' || event.type === 'stage-moved@1')
      if (event.type === 'corrected@1' || event.data.command === 'rework') {
        this.#hands.set(event.data.quoteId, NOBODY);
        return;
      }
    if (event.type === 'stage-moved@1' && event.data.command === 'submit') {
      const { quoteId, assignee } = event.data;
      const held = quoteOf(before, quoteId)?.assignee ?? assignee;
      this.#handed(quoteId, [actor.id, ...(held === null ? [] : [held.id])]);
    }
    if (who !== MACHINE) this.#noteChanges(before, after, event);
  }

  #wrote(event: DeskEvent, who: string): void {
    const wrote = (fields: readonly string[], id: string): void => {
      for (const field of fields) this.#writers.set(`${field}/${id}`, who);
    };
    const brought = (id: string): void => void this.#authors.set(id, who);
    switch (event.type) {
      case 'fields-written@1':
      case 'conflict-settled@1':
        for (const { field, id } of event.data.writes) wrote([field], id);
        return;
      case 'candidates-proposed@1':
        for (const { id } of event.data.quotes) wrote(['quote.anchor'], id);
        for (const { id } of event.data.speakers) brought(id);
        return;
      case 'quote-marked@1':
        wrote(['quote.anchor'], event.data.quote.id);
        return;
      case 'speaker-added@1':
        brought(event.data.speaker.id);
        return;
      case 'occasion-added@1':
        brought(event.data.occasion.id);
        return;
      case 'source-added@1':
        brought(event.data.source.id);
        return;
      case 'search-added@1':
        brought(event.data.search.id);
        return;
      case 'version-added@1':
        for (const { quoteId, outcome, parts } of event.data.placements)
          if (parts !== null && !['same', 'typography', 'moved'].includes(outcome))
            wrote(['quote.anchor'], quoteId);
        return;
      case 'fix-made@1':
        wrote(['quote.fixStatus'], event.data.quoteId);
        return;
      default:
    }
  }

  /** Whoever changed what is covered as hard; and whoever brought in a text in which it stands otherwise. */
  #noteChanges(before: Desk, after: Desk, event: DeskEvent): void {
    if (!CAN_CHANGE.has(event.type)) return;
    const placed = new Set(
      event.type === 'version-added@1'
        ? event.data.placements.flatMap(({ quoteId, outcome }) =>
            outcome === 'same' || outcome === 'typography' ? [] : [quoteId],
          )
        : [],
    );
    for (const quote of quotesOf(after)) {
      const old = quoteOf(before, quote.id);
      if (old === undefined) continue;
      if (event.type === 'version-added@1' && old.stage === 'to-confirm') continue;
      const isOther = old !== quote || !sameAround(before, after);
      const touched = placed.has(quote.id) && quote.anchor !== old.anchor;
      if (touched || (isOther && hardFacts(before, old) !== hardFacts(after, quote))) {
        const { changed, handed } = this.#hands.get(quote.id) ?? NOBODY;
        this.#hands.set(quote.id, { changed: new Set([...changed, event.actor.id]), handed });
      }
    }
  }

  #handed(quoteId: string, ids: readonly string[]): void {
    const { changed, handed } = this.#hands.get(quoteId) ?? NOBODY;
    this.#hands.set(quoteId, { changed, handed: new Set([...handed, ...ids]) });
  }

  /** Why this person may not sign the quote as it stands on this desk; null: they may. */
  barred(desk: Desk, quote: Quote, personId: string): string | null {
    const { items, records, searches, agency } = restsOn(desk, quote);
    const { speakerId } = quote.anchor;
    const fields = [
      ...QUOTE_FIELDS.map((name) => `${name}/${quote.id}`),
      ...(speakerId === null ? [] : SPEAKER_FIELDS.map((name) => `${name}/${speakerId}`)),
      ...(quote.occasionId === null
        ? []
        : OCCASION_FIELDS.map((name) => `${name}/${quote.occasionId}`)),
      ...items.flatMap(({ evidence, source }) => [
        `evidence.item/${evidence.id}`,
        ...SOURCE_FIELDS.map((name) => `${name}/${source.id}`),
      ]),
      ...records.flatMap(({ id }) => SOURCE_FIELDS.map((name) => `${name}/${id}`)),
      ...(agency ? STORY_FIELDS.map((name) => `${name}/${desk.storyId}`) : []),
    ];
    const wrote = fields.find((field) => this.#writers.get(field) === personId);
    if (wrote !== undefined) return `wrote ${wrote} last`;
    const { changed, handed } = this.#hands.get(quote.id) ?? NOBODY;
    if (changed.has(personId)) return 'changed what is covered in this revision';
    if (handed.has(personId)) return 'handed it over, or had it in hand then';
    const things = [
      ...[speakerId, quote.occasionId],
      ...items.map(({ source }) => source.id),
      ...records.map(({ id }) => id),
      ...searches.map(({ id }) => id),
    ];
    const brought = things.find((id) => id !== null && this.#authors.get(id) === personId);
    if (brought !== undefined && brought !== null) return `brought in ${brought}`;
    return quote.legal === null && this.#writers.get(`quote.legal/${quote.id}`) === personId
      ? 'took the flag for legal review off'
      : null;
  }
}

/** Events that can change what a signature covers. */
const CAN_CHANGE: ReadonlySet<DeskEvent['type']> = new Set([
  'fields-written@1',
  'conflict-settled@1',
  'version-added@1',
  'fix-made@1',
  'source-added@1',
  'search-added@1',
  'search-removed@1',
  'candidates-proposed@1',
]);

/** All of it is immutable, so the same object is the same value. */
function sameAround(before: Desk, after: Desk): boolean {
  return (
    before.evidence === after.evidence &&
    before.sources === after.sources &&
    before.speakers === after.speakers &&
    before.occasions === after.occasions &&
    before.searches === after.searches &&
    before.story === after.story
  );
}
