import { contextChanged } from '#core/desk/view.ts';
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
import { quoteName } from './quote-words.ts';
import { RunUnsignedButton } from './RunUnsignedButton.tsx';
import { useActs } from './use-acts.ts';
import { useHostNeeded } from './use-host-needed.ts';

/** After the signature: withdraw it, say that it still stands, or take the quote up again. */
export function SignedBar() {
  const client = useClient();
  const { desk, quote, me, status, open } = usePane();
  const people = useDesk((state) => state.people);
  const acts = useActs();
  const cap = useCaps('pane', PANE_KEYS);
  const unsent = useHostNeeded();
  const seenFingerprint = fingerprintOf(desk, quote);
  const stillStands = { type: 'still-stands', quoteId: quote.id, seenFingerprint } as const;
  const moved = status === 'changed' || contextChanged(desk, quote);
  const refusals = moved ? client.refusalsOf(stillStands) : [];
  const rules = signRefusals(desk, quote, me, refusals);
  const sentences = unsent === null || !moved ? rules : [unsent, ...rules];
  const rework = { type: 'rework', quoteId: quote.id } as const;
  const withdraw = { type: 'withdraw', quoteId: quote.id, seenFingerprint, reason: '–' } as const;
  const mayWithdraw = quote.approval?.by.id === me.id || me.hats.includes('clears');
  return (
    <>
      <ContinueAs
        sentences={sentences}
        people={whoHelps('still-stands', desk, quote, people, me, refusals)}
      />
      <div className={styles.row}>
        <RunUnsignedButton />
        <MoreMenu />
        <span className={styles.gap} />
        {me.hats.includes('checks') ? (
          <Button
            disabledBecause={client.refusalsOf(rework)[0]?.say ?? null}
            onClick={() => void acts.act([rework], `${quoteName(desk, quote)} is in hand again.`)}
          >
            Rework
          </Button>
        ) : null}
        {mayWithdraw ? (
          <Button
            disabledBecause={client.refusalsOf(withdraw)[0]?.say ?? unsent}
            onClick={() => open({ kind: 'withdraw' })}
          >
            Withdraw
          </Button>
        ) : null}
        <AgreeButton />
        {moved ? (
          <Button
            kind="primary"
            keys={cap('done')}
            disabledBecause={sentences.length === 0 ? null : sentences.join(' ')}
            onClick={() =>
              void acts.direct(
                stillStands,
                `${quoteName(desk, quote)}: still stands, signed again.`,
              )
            }
          >
            Still stands
          </Button>
        ) : null}
      </div>
    </>
  );
}
