import { agreed } from '../desk/guards.ts';
import { wantsNod } from '../desk/hands.ts';
import { isKeptBack } from '../desk/kept-back.ts';
import { standingOf, translationUnchecked } from '../desk/translated.ts';
import { contextChanged } from '../desk/view.ts';
import { statusRow } from '../review/status.ts';
import { DISMISS_REASONS, type DismissReason } from '../quote/quote.ts';
import { isFirstHand } from '../verdict/case.ts';
import { checkedBy, type QuoteFacts } from './quote-facts.ts';

/** The state of a quote as the desk says it: a dismissed one by its reason, then what stands beside it. */
export function stateWords({ desk, quote, status, clashes }: QuoteFacts): string {
  const words =
    status === 'dismissed' && quote.dismissal !== null
      ? dismissalWords(quote.dismissal.reason)
      : statusRow(status).label;
  const beside = [
    ...(status === 'signed' && contextChanged(desk, quote) ? ['context changed'] : []),
    ...(clashes > 0 ? [clashes === 1 ? '1 clash' : `${clashes} clashes`] : []),
  ];
  return [words, ...beside].join(', ');
}

/** Why it is no quotation, as the menu says it. */
export function dismissalWords(reason: DismissReason): string {
  return DISMISS_REASONS.find((row) => row.reason === reason)?.label ?? reason;
}

/** All first-hand evidence for it are notes that the checker saw: a permanent mark (MODEL F). */
function restsOnNotes({ exhibits }: QuoteFacts): boolean {
  const firm = exhibits.filter(
    ({ evidence, source }) => evidence.stance === 'backs' && isFirstHand(source),
  );
  return firm.length > 0 && firm.every(({ source }) => source.type === 'notes');
}

function signingNote(facts: QuoteFacts): string | null {
  const { desk, quote, status, history } = facts;
  switch (status) {
    case 'signed':
      return contextChanged(desk, quote)
        ? 'The sentences around it or its speaker have changed since signing.'
        : null;
    case 'run-unsigned': {
      const flag = quote.runUnsigned;
      if (flag === null) return null;
      const since =
        flag.seenSince === null
          ? ''
          : ` Seen since by ${flag.seenSince.by.name}, ${flag.seenSince.at}.`;
      return `Run unsigned: ${flag.reason} (${flag.by.name}, ${flag.at}).${since}`;
    }
    case 'changed': {
      const by =
        quote.approval === null ? '' : ` (${quote.approval.by.name}, ${quote.approval.at})`;
      return `Not signed: changed since signing${by}.`;
    }
    case 'dismissed':
      return wantsNod(quote) ? 'Taken off the list by one person; nobody else nodded.' : null;
    case 'to-confirm':
      return 'Not signed: nobody has confirmed or checked it.';
    default:
      if (isKeptBack(quote)) return 'Not signed.';
      if (quote.verdict === null && history.judged === null && facts.exhibits.length === 0)
        return 'Not signed: nobody has checked it.';
      return quote.verdict === null ? 'Not signed: no verdict yet.' : 'Not signed.';
  }
}

/** Without the name of who complains: the file leaves the desk. */
function openComplaint({ desk, quote }: QuoteFacts): string | null {
  const open = Object.values(desk.complaints).filter(
    (item) => item.quoteId === quote.id && item.decision === null,
  );
  return open.length === 0 ? null : `A complaint is open, due ${open[0]?.due}.`;
}

/** Without why: the file leaves the desk, and the row is read by more than the desk. */
function forLegal({ desk, quote, status }: QuoteFacts): string | null {
  if (quote.legal === null || status === 'dismissed') return null;
  return agreed(desk, quote, 'standards')
    ? 'Marked for legal; standards said yes.'
    : 'Marked for legal; standards have not said yes.';
}

/** Said where the columns of a check are empty although there is one. */
const SECOND_TO_COME =
  'A verdict is given; it is kept back because a second one, without sight of it, is still to be given.';

/** Everything a reader must know who sees only the row, in sentences; '' when there is nothing. */
export function noteWords(facts: QuoteFacts): string {
  const { desk, quote } = facts;
  const notes = [
    signingNote(facts),
    isKeptBack(quote) ? SECOND_TO_COME : null,
    quote.verdict?.code === 'AGENCY_CREDITED' && checkedBy(facts) === null
      ? 'Not checked here: on the agency’s word.'
      : null,
    restsOnNotes(facts) ? 'Notes only.' : null,
    translationUnchecked(desk, quote) ? 'Translation not checked.' : null,
    standingOf(desk, quote) === 'interpreter' ? 'Through an interpreter.' : null,
    forLegal(facts),
    openComplaint(facts),
    quote.withdrawn.length === 0 ? null : 'An earlier check was withdrawn after a complaint.',
    facts.clashes > 0 ? 'Two people wrote the same field; nobody has settled it.' : null,
  ];
  return notes.filter((note) => note !== null).join(' ');
}
