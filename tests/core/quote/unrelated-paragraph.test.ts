import { describe, expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import type { Find } from '#core/quote/find.ts';
import { type Block, parseStory } from '#core/story/blocks.ts';
import { sentences } from '#core/text/sentences.ts';
import type { Span } from '#core/text/span.ts';
import { words } from '#core/text/words.ts';
import { goldStories } from '../../makers/quote-gold.ts';

const STORIES = goldStories();

/** Words that some story prints in small letters: a capital tells no name of them. */
const SMALL: ReadonlySet<string> = new Set(
  STORIES.flatMap(({ text }) => printed(text, { start: 0, end: text.length })).filter(
    (word) => word === word.toLowerCase(),
  ),
);

function printed(text: string, { start, end }: Span): readonly string[] {
  return words(text, start, end).map((word) =>
    text.slice(word.start, word.end).replace(/['’]s$/u, ''),
  );
}

/** Words with a capital; at the head of a sentence only where no story prints them small. */
function namesIn(text: string, span: Span): ReadonlySet<string> {
  const heads = new Set(sentences(text, span.start, span.end).map(({ start }) => start));
  return new Set(
    words(text, span.start, span.end).flatMap(({ start, end }) => {
      const word = text.slice(start, end).replace(/['’]s$/u, '');
      if (word === word.toLowerCase()) return [];
      return heads.has(start) && SMALL.has(word.toLowerCase()) ? [] : [word];
    }),
  );
}

function inside(find: Find, { start, end }: Span): boolean {
  return find.parts.every((part) => part.start >= start && part.end <= end);
}

function touches(find: Find, { start, end }: Span): boolean {
  return find.parts.some((part) => part.start < end && part.end > start);
}

/**
 * Why something outside depends on this paragraph; null: nothing does. It depends by a name both
 * have, by words carried over, by a speaker or a doubt that a word of the paragraph is part of, or
 * because the next paragraph leaves to what stands before it who speaks.
 */
function bond(
  text: string,
  blocks: readonly Block[],
  block: Block,
  finds: readonly Find[],
): string | null {
  const others = finds.filter((find) => !touches(find, block));
  if (finds.some((find) => touches(find, block) && !inside(find, block))) return 'carried words';
  const names = namesIn(text, block);
  const elsewhere = blocks.filter((each) => each !== block).flatMap((each) => printed(text, each));
  if (elsewhere.some((word) => names.has(word))) return 'a name';
  const here = new Set(printed(text, block).map((word) => word.toLowerCase()));
  for (const { speaker, mention, why } of others) {
    const last = (speaker?.name ?? '').split(' ').at(-1)?.toLowerCase() ?? '';
    if (here.has(last)) return 'a speaker';
    if (speaker === null && mention !== null && [...names].some((name) => why.includes(name)))
      return 'a doubt';
  }
  return leans(blocks[blocks.indexOf(block) + 1], others) ? 'what stands right before' : null;
}

/** Whether who speaks in a block is left to what stands before it: a pronoun, a role, or nothing. */
function leans(block: Block | undefined, finds: readonly Find[]): boolean {
  return finds.some(
    (find) =>
      block !== undefined &&
      touches(find, block) &&
      (find.mention === null || !/\p{Lu}/u.test(find.mention)),
  );
}

/** Spans and speakers of the finds outside `gone`, as they lie in the text without it. */
function outside(finds: readonly Find[], gone: Span): readonly string[] {
  const shift = (at: number): number => (at >= gone.end ? at - (gone.end - gone.start) : at);
  return finds
    .filter((find) => !touches(find, gone))
    .map(
      ({ kind, parts, speaker }) =>
        `${kind} ${parts.map(({ start, end }) => `${shift(start)}-${shift(end)}`).join(' ')} ${speaker?.name ?? 'nobody'}`,
    );
}

interface Deletion {
  readonly name: string;
  readonly bond: string | null;
  readonly kept: readonly string[];
  readonly found: readonly string[];
}

/** The finds of a text and of the text without a stretch, as they lie in the latter. */
function without(text: string, gone: Span): Pick<Deletion, 'kept' | 'found'> {
  const rest = text.slice(0, gone.start) + text.slice(gone.end);
  return {
    kept: outside(detect(text, parseStory(text)).finds, gone),
    found: outside(detect(rest, parseStory(rest)).finds, { start: rest.length, end: rest.length }),
  };
}

/** Every paragraph behind the first, deleted by itself. */
const DELETIONS: readonly Deletion[] = STORIES.flatMap(({ name, text }) => {
  const blocks = parseStory(text);
  const { finds } = detect(text, blocks);
  return blocks.flatMap((block, index): readonly Deletion[] => {
    const next = blocks[index + 1];
    if (block.kind !== 'paragraph' || block.dateline !== null || next === undefined) return [];
    return [
      {
        name: `${name}, paragraph ${block.paragraph}`,
        bond: bond(text, blocks, block, finds),
        ...without(text, { start: block.start, end: next.start }),
      },
    ];
  });
});

/** Nobody's words, and nothing in them that a pronoun could mean (“most” could). */
const PLAIN: Readonly<Record<string, string>> = {
  en: 'Rain had fallen for a week.',
  fr: 'La pluie tombait depuis une semaine.',
  de: 'Regen fiel seit mehr als einer Woche.',
  es: 'Llovía desde hacía una semana.',
};

/** A plain paragraph put between two of a story and deleted again. */
const PLAIN_DELETIONS: readonly Deletion[] = STORIES.flatMap(({ name, language, text }) => {
  const blocks = parseStory(text);
  const { finds } = detect(text, blocks);
  const plain = `${PLAIN[language] ?? ''}\n\n`;
  return blocks.flatMap((block, index): readonly Deletion[] => {
    const before = blocks[index - 1];
    if (block.kind !== 'paragraph' || before?.kind !== 'paragraph') return [];
    const put = text.slice(0, block.start) + plain + text.slice(block.start);
    const gone = { start: block.start, end: block.start + plain.length };
    const carried = finds.some((find) => touches(find, block) && !inside(find, block));
    const leads =
      leans(block, finds) || text.slice(before.start, before.end).trimEnd().endsWith(':');
    // Between two labelled lines of a record it reads as words of that record.
    const inRecord = detect(put, parseStory(put)).finds.some((find) => touches(find, gone));
    return [
      {
        name: `${name}, before paragraph ${block.paragraph}`,
        bond: carried || inRecord ? 'carried words' : leads ? 'what stands right before' : null,
        ...without(put, gone),
      },
    ];
  });
});

describe('a paragraph of the forty stories is deleted', () => {
  it.each([
    { what: 'one of its own', all: DELETIONS, fewest: 20 },
    { what: 'a plain one, put anywhere', all: PLAIN_DELETIONS, fewest: 140 },
  ])('$what: nothing changes elsewhere, where nothing depends on it', ({ all, fewest }) => {
    const unrelated = all.filter(({ bond: why }) => why === null);
    expect(unrelated.length).toBeGreaterThanOrEqual(fewest);
    for (const { name, kept, found } of unrelated) expect(found, name).toEqual(kept);
  });

  it('what is counted as a bond is one: dozens of such deletions do change something', () => {
    const changed = DELETIONS.filter(({ kept, found }) => kept.join() !== found.join());
    expect(changed.length).toBeGreaterThanOrEqual(50);
    expect(changed.filter(({ bond: why }) => why === null)).toEqual([]);
  });
});
