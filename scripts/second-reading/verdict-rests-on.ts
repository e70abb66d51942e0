import type { Evidence } from '#core/verdict/evidence.ts';
import type { SearchEntry, SourceType } from '#core/verdict/source.ts';
import { evidenceOf, type Notebook, read } from './notebook.ts';

/** How near each type of source stands to the words (MODEL F). */
const TIERS: Readonly<Record<SourceType, string>> = {
  'own-recording': 'first-hand',
  broadcast: 'first-hand',
  'official-transcript': 'first-hand',
  'own-text': 'first-hand',
  document: 'first-hand',
  notes: 'first-hand',
  authorised: 'confirmation',
  confirmation: 'confirmation',
  interpreter: 'expert',
  wire: 'second-hand',
  outlet: 'second-hand',
  reference: 'lead',
  unnamed: 'restricted',
};

export function tierOf(book: Notebook, sourceId: string): string | null {
  const type = read(book, 'source.type', sourceId);
  return type === undefined ? null : TIERS[type];
}

/** A first-hand record; a reporter's notes are one only once the checker has seen them. */
function isFirstHand(book: Notebook, sourceId: string): boolean {
  if (tierOf(book, sourceId) !== 'first-hand') return false;
  const isNotes = read(book, 'source.type', sourceId) === 'notes';
  return !isNotes || (read(book, 'source.notesSeenBy', sourceId) ?? null) !== null;
}

const isNamed = (words: string): boolean => words.trim() !== '';

/** What the verdict of a quote rests on, by decision 0031. */
export interface Basis {
  readonly evidence: readonly Evidence[];
  /** Ids of first-hand records that the verdict rests on without a link. */
  readonly records: readonly string[];
  readonly searches: readonly SearchEntry[];
  readonly agency: boolean;
}

/** Evidence whose source is on the desk. */
function exhibitsOf(book: Notebook, quoteId: string): readonly Evidence[] {
  return evidenceOf(book, quoteId).filter(({ sourceId }) => book.sources.has(sourceId));
}

/** The evidence chosen as decisive, else the first first-hand one that backs. */
export function decisiveOf(book: Notebook, quoteId: string): Evidence | undefined {
  const chosen = read(book, 'quote.decisive', quoteId) ?? null;
  const all = exhibitsOf(book, quoteId);
  return (
    all.find(({ id }) => id === chosen) ??
    all.find((item) => item.stance === 'backs' && isFirstHand(book, item.sourceId))
  );
}

export function basisOf(book: Notebook, quoteId: string): Basis {
  const code = read(book, 'quote.verdict', quoteId)?.code ?? null;
  const occasion = read(book, 'quote.occasion', quoteId) ?? null;
  const decisive = decisiveOf(book, quoteId);
  const shows = ({ stance, sourceId, locator, excerpt }: Evidence): boolean =>
    stance === 'backs' && isFirstHand(book, sourceId) && isNamed(locator) && isNamed(excerpt);
  const isShort = decisive !== undefined && !shows(decisive);
  const evidence = exhibitsOf(book, quoteId).filter((item) => {
    if (item.id === decisive?.id || item.stance === 'contradicts') return true;
    if (isShort && shows(item)) return true;
    if (code === 'SECOND_HAND')
      return item.stance === 'backs' && tierOf(book, item.sourceId) === 'second-hand';
    return code === 'OUT_OF_CONTEXT' && isNamed(item.excerpt);
  });
  const records =
    code !== 'NOT_IN_RECORD' || occasion === null
      ? []
      : [...book.sources].filter(
          (id) => read(book, 'source.occasion', id) === occasion && isFirstHand(book, id),
        );
  const searches =
    code !== 'UNVERIFIABLE' && code !== 'FABRICATED'
      ? []
      : [...book.searches.values()].filter(
          ({ occasionId }) => occasionId === null || occasionId === occasion,
        );
  return { evidence, records, searches, agency: code === 'AGENCY_CREDITED' };
}
