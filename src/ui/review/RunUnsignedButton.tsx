import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { usePane } from './pane-context.tsx';
import { useHostNeeded } from './use-host-needed.ts';

/** For whoever clears: printing without a signature, with a reason. Never an approval (MODEL H). */
export function RunUnsignedButton() {
  const client = useClient();
  const { desk, quote, me, status, open } = usePane();
  const unsent = useHostNeeded();
  if (
    !me.hats.includes('clears') ||
    quote.verdict === null ||
    status === 'signed' ||
    status === 'run-unsigned'
  )
    return null;
  const refusals = client.refusalsOf({
    type: 'run-unsigned',
    quoteIds: [quote.id],
    seenFingerprints: [fingerprintOf(desk, quote)],
    reason: '–',
  });
  const because = refusals.length === 0 ? unsent : refusals.map((item) => item.say).join(' ');
  return (
    <Button kind="quiet" disabledBecause={because} onClick={() => open({ kind: 'run-unsigned' })}>
      Run unsigned
    </Button>
  );
}
