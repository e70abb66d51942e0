import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useCaps } from '../desk/use-caps.ts';
import { Button } from '../kit/Button.tsx';
import styles from './ActionBar.module.css';
import { AgreeButton } from './AgreeButton.tsx';
import { signRefusals, whoHelps } from './bar-facts.ts';
import { ContinueAs } from './ContinueAs.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { PANE_KEYS } from './pane-key-rows.ts';
import { usePane } from './pane-context.tsx';
import { RunUnsignedButton } from './RunUnsignedButton.tsx';
import { useActs } from './use-acts.ts';
import { useHostNeeded } from './use-host-needed.ts';
import { useSign } from './use-sign.ts';
import { OWN_FIRST } from './own-first.ts';

/** While a quote waits for a signature: sign it, send it back, or read why you cannot. */
export function ReviewBar() {
  const client = useClient();
  const { desk, quote, me, unseen, open } = usePane();
  const people = useDesk((state) => state.people);
  const acts = useActs();
  const cap = useCaps('pane', PANE_KEYS);
  const sign = useSign();
  const unsent = useHostNeeded();
  const opened = quote.stage === 'in-review';
  const refusals = client.refusalsOf(
    opened
      ? { type: 'approve', quoteId: quote.id, seenFingerprint: fingerprintOf(desk, quote) }
      : { type: 'open-review', quoteId: quote.id },
  );
  const rules = unseen ? [OWN_FIRST] : signRefusals(desk, quote, me, refusals);
  const sentences = unsent === null ? rules : [unsent, ...rules];
  const could = whoHelps('approve', desk, quote, people, me, refusals);
  const mine = quote.submitted?.by.id === me.id && quote.stage === 'ready';
  return (
    <>
      <ContinueAs sentences={sentences} people={unsent === null && !unseen ? could : []} />
      <div className={styles.row}>
        {mine ? (
          <Button
            kind="quiet"
            onClick={() =>
              void acts.act([{ type: 'recall', quoteId: quote.id }], 'Taken back in hand.')
            }
          >
            Take back
          </Button>
        ) : null}
        <RunUnsignedButton />
        <MoreMenu />
        <span className={styles.gap} />
        <AgreeButton />
        {me.hats.includes('signs') ? (
          <>
            <Button
              keys={cap('send-back')}
              disabledBecause={opened ? unsent : 'Open only to someone who may sign.'}
              onClick={() => open({ kind: 'send-back' })}
            >
              Send back
            </Button>
            <Button
              kind="primary"
              keys={cap('done')}
              disabledBecause={sentences.length === 0 ? null : sentences.join(' ')}
              onClick={() => void sign()}
            >
              Sign
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}
