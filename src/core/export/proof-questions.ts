import { agreed } from '../desk/guards.ts';
import { wantsNod } from '../desk/hands.ts';
import { translationUnchecked, translatorToName } from '../desk/translated.ts';
import { isKeptBack } from '../desk/kept-back.ts';
import { contextChanged } from '../desk/view.ts';
import { criticalClasses } from '../verdict/minimum.ts';
import { verdictRow } from '../verdict/scale.ts';
import { dismissalWords } from './note.ts';
import { counted, momentWords, numberList, shortened } from './proof-words.ts';
import type { QuoteFacts } from './quote-facts.ts';
import { verdictWords } from './verdict-words.ts';

const LONGEST = 180;

/** "Quote 6", "Paraphrase 2". */
function nameOf({ number }: QuoteFacts): string {
  return number.startsWith('P') ? `Paraphrase ${number.slice(1)}` : `Quote ${number}`;
}

function questionsOn(facts: QuoteFacts): readonly string[] {
  const { desk, quote, status, clashes, leaving } = facts;
  const mine = <T extends { readonly quoteId: string }>(table: Readonly<Record<string, T>>) =>
    Object.values(table).filter((item) => item.quoteId === quote.id);
  const critical = criticalClasses(quote);
  const found: string[] = [];
  for (const { due } of mine(desk.complaints).filter((item) => item.decision === null))
    found.push(`A complaint, due ${due}, is not decided.`);
  if (clashes > 0) found.push('Two people wrote the same field; nobody has settled it.');
  if (quote.legal !== null && !isKeptBack(quote) && !agreed(desk, quote, 'standards'))
    found.push(
      `Marked for legal, and standards have not said yes: ${shortened(leaving(quote.legal), LONGEST)}`,
    );
  if (quote.stage === 'asked' && quote.asked !== null)
    found.push(
      `With ${quote.asked.addressee}: ${shortened(leaving(quote.asked.question), LONGEST)}`,
    );
  if (status === 'changed' && quote.approval !== null)
    found.push(`Changed since ${quote.approval.by.name} signed it.`);
  if (status === 'signed' && contextChanged(desk, quote))
    found.push('What stands around it, or its speaker, changed since it was signed.');
  if (status === 'sent-back' && quote.sentBackNote !== null)
    found.push(`Sent back: ${shortened(leaving(quote.sentBackNote.note), LONGEST)}`);
  for (const item of mine(desk.suggestions))
    found.push(`A suggestion by ${item.by.name} is neither taken nor declined.`);
  for (const item of mine(desk.messages).filter((item) => item.blocking && item.settled === null))
    found.push(`Blocked by ${item.by.name}: ${shortened(leaving(item.text), LONGEST)}`);
  if (critical.length > 0) found.push(`Meaning may change: ${critical.join(', ').toLowerCase()}.`);
  if (quote.fix !== null && quote.fixStatus === 'open')
    found.push('The suggested fix is neither taken nor declined.');
  if (quote.fix === null && mustChange(facts)) found.push('It must change, and no fix is made.');
  const credit = translatorToName(desk, quote);
  if (credit !== null) found.push(`The story does not say “${credit}” beside it.`);
  return found;
}

function mustChange({ quote: { verdict, fixStatus } }: QuoteFacts): boolean {
  if (verdict === null || verdictRow(verdict.code).group !== 'must change') return false;
  return fixStatus === null || fixStatus === 'open';
}

/** What somebody still has to answer, one line a question, in reading order. */
export function openQuestions(all: readonly QuoteFacts[]): readonly string[] {
  return all.flatMap((facts) => {
    if (facts.status === 'dismissed') return [];
    return questionsOn(facts).map((question) => `${nameOf(facts)}. ${question}`);
  });
}

/** Numbers under a heading; nothing where there are none. */
function listed(heading: string, all: readonly QuoteFacts[]): readonly string[] {
  if (all.length === 0) return [];
  return [`${heading}: ${numberList(all.map(({ number }) => number))}.`];
}

function unsignedRuns(all: readonly QuoteFacts[]): readonly string[] {
  return all.flatMap((facts) => {
    const flag = facts.quote.runUnsigned;
    if (facts.status !== 'run-unsigned' || flag === null) return [];
    return [
      `${nameOf(facts)} runs unsigned: ${shortened(flag.reason, LONGEST)} (${flag.by.name}, ${momentWords(flag.at)}).`,
    ];
  });
}

function dismissals(all: readonly QuoteFacts[]): readonly string[] {
  const gone = all.filter(({ status }) => status === 'dismissed');
  if (gone.length === 0) return [];
  const named = gone.map(({ quote, printed }) => {
    const { dismissal } = quote;
    const alone = wantsNod(quote) ? '; nobody else nodded' : '';
    const why =
      dismissal === null
        ? ''
        : ` (${dismissalWords(dismissal.reason)}, ${dismissal.by.name}${alone})`;
    return `${shortened(printed, 40)}${why}`;
  });
  return [`Taken for no quotation: ${named.join('; ')}.`];
}

/** What nobody has checked or signed, and what the check could not say: one line each. */
export function notChecked(all: readonly QuoteFacts[]): readonly string[] {
  const alive = all.filter(({ status }) => status !== 'dismissed');
  const found = alive.filter(({ status }) => status === 'to-confirm');
  const without = alive.filter(
    ({ quote, status }) => quote.verdict === null && status !== 'to-confirm' && !isKeptBack(quote),
  );
  const unsigned = alive.filter(
    ({ quote, status }) =>
      quote.verdict !== null && status !== 'signed' && status !== 'run-unsigned',
  );
  const cannotSay = alive.filter(
    ({ quote }) => quote.verdict !== null && verdictRow(quote.verdict.code).group === 'can’t say',
  );
  const untouched = found.length === alive.length && alive.length > 0;
  return [
    ...(untouched
      ? [`Nobody has confirmed or checked any of the ${counted(alive.length, 'find', 'finds')}.`]
      : listed('Found by the machine, confirmed by nobody', found)),
    ...listed('No verdict yet', without),
    ...listed(
      'A verdict is kept back until a second one, without sight of it, is given',
      alive.filter(({ quote }) => isKeptBack(quote)),
    ),
    ...listed('A verdict, but nobody has signed it', unsigned),
    ...unsignedRuns(alive),
    ...listed(
      'On the agency’s word, not checked',
      alive.filter(({ quote }) => quote.verdict?.code === 'AGENCY_CREDITED'),
    ),
    ...cannotSay.map(
      (facts) => `${nameOf(facts)} could not be settled: ${verdictWords(facts).toLowerCase()}.`,
    ),
    ...listed(
      'Translation not checked',
      alive.filter(({ desk, quote }) => translationUnchecked(desk, quote)),
    ),
    ...dismissals(all),
    'Checked are the quotations numbered here. What else the story states was not checked.',
  ];
}
