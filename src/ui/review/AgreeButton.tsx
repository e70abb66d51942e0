import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { agreementNeeded } from './bar-facts.ts';
import { usePane } from './pane-context.tsx';
import { useActs } from './use-acts.ts';
import { useHostNeeded } from './use-host-needed.ts';

/** The yes of standards, or of a second reader of the translation, where the verdict waits for it. */
export function AgreeButton() {
  const client = useClient();
  const { desk, quote, me, unseen } = usePane();
  const acts = useActs();
  const unsent = useHostNeeded();
  const as = agreementNeeded(desk, quote);
  // A yes is to a verdict, and that this one wants a yes would tell what it is.
  if (as === null || unseen || !me.hats.includes(as)) return null;
  const command = {
    type: 'agree',
    quoteId: quote.id,
    as,
    seenFingerprint: fingerprintOf(desk, quote),
    seenLegal: quote.legal,
  } as const;
  const refusals = client.refusalsOf(command);
  // Before the hand over there is no room for what this person cannot do anyway.
  if (quote.stage === 'in-hand' && refusals.length > 0) return null;
  return (
    <Button
      disabledBecause={refusals.length === 0 ? unsent : refusals.map((item) => item.say).join(' ')}
      onClick={() =>
        void acts.direct(
          command,
          as === 'standards' ? 'Standards say yes.' : 'Read a second time: yes.',
        )
      }
    >
      {as === 'standards' ? 'Standards: yes' : 'Second reader: yes'}
    </Button>
  );
}
