import { readdirSync, readFileSync } from 'node:fs';
import type { QuoteKind } from '#core/quote/quote.ts';
import type { Span } from '#core/text/span.ts';

/** Words of a story: exactly as printed, or with the number of the place where they stand (1 first). */
type Words = string | { readonly words: string; readonly nth: number };

/** One answer, or several of which each is right; null: not printed, or nobody can be named. */
type Answer = string | null | readonly (string | null)[];

interface WrittenQuote {
  readonly kind: QuoteKind;
  readonly speaker: Answer;
  readonly mention: Answer;
  readonly cue: Answer;
  readonly parts: readonly Words[];
}

/** A gold file as it is written by hand beside its story. */
interface Written {
  readonly language: string;
  readonly shows: string;
  readonly quotes: readonly WrittenQuote[];
  readonly paraphrases: readonly WrittenQuote[];
  readonly notQuotations: readonly { readonly words: Words; readonly why: string }[];
  readonly either: readonly Words[];
  readonly nested: readonly Words[];
}

export interface GoldQuote {
  readonly kind: QuoteKind;
  /** In reading order; UTF-16 offsets, without the marks. */
  readonly parts: readonly Span[];
  /** Every name a sub-editor would accept; null: the speaker cannot be known. */
  readonly speakers: readonly (string | null)[];
  readonly mentions: readonly (string | null)[];
  readonly cues: readonly (string | null)[];
}

/** A wire story of ours and what an experienced sub-editor finds in it. */
export interface GoldStory {
  readonly name: string;
  readonly language: string;
  readonly shows: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  /** Only the clear ones: finding more is no fault. */
  readonly paraphrases: readonly GoldQuote[];
  /** Words in marks that are nobody's words: titles, names, scare quotes, words as words. */
  readonly notQuotations: readonly (Span & { readonly why: string })[];
  /** Words two sub-editors would disagree about: found or not, both are right. */
  readonly either: readonly Span[];
  /** Quotations within quotations; no finds of their own. */
  readonly nested: readonly Span[];
}

const FOLDER = new URL('../corpus/quotes/', import.meta.url);

/** All stories of tests/corpus/quotes with their gold, by name. Throws where gold and story differ. */
export function goldStories(): readonly GoldStory[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => {
      const name = file.slice(0, -'.txt'.length);
      return goldStory(
        name,
        readFileSync(new URL(file, FOLDER), 'utf8'),
        readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'),
      );
    });
}

/** One story and its gold, offsets found. */
export function goldStory(name: string, text: string, json: string): GoldStory {
  const written = JSON.parse(json) as Written;
  const place = (words: Words): Span => placeOf(name, text, words);
  const quote = (from: WrittenQuote): GoldQuote => ({
    kind: from.kind,
    parts: inOrder(name, from.parts.map(place)),
    speakers: answers(from.speaker),
    mentions: answers(from.mention),
    cues: answers(from.cue),
  });
  return {
    name,
    language: written.language,
    shows: written.shows,
    text,
    quotes: written.quotes.map(quote),
    paraphrases: written.paraphrases.map(quote),
    notQuotations: written.notQuotations.map(({ words, why }) => ({ ...place(words), why })),
    either: written.either.map(place),
    nested: written.nested.map(place),
  };
}

function answers(answer: Answer): readonly (string | null)[] {
  return answer === null || typeof answer === 'string' ? [answer] : answer;
}

function inOrder(name: string, parts: readonly Span[]): readonly Span[] {
  if (parts.length === 0) throw new Error(`${name}: a quotation without words`);
  for (const [index, part] of parts.entries())
    if (part.start < (parts[index - 1]?.end ?? 0))
      throw new Error(`${name}: the parts of a quotation stand in another order`);
  return parts;
}

function placeOf(name: string, text: string, words: Words): Span {
  const said = typeof words === 'string' ? words : words.words;
  const places: number[] = [];
  for (let at = text.indexOf(said); at >= 0 && said !== ''; at = text.indexOf(said, at + 1))
    places.push(at);
  if (places.length === 0) throw new Error(`${name}: these words are not in the story: ${said}`);
  if (typeof words === 'string' && places.length > 1)
    throw new Error(`${name}: these words stand in ${places.length} places: ${said}`);
  const start = places[typeof words === 'string' ? 0 : words.nth - 1];
  if (start === undefined) throw new Error(`${name}: fewer than nth places: ${said}`);
  return { start, end: start + said.length };
}
