import { useRef } from 'react';
import { contextChanged } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { useClient } from '../desk/desk-context.tsx';
import { signRefusals } from '../review/bar-facts.ts';
import { usePane } from '../review/pane-context.tsx';
import { quoteName } from '../review/quote-words.ts';
import { useActs } from '../review/use-acts.ts';

/** Signs again what changed since signing, exactly as it is shown; says why not where it may not be. */
export function useStands(): () => Promise<void> {
  const client = useClient();
  const { desk, quote, me, status, report, focusPane } = usePane();
  const acts = useActs();
  const busy = useRef(false);
  const seenFingerprint = fingerprintOf(desk, quote);
  return async () => {
    if (status !== 'changed' && !contextChanged(desk, quote)) return;
    const command = { type: 'still-stands', quoteId: quote.id, seenFingerprint } as const;
    const refusals = client.refusalsOf(command);
    if (refusals.length > 0) {
      const sentences = signRefusals(desk, quote, me, refusals);
      report(sentences);
      client.show({ said: sentences.join(' ') });
      return;
    }
    if (busy.current) return;
    busy.current = true;
    await acts.direct(command, `${quoteName(desk, quote)}: still stands, signed again.`);
    busy.current = false;
    focusPane();
  };
}
