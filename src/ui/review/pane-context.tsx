import { createContext, type ReactNode, useContext } from 'react';
import { caseOf, decisiveOf, proposalOf, quoteStatus } from '#core/desk/view.ts';
import { exhibitsOf } from '#core/desk/exhibits.ts';
import { barredBecause } from '#core/desk/barred.ts';
import { firstHidden, keptBackFrom } from '#core/desk/second-verdicts.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { exhibitSeen, exhibitsSeen } from '#core/review/confidential.ts';
import type { Person } from '#core/review/hats.ts';
import type { Status } from '#core/review/status.ts';
import type { Question } from '#core/verdict/answers.ts';
import type { Exhibit, VerdictCase } from '#core/verdict/case.ts';
import type { Proposal } from '#core/verdict/propose.ts';
import type { Established } from '../evidence/established.ts';
import type { Held } from '../evidence/shown-place.ts';

/**
 * What the parts of the pane draw from: the open quote and what follows from it. `desk` and `quote`
 * as this person may see them: a first verdict is kept back from who gives the second.
 */
export interface PaneFacts {
  readonly desk: Desk;
  readonly quote: Quote;
  readonly me: Person;
  readonly status: Status;
  readonly facts: VerdictCase;
  readonly proposal: Proposal | null;
  /** As the person may see them; the rules look at them whole, in `facts`. */
  readonly exhibits: readonly Exhibit[];
  readonly decisive: Exhibit | null;
  /** An edit of mine is a suggestion: I am about to sign, and an edit would bar me (MODEL H). */
  readonly suggesting: boolean;
  /** I am asked for a second verdict and must not see the first before I have given mine. */
  readonly unseen: boolean;
}

export function paneFacts(
  whole: Desk,
  standing: Quote,
  me: Person,
  editsDirectly: boolean,
): PaneFacts {
  const desk = keptBackFrom(whole, me);
  const quote = quoteOf(desk, standing.id) ?? standing;
  const decisive = decisiveOf(desk, quote);
  const reviewing = quote.stage === 'ready' || quote.stage === 'in-review';
  return {
    desk,
    quote,
    me,
    status: quoteStatus(desk, quote),
    facts: caseOf(desk, quote),
    proposal: proposalOf(desk, quote),
    exhibits: exhibitsSeen(exhibitsOf(desk, quote.id), me.hats),
    decisive: decisive === null ? null : exhibitSeen(decisive, me.hats),
    suggesting:
      reviewing &&
      !editsDirectly &&
      me.hats.includes('signs') &&
      barredBecause(desk, quote, me.id) === null,
    unseen: firstHidden(whole, standing, me),
  };
}

/** What stands open over the pane; one at a time, null: nothing. */
export type Opened =
  | {
      readonly kind:
        | 'speaker'
        | 'occasion'
        | 'searches'
        | 'ask'
        | 'note'
        | 'answer'
        | 'send-back'
        | 'withdraw'
        | 'decline-fix'
        | 'make-fix'
        | 'run-unsigned';
    }
  | { readonly kind: 'confirm-unsigned' | 'complain' | 'legal' }
  | { readonly kind: 'complaint-stands' | 'correct'; readonly complaintId: string }
  | { readonly kind: 'attach'; readonly pasted: string }
  | { readonly kind: 'again'; readonly sourceId: string }
  | { readonly kind: 'evidence'; readonly evidenceId: string }
  | null;

interface PaneValue extends PaneFacts {
  readonly opened: Opened;
  /** What is held against the printed words. */
  readonly held: Held;
  /** What the comparison established where nobody has answered; null: nothing. */
  readonly found: Established | null;
  /** The difference that was stepped to, by its place in the list; null: none. */
  readonly hunk: number | null;
  readonly showHunk: (hunk: number | null) => void;
  /** The record stands open beside the pane. */
  readonly recordOpen: boolean;
  readonly openRecord: (open: boolean) => void;
  /** The question that the keys Y, N and U answer. */
  readonly question: Question;
  readonly ask: (question: Question) => void;
  /** The reason as it is typed, given or not. */
  readonly reason: string;
  /** Null: forget what was typed; what is stored shows again. */
  readonly typeReason: (reason: string | null) => void;
  readonly open: (what: Opened) => void;
  /** Sentences about the last act that was refused; empty when it was taken. */
  readonly problem: readonly string[];
  readonly report: (problem: readonly string[]) => void;
  readonly editsDirectly: boolean;
  readonly editDirectly: (on: boolean) => void;
  /** Puts the keyboard onto the pane, where the single keys work. */
  readonly focusPane: () => void;
  /** The same, but only where an act removed the control that had the keyboard. */
  readonly keepFocus: () => void;
}

const Pane = createContext<PaneValue | null>(null);

export function PaneProvider({
  value,
  children,
}: {
  readonly value: PaneValue;
  readonly children: ReactNode;
}) {
  return <Pane value={value}>{children}</Pane>;
}

/** The open quote. Throws outside the pane. */
export function usePane(): PaneValue {
  const pane = useContext(Pane);
  if (pane === null) throw new Error('usePane outside the quote pane');
  return pane;
}
