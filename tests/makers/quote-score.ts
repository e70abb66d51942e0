import type { Find } from '#core/quote/find.ts';
import type { Span } from '#core/text/span.ts';
import type { GoldQuote, GoldStory } from './quote-gold.ts';

/** What a detector's answer for one story is worth against the gold. */
export interface Score {
  /** Names of what is wrong, each the story, what kind of fault, the words: the same from run to run. */
  readonly faults: readonly string[];
  /** Stretches of words: in the gold, found at exactly the same place, found though not in the gold. */
  readonly fragments: { readonly gold: number; readonly right: number; readonly extra: number };
  /** Of the fragments found at the right place: how many have a speaker the gold accepts. */
  readonly speakers: Rate;
  readonly kinds: Rate;
  readonly mentions: Rate;
  readonly cues: Rate;
  /** Quotations whose parts, and no others, were found as one. */
  readonly grouped: Rate;
  /** Clear paraphrases found at the same place, and of these those with the right speaker. */
  readonly paraphrases: Rate;
  readonly paraphraseSpeakers: Rate;
}

export interface Rate {
  readonly of: number;
  readonly right: number;
}

const MARKS = '"“”„«»‹›\'‘’‚`';
const SPACE = /\s/;
const OUTER = /[\s.,;:!?…—–-]/;

/**
 * The same stretch however an edge without a mark was cut: where no mark stands before or behind
 * it, outer spaces and punctuation do not count (“A, he said, B” may hold the comma or not).
 */
function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  if (!MARKS.includes(neighbour(text, start - 1, -1)))
    while (from < to && OUTER.test(text.charAt(from))) from += 1;
  if (!MARKS.includes(neighbour(text, end, 1)))
    while (to > from && OUTER.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** The nearest character from `at` on that is no space; a line break, which is no mark, at the edge of the text. */
function neighbour(text: string, at: number, step: 1 | -1): string {
  let place = at;
  while (SPACE.test(text.charAt(place)) && text.charAt(place) !== '\n') place += step;
  return text.charAt(place) || '\n';
}

function key(text: string, span: Span): string {
  const { start, end } = trimmed(text, span);
  return `${start}-${end}`;
}

const DETERMINER = /^(?:an?|the|one|un|une|le|la|les|el|ein|eine|der|die|das) /;

/** Names compared without case, typography, articles. */
function folded(name: string | null): string | null {
  return name === null
    ? null
    : name.toLowerCase().replaceAll(/['‘’]/g, "'").replace(/^l'/, '').replace(DETERMINER, '');
}

function accepts(accepted: readonly (string | null)[], given: string | null): boolean {
  return accepted.some((each) => folded(each) === folded(given));
}

function rate(results: readonly boolean[]): Rate {
  return { of: results.length, right: results.filter(Boolean).length };
}

function keysOf(text: string, parts: readonly Span[]): string {
  return parts.map((part) => key(text, part)).join(' ');
}

/** Scores one answer. Fragments of a paraphrase count among the paraphrases only. */
export function score(story: GoldStory, finds: readonly Find[]): Score {
  const { text } = story;
  const named = (fault: string, { start, end }: Span): string =>
    `${story.name} · ${fault} · ${text.slice(start, Math.min(end, start + 40))}`;
  const quoted = finds.filter((find) => find.kind !== 'paraphrase');
  const found = new Map<string, Find>();
  for (const find of quoted) for (const part of find.parts) found.set(key(text, part), find);

  const faults: string[] = [];
  const matched: { readonly gold: GoldQuote; readonly find: Find; readonly first: boolean }[] = [];
  const wanted = new Set<string>();
  for (const gold of story.quotes)
    for (const [index, part] of gold.parts.entries()) {
      const place = key(text, part);
      wanted.add(place);
      const find = found.get(place);
      if (find === undefined) faults.push(named('lost', part));
      else {
        matched.push({ gold, find, first: index === 0 });
        if (!accepts(gold.speakers, find.speaker?.name ?? null))
          faults.push(named('speaker', part));
      }
    }
  let extra = 0;
  for (const part of quoted.flatMap(({ parts }) => parts)) {
    if (wanted.has(key(text, part))) continue;
    if (story.either.some(({ start, end }) => start < part.end && part.start < end)) continue;
    extra += 1;
    faults.push(named('extra', part));
  }

  const groups = new Set(quoted.map(({ parts }) => keysOf(text, parts)));
  const reported = new Map(finds.map((find) => [keysOf(text, find.parts), find]));
  const paraphrased = story.paraphrases.map((gold) => ({
    gold,
    find: reported.get(keysOf(text, gold.parts)),
  }));
  return {
    faults,
    fragments: { gold: wanted.size, right: matched.length, extra },
    speakers: rate(
      matched.map(({ gold, find }) => accepts(gold.speakers, find.speaker?.name ?? null)),
    ),
    kinds: rate(matched.map(({ gold, find }) => gold.kind === find.kind)),
    mentions: rate(
      matched.flatMap(({ gold, find, first }) =>
        first ? [accepts(gold.mentions, find.mention)] : [],
      ),
    ),
    cues: rate(
      matched.flatMap(({ gold, find, first }) => (first ? [accepts(gold.cues, find.cue)] : [])),
    ),
    grouped: rate(story.quotes.map(({ parts }) => groups.has(keysOf(text, parts)))),
    paraphrases: rate(paraphrased.map(({ find }) => find !== undefined)),
    paraphraseSpeakers: rate(
      paraphrased.flatMap(({ gold, find }) =>
        find === undefined ? [] : [accepts(gold.speakers, find.speaker?.name ?? null)],
      ),
    ),
  };
}

export function sumOf(rates: readonly Rate[]): Rate {
  return rates.reduce((sum, each) => ({ of: sum.of + each.of, right: sum.right + each.right }), {
    of: 0,
    right: 0,
  });
}

/** 0 to 100, one decimal. */
export function percent({ of, right }: Rate): number {
  return of === 0 ? 100 : Math.round((1000 * right) / of) / 10;
}
