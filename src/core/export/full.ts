import { blocksOf, sentencesAround } from '../desk/context.ts';
import { styleOf } from '../desk/view.ts';
import { HEARD_BY } from '../quote/quote.ts';
import { alsoUsedIn } from '../quote/same-words.ts';
import { isCritical } from '../verdict/difference.ts';
import { sameStyle, styleWords } from '../verdict/house-style.ts';
import { type Source, sourceKind } from '../verdict/source.ts';
import type { Column } from './column.ts';
import { minutesBetween } from './minutes.ts';
import { dismissalWords } from './note.ts';
import { checkedBy, type QuoteFacts } from './quote-facts.ts';
import { independentOrigins, isRestricted, locatorWords, sourceWords } from './source-words.ts';
import { verdictWords } from './verdict-words.ts';

/** Names the columns below and what they mean; a new number whenever one is added. */
export const SCHEMA = 'verbatim-quotes/1';

/** Nothing can be entered there yet. The column stands so that a program finds the same header for ever. */
const notYet = (): null => null;

const digest = (hex: string | null | undefined): string | null =>
  hex === null || hex === undefined ? null : `sha256:${hex}`;

/** A cell of the leading source; empty without one, and for an unnamed source, which stays on the desk. */
const ofSource =
  (read: (source: Source) => string | null) =>
  ({ leading }: QuoteFacts): string | null =>
    leading === null || isRestricted(leading.source) ? null : read(leading.source);

const codePoint = ({ offsets }: QuoteFacts, utf16: number | undefined): number | null =>
  utf16 === undefined ? null : offsets.toCodePoints(utf16);

/** By which style the quote is checked, or, once signed, was signed; one of the desk with its name or what it let pass. */
function houseStyle({ desk, quote }: QuoteFacts): string | null {
  const { story } = desk;
  const under = quote.approval?.under ?? null;
  if (under !== null && !sameStyle(under, styleOf(desk)))
    return typeof under === 'string' ? under : `custom: ${under.join(', ')}`;
  if (story === null) return null;
  return story.style === null || story.houseStyle !== 'custom'
    ? story.houseStyle
    : `custom: ${styleWords(story)}`;
}

function attribution({ quote }: QuoteFacts): string {
  const { mention, cue } = quote.anchor;
  return [mention, cue].filter((part) => part !== null && part !== '').join(' ');
}

function partRanges(facts: QuoteFacts): string {
  return facts.quote.anchor.parts
    .map((part) => `${codePoint(facts, part.start)}-${codePoint(facts, part.end)}`)
    .join(';');
}

function signoffState({ status, quote }: QuoteFacts): string {
  if (status === 'signed') return 'valid';
  return quote.approval === null ? 'none' : 'stale';
}

/** Suggestions nobody settled, notes that block, and a question that is out. */
function openComments({ desk, quote }: QuoteFacts): number {
  const suggestions = Object.values(desk.suggestions).filter((item) => item.quoteId === quote.id);
  const blocking = Object.values(desk.messages).filter(
    (item) => item.quoteId === quote.id && item.blocking && item.settled === null,
  );
  return suggestions.length + blocking.length + (quote.stage === 'asked' ? 1 : 0);
}

/** When it was closed: signed or dismissed; null while it is open. */
function closedAt({ status, quote }: QuoteFacts): string | null {
  if (status === 'signed') return quote.approval?.at ?? null;
  return status === 'dismissed' ? (quote.dismissal?.at ?? null) : null;
}

/**
 * The full preset: one row a quote, dismissed ones with their reason, 83 columns in the order of
 * factcheck-peers §4.3 and MODEL I. Offsets in Unicode code points, end exclusive; instants ISO
 * 8601; hashes as `sha256:…`. New columns come at the end only. Columns 43 to 52 speak of the
 * source in column 42.
 */
export const FULL: readonly Column[] = [
  ['schema_version', () => SCHEMA],
  ['quote_id', ({ quote }) => quote.id],
  ['article_id', ({ desk }) => desk.storyId],
  ['article_title', ({ desk }) => desk.story?.title ?? null],
  ['article_url', notYet],
  ['article_publisher', ({ desk }) => desk.story?.agency ?? null],
  ['article_published_at', notYet],
  ['article_version', ({ version }) => version?.number ?? null],
  ['article_sha256', ({ version }) => digest(version?.sha256)],
  ['quote_number', ({ number }) => number],
  ['paragraph_number', ({ paragraph }) => paragraph],
  ['char_start', (facts) => codePoint(facts, facts.quote.anchor.parts[0]?.start)],
  ['char_end', (facts) => codePoint(facts, facts.quote.anchor.parts.at(-1)?.end)],
  ['quote_type', ({ quote }) => quote.anchor.kind],
  ['quote_text', ({ printed }) => printed],
  ['context_before', ({ desk, quote }) => sentencesAround(desk, quote).before],
  ['context_after', ({ desk, quote }) => sentencesAround(desk, quote).after],
  ['speaker_name', ({ speaker }) => speaker?.name ?? null],
  ['speaker_role', ({ speaker }) => speaker?.role ?? null],
  ['speaker_identifier', notYet],
  ['attribution_text', attribution],
  ['said_date', ({ occasion }) => occasion?.date ?? null],
  ['said_place', ({ occasion }) => occasion?.where ?? null],
  ['delivery', ({ occasion }) => occasion?.delivery ?? null],
  ['original_language', ({ quote }) => quote.language.language],
  ['original_text', ({ quote }) => quote.language.original],
  ['translated_by', ({ quote }) => quote.language.translator],
  ['verdict_code', ({ quote }) => quote.verdict?.code ?? null],
  ['verdict_label', verdictWords],
  ['verdict_scale_version', ({ quote }) => quote.verdict?.scale ?? null],
  ['house_style', houseStyle],
  ['words_match', ({ quote }) => quote.answers.words],
  ['attribution_correct', ({ quote }) => quote.answers.speaker],
  ['context_fair', ({ quote }) => quote.answers.context],
  ['translation_fair', ({ quote }) => quote.answers.translation],
  ['difference_types', ({ quote }) => quote.differences.map((item) => item.class).join('; ')],
  [
    'difference_detail',
    ({ quote }) =>
      quote.differences.map((item) => `printed “${item.printed}”, said “${item.said}”`).join('; '),
  ],
  [
    'critical_differences',
    ({ quote }) =>
      quote.differences
        .filter(isCritical)
        .map((item) => item.class)
        .join('; '),
  ],
  ['verdict_reason', ({ quote }) => quote.verdict?.reason ?? null],
  ['suggested_fix', ({ quote }) => quote.fix],
  ['fix_status', ({ quote }) => quote.fixStatus],
  ['decisive_source_id', ({ leading }) => leading?.source.id ?? null],
  ['source_type', ({ leading }) => leading?.source.type ?? null],
  [
    'source_tier',
    ({ leading }) => (leading === null ? null : sourceKind(leading.source.type).tier),
  ],
  ['source_title', ofSource((source) => source.title)],
  ['source_publisher', ofSource((source) => source.publisher)],
  ['source_url', ofSource((source) => source.url)],
  ['source_snapshot_url', ofSource((source) => source.snapshotUrl)],
  ['source_snapshot_sha256', ofSource((source) => digest(source.record?.sha256))],
  [
    'source_locator',
    (facts) => ofSource(() => locatorWords(facts.leading?.evidence.locator ?? ''))(facts),
  ],
  ['source_excerpt', (facts) => ofSource(() => facts.leading?.evidence.excerpt ?? null)(facts)],
  ['source_accessed_at', ofSource((source) => source.accessedAt)],
  ['source_count', ({ exhibits }) => new Set(exhibits.map(({ source }) => source.id)).size],
  ['independent_source_count', ({ exhibits }) => independentOrigins(exhibits)],
  [
    'other_sources',
    ({ exhibits, leading }) =>
      exhibits
        .filter((item) => item !== leading && item.evidence.id !== leading?.evidence.id)
        .map(sourceWords)
        .join('; '),
  ],
  ['status', ({ status }) => status],
  ['assigned_to', ({ quote }) => quote.assignee?.name ?? null],
  ['checked_by', (facts) => checkedBy(facts)?.by.name ?? null],
  ['checked_at', (facts) => checkedBy(facts)?.at ?? null],
  ['reviewed_by', ({ history }) => history.reviewed?.by.name ?? null],
  ['review_decision', ({ history }) => history.reviewed?.decision ?? null],
  [
    'signed_off_by',
    ({ status, quote }) => (status === 'signed' ? (quote.approval?.by.name ?? null) : null),
  ],
  [
    'signed_off_at',
    ({ status, quote }) => (status === 'signed' ? (quote.approval?.at ?? null) : null),
  ],
  ['signoff_fingerprint', ({ quote }) => digest(quote.approval?.fingerprint)],
  ['signoff_state', signoffState],
  [
    'override_reason',
    ({ quote }) => (quote.verdict?.override === true ? quote.verdict.reason : null),
  ],
  ['reopened_count', ({ history }) => history.reopened],
  ['open_comments', openComments],
  [
    'dismissed_reason',
    ({ quote }) => (quote.dismissal === null ? null : dismissalWords(quote.dismissal.reason)),
  ],
  ['tags', notYet],
  ['created_at', ({ quote }) => quote.created.at],
  ['last_changed_at', ({ quote }) => quote.lastChanged.at],
  [
    'minutes_open',
    (facts, { exportedAt }) =>
      minutesBetween(facts.quote.created.at, closedAt(facts) ?? exportedAt),
  ],
  ['exported_at', (_, { exportedAt }) => exportedAt],
  ['exported_by', (_, { exportedBy }) => exportedBy],
  ['part_ranges', partRanges],
  ['heard_by', ({ quote }) => HEARD_BY[quote.heardBy]],
  ['record_fidelity', ofSource((source) => source.fidelity)],
  ['story_relation', ({ desk }) => desk.story?.relation ?? null],
  ['same_as_quote', ({ sameWords }) => sameWords.join('; ')],
  [
    'also_used_in',
    ({ quote, version }) =>
      version === null ? '' : alsoUsedIn(version.text, blocksOf(version), quote.anchor).join('; '),
  ],
  [
    'run_unsigned_by',
    ({ status, quote }) =>
      status === 'run-unsigned' ? (quote.runUnsigned?.by.name ?? null) : null,
  ],
  [
    'run_unsigned_reason',
    ({ status, quote }) => (status === 'run-unsigned' ? (quote.runUnsigned?.reason ?? null) : null),
  ],
];
