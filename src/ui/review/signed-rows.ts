import { attributionOf } from '#core/desk/attribution.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { sameOrigin } from '#core/desk/exhibits.ts';
import type { VerdictBasis } from '#core/desk/verdict-basis.ts';
import { HEARD_BY, type Speaker } from '#core/quote/quote.ts';
import { RENDERINGS } from '#core/quote/rendering.ts';
import { answerWords } from '#core/verdict/answers.ts';
import type { Exhibit } from '#core/verdict/case.ts';
import { differenceRow, HOUSE_STYLES } from '#core/verdict/difference.ts';
import { verdictRow } from '#core/verdict/scale.ts';
import { asHeld, type HeldSource, sourceKind } from '#core/verdict/source.ts';
import { relationWords } from '../desk/relation-words.ts';

/** A quote on a desk, with what its verdict rests on there. */
export interface Sight {
  readonly desk: Desk;
  readonly quote: Quote;
  readonly basis: VerdictBasis;
}

/** A line of what a sign-off covers: its name, and its value in words. */
export interface Row {
  readonly what: string;
  readonly say: (sight: Sight) => string;
}

const NOTHING = 'nothing';

function joined(parts: readonly (string | null)[], by = ', '): string {
  return parts.filter((part) => part !== null && part.trim() !== '').join(by) || NOTHING;
}

function speakerOf({ desk, quote }: Sight): Speaker | undefined {
  const { speakerId } = quote.anchor;
  return speakerId === null ? undefined : desk.speakers[speakerId];
}

function unnamedWords({ unnamed }: Speaker): string {
  if (unnamed === null) return 'named';
  const { whyGranted, descriptionAgreed, identityHeldBy } = unnamed;
  const agreed = descriptionAgreed ? 'description agreed' : 'description not agreed';
  return joined(['unnamed', whyGranted, agreed, `identity held by: ${identityHeldBy}`]);
}

function sourceWords(source: HeldSource): string {
  const { type, title, publisher, date, url, obtained, fidelity, completeness } = source;
  const seen = source.notesSeenBy === null ? null : `notes seen by ${source.notesSeenBy}`;
  const change = source.authorisedChange === '' ? null : `authorised: ${source.authorisedChange}`;
  const where = [title, sourceKind(type).label, publisher, date, url, obtained, seen, change];
  return joined([...where, fidelity, completeness, source.record?.sha256.slice(0, 8) ?? null]);
}

function originWords(other: Exhibit | null): string {
  if (other === null) return 'another source';
  const { source, evidence } = other;
  return joined([source.title, evidence.locator, evidence.excerpt]);
}

function exhibitWords(desk: Desk, { evidence, source }: Exhibit): string {
  const { stance, locator, excerpt, chain, creditPrinted, completeness } = evidence;
  const by = chain.length === 0 ? null : `by way of ${chain.join(', ')}, credit ${creditPrinted}`;
  const origin =
    evidence.sameOriginAs === null
      ? null
      : `the same origin as ${originWords(sameOrigin(desk, evidence))}`;
  const found = joined([locator, excerpt], ': ');
  return joined([sourceWords(asHeld(source)), stance, found, completeness, by, origin], '; ');
}

/** Every row of what a signature covers as hard (core/desk/signed-facts.ts), in the order of the pane. */
export const HARD_ROWS: readonly Row[] = [
  { what: 'words', say: ({ quote }) => quote.anchor.parts.map(({ exact }) => exact).join(' / ') },
  { what: 'kind', say: ({ quote }) => quote.anchor.kind },
  { what: 'speaker', say: (sight) => speakerOf(sight)?.name ?? 'not known' },
  { what: 'role as printed', say: (sight) => speakerOf(sight)?.role ?? NOTHING },
  {
    what: 'unnamed source',
    say: (sight) => {
      const speaker = speakerOf(sight);
      return speaker === undefined ? NOTHING : unnamedWords(speaker);
    },
  },
  { what: 'reporting word', say: ({ quote }) => quote.anchor.cue ?? NOTHING },
  {
    what: 'printed attribution',
    say: ({ desk, quote }) => attributionOf(desk, quote)?.printed || NOTHING,
  },
  {
    what: 'occasion',
    say: ({ desk, quote }) => {
      const occasion = quote.occasionId === null ? undefined : desk.occasions[quote.occasionId];
      return occasion === undefined
        ? NOTHING
        : joined([occasion.what, occasion.where, occasion.date]);
    },
  },
  { what: 'who heard it', say: ({ quote }) => HEARD_BY[quote.heardBy] },
  { what: 'language', say: ({ quote }) => quote.language.language ?? NOTHING },
  { what: 'original words', say: ({ quote }) => quote.language.original ?? NOTHING },
  {
    what: 'who translated',
    say: ({ quote: { rendering, language } }) => {
      const { secondReader: read } = language;
      const reader = read === null ? null : `read by ${joined([read.name, read.how, read.when])}`;
      const label = RENDERINGS.find((item) => item.rendering === rendering)?.label ?? null;
      return joined([label, language.translator, reader]);
    },
  },
  {
    what: 'verdict',
    say: ({ quote }) => (quote.verdict === null ? NOTHING : verdictRow(quote.verdict.code).label),
  },
  { what: 'reason', say: ({ quote }) => quote.verdict?.reason || NOTHING },
  { what: 'answer on the words', say: ({ quote }) => answerWords(quote.answers.words) },
  { what: 'answer on the speaker', say: ({ quote }) => answerWords(quote.answers.speaker) },
  { what: 'answer on the context', say: ({ quote }) => answerWords(quote.answers.context) },
  {
    what: 'answer on the translation',
    say: ({ quote }) => answerWords(quote.answers.translation),
  },
  {
    what: 'differences',
    say: ({ quote }) =>
      quote.differences
        .map((item) => `${differenceRow(item.class).label}: ${item.printed} / ${item.said}`)
        .join('; ') || NOTHING,
  },
  {
    what: 'fix',
    say: ({ quote: { fix, fixStatus } }) =>
      fix === null ? NOTHING : `${fix} (${fixStatus ?? 'open'})`,
  },
  {
    what: 'evidence',
    say: ({ desk, basis }) =>
      basis.exhibits.map((exhibit) => exhibitWords(desk, exhibit)).join(' | ') || NOTHING,
  },
  {
    what: 'records of the occasion',
    say: ({ basis }) => basis.records.map(sourceWords).join(' | ') || NOTHING,
  },
  {
    what: 'search log',
    say: ({ basis }) =>
      basis.searches
        .map(({ where, when, terms, result }) => joined([where, when, terms, result]))
        .join(' | ') || NOTHING,
  },
  {
    what: 'agency',
    say: ({ desk: { story }, basis }) =>
      !basis.agency || story === null
        ? NOTHING
        : joined([
            relationWords(story.relation, story.agency),
            `trusted: ${joined(story.trustedAgencies)}`,
          ]),
  },
];

/** What a sign-off covers as soft, beside the neighbouring sentences, which are shown by themselves. */
export const SOFT_ROWS: readonly Row[] = [
  {
    what: 'sentence around the words',
    say: ({ desk, quote }) => attributionOf(desk, quote)?.around || NOTHING,
  },
  { what: 'house style', say: ({ desk }) => styleWords(desk) },
  {
    what: 'how it was said',
    say: ({ desk, quote }) =>
      (quote.occasionId === null ? null : desk.occasions[quote.occasionId]?.delivery) ?? NOTHING,
  },
  {
    what: 'archived copy',
    say: ({ basis }) => joined(heldIn(basis).map(({ snapshotUrl }) => snapshotUrl)),
  },
  {
    what: 'when the source was obtained',
    say: ({ basis }) => joined(heldIn(basis).map(({ accessedAt }) => accessedAt)),
  },
  {
    what: 'language of the record',
    say: ({ basis }) => joined(heldIn(basis).map(({ language }) => language)),
  },
];

function heldIn({ exhibits, records }: VerdictBasis): readonly HeldSource[] {
  return [...exhibits.map(({ source }) => asHeld(source)), ...records];
}

function styleWords({ story }: Desk): string {
  if (story === null) return NOTHING;
  const label = HOUSE_STYLES.find(({ style }) => style === story.houseStyle)?.label;
  const permits = story.houseStyle === 'custom' ? story.permits.join(', ') : null;
  return joined([label ?? story.houseStyle, permits], ': ');
}
