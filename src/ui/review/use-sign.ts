import { useRef } from 'react';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { DeskClient } from '#sync/desk-client.ts';
import { useClient } from '../desk/desk-context.tsx';
import { leaveQueue, walksQueue } from '../queue/queue-walk.ts';
import { signRefusals } from './bar-facts.ts';
import { usePane } from './pane-context.tsx';
import { nextSentence, nextToSign } from './next-quote.ts';
import { quotePlace } from './quote-place.ts';
import { useActs } from './use-acts.ts';
import { OWN_FIRST } from './own-first.ts';

/**
 * Says what was done and opens the next quote that waits for a signature: the next of the queue for
 * who came from there, else the next of the story. `desk` as it was before.
 */
export async function goToNextToSign(
  client: Pick<DeskClient, 'store' | 'show'>,
  desk: Desk,
  quote: Quote,
  done: string,
): Promise<void> {
  const { desk: after, me } = client.store.getState();
  const now = after ?? desk;
  if (me !== null && walksQueue(quote.id)) {
    const { nextOfQueue } = await import('../queue/next-risk.ts');
    const { said, ...opened } = nextOfQueue(desk, now, quote.id, me);
    client.show({ ...opened, said: `${done} ${said}` });
    return;
  }
  leaveQueue();
  const next = nextToSign(now, quote);
  client.show(
    next === null
      ? { said: `${done} Nothing more waits for a signature.` }
      : { said: `${done} ${nextSentence(now, next)}`, selectedId: next.id },
  );
}

/** Signs exactly what is shown and goes on to the next quote that waits for a signature. */
export function useSign(): () => Promise<void> {
  const client = useClient();
  const { desk, quote, me, unseen, report, focusPane } = usePane();
  const acts = useActs();
  const busy = useRef(false);
  // Of what is drawn now, not of what may have come in by the time of the click.
  const seenFingerprint = fingerprintOf(desk, quote);
  return async () => {
    const command = { type: 'approve', quoteId: quote.id, seenFingerprint } as const;
    const refusals = client.refusalsOf(command);
    if (refusals.length > 0 || unseen) {
      const sentences = unseen ? [OWN_FIRST] : signRefusals(desk, quote, me, refusals);
      report(sentences);
      client.show({ said: sentences.join(' ') });
      return;
    }
    if (busy.current) return;
    busy.current = true;
    const signed = await acts.direct(command, '');
    busy.current = false;
    if (!signed) return;
    await goToNextToSign(client, desk, quote, `${quotePlace(desk, quote)} signed.`);
    focusPane();
  };
}
