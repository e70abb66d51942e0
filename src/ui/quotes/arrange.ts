import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { quoteRisks } from '#core/desk/quote-risks.ts';
import { keptBackFrom } from '#core/desk/second-verdicts.ts';
import { mergedInto, quotesBySpeaker } from '#core/desk/speakers.ts';
import { quoteStatus } from '#core/desk/view.ts';
import { exhibitsOf } from '#core/desk/exhibits.ts';
import type { Occasion } from '#core/quote/quote.ts';
import { riskWeight } from '#core/quote/risk.ts';
import type { Person } from '#core/review/hats.ts';
import { soughtForm } from '#core/text/find-text.ts';
import { type Filter, NOBODY_NAMED, type Sort } from '#sync/desk-state.ts';
import { dayWords } from '../review/when-words.ts';
import { leftToDo } from './left-to-do.ts';
import type { QuoteRow } from './quote-row.ts';
import type { QuoteRows } from './quote-rows.ts';

/** What filters and orders look at beside the rows. */
export interface Around {
  /** As the person may see it: by a verdict that is kept back nothing is found or ordered. */
  readonly desk: Desk;
  readonly myId: string | null;
  /** Quotes that others changed since this person had them open. */
  readonly changed: ReadonlySet<string>;
}

/** Between pieces that are looked through together; stands in no text that is taken in, so nothing is found over it. */
const APART = '\u0000';

/** The names a speaker answers to, as they are compared, each worked out once. */
function namesIn(desk: Desk): (speakerId: string | null) => string {
  const known = new Map<string, string>();
  return (id) => {
    const speaker = id === null ? undefined : desk.speakers[id];
    if (speaker === undefined) return 'speaker not known';
    const names =
      known.get(speaker.id) ?? soughtForm([speaker.name, ...speaker.aliases].join(APART));
    known.set(speaker.id, names);
    return names;
  };
}

// Folding is dear, and a letter is typed after another: what a quote says is folded once.
const sayings = new WeakMap<Quote['anchor'], string>();

function sayingOf(anchor: Quote['anchor'], title: string): string {
  const saying =
    sayings.get(anchor) ??
    soughtForm([title, ...anchor.parts.map(({ exact }) => exact)].join(APART));
  sayings.set(anchor, saying);
  return saying;
}

/**
 * The rows in which these words stand: in the quote, in a name of its speaker, or as its number; kinds
 * of marks, dashes, spaces and characters are all one, as in the story. All of them for no words.
 */
function rowsSaying(rows: readonly QuoteRow[], text: string, desk: Desk): readonly QuoteRow[] {
  const wanted = soughtForm(text);
  if (wanted === '') return rows;
  const namesOf = namesIn(desk);
  return rows.filter(({ id, number, title }) => {
    const anchor = quoteOf(desk, id)?.anchor;
    return (
      number.toLowerCase() === wanted ||
      (anchor !== undefined &&
        (namesOf(anchor.speakerId).includes(wanted) || sayingOf(anchor, title).includes(wanted)))
    );
  });
}

/**
 * The filter with a speaker who is there: after a merge the one they are now, after they were taken
 * out nobody. The same object where nothing changed.
 */
export function followed(filter: Filter, desk: Desk): Filter {
  const { speakerId } = filter;
  if (speakerId === null || speakerId === NOBODY_NAMED) return filter;
  const quotes = quotesBySpeaker(desk);
  let speaker = desk.speakers[speakerId];
  // Merged on and on; each step is another speaker, and a ring of names ends it.
  for (
    let steps = Object.keys(desk.speakers).length;
    speaker !== undefined && steps > 0;
    steps -= 1
  ) {
    const into = mergedInto(desk, speaker, quotes);
    if (into === null) break;
    speaker = into;
  }
  return speaker?.id === speakerId ? filter : { ...filter, speakerId: speaker?.id ?? null };
}

/** The rows a filter lets through by words, speaker and status. */
export function filteredRows(
  rows: readonly QuoteRow[],
  filter: Filter,
  desk: Desk,
): readonly QuoteRow[] {
  const { speakerId, status } = filter;
  return rowsSaying(rows, filter.text, desk).filter(
    (row) =>
      (speakerId === null ||
        (quoteOf(desk, row.id)?.anchor.speakerId ?? NOBODY_NAMED) === speakerId) &&
      (status === null || row.status === status),
  );
}

/** True when verdict, source, changes and hands let a quote through. */
export function lets(filter: Filter, quote: Quote, { desk, myId, changed }: Around): boolean {
  if (filter.verdict !== null && (quote.verdict?.code ?? 'none') !== filter.verdict) return false;
  if (filter.noSource && exhibitsOf(desk, quote.id).length > 0) return false;
  if (filter.changed && !changed.has(quote.id)) return false;
  return !filter.mine || (myId !== null && quote.assignee?.id === myId);
}

/** A row's place in an order: the least `key` first, equal ones as they stand in the story. `note` says why. */
interface Ranked {
  readonly key: string | number;
  readonly note: string;
}

function occasionWords({ what, where, date }: Occasion): string {
  return [what, where, dayWords(date)].filter((part) => part !== '').join(', ');
}

function isTranslated({ language }: Quote): boolean {
  return language.language !== null || language.original !== null || language.translator !== null;
}

const RANKS: Readonly<Record<Exclude<Sort, 'place'>, (desk: Desk, quote: Quote) => Ranked>> = {
  risk: (desk, quote) => {
    const risks = quoteRisks(desk, quote, isTranslated(quote));
    // What is signed was looked at by two people; the risk is in the rest.
    const settled = quoteStatus(desk, quote) === 'signed';
    return { key: settled ? 1 : -riskWeight(risks), note: risks.join(', ') };
  },
  deadline: (desk, quote) => {
    const { names, weight } = leftToDo(desk, quote);
    return { key: -weight, note: names.length === 0 ? '' : `left: ${names.join(', ')}` };
  },
  occasion: (desk, quote) => {
    const occasion = quote.occasionId === null ? undefined : desk.occasions[quote.occasionId];
    if (occasion === undefined) return { key: '\uffff', note: 'no occasion' };
    // A day that is not known comes after those that are.
    const { what, where, date } = occasion;
    const day = date === '' ? '\ufffe' : date;
    return { key: [day, what, where, occasion.id].join('\n'), note: occasionWords(occasion) };
  },
};

// A row with its note is the same object as long as row and note are, so that it is not drawn again.
const noted = new WeakMap<QuoteRow, QuoteRow>();

function withNote(row: QuoteRow, note: string): QuoteRow {
  if (note === '') return row;
  const known = noted.get(row);
  if (known !== undefined && known.note === note) return known;
  const made = row.noted(note);
  noted.set(row, made);
  return made;
}

/** The rows in the order asked for, each with its reason before its status. O(n log n). */
function sorted(rows: readonly QuoteRow[], sort: Sort, { desk }: Around): readonly QuoteRow[] {
  if (sort === 'place') return rows;
  const rank = RANKS[sort];
  return rows
    .flatMap((row) => {
      const quote = quoteOf(desk, row.id);
      return quote === undefined ? [] : [{ row, ...rank(desk, quote) }];
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row, note }) => withNote(row, note));
}

/** The rows that the filter lets through, in its order. */
export function arranged(
  rows: readonly QuoteRow[],
  filter: Filter,
  around: Around,
): readonly QuoteRow[] {
  const kept = filteredRows(rows, filter, around.desk).filter((row) => {
    const quote = quoteOf(around.desk, row.id);
    return quote !== undefined && lets(filter, quote, around);
  });
  return sorted(kept, filter.sort, around);
}

/** The whole list, as the filter has it. What is no quotation is left out only where another part is asked for. */
export function arrangedList(rows: QuoteRows, filter: Filter, around: Around): QuoteRows {
  const { only } = filter;
  const part = (name: Filter['only'], some: readonly QuoteRow[]): readonly QuoteRow[] =>
    only === null || only === name ? some : [];
  return {
    quotations: arranged(part('quotations', rows.quotations), filter, around),
    paraphrases: arranged(part('paraphrases', rows.paraphrases), filter, around),
    dismissed: part('not-quotations', rows.dismissed),
  };
}

/** The same to a person: verdicts that are kept back from them find and order nothing. */
export function arrangedFor(
  rows: QuoteRows,
  filter: Filter,
  { desk, me, changed }: Pick<Around, 'desk' | 'changed'> & { readonly me: Person | null },
): QuoteRows {
  const seen = me === null ? desk : keptBackFrom(desk, me);
  return arrangedList(rows, filter, { desk: seen, myId: me?.id ?? null, changed });
}
