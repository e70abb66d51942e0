import { wantsNod, workedAlone } from '#core/desk/hands.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { ContinueAs } from '../review/ContinueAs.tsx';
import notices from '../review/Notices.module.css';
import { usePane } from '../review/pane-context.tsx';
import { useActs } from '../review/use-acts.ts';
import { byWhen } from './story-words.ts';

/** Taken off the list after somebody had confirmed it: a second person nods, or has. */
export function NodNotice() {
  const client = useClient();
  const { desk, quote, me, focusPane } = usePane();
  const acts = useActs();
  const people = useDesk((state) => state.people);
  const nod = quote.dismissal?.nod ?? null;
  if (nod !== null)
    return (
      <p className={notices.notice}>
        <b>Nodded</b> by {byWhen(nod)}.
      </p>
    );
  if (!wantsNod(quote)) return null;
  const command = { type: 'nod', quoteId: quote.id } as const;
  const sentences = client.refusalsOf(command).map((item) => item.say);
  const could = people.filter(
    ({ id, hats }) =>
      id !== me.id &&
      id !== quote.dismissal?.by.id &&
      hats.some((hat) => hat === 'checks' || hat === 'signs' || hat === 'clears'),
  );
  if (sentences.length > 0)
    return could.length === 0 && workedAlone(desk, me.id) ? (
      <p className={notices.notice}>
        It had been confirmed. No second person has worked on this story, so nobody nods; it stays
        on record that nobody did.
      </p>
    ) : (
      <ContinueAs
        sentences={['It had been confirmed, so a second person nods to it.', ...sentences]}
        people={could}
      />
    );
  return (
    <div className={notices.notice}>
      <p>It had been confirmed, so a second person nods before the story runs.</p>
      <div className={notices.buttons}>
        <Button
          onClick={async () => {
            if (await acts.act([command], 'Nodded: it stays off the list.')) focusPane();
          }}
        >
          Nod
        </Button>
      </div>
    </div>
  );
}
