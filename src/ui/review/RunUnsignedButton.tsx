import { Button } from '../kit/Button.tsx';
import { usePane } from './pane-context.tsx';
import { useHostNeeded } from './use-host-needed.ts';

/** For whoever clears: printing without a signature, with a reason. Never an approval (MODEL H). */
export function RunUnsignedButton() {
  const { quote, me, status, open } = usePane();
  const unsent = useHostNeeded();
  if (
    !me.hats.includes('clears') ||
    quote.verdict === null ||
    status === 'signed' ||
    status === 'run-unsigned'
  )
    return null;
  return (
    <Button kind="quiet" disabledBecause={unsent} onClick={() => open({ kind: 'run-unsigned' })}>
      Run unsigned
    </Button>
  );
}
