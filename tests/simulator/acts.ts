import type { Command, DirectCommand } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { proposalOf } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { Person } from '#core/review/hats.ts';
import type { Deed, Screen } from './deed.ts';
import { endDeed } from './end-acts.ts';
import type { Step } from './step.ts';

function at<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six'];
const ANSWERS = ['yes', 'no', 'unknown'] as const;

/** A field that people meet in, set to one of a few values, so that clashes and equal values are common. */
function writeOf({ desk }: Screen, quote: Quote, which: number, value: number): AnyWrite {
  const { id } = quote;
  const word = at(WORDS, value) ?? '';
  switch (which % 8) {
    case 0:
    case 1:
      return { field: 'quote.fix', id, value: value % 7 === 6 ? null : word };
    case 2:
      return { field: 'quote.answer.words', id, value: at(ANSWERS, value) ?? 'yes' };
    case 3:
      return { field: 'quote.answer.context', id, value: at(ANSWERS, value) ?? 'yes' };
    case 4: {
      const proposal = proposalOf(desk, quote);
      const code = value % 2 === 0 ? (proposal?.code ?? 'ALTERED') : 'ALTERED';
      const verdict = { code, scale: 'quote-verdict/1', reason: word, override: false } as const;
      return { field: 'quote.verdict', id, value: verdict };
    }
    case 5: {
      const speaker = quote.anchor.speakerId;
      return speaker === null
        ? { field: 'quote.fixStatus', id, value: null }
        : { field: 'speaker.role', id: speaker, value: word };
    }
    case 6:
      return { field: 'story.deadline', id: desk.storyId, value: `2026-11-2${value % 7}` };
    default:
      return {
        field: 'quote.language',
        id,
        value: { language: null, original: word, translator: null, secondReader: null },
      };
  }
}

function evidenceWrite({ desk }: Screen, quote: Quote, step: Step): AnyWrite | null {
  const source = at(Object.keys(desk.sources), step.b);
  const held = Object.values(desk.evidence).filter((item) => item.quoteId === quote.id);
  const old = at(held, step.c);
  if (old !== undefined && step.b % 3 === 0)
    return { field: 'evidence.item', id: old.id, value: null };
  if (source === undefined) return null;
  const id = `ev-${quote.id}-${step.c % 3}`;
  return {
    field: 'evidence.item',
    id,
    value: {
      id,
      quoteId: quote.id,
      sourceId: source,
      stance: step.c % 5 === 0 ? 'contradicts' : 'backs',
      locator: at(WORDS, step.b) ?? '',
      excerpt: at(WORDS, step.c) ?? '',
      completeness: 'whole',
      chain: [],
      creditPrinted: 'unknown',
      sameOriginAs: null,
    },
  };
}

function dispatch(...commands: readonly Command[]): Deed {
  return { kind: 'dispatch', commands };
}

export function deedOf(step: Step, screen: Screen): Deed | null {
  const { desk, me, fresh } = screen;
  const quotes = inReadingOrder(desk);
  const quote = at(quotes, step.a);
  if (quote === undefined) return null;
  switch (step.kind) {
    case 'edit':
      return dispatch({ type: 'edit', writes: [writeOf(screen, quote, step.b, step.c)] });
    case 'pair': {
      const one = writeOf(screen, quote, step.b, step.c);
      const other = writeOf(screen, at(quotes, step.a + 1) ?? quote, step.b + 2, step.c + 1);
      const commands = [one, other].map((write): Command => ({ type: 'edit', writes: [write] }));
      if (step.c % 2 === 0) return dispatch(...commands);
      const same = one.field === other.field && one.id === other.id;
      return dispatch({ type: 'edit', writes: same ? [one] : [one, other] });
    }
    case 'evidence': {
      const write = evidenceWrite(screen, quote, step);
      return write === null ? null : dispatch({ type: 'edit', writes: [write] });
    }
    case 'message': {
      const text = at(WORDS, step.b) ?? '';
      return dispatch({
        type: 'add-message',
        messageId: fresh('m'),
        quoteId: quote.id,
        text,
        blocking: false,
      });
    }
    case 'search': {
      const old = at(Object.keys(desk.searches), step.b);
      if (old !== undefined && step.c % 2 === 0)
        return dispatch({ type: 'remove-search', searchId: old });
      const search = {
        id: fresh('l'),
        where: at(WORDS, step.b) ?? '',
        when: '',
        terms: '',
        result: '',
        occasionId: null,
      };
      return dispatch({ type: 'add-search', search });
    }
    case 'suggest': {
      const write = writeOf(screen, quote, step.b % 4, step.c);
      return dispatch({
        type: 'suggest',
        suggestionId: fresh('sg'),
        quoteId: quote.id,
        writes: [write],
      });
    }
    case 'take': {
      const suggestion = at(Object.values(desk.suggestions), step.b);
      if (suggestion === undefined) return null;
      const own = suggestion.by.id === me.id;
      const how = step.c % 4 === 0 ? (own ? 'withdrawn' : 'declined') : 'taken';
      return dispatch({ type: 'settle-suggestion', suggestionId: suggestion.id, how });
    }
    case 'settle': {
      const conflict = at(Object.values(desk.conflicts), step.b);
      if (conflict === undefined) return null;
      const { theirs, current } = conflict;
      const chosen =
        step.c % 2 === 0 ? theirs : current.map(({ by: _by, ...write }) => write as AnyWrite);
      return dispatch({ type: 'settle', conflictId: conflict.id, writes: chosen });
    }
    case 'undo':
      return { kind: step.a % 4 === 0 ? 'redo' : 'undo' };
    case 'move': {
      const command = at(movesOf(screen, quote, step).filter(screen.allowed), step.b);
      return command === undefined ? null : dispatch(command);
    }
    case 'onward':
      return onward(screen, quotes, step);
    case 'direct':
      return signing(screen, quotes, step);
    case 'talk':
    case 'fix':
    case 'clear':
    case 'second':
    case 'legal':
    case 'story':
    case 'source':
    case 'speaker':
      return endDeed(step.kind, step, screen);
    default:
      return null;
  }
}

function movesOf(
  { me, fresh }: Screen,
  { id: quoteId, stage }: Quote,
  step: Step,
): readonly Command[] {
  const moves: readonly Command[] = [
    { type: 'claim', quoteId },
    { type: 'release', quoteId },
    { type: 'recall', quoteId },
    { type: 'open-review', quoteId },
    { type: 'rework', quoteId },
    { type: 'take-back', quoteId },
    { type: 'restore', quoteId },
    { type: 'answer', quoteId, messageId: fresh('m'), text: 'so it was' },
    { type: 'ask', quoteId, messageId: fresh('m'), addressee: 'the desk', question: 'who?' },
    { type: 'hand-to', quoteId, to: { id: me.id, name: me.name } },
  ];
  if (step.c % 9 === 0) return [{ type: 'dismiss', quoteId, reason: 'motto' }, ...moves];
  return stage === 'to-confirm' ? [{ type: 'confirm', quoteIds: [quoteId] }] : moves;
}

/** Whatever brings a quote nearer to a signature. */
function onward(screen: Screen, quotes: readonly Quote[], step: Step): Deed | null {
  const { me, desk, allowed } = screen;
  const order = [
    ...quotes.slice(step.a % quotes.length),
    ...quotes.slice(0, step.a % quotes.length),
  ];
  for (const quote of order) {
    const quoteId = quote.id;
    const conflict = Object.values(desk.conflicts)[0];
    if (conflict !== undefined && step.c % 3 > 0)
      return dispatch({ type: 'settle', conflictId: conflict.id, writes: conflict.theirs });
    const suggestion = Object.values(desk.suggestions).find((item) => item.quoteId === quoteId);
    if (suggestion !== undefined && me.hats.includes('checks'))
      return dispatch({
        type: 'settle-suggestion',
        suggestionId: suggestion.id,
        how: step.c % 2 === 0 ? 'taken' : 'declined',
      });
    const choices: readonly Command[] = [
      { type: 'open-review', quoteId },
      { type: 'submit', quoteIds: [quoteId] },
      { type: 'take-back', quoteId },
      { type: 'claim', quoteId },
      ...(step.c % 4 === 0 ? ([{ type: 'rework', quoteId }] as const) : []),
    ];
    const next = choices.find(allowed);
    if (next !== undefined) return dispatch(next);
    const mine = quote.assignee?.id === me.id && ['in-hand', 'sent-back'].includes(quote.stage);
    const proposal = proposalOf(desk, quote);
    if (mine && proposal !== null && quote.verdict?.code !== proposal.code) {
      const verdict = {
        code: proposal.code,
        scale: 'quote-verdict/1',
        reason: 'as proposed',
        override: false,
      };
      return dispatch({
        type: 'edit',
        writes: [{ field: 'quote.verdict', id: quoteId, value: verdict }],
      });
    }
  }
  return null;
}

/** A sign-off (or what takes one back) against exactly what stands on the screen now. */
function signing(
  { me, desk, allowed, fresh }: Screen,
  quotes: readonly Quote[],
  step: Step,
): Deed | null {
  const order = [
    ...quotes.slice(step.a % quotes.length),
    ...quotes.slice(0, step.a % quotes.length),
  ];
  // Now and then something the page would not offer, as a page that is behind would.
  const any = step.c % 9 === 0;
  for (const quote of order)
    for (const command of directsOn(quote, desk, me, step, fresh))
      if (any || allowed(command)) return { kind: 'direct', command };
  return null;
}

/** What a signer could do with a quote, the likeliest first. */
function directsOn(
  quote: Quote,
  desk: Desk,
  me: Person,
  step: Step,
  fresh: Screen['fresh'],
): readonly DirectCommand[] {
  const quoteId = quote.id;
  const seenFingerprint = fingerprintOf(desk, quote);
  const as = me.hats.includes('standards') ? 'standards' : 'reads';
  const rare: readonly DirectCommand[] = [
    { type: 'agree', quoteId, as, seenFingerprint, seenLegal: quote.legal },
    { type: 'send-back', quoteId, seenFingerprint, messageId: fresh('m'), note: 'look again' },
    {
      type: 'run-unsigned',
      quoteIds: [quoteId],
      seenFingerprints: [seenFingerprint],
      reason: 'no second reader',
    },
  ];
  return [
    { type: 'approve', quoteId, seenFingerprint },
    { type: 'still-stands', quoteId, seenFingerprint },
    { type: 'withdraw', quoteId, seenFingerprint, reason: 'on second thoughts' },
    ...(step.b % 4 === 0 ? rare.slice(step.c % rare.length) : rare.slice(0, 1)),
  ];
}
