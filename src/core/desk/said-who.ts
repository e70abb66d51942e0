import { sameValue } from '../text/canonical.ts';
import type { Desk } from './desk.ts';
import type { Quote, SaidWho, Who } from './desk-quote.ts';
import type { AnyWritten, DeskEvent, EventOf } from './event.ts';

/** What a quote knows of whose words they are. */
type Said = Pick<Quote, 'stoodAt' | 'saidWho'>;

function said(quote: Quote, how: SaidWho['how'], event: DeskEvent, who: Who = quote.anchor): Said {
  const { stoodAt } = quote;
  if (stoodAt === null) return asItWas(quote);
  const { speakerId, mention, cue } = who;
  const act = { mid: event.mid, by: event.actor.id } as const;
  return { stoodAt: null, saidWho: { ...act, how, who: { speakerId, mention, cue }, stoodAt } };
}

function asItWas({ stoodAt, saidWho }: Quote): Said {
  return { stoodAt, saidWho };
}

function takenBack({ stoodAt, saidWho }: Quote): Said {
  return { stoodAt: saidWho?.stoodAt ?? stoodAt, saidWho: null };
}

/** To confirm a find is to confirm its speaker; where work on it confirms it on the way, it is not. */
export function saidByMove(quote: Quote, event: EventOf<'stage-moved@1'> & DeskEvent): Said {
  const { saidWho } = quote;
  const { command } = event.data;
  if (command === 'confirm') return said(quote, 'confirm', event);
  const onTheWay =
    command === 'claim' && saidWho?.mid === event.mid && saidWho.by === event.actor.id;
  const back = saidWho?.how === 'confirm' && (command === 'unconfirm' || onTheWay);
  return back ? takenBack(quote) : asItWas(quote);
}

/** `desk`: with the write in it already. */
export function saidByWrite(desk: Desk, quote: Quote, write: AnyWritten, event: DeskEvent): Said {
  const { saidWho } = quote;
  if (write.field === 'quote.answer.speaker') {
    if (write.value !== 'unknown') return said(quote, 'answer', event);
    return saidWho?.how === 'answer' ? takenBack(quote) : asItWas(quote);
  }
  if (write.field !== 'quote.anchor') return asItWas(quote);
  const { before, value } = write;
  if (isSameWho(before, value))
    // The same once more: only an act that says so writes that.
    return sameValue(before, value) ? said(quote, 'anchor', event, before) : asItWas(quote);
  const isBack = saidWho?.how === 'anchor' && saidWho.by === event.actor.id;
  if (isBack && isSameWho(saidWho.who, value)) return takenBack(quote);
  const now = said(quote, 'anchor', event, before);
  return isMerge(desk, before, value) ? { ...now, stoodAt: quote.stoodAt } : now;
}

function isSameWho(one: Who, other: Who): boolean {
  return (
    one.speakerId === other.speakerId && one.mention === other.mention && one.cue === other.cue
  );
}

/** One person under another id: a merge keeps the name of the one that it puts away. */
function isMerge({ speakers }: Desk, from: Who, into: Who): boolean {
  const [gone, kept] = [from, into].map(({ speakerId }) => speakers[speakerId ?? '']);
  return gone !== undefined && kept !== undefined && kept.aliases.includes(gone.name);
}
