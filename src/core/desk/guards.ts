import type { Guard } from '../review/guard.ts';
import type { Actor, Hat } from '../review/hats.ts';
import { type StageRow, type Transition, stageRow, type Who } from '../review/stages.ts';
import { statusRow } from '../review/status.ts';
import { verdictRow } from '../verdict/scale.ts';
import { answersNeeded, evidenceNeeded } from '../verdict/minimum.ts';
import { wantsReason } from '../verdict/propose.ts';
import { barredBecause } from './barred.ts';
import { wholeOf } from './covered-quote.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { fingerprintBy, fingerprintOf } from './fingerprint.ts';
import { type Refusal, refusal } from './refusal.ts';
import { caseOf, contextChanged, openConflicts, proposalOf, quoteStatus } from './view.ts';

/** Who decides, with today's hats. */
export interface Decider {
  readonly actor: Actor;
  readonly hats: readonly Hat[];
}

/** What a transition carries, as far as its guards ask for it; '' where it carries none. */
export interface Carried {
  readonly text: string;
  readonly addressee: string;
  readonly seenFingerprint: string;
  readonly complaintId: string;
  /** What a correction still lacks, in words. */
  readonly lacks: readonly string[];
}

export const CARRIES_NOTHING: Carried = {
  text: '',
  addressee: '',
  seenFingerprint: '',
  complaintId: '',
  lacks: [],
};

type Judge = (desk: Desk, quote: Quote, by: Decider, carried: Carried) => readonly string[];

const holds: Judge = () => [];
const given =
  (say: string): Judge =>
  (_desk, _quote, _by, { text }) =>
    text.trim() === '' ? [say] : [];

/** The guards of the stage table as sentences of what is still needed; empty when they hold. */
const GUARDS: Readonly<Record<Guard, Judge>> = {
  // Judged where the anchor itself is checked.
  'inside one version, not empty': holds,
  // A candidate always names a speaker or none, which is the honest “unknown”.
  'speaker or unknown': holds,
  'found, not marked': (_desk, quote) =>
    quote.find === null ? ['a quote that was found, not marked by hand'] : [],
  reason: given('a reason'),
  note: given('a note that says what is missing'),
  'question and addressee': (_desk, _quote, _by, { text, addressee }) => [
    ...(text.trim() === '' ? ['the question'] : []),
    ...(addressee.trim() === '' ? ['whom you ask'] : []),
  ],
  verdict: (_desk, quote) => (quote.verdict === null ? ['a verdict'] : []),
  minimum: (desk, quote) =>
    quote.verdict === null ? [] : evidenceNeeded(quote.verdict.code, caseOf(desk, quote)),
  'reason where asked': (desk, quote) =>
    quote.verdict !== null &&
    wantsReason(quote.verdict.code, proposalOf(desk, quote)) &&
    quote.verdict.reason.trim() === ''
      ? ['a reason']
      : [],
  answers: (desk, quote) =>
    quote.verdict === null ? [] : answersNeeded(quote.verdict.code, caseOf(desk, quote)),
  'no blocking message of one’s own': (desk, quote, { actor }) =>
    Object.values(desk.messages).some(
      (item) =>
        item.quoteId === quote.id &&
        item.blocking &&
        item.settled === null &&
        item.by.id === actor.id,
    )
      ? ['your own blocking message settled']
      : [],
  'no open suggestion': (desk, quote) =>
    Object.values(desk.suggestions).some((item) => item.quoteId === quote.id)
      ? ['the open suggestion taken or declined']
      : [],
  'no open conflict': (desk, quote) =>
    openConflicts(desk, quote).length > 0 ? ['the clash settled'] : [],
  'not barred': (desk, quote, { actor }) => {
    const because = barredBecause(desk, quote, actor.id);
    return because === null ? [] : [`someone else: ${because}`];
  },
  'fingerprint seen': (desk, quote, _, { seenFingerprint }) =>
    seenFingerprint === fingerprintOf(desk, quote)
      ? []
      : ['another look: it changed while you were reading'],
  'standards’ yes': (desk, quote) =>
    wantsStandards(desk, quote) && !agreed(desk, quote, 'standards') ? [standardsNeed(quote)] : [],
  'second reader': (desk, quote) =>
    wantsSecondReader(quote) &&
    quote.language.secondReader === null &&
    !agreed(desk, quote, 'reads')
      ? ['a second reader of the translation']
      : [],
  'changed since signing': (desk, quote) =>
    quoteStatus(desk, quote) === 'changed' || contextChanged(desk, quote)
      ? []
      : ['nothing: the signature holds as it is'],
  'name and due date': (_desk, _quote, _by, { text, addressee }) => [
    ...(text.trim() === '' ? ['who complains'] : []),
    ...(addressee.trim() === '' ? ['by when it is due'] : []),
  ],
  'story published': ({ publications }) =>
    publications.length > 0 ? [] : ['the story published: complaints are about what ran'],
  'complaint open': ({ complaints }, quote, _, { complaintId }) => {
    const complaint = complaints[complaintId];
    return complaint?.quoteId === quote.id && complaint.decision === null
      ? []
      : ['an open complaint'];
  },
  'not the first signer': (_desk, quote, { actor }) =>
    quote.signers.includes(actor.id) ? ['someone other than the first signer'] : [],
  'correction whole': (_desk, _quote, _by, { lacks }) => lacks,
};

/** The yes that is missing, as the end of a sentence; what is marked for legal says so. */
export function standardsNeed({ legal }: Quote): string {
  return legal === null
    ? 'the yes of standards'
    : 'the yes of standards, because it is marked for legal';
}

/** Standards must agree to hard verdicts, to unnamed sources, and to what is marked for legal (MODEL H). */
export function wantsStandards(desk: Desk, quote: Quote): boolean {
  if (quote.legal !== null) return true;
  const speaker =
    quote.anchor.speakerId === null ? undefined : desk.speakers[quote.anchor.speakerId];
  if (speaker !== undefined && speaker.unnamed !== null) return true;
  return quote.verdict !== null && verdictRow(quote.verdict.code).agreement === 'standards';
}

/** Verdicts about a translation need a second reader. */
export function wantsSecondReader(quote: Quote): boolean {
  return quote.verdict?.code === 'TRANSLATED_FAITHFUL' || quote.verdict?.code === 'MISTRANSLATED';
}

/** A yes that still stands: given for exactly what is there now. */
export function agreed(desk: Desk, quote: Quote, as: 'standards' | 'reads'): boolean {
  const yes = quote.agreements.find((item) => item.as === as);
  if (yes === undefined) return false;
  // An approval under rules 1 covers less than a sign-off given now, and counts for one of then alone.
  if (yes.rules === 1 && quote.approval?.rules !== 1) return false;
  if (yes.fingerprint !== fingerprintBy(yes.rules, desk, quote)) return false;
  // Of a covered quote what stands is asked, not the words shown in its place.
  const { legal } = wholeOf(quote);
  return as === 'reads' || legal === null || yes.legal === legal;
}

function isWho(who: Who, quote: Quote, { actor, hats }: Decider): boolean {
  switch (who) {
    case 'anyone':
      return true;
    case 'detector':
      return false;
    case 'assignee':
      return quote.assignee?.id === actor.id;
    case 'submitter':
      return quote.submitted?.by.id === actor.id;
    case 'signer':
      return quote.approval?.by.id === actor.id;
    default:
      return hats.includes(who);
  }
}

const WHO_WORDS: Readonly<Record<Who, string>> = {
  checks: 'someone who checks',
  signs: 'someone who signs',
  clears: 'someone who clears',
  standards: 'standards',
  reads: 'a reader of the language',
  answers: 'someone who answers',
  detector: 'the desk',
  assignee: 'the one who has it in hand',
  submitter: 'the one who handed it over',
  signer: 'the one who signed',
  anyone: 'anyone',
};

function whoWords(row: StageRow): string {
  return row.who.map((who) => WHO_WORDS[who]).join(' or ');
}

/** Every reason why the transition cannot be made now, each a sentence; empty when it can. */
export function refusalsOf(
  desk: Desk,
  quote: Quote,
  command: Transition,
  by: Decider,
  carried: Carried,
): readonly Refusal[] {
  const row = stageRow(command);
  if (!row.from.includes(quote.stage)) {
    const label = statusRow(quoteStatus(desk, quote)).label.toLowerCase();
    return [refusal('stage', `This quote is ${label}; ${STAGE_WORDS[command]}.`, quote.id)];
  }
  const refusals: Refusal[] = [];
  if (!row.who.some((who) => isWho(who, quote, by)))
    refusals.push(refusal('hat', `Still needed: ${whoWords(row)}.`, quote.id));
  for (const guard of row.guards) {
    for (const need of GUARDS[guard](desk, quote, by, carried))
      refusals.push(refusal(guard, `Still needed: ${need}.`, quote.id));
  }
  return refusals;
}

const STAGE_WORDS: Readonly<Record<Transition, string>> = {
  propose: 'a find is proposed once',
  mark: 'a quote is marked once',
  confirm: 'only what is still to confirm can be confirmed',
  unconfirm: 'only what nobody has taken in hand goes back to be confirmed',
  dismiss: 'it can be dismissed only before it is handed over',
  restore: 'only what was dismissed can be restored',
  claim: 'it can be taken in hand only while it is to check',
  assign: 'it can be assigned only while it is to check',
  release: 'only what is in hand can be let go',
  'hand-to': 'only what is in hand can be handed to someone',
  ask: 'ask while it is in hand',
  answer: 'an answer belongs to a question that is out',
  'take-back': 'only a question that is out can be taken back',
  submit: 'hand over what is in hand or was sent back',
  recall: 'it can be recalled only before a signer opens it',
  'open-review': 'a signer opens what was handed over',
  'send-back': 'it can be sent back only while it is to sign',
  approve: 'it can be signed only after it was handed over',
  'still-stands': 'only what was signed can still stand',
  rework: 'only what was signed is reworked',
  withdraw: 'only what was signed can be withdrawn',
  'run-unsigned': 'a quote that was dismissed does not run',
  complain: 'a complaint is about what was signed and ran',
  'complaint-stands': 'a complaint is about what was signed and ran',
  correct: 'a complaint is about what was signed and ran',
};
