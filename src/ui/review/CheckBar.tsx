import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useCaps } from '../desk/use-caps.ts';
import { Button } from '../kit/Button.tsx';
import styles from './ActionBar.module.css';
import { AgreeButton } from './AgreeButton.tsx';
import { inHandOf, secondReaders, whoCould } from './bar-facts.ts';
import { ContinueAs } from './ContinueAs.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { PANE_KEYS } from './pane-key-rows.ts';
import { usePane } from './pane-context.tsx';
import { quoteName } from './quote-words.ts';
import { RunUnsignedButton } from './RunUnsignedButton.tsx';
import { useActs } from './use-acts.ts';
import { useDone, useHandOver } from './use-done.ts';
import { listed } from './use-verdict.ts';

/** While a quote is being checked: ask, done and next, hand over what is ready. */
export function CheckBar() {
  const client = useClient();
  const { desk, quote, me, open } = usePane();
  const people = useDesk((state) => state.people);
  const acts = useActs();
  const cap = useCaps('pane', PANE_KEYS);
  const done = useDone();
  const handOver = useHandOver();
  if (!me.hats.includes('checks'))
    return (
      <>
        <ContinueAs
          sentences={['You cannot check this, because you do not wear the hat that checks.']}
          people={whoCould('claim', desk, quote, people, me)}
        />
        <div className={styles.row}>
          <MoreMenu />
          <span className={styles.note} />
          <RunUnsignedButton />
        </div>
      </>
    );
  // A desk of one: nobody to hand over to, so done quotes run unsigned in one act.
  const nobodySigns = !people.some((person) => person.hats.includes('signs'));
  const { ready, waiting } = inHandOf(client, desk, me);
  const first = waiting[0];
  const why =
    ready.length > 0
      ? null
      : first === undefined
        ? 'Nothing is in hand yet.'
        : `${quoteName(desk, first.quote)} still needs ${listed(first.needs)}.`;
  const readers = secondReaders(desk, quote, people, me);
  return (
    <>
      {readers === null ? null : (
        <ContinueAs
          sentences={[
            'Still needed: a second reader of the translation, before it is handed over.',
          ]}
          people={readers}
        />
      )}
      <div className={styles.row}>
        <Button keys={cap('ask')} onClick={() => open({ kind: 'ask' })}>
          Ask
        </Button>
        <MoreMenu />
        <span className={styles.gap} />
        <AgreeButton />
        {quote.stage === 'to-confirm' ? (
          <Button
            onClick={() =>
              void acts.act(
                [{ type: 'confirm', quoteIds: [quote.id] }],
                `${quoteName(desk, quote)} confirmed.`,
              )
            }
          >
            Confirm
          </Button>
        ) : nobodySigns ? null : (
          <Button disabledBecause={why} title={cap('hand-over')} onClick={() => void handOver()}>
            Hand over ({ready.length})
          </Button>
        )}
        <RunUnsignedButton />
        <Button kind="primary" keys={cap('done')} onClick={() => void done()}>
          Done, next
        </Button>
      </div>
    </>
  );
}
