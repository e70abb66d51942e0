import { useState } from 'react';
import type { Conflict } from '#core/desk/waiting-writes.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import { markOf } from '#core/desk/field-marks.ts';
import { type AnyWrite, fieldKey } from '#core/desk/field.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { isJudged } from '#core/desk/kept-back.ts';
import { firstHidden } from '#core/desk/second-verdicts.ts';
import type { Person } from '#core/review/hats.ts';
import { sameValue } from '#core/text/canonical.ts';
import { Button } from '../kit/Button.tsx';
import { whenWords } from '../review/when-words.ts';
import { clashWho, personName } from './clash-who.ts';
import { valueWords } from './clash-words.ts';
import { useClient, useDesk } from './desk-context.tsx';
import styles from './Notices.module.css';
import { ThirdText } from './ThirdText.tsx';
import { textIn } from './third-text.ts';
import { sayOf } from './use-refusal.ts';

interface SideProps {
  readonly desk: Desk;
  readonly writes: readonly AnyWrite[];
  readonly by: string;
  /** Whose words these are, for those who hear only the button. */
  readonly whose: string;
  readonly onTake: () => void;
}

function Side({ desk, writes, by, whose, onTake }: SideProps) {
  return (
    <div className={styles.side}>
      <div className={styles.value}>
        {writes.map((write) => (
          <p key={`${write.field} ${write.id}`}>{valueWords(desk, write)}</p>
        ))}
      </div>
      <p className={styles.by}>{by}</p>
      <Button aria-label={`Take this, by ${whose}`} onClick={onTake}>
        Take this
      </Button>
    </div>
  );
}

/** Both sides tell of a first verdict that this person must not see yet. */
function clashHidden(desk: Desk, { theirs }: Conflict, me: Person | null): boolean {
  return theirs.some(({ field, id }) => {
    const quote = quoteOf(desk, id);
    return me !== null && quote !== undefined && isJudged(field) && firstHidden(desk, quote, me);
  });
}

/** Two people wrote the same: both texts, who and when; one is taken or a third written, nothing is lost. */
export function SettleCard({
  desk,
  conflict,
}: {
  readonly desk: Desk;
  readonly conflict: Conflict;
}) {
  const client = useClient();
  const me = useDesk((state) => state.me);
  const people = useDesk((state) => state.people);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [third, setThird] = useState(false);
  const myId = me?.id ?? null;
  // What both wrote alike is no matter of choice.
  const differs = (write: AnyWrite): boolean =>
    !conflict.current.some(
      (other) => fieldKey(other) === fieldKey(write) && sameValue(other.value, write.value),
    );
  const told = conflict.theirs.filter(differs);
  const shown = told.length === 0 ? conflict.theirs : told;
  const keys = new Set(shown.map(fieldKey));
  const fields = [...new Set(shown.map((write) => FIELD_WORDS[write.field]))].join(', ');
  const settle = async (writes: readonly AnyWrite[], whose: string): Promise<boolean> => {
    const acted = await client.dispatch([{ type: 'settle', conflictId: conflict.id, writes }]);
    if (acted.ok) client.show({ said: `Clash settled: ${fields} as ${whose} wrote it.` });
    else {
      const say = sayOf(acted.refusals);
      setRefusal(say);
      client.show({ said: say });
    }
    return acted.ok;
  };
  const standing: readonly AnyWrite[] = conflict.current.map(
    // Field and value belong together in the item they are taken from.
    ({ field, id, value }) => ({ field, id, value }) as AnyWrite,
  );
  const [first] = conflict.current;
  const standingBy = personName(first?.by ?? '', myId, people);
  const laterBy = personName(conflict.by.id, myId, people);
  // The log knows when; a row that is not at the host yet was made just now.
  const seq = first === undefined ? undefined : markOf(desk, first)?.seq;
  const written = client.log().find((entry) => entry.seq === seq)?.at ?? null;
  if (clashHidden(desk, conflict, me))
    return (
      <section className={styles.card} aria-label="Clash: what the check found">
        <h3 className={styles.title}>{`1 clash: ${clashWho(conflict, myId, people)}`}</h3>
        <p>Both wrote what the check found. Give your own verdict first; then you see both.</p>
      </section>
    );
  const canWrite = shown.some((write) => textIn(write) !== null);
  return (
    <section className={styles.card} aria-label={`Clash: ${fields}`}>
      <h3 className={styles.title}>{`1 clash: ${clashWho(conflict, myId, people)}`}</h3>
      <p>{`Both wrote the ${fields}. Say which one stands; until then nothing is handed over or signed.`}</p>
      <Side
        desk={desk}
        writes={standing.filter((write) => keys.has(fieldKey(write)))}
        whose={standingBy}
        by={`${standingBy}${written === null ? '' : `, ${whenWords(written)}`}, stands now`}
        onTake={() => void settle(standing, standingBy)}
      />
      <Side
        desk={desk}
        writes={shown}
        whose={laterBy}
        by={`${laterBy}, ${whenWords(conflict.at)}`}
        onTake={() => void settle(conflict.theirs, laterBy)}
      />
      {third ? (
        <ThirdText
          draft={`clash/${desk.storyId}/${conflict.id}`}
          standing={standing}
          theirs={conflict.theirs}
          onWrite={(writes) => settle(writes, 'you')}
        />
      ) : canWrite ? (
        <div className={styles.acts}>
          <Button kind="quiet" className={styles.flush} onClick={() => setThird(true)}>
            Write another
          </Button>
        </div>
      ) : null}
      {refusal === null ? null : <p className={styles.refusal}>{refusal}</p>}
    </section>
  );
}
