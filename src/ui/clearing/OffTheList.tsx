import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { wantsNod, workedAlone } from '#core/desk/hands.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { Person } from '#core/review/hats.ts';
import { DISMISS_REASONS } from '#core/quote/quote.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { firstWords } from '../review/first-words.ts';
import styles from './clearing.module.css';
import { QuoteLink } from './QuoteLink.tsx';
import { byWhen } from './story-words.ts';
import type { PanelActs } from './use-panel-acts.ts';

interface OffTheListProps {
  readonly desk: Desk;
  readonly me: Person;
  readonly acts: PanelActs;
}

/** Everything that was taken off the list: why, by whom, and whether a second person nodded (MODEL E). */
export function OffTheList({ desk, me, acts }: OffTheListProps) {
  const off = inReadingOrder(desk).filter(({ stage }) => stage === 'dismissed');
  if (off.length === 0) return null;
  // Those that wait for somebody stand first.
  const order = off.toSorted((a, b) => Number(wantsNod(b)) - Number(wantsNod(a)));
  return (
    <section className={styles.part} aria-label="Off the list">
      <div className={styles.head}>
        <h3>
          Off the list <span className={styles.count}>{off.length}</span>
        </h3>
      </div>
      <ul className={styles.list}>
        {order.map((quote) => (
          <li key={quote.id}>
            <QuoteLink desk={desk} quote={quote} words={whyOff(quote)} />
            {wantsNod(quote) ? <Nod desk={desk} me={me} quote={quote} acts={acts} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Motto. Ines Inkwell, 14:02. Nodded: Ruth Redpencil, 14:10." */
function whyOff({ dismissal }: Quote): string {
  if (dismissal === null) return '';
  const label = DISMISS_REASONS.find((row) => row.reason === dismissal.reason)?.label;
  const nod = dismissal.nod === null ? '' : ` Nodded: ${byWhen(dismissal.nod)}.`;
  return `${label ?? dismissal.reason}. ${byWhen(dismissal)}.${nod}`;
}

interface NodProps extends OffTheListProps {
  readonly quote: Quote;
}

function Nod({ desk, me, quote, acts }: NodProps) {
  const client = useClient();
  const command = { type: 'nod', quoteId: quote.id } as const;
  const because = client.refusalsOf(command)[0]?.say ?? null;
  if (me.hats.includes('clears') && workedAlone(desk, me.id))
    return (
      <p className={styles.need}>
        No second person has worked on this story, so nobody nods; it stays on record that nobody
        did.
      </p>
    );
  if (because !== null) return <p className={styles.need}>{because}</p>;
  return (
    <Button
      className={styles.small}
      aria-label={`Nod: “${firstWords(quote)}” is no quotation to check`}
      onClick={() => void acts.act(command, 'Nodded: it stays off the list.')}
    >
      Nod
    </Button>
  );
}
