import { blocksOf } from '../desk/context.ts';
import { currentVersion, type Desk } from '../desk/desk.ts';
import { isQuotation } from '../desk/quotation.ts';
import { marksAround } from '../quote/printed.ts';
import { STATUSES } from '../review/status.ts';
import type { Block } from '../story/blocks.ts';
import type { Version } from '../story/version.ts';
import type { Span } from '../text/span.ts';
import { type HeldSource, sourceKind } from '../verdict/source.ts';
import type { Making } from './column.ts';
import { element, type Inside, link, type Markup } from './markup.ts';
import { marginNote, type SourceNumbers } from './proof-notes.ts';
import { notChecked, openQuestions } from './proof-questions.ts';
import { counted, eight, momentWords, originWords } from './proof-words.ts';
import { factsOf, type QuoteFacts } from './quote-facts.ts';
import type { ExportInput } from './quotes-file.ts';
import { isRestricted, sourceTitle } from './source-words.ts';

function list(title: string, lines: readonly string[], none: string): Markup {
  return element(
    'section',
    { class: 'proof-list' },
    element('h2', {}, title),
    lines.length === 0
      ? element('p', {}, none)
      : element('ul', {}, ...lines.map((words) => element('li', { dir: 'auto' }, words))),
  );
}

/** Counts in words: a partition of the quotations, paraphrases beside. */
function countWords(alive: readonly QuoteFacts[]): string {
  const quotations = alive.filter(({ quote }) => isQuotation(quote));
  const parts = STATUSES.flatMap(({ status, label }) => {
    const count = quotations.filter((facts) => facts.status === status).length;
    return count === 0 ? [] : [`${count} ${label.toLowerCase()}`];
  });
  const paraphrases = alive.length - quotations.length;
  const beside = paraphrases === 0 ? '' : `; ${counted(paraphrases, 'paraphrase', 'paraphrases')}`;
  return `${counted(quotations.length, 'quotation', 'quotations')}: ${parts.join(', ')}${beside}`;
}

function head(desk: Desk, alive: readonly QuoteFacts[], making: Making): Markup {
  const { story } = desk;
  const version = currentVersion(desk);
  const about = [
    story === null ? '' : originWords(story.relation, story.agency),
    version === null ? '' : `version ${version.number}, text ${eight(version.sha256)}`,
    `proof of ${momentWords(making.exportedAt)}`,
    making.exportedBy === '' ? '' : `taken by ${making.exportedBy}`,
  ];
  return element(
    'header',
    { class: 'proof-head' },
    element('h1', { dir: 'auto' }, story?.title ?? 'No story'),
    element('p', {}, about.filter(Boolean).join(' · ')),
    element('p', { class: 'proof-counts' }, countWords(alive)),
  );
}

/** A part with the story's own marks around it, which are painted with the words and no part of them (MODEL E). */
function withMarks(text: string, part: Span): Span {
  const { opening, closing } = marksAround(text, part);
  return {
    start: opening === '' ? part.start : text.lastIndexOf(opening, part.start - 1),
    end: closing === '' ? part.end : text.indexOf(closing, part.end) + closing.length,
  };
}

/** A stretch of the story that the same quotes cover, and the quotes whose last part in this block ends with it. */
function segments(text: string, block: Block, all: readonly QuoteFacts[]): readonly Inside[] {
  const inside = all.flatMap((facts) =>
    facts.quote.anchor.parts
      .filter((part) => part.start < block.end && part.end > block.start)
      .map((part) => {
        const { start, end } = withMarks(text, part);
        return { start, end: Math.min(end, block.end), facts };
      }),
  );
  const last = new Map<QuoteFacts, number>();
  for (const { facts, end } of inside) last.set(facts, Math.max(end, last.get(facts) ?? 0));
  const edges = new Set([block.start, block.end]);
  for (const { start, end } of inside) edges.add(Math.max(start, block.start)).add(end);
  const sorted = [...edges].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).flatMap((start, index): readonly Inside[] => {
    const end = sorted[index + 1] ?? block.end;
    const words = text.slice(start, end);
    const over = inside.filter((item) => item.start <= start && item.end >= end);
    const paraphrase = over.every(({ facts }) => facts.quote.anchor.kind === 'paraphrase');
    const ending = [...last].filter(([, at]) => at === end).map(([facts]) => facts.number);
    return [
      over.length === 0
        ? words
        : element('u', { class: paraphrase ? 'proof-reported' : 'proof-quote' }, words),
      ...ending.map((number) => element('b', { class: 'proof-number' }, number)),
    ];
  });
}

function beginsIn(block: Block, { quote }: QuoteFacts): boolean {
  const start = quote.anchor.parts[0]?.start ?? -1;
  return block.start <= start && start < block.end;
}

function row(
  version: Version,
  block: Block,
  all: readonly QuoteFacts[],
  numbers: SourceNumbers,
): Markup {
  const notes = all.filter((facts) => beginsIn(block, facts));
  return element(
    'div',
    { class: 'proof-row' },
    element(
      'p',
      { class: `proof-text proof-${block.kind}`, dir: 'auto' },
      block.paragraph === null
        ? null
        : element('span', { class: 'proof-place' }, `${block.paragraph}`),
      ...segments(version.text, block, all),
    ),
    notes.length === 0
      ? null
      : element(
          'div',
          { class: 'proof-notes' },
          ...notes.map((facts) => marginNote(facts, numbers)),
        ),
  );
}

/** Sources that a note names, numbered in the order they are first named; unnamed ones are not listed. */
function sourceNumbers(alive: readonly QuoteFacts[]): SourceNumbers {
  const numbers = new Map<string, number>();
  for (const { exhibits } of alive)
    for (const { source } of exhibits)
      if (!isRestricted(source) && !numbers.has(source.id))
        numbers.set(source.id, numbers.size + 1);
  return numbers;
}

/** "obtained 2026-11-24: official site"; empty where neither is noted. */
function obtainedWords({ accessedAt, obtained }: HeldSource): readonly string[] {
  const when = accessedAt?.slice(0, 10) ?? '';
  if (when === '' && obtained === '') return [];
  return [`obtained${when === '' ? '' : ` ${when}`}${obtained === '' ? '' : `: ${obtained}`}`];
}

function sourceList(desk: Desk, numbers: SourceNumbers): Markup | null {
  const searches = Object.values(desk.searches);
  if (numbers.size === 0 && searches.length === 0) return null;
  const sources = [...numbers].flatMap(([id, number]) => {
    const source = desk.sources[id];
    if (source === undefined) return [];
    const kind = sourceKind(source.type);
    const about = [
      kind.label,
      kind.tier,
      ...(source.fidelity === null ? [] : [source.fidelity]),
      ...(source.completeness === 'part' ? ['part of the occasion'] : []),
      ...(source.language === '' ? [] : [`language ${source.language}`]),
      ...(source.date === '' ? [] : [source.date]),
      ...obtainedWords(source),
      ...(source.notesSeenBy === null ? [] : [`notes seen by ${source.notesSeenBy}`]),
      ...(source.authorisedChange === '' ? [] : [`it changed: ${source.authorisedChange}`]),
      ...(source.record === null ? [] : [`text ${eight(source.record.sha256)}`]),
    ];
    return [
      element(
        'li',
        { dir: 'auto' },
        element('b', {}, `S${number}`),
        ` ${sourceTitle(source)}. ${about.join(', ')}. `,
        source.url === null ? null : link(source.url, source.url),
        source.deadSince === '' ? null : ` (dead since ${source.deadSince})`,
        source.snapshotUrl === null
          ? null
          : ` Archived${source.archivedOn === '' ? '' : ` ${source.archivedOn}`}: `,
        source.snapshotUrl === null ? null : link(source.snapshotUrl, source.snapshotUrl),
      ),
    ];
  });
  const looked = searches.map((entry) =>
    element(
      'li',
      { dir: 'auto' },
      `Searched: ${entry.where}, ${entry.when}, for ${entry.terms}: ${entry.result}.`,
    ),
  );
  return element(
    'section',
    { class: 'proof-list proof-sources' },
    element('h2', {}, 'Sources'),
    element('ul', {}, ...sources, ...looked),
  );
}

/**
 * The proof sheet: what is open, what was not checked, then the story with its numbered notes in
 * the margin, then the sources. As data, so that the page draws it and the file writes it from one
 * and the same thing.
 */
export function proofSheet(input: ExportInput, making: Making): Markup {
  const { desk, log } = input;
  const all = [...factsOf(desk, log)];
  const alive = all.filter(({ status }) => status !== 'dismissed');
  const numbers = sourceNumbers(alive);
  const version = currentVersion(desk);
  const here = alive.filter((facts) => facts.version === version);
  return element(
    'article',
    { class: 'proof' },
    head(desk, alive, making),
    list('Open questions', openQuestions(all), 'None.'),
    list('What was not checked', notChecked(all), 'Nothing.'),
    // As data: a story may have more blocks than a call takes arguments.
    {
      tag: 'section',
      attributes: { class: 'proof-story' },
      children:
        version === null
          ? []
          : blocksOf(version).map((block) => row(version, block, here, numbers)),
    },
    sourceList(desk, numbers),
    element(
      'footer',
      { class: 'proof-foot' },
      'A signature holds for exactly what was signed; the eight digits are the first of its fingerprint.',
    ),
  );
}
