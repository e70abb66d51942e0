import { type Desk, emptyDesk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { evolve } from '#core/desk/evolve.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';
import { coveredOf, minimumHolds } from '#core/desk/view.ts';
import { answerWords } from '#core/verdict/answers.ts';
import { differenceRow } from '#core/verdict/difference.ts';
import { verdictRow } from '#core/verdict/scale.ts';
import type { Covered } from '#core/review/fingerprint.ts';
import { sameValue } from '#core/text/canonical.ts';

/** One thing that is other than at the signing, in words. */
export interface Changed {
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

interface Row {
  readonly what: string;
  readonly say: (covered: Covered) => string;
}

const NOTHING = 'nothing';

const ROWS: readonly Row[] = [
  { what: 'words', say: ({ words }) => words.join(' / ') },
  { what: 'kind', say: ({ kind }) => kind },
  { what: 'speaker', say: ({ speaker }) => speaker ?? 'not known' },
  { what: 'role as printed', say: ({ role }) => role ?? NOTHING },
  { what: 'reporting word', say: ({ cue }) => cue ?? NOTHING },
  {
    what: 'occasion',
    say: ({ occasion }) =>
      occasion === null
        ? NOTHING
        : [occasion.what, occasion.where, occasion.date].filter((part) => part !== '').join(', '),
  },
  { what: 'language', say: ({ language }) => language ?? NOTHING },
  { what: 'original words', say: ({ original }) => original ?? NOTHING },
  {
    what: 'verdict',
    say: ({ verdict }) => (verdict === null ? NOTHING : verdictRow(verdict.code).label),
  },
  { what: 'answer on the words', say: ({ answers }) => answerWords(answers.words) },
  { what: 'answer on the speaker', say: ({ answers }) => answerWords(answers.speaker) },
  { what: 'answer on the context', say: ({ answers }) => answerWords(answers.context) },
  { what: 'answer on the translation', say: ({ answers }) => answerWords(answers.translation) },
  {
    what: 'differences',
    say: ({ differences }) =>
      differences
        .map((item) => `${differenceRow(item.class).label}: ${item.printed} / ${item.said}`)
        .join('; ') || NOTHING,
  },
  {
    what: 'fix',
    say: ({ fix, fixStatus }) => (fix === null ? NOTHING : `${fix} (${fixStatus ?? 'open'})`),
  },
  {
    what: 'evidence',
    say: ({ evidence }) =>
      evidence
        .map((item) => `${item.title} (${item.stance}) ${item.locator}: ${item.excerpt}`)
        .join('; ') || NOTHING,
  },
];

/** The desk as it stood when the quote was last approved; null where the log does not hold it. */
export function deskAtSigning(log: readonly LogEntry[], quote: Quote): Desk | null {
  let desk: Desk = emptyDesk(log[0]?.storyId ?? '');
  let signed: Desk | null = null;
  for (const entry of log) {
    const event = eventOf(entry);
    desk = evolve(desk, event);
    if (event.type === 'approved@1' && event.data.quoteId === quote.id) signed = desk;
  }
  return signed;
}

/** The desk as it stood after some rows of its log, by their seq. One replay for all of them. */
export function desksAt(
  log: readonly LogEntry[],
  seqs: ReadonlySet<number>,
): ReadonlyMap<number, Desk> {
  const last = [...seqs].reduce((latest, seq) => Math.max(latest, seq), 0);
  const desks = new Map<number, Desk>();
  let desk: Desk = emptyDesk(log[0]?.storyId ?? '');
  for (const entry of log) {
    if (entry.seq > last) break;
    desk = evolve(desk, eventOf(entry));
    if (seqs.has(entry.seq)) desks.set(entry.seq, desk);
  }
  return desks;
}

/** What of a quote is other than it was on an earlier desk, field by field. */
export function changedBetween(then: Desk, now: Desk, quoteId: string): readonly Changed[] {
  const before = quoteOf(then, quoteId);
  const after = quoteOf(now, quoteId);
  if (before === undefined || after === undefined) return [];
  const old = coveredOf(then, before);
  const covered = coveredOf(now, after);
  return ROWS.flatMap(({ what, say }) => {
    const pair = { what, before: say(old), now: say(covered) };
    return pair.before === pair.now ? [] : [pair];
  });
}

/** What of a quote is other than on the desk of its signing (null: the log does not hold it), field by field. */
export function changedSince(then: Desk | null, desk: Desk, quote: Quote): readonly Changed[] {
  const before = quoteOf(then, quote.id);
  if (then === null || before === undefined) return [];
  if (!sameValue(coveredOf(then, before), coveredOf(desk, quote)))
    return changedBetween(then, desk, quote.id);
  return minimumHolds(desk, quote)
    ? []
    : [{ what: 'evidence', before: 'enough for the verdict', now: 'no longer enough for it' }];
}
