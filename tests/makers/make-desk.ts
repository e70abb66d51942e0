import { readFileSync } from 'node:fs';
import { apply, baseOf } from '#core/desk/apply.ts';
import { type Command, writes } from '#core/desk/command.ts';
import { blocksOf } from '#core/desk/context.ts';
import { decide } from '#core/desk/decide.ts';
import { inverseOf, reversible } from '#core/desk/undo-writes.ts';
import { type Desk, emptyDesk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { OutcomeKind } from '#core/desk/envelope.ts';
import type { AnyWritten, EventBody } from '#core/desk/event.ts';
import { type AnyWrite, type FieldName, type FieldValues } from '#core/desk/field.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { detect } from '#core/quote/detect.ts';
import type { Occasion } from '#core/quote/quote.ts';
import type { Person } from '#core/review/hats.ts';
import type { Evidence } from '#core/verdict/evidence.ts';
import type { Source } from '#core/verdict/source.ts';

/** The people of the tests, by what they wear. */
export const CHECKER: Person = { id: 'p-checker', name: 'Ines Inkwell', hats: ['checks', 'reads'] };
export const SECOND: Person = {
  id: 'p-second',
  name: 'Tom Typeset',
  hats: ['checks', 'signs', 'reads'],
};
export const STANDARDS: Person = {
  id: 'p-standards',
  name: 'Ruth Redpencil',
  hats: ['signs', 'standards', 'reads'],
};
export const HEAD: Person = { id: 'p-head', name: 'Dan Deadline', hats: ['signs', 'clears'] };
export const REPORTER: Person = { id: 'p-reporter', name: 'Rob Reporter', hats: ['answers'] };
export const ALONE: Person = { id: 'p-alone', name: 'Ada Alone', hats: ['checks', 'clears'] };

export const FIRST_TEXT = readFileSync(
  new URL('../corpus/first-story/anti-is-coalition.txt', import.meta.url),
  'utf8',
);

/** A desk that remembers its outcomes: acts read as sentences in the tests. */
export interface Bench {
  desk: Desk;
  readonly events: EventBody[];
  act(person: Person, command: Command): Act;
  /** The same act, based on an older desk: what a second person does who has not seen the newest. */
  actOn(base: Desk, person: Person, command: Command): Act;
}

export interface Act {
  readonly outcome: OutcomeKind;
  readonly refusals: readonly Refusal[];
  readonly mid: string;
}

export function makeBench(storyId = 'st-1'): Bench {
  let counter = 0;
  const written: { readonly key: string; readonly writes: readonly AnyWritten[] }[] = [];
  const bench: Bench = {
    desk: emptyDesk(storyId),
    events: [],
    act: (person, command) => bench.actOn(bench.desk, person, command),
    actOn: (base, person, command) => {
      counter += 1;
      const mid = `mid-${counter}`;
      const writtenBy = (of: string): readonly AnyWritten[] =>
        written.flatMap((item) => (item.key === `${person.id} ${of}` ? item.writes : []));
      const made =
        command.type === 'undo'
          ? inverseOf(reversible(base, writtenBy(command.of), person.id))
          : writes(command, base);
      const at = new Date(Date.UTC(2026, 10, 24, 12, 0, counter)).toISOString();
      const applied = apply(
        bench.desk,
        { mid, batch: null, base: baseOf(base, 'e1', made), command },
        {
          actor: person,
          hats: person.hats,
          at,
          epoch: 'e1',
          detect,
          decide,
          people: null,
          writtenBy,
          ownPending: [],
        },
      );
      bench.desk = applied.desk;
      bench.events.push(...applied.bodies);
      written.push({
        key: `${person.id} ${mid}`,
        writes: applied.bodies.flatMap((body) =>
          body.type === 'fields-written@1' ? body.data.writes : [],
        ),
      });
      return { outcome: applied.outcome, refusals: applied.refusals, mid };
    },
  };
  return bench;
}

/** A desk with a story of our own of this text, nothing found in it yet. Throws where it is refused. */
export function ownStory(title: string, text: string): Bench {
  const bench = makeBench();
  const { outcome, refusals } = bench.act(CHECKER, {
    type: 'create-story',
    title,
    slug: title.toLowerCase().replaceAll(' ', '-'),
    agency: null,
    relation: 'ours',
    deadline: null,
    houseStyle: 'strict-fillers',
    trustedAgencies: [],
    versionId: 'v-1',
    text,
  });
  if (outcome === 'refused') throw new Error(refusals.map(({ say }) => say).join(' '));
  return bench;
}

/** The first story, its thirteen finds proposed by the machine; made by this person. */
export function firstStory(by: Person = CHECKER): Bench {
  const bench = makeBench();
  bench.act(by, {
    type: 'create-story',
    title: 'Anti-IS coalition talks focus on jihadist threat',
    slug: 'anti-is-coalition',
    agency: 'AFP',
    relation: 'agency',
    deadline: null,
    houseStyle: 'strict-fillers',
    trustedAgencies: [],
    versionId: 'v-1',
    text: FIRST_TEXT,
  });
  proposesAll(bench, by);
  return bench;
}

/** What the machine finds in the story is proposed. */
export function proposesAll(bench: Bench, by: Person = CHECKER): void {
  const version = bench.desk.versions[0];
  if (version === undefined) throw new Error('no story was made');
  const { engine, finds } = detect(version.text, blocksOf(version));
  bench.act(by, { type: 'propose-candidates', engine, versionId: version.id, finds });
}

/** The nth quote in reading order, from 1, paraphrases included. */
export function nth(desk: Desk, n: number): Quote {
  const quote = inReadingOrder(desk)[n - 1];
  if (quote === undefined) throw new Error(`no quote ${n}`);
  return quote;
}

/** The quote as it stands now. */
export function here(bench: Bench, id: string): Quote {
  const quote = quoteOf(bench.desk, id);
  if (quote === undefined) throw new Error(`no quote ${id}`);
  return quote;
}

/** The quote with these words in it. */
export function quoteSaying(desk: Desk, words: string): Quote {
  const quote = quotesOf(desk).find((item) =>
    item.anchor.parts.some((part) => part.exact.includes(words)),
  );
  if (quote === undefined) throw new Error(`no quote says ${words}`);
  return quote;
}

export function edit(...list: readonly AnyWrite[]): Command {
  return { type: 'edit', writes: list };
}

export function set<F extends FieldName>(
  field: F,
  id: string,
  value: FieldValues[F],
): Extract<AnyWrite, { readonly field: F }> {
  return { field, id, value } as unknown as Extract<AnyWrite, { readonly field: F }>;
}

export function makeSource(id: string, part: Partial<Source> = {}): Source {
  return {
    id,
    type: 'official-transcript',
    title: 'Remarks to the press',
    publisher: 'A ministry',
    url: 'https://example.org/remarks',
    snapshotUrl: null,
    date: '2015-01-22',
    accessedAt: null,
    fidelity: 'verbatim transcript',
    completeness: 'whole',
    record: null,
    occasionId: null,
    notesSeenBy: null,
    ...part,
  };
}

export function makeEvidence(
  id: string,
  quoteId: string,
  sourceId: string,
  part: Partial<Evidence> = {},
): Evidence {
  return {
    id,
    quoteId,
    sourceId,
    stance: 'backs',
    locator: 'paragraph 3',
    excerpt: 'the words as they were said',
    completeness: 'whole',
    chain: [],
    creditPrinted: 'unknown',
    sameOriginAs: null,
    ...part,
  };
}

export const LONDON: Occasion = {
  id: 'o-london',
  what: 'Press conference after the coalition meeting',
  where: 'London',
  date: '2015-01-22',
  delivery: 'live',
};

/** Puts first-hand evidence, four answers and VERBATIM on a quote; the checker has it in hand. */
export function checkVerbatim(bench: Bench, quoteId: string, by: Person = CHECKER): void {
  const sourceId = `src-${quoteId}`;
  bench.act(by, { type: 'add-source', source: makeSource(sourceId) });
  bench.act(
    by,
    edit(
      set('evidence.item', `ev-${quoteId}`, makeEvidence(`ev-${quoteId}`, quoteId, sourceId)),
      set('quote.answer.words', quoteId, 'yes'),
      set('quote.answer.speaker', quoteId, 'yes'),
      set('quote.answer.context', quoteId, 'yes'),
      set('quote.answer.translation', quoteId, 'none'),
      set('quote.verdict', quoteId, {
        code: 'VERBATIM',
        scale: 'quote-verdict/1',
        reason: 'All four answers hold, word for word.',
        override: false,
      }),
    ),
  );
}
