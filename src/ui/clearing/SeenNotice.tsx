import { barredBecause } from '#core/desk/barred.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { ContinueAs } from '../review/ContinueAs.tsx';
import notices from '../review/Notices.module.css';
import { usePane } from '../review/pane-context.tsx';
import { useHostNeeded } from '../review/use-host-needed.ts';
import { byWhen } from './story-words.ts';

/** What ran unsigned is looked at by a different person. It signs nothing; the flag stays. */
export function SeenNotice() {
  const client = useClient();
  const { desk, quote, me, status, open } = usePane();
  const people = useDesk((state) => state.people);
  const unsent = useHostNeeded();
  const flag = quote.runUnsigned;
  if (flag === null || status !== 'run-unsigned') return null;
  if (flag.seenSince !== null) {
    const { note } = flag.seenSince;
    return (
      <p className={notices.notice}>
        <b>Confirmed since</b> by {byWhen(flag.seenSince)}
        {note === '' ? '.' : `: ${note}`}
      </p>
    );
  }
  const sentences = client
    .refusalsOf({
      type: 'confirm-unsigned',
      quoteId: quote.id,
      seenFingerprint: fingerprintOf(desk, quote),
      note: '',
    })
    .map((item) => item.say);
  const could = people.filter(
    ({ id, hats }) =>
      id !== me.id &&
      id !== flag.by.id &&
      hats.some((hat) => hat === 'signs' || hat === 'clears' || hat === 'standards') &&
      barredBecause(desk, quote, id) === null,
  );
  if (sentences.length > 0)
    return (
      <ContinueAs
        sentences={['Nobody else has confirmed what runs unsigned.', ...sentences]}
        people={could}
      />
    );
  return (
    <div className={notices.notice}>
      <p>Nobody else has confirmed what runs unsigned.</p>
      <div className={notices.buttons}>
        <Button disabledBecause={unsent} onClick={() => open({ kind: 'confirm-unsigned' })}>
          Confirm what ran
        </Button>
      </div>
    </div>
  );
}
