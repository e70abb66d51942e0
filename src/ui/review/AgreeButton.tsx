import { fingerprintOf } from '#core/desk/view.ts';
import { Button } from '../kit/Button.tsx';
import { agreementNeeded } from './bar-facts.ts';
import { usePane } from './pane-context.tsx';
import { useActs } from './use-acts.ts';

/** The yes of standards, or of a second reader of the translation, where the verdict waits for it. */
export function AgreeButton() {
  const { desk, quote, me } = usePane();
  const acts = useActs();
  const as = agreementNeeded(desk, quote);
  if (as === null || !me.hats.includes(as)) return null;
  const label = as === 'standards' ? 'Standards: yes' : 'Second reader: yes';
  return (
    <Button
      onClick={() =>
        void acts.direct(
          { type: 'agree', quoteId: quote.id, as, seenFingerprint: fingerprintOf(desk, quote) },
          as === 'standards' ? 'Standards say yes.' : 'Read a second time: yes.',
        )
      }
    >
      {label}
    </Button>
  );
}
