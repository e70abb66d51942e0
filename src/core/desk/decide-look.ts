import { choosable } from '../verdict/scale.ts';
import { barredBecause } from './barred.ts';
import { type Decision, happens, refused } from './decision.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { EventBody } from './event.ts';
import type { Decider } from './guards.ts';
import type { GuardSource, SecondLook, SecondVerdict } from './rare-command.ts';
import { type Refusal, refusal } from './refusal.ts';
import { fingerprintOf } from './fingerprint.ts';
import { quoteStatus } from './view.ts';

type Need = (code: string, say: string, holds: boolean) => void;

/** What a second person looks at: dismissals, what ran unsigned, a verdict unseen; and who may see a source. */
export function decideLook(
  desk: Desk,
  command: SecondLook | GuardSource | SecondVerdict,
  by: Decider,
): Decision {
  if (command.type === 'guard-source') return guardSource(desk, command, by);
  const quote = quoteOf(desk, command.quoteId);
  if (quote === undefined)
    return refused('unknown', 'That quote is not on the desk.', command.quoteId);
  switch (command.type) {
    case 'nod':
      return nod(quote, by);
    case 'confirm-unsigned':
      return seenSince(desk, quote, command, by);
    case 'second-verdict':
      return secondVerdict(desk, quote, command, by);
  }
}

function decided(quote: Quote, event: EventBody, ask: (need: Need) => void): Decision {
  const refusals: Refusal[] = [];
  ask((code, say, holds) => {
    if (!holds) refusals.push(refusal(code, `Still needed: ${say}.`, quote.id));
  });
  return refusals.length > 0 ? { ok: false, refusals } : happens(event);
}

function nod(quote: Quote, { actor, hats }: Decider): Decision {
  const { dismissal, id: quoteId } = quote;
  if (quote.stage !== 'dismissed' || dismissal === null)
    return refused('stage', 'A nod is about what was taken off the list.', quoteId);
  if (dismissal.nod !== null) return happens();
  return decided(quote, { type: 'nodded@1', data: { quoteId } }, (need) => {
    const wears = hats.some((hat) => hat === 'checks' || hat === 'signs' || hat === 'clears');
    need('hat', 'someone who checks, signs or clears', wears);
    need(
      'second look',
      'someone other than who took it off the list',
      dismissal.by.id !== actor.id,
    );
  });
}

/** Someone else has seen what ran unsigned. It is no signature: the flag stays until someone signs. */
function seenSince(
  desk: Desk,
  quote: Quote,
  { seenFingerprint, note }: Extract<SecondLook, { readonly type: 'confirm-unsigned' }>,
  { actor, hats }: Decider,
): Decision {
  const flag = quote.runUnsigned;
  if (flag === null || quoteStatus(desk, quote) !== 'run-unsigned')
    return refused('stage', 'This does not run unsigned.', quote.id);
  const because = barredBecause(desk, quote, actor.id);
  const data = { quoteId: quote.id, fingerprint: seenFingerprint, note };
  return decided(quote, { type: 'unsigned-seen@1', data }, (need) => {
    const wears = hats.some((hat) => hat === 'signs' || hat === 'clears' || hat === 'standards');
    need('hat', 'someone who signs, clears or is standards', wears);
    need('second look', 'someone other than who let it run', flag.by.id !== actor.id);
    need('not barred', `someone else: ${because ?? ''}`, because === null);
    need(
      'fingerprint seen',
      'another look: it changed while you were reading',
      seenFingerprint === fingerprintOf(desk, quote),
    );
  });
}

/** A verdict given without sight of the first, by someone who has no part in it. */
function secondVerdict(
  desk: Desk,
  quote: Quote,
  { code }: SecondVerdict,
  { actor, hats }: Decider,
): Decision {
  const event: EventBody = { type: 'second-verdict@1', data: { quoteId: quote.id, code } };
  return decided(quote, event, (need) => {
    const wears = hats.some((hat) => hat === 'checks' || hat === 'signs');
    need('setting', 'second verdicts unseen, which this story does not ask for', blind(desk));
    need('hat', 'someone who checks or signs', wears);
    need('verdict', 'a first verdict', quote.verdict !== null);
    need(
      'second look',
      'someone who has no part in the first',
      barredBecause(desk, quote, actor.id) === null,
    );
    need(
      'verdict',
      'a verdict for this kind of quote',
      choosable(quote.anchor.kind).some((row) => row.code === code),
    );
    const given = quote.secondOpinion;
    need('once', 'nothing: it is given', given === null || given.revision !== quote.revision);
  });
}

function blind({ story }: Desk): boolean {
  return story?.blind ?? false;
}

/** Anyone who works on sources makes one confidential; only who may see it lifts that. */
function guardSource(desk: Desk, command: GuardSource, { hats }: Decider): Decision {
  const source = desk.sources[command.sourceId];
  if (source === undefined) return refused('unknown', 'That source is not on the desk.');
  if (source.confidential === command.confidential) return happens();
  const sees = hats.includes('standards') || hats.includes('clears');
  const works = hats.includes('checks') || hats.includes('signs');
  if (!sees && !(command.confidential && works))
    return refused(
      'hat',
      command.confidential
        ? 'Still needed: someone who checks, signs or clears, or standards.'
        : 'Still needed: standards or someone who clears, to lift the confidence.',
    );
  const { sourceId, confidential } = command;
  return happens({ type: 'source-guarded@1', data: { sourceId, confidential } });
}
