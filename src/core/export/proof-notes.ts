import { answerWords, QUESTIONS, questionWords } from '../verdict/answers.ts';
import { differenceRow } from '../verdict/difference.ts';
import type { Exhibit } from '../verdict/case.ts';
import { fold } from '../text/fold.ts';
import { element, type Inside, type Markup } from './markup.ts';
import { noteWords, stateWords } from './note.ts';
import { eight, momentWords, shortened } from './proof-words.ts';
import type { QuoteFacts } from './quote-facts.ts';
import { isRestricted, locatorWords, sourceTitle } from './source-words.ts';
import { verdictWords } from './verdict-words.ts';

/** Longest excerpt a margin takes. */
const EXCERPT = 260;

/** The numbers of the sources in the list at the foot, by id. */
export type SourceNumbers = ReadonlyMap<string, number>;

function line(kind: string, ...inside: readonly Inside[]): Markup {
  return element('p', { class: kind, dir: 'auto' }, ...inside);
}

function said(words: string): string {
  return `“${shortened(words, EXCERPT)}”`;
}

/** Printed against said: every classed difference, and the record's own words where they are others. */
function comparison({ quote, leading }: QuoteFacts): readonly Markup[] {
  const lines = quote.differences.map((item) =>
    line(
      'proof-pair',
      `${differenceRow(item.class).label}: printed `,
      element('b', {}, item.printed === '' ? 'nothing' : said(item.printed)),
      ', said ',
      element('b', {}, item.said === '' ? 'nothing' : said(item.said)),
    ),
  );
  const excerpt = leading === null || isRestricted(leading.source) ? '' : leading.evidence.excerpt;
  const printed = fold(quote.anchor.parts.map((part) => part.exact).join(' ')).toLowerCase();
  if (excerpt.trim() === '' || fold(excerpt).toLowerCase() === printed) return lines;
  return [...lines, line('proof-pair', `Record: ${said(excerpt)}`)];
}

function exhibitWords({ evidence, source }: Exhibit, numbers: SourceNumbers): string {
  const number = numbers.get(source.id);
  const name = isRestricted(source) || number === undefined ? sourceTitle(source) : `S${number}`;
  const place = isRestricted(source) ? '' : locatorWords(evidence.locator).trim();
  const remarks = [
    ...(place === '' ? [] : [place]),
    ...(evidence.stance === 'backs' ? [] : [evidence.stance]),
    ...(evidence.chain.length === 0 || isRestricted(source) ? [] : [evidence.chain.join(' ← ')]),
  ];
  return [name, ...remarks].join(', ');
}

/** Questions that were not answered with yes, where there is a verdict or any answer. */
function answerLine({ quote }: QuoteFacts): string | null {
  const open = QUESTIONS.filter((question) => quote.answers[question] === 'unknown');
  if (open.length === QUESTIONS.length) return null;
  const other = QUESTIONS.filter((question) => !['yes', 'none'].includes(quote.answers[question]));
  if (other.length === 0) return null;
  return other
    .map(
      (question) =>
        `${questionWords(question, quote.anchor.kind)} ${answerWords(quote.answers[question])}`,
    )
    .join(' · ');
}

function spokenLine({ quote }: QuoteFacts): string | null {
  const { language, original, translator, secondReader } = quote.language;
  if (original === null && translator === null) return null;
  return [
    `Spoken${language === null ? '' : ` in ${language}`}: ${original === null ? 'original words not held' : said(original)}`,
    ...(translator === null ? [] : [`translated by ${translator}`]),
    ...(secondReader === null ? [] : [`read again by ${secondReader.name}, ${secondReader.when}`]),
  ].join('; ');
}

function signatureLine({ status, quote }: QuoteFacts): Markup | null {
  const { approval } = quote;
  if (status !== 'signed' || approval === null) return null;
  return line(
    'proof-signed',
    `Signed ${approval.by.name}, ${momentWords(approval.at)} · `,
    element('span', { class: 'proof-digits' }, eight(approval.fingerprint)),
  );
}

const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
const SAID_ELSEWHERE = [
  'Not signed: no verdict yet.',
  'Not signed: nobody has checked it.',
  'Not signed.',
];

/** What the note says beside the signing, which the signature says, or the head once for all. */
function remarkLine(facts: QuoteFacts): string | null {
  const { status } = facts;
  if (status === 'to-confirm' || status === 'to-check') return null;
  const note = noteWords(facts);
  const said = SAID_ELSEWHERE.find((words) => note.startsWith(words)) ?? '';
  return note.slice(said.length).trim().replaceAll(INSTANT, momentWords);
}

/** The verdict, where the quote stands, and the reason given. */
function verdictLine(facts: QuoteFacts): Markup {
  const verdict = verdictWords(facts);
  const state = stateWords(facts);
  const settled = facts.status === 'signed' && state === 'Signed';
  const reason = facts.quote.verdict?.reason.trim() ?? '';
  return line(
    'proof-verdict',
    verdict === '' ? state : element('b', {}, verdict),
    verdict === '' || settled ? null : ` · ${state}`,
    reason === '' ? null : element('span', { class: 'proof-reason' }, ` · ${reason}`),
  );
}

/** On what it rests, and where it was said. */
function groundLine(facts: QuoteFacts, numbers: SourceNumbers): string {
  const { exhibits, occasion } = facts;
  const said = [occasion?.where ?? '', occasion?.date ?? ''].filter(Boolean).join(', ');
  return [
    ...exhibits.map((item) => exhibitWords(item, numbers)),
    said === '' ? (occasion?.what ?? '') : said,
    answerLine(facts) ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The note in the margin: who, what was found, on what, and who signed it. */
export function marginNote(facts: QuoteFacts, numbers: SourceNumbers): Markup {
  const { quote, speaker, number } = facts;
  const role = speaker?.role ?? '';
  const kind = quote.anchor.kind === 'direct' ? '' : ` · ${quote.anchor.kind}`;
  const plain = (words: string | null): Markup | null =>
    words === null || words.trim() === '' ? null : line('proof-line', words);
  return element(
    'div',
    { class: 'proof-note', id: `quote-${number}` },
    line(
      'proof-who',
      element('b', { class: 'proof-number' }, number),
      ' ',
      element('b', {}, speaker?.name ?? 'Speaker not known'),
      role === '' ? null : `, ${role}`,
      kind,
    ),
    verdictLine(facts),
    ...comparison(facts),
    plain(spokenLine(facts)),
    plain(groundLine(facts, numbers)),
    plain(quote.fix === null ? null : `Fix, ${quote.fixStatus ?? 'open'}: ${said(quote.fix)}`),
    plain(remarkLine(facts)),
    signatureLine(facts),
  );
}
