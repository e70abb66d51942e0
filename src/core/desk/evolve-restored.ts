import type { Copies } from './copies.ts';
import { type Desk, quotesOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { Restoration } from './desk-story.ts';
import type { DeskEvent } from './event.ts';
import { act } from './steps.ts';

type RestoredEvent = Extract<DeskEvent, { readonly type: 'log-restored@1' }>;

/**
 * The desk after its host’s log was taken back from a copy (MODEL O5). Signatures, approvals,
 * clearances and publications of rows that the host cannot prove count for nothing until they are
 * given again; what took such things away stays. O(quotes).
 */
export function restored(desk: Desk, event: RestoredEvent, copies: Copies): Desk {
  const { provedTo } = event.data;
  let { quotes, complaints } = desk;
  for (const quote of quotesOf(desk)) {
    const next = proved(quote, provedTo);
    if (next !== quote) quotes = copies.putRow(quotes, quote.id, next);
  }
  for (const complaint of Object.values(complaints)) {
    const { decision } = complaint;
    // A correction took a signature away, so it stays.
    if (decision === null || decision.correction !== null || decision.seq <= provedTo) continue;
    complaints = copies.put(complaints, complaint.id, { ...complaint, decision: null });
  }
  const { clearance, publications } = desk;
  const restoration: Restoration = { ...act(event), ...event.data, seq: event.seq };
  return {
    ...desk,
    quotes,
    complaints,
    clearance: clearance === null || clearance.seq > provedTo ? null : clearance,
    publications: publications.filter(({ seq }) => seq <= provedTo),
    restorations: [...desk.restorations, restoration],
  };
}

/** The quote without the acts of rows after `provedTo`; itself where it has none. */
function proved(quote: Quote, provedTo: number): Quote {
  const { approval, runUnsigned, agreements, dismissal } = quote;
  const unsigned = approval !== null && approval.seq > provedTo;
  const flagged = runUnsigned !== null && runUnsigned.seq > provedTo;
  const seen = (runUnsigned?.seenSince?.seq ?? 0) > provedTo;
  const agreed = agreements.filter(({ seq }) => seq <= provedTo);
  const nodded = (dismissal?.nod?.seq ?? 0) > provedTo;
  if (!unsigned && !flagged && !seen && !nodded && agreed.length === agreements.length)
    return quote;
  return {
    ...quote,
    approval: unsigned ? null : approval,
    stage: unsigned && quote.stage === 'approved' ? 'in-review' : quote.stage,
    runUnsigned:
      runUnsigned === null || flagged
        ? null
        : { ...runUnsigned, seenSince: seen ? null : runUnsigned.seenSince },
    agreements: agreed,
    dismissal: dismissal === null || !nodded ? dismissal : { ...dismissal, nod: null },
  };
}
