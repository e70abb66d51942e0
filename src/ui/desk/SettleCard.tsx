import { useState } from 'react';
import type { Conflict, Desk } from '#core/desk/desk.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { Button } from '../kit/Button.tsx';
import { whenWords } from '../review/quote-words.ts';
import { clashWho, personName, valueWords } from './clash-words.ts';
import { useClient, useDesk } from './desk-context.tsx';
import { sayOf } from './use-refusal.ts';
import styles from './Notices.module.css';

interface SideProps {
  readonly desk: Desk;
  readonly writes: readonly AnyWrite[];
  readonly by: string;
  readonly onTake: () => void;
}

function Side({ desk, writes, by, onTake }: SideProps) {
  return (
    <div className={styles.side}>
      <div className={styles.value}>
        {writes.map((write) => (
          <p key={`${write.field} ${write.id}`}>{valueWords(desk, write)}</p>
        ))}
      </div>
      <p className={styles.by}>{by}</p>
      <Button onClick={onTake}>Take this</Button>
    </div>
  );
}

/** Two people wrote the same: both texts, who and when; one is taken, nothing is lost. */
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
  const myId = me?.id ?? null;
  const fields = [...new Set(conflict.theirs.map((write) => FIELD_WORDS[write.field]))].join(', ');
  const settle = async (writes: readonly AnyWrite[], whose: string): Promise<void> => {
    const acted = await client.dispatch([{ type: 'settle', conflictId: conflict.id, writes }]);
    if (acted.ok) client.show({ said: `Clash settled: ${fields} as ${whose} wrote it.` });
    else setRefusal(sayOf(acted.refusals));
  };
  const standing: readonly AnyWrite[] = conflict.current.map(
    // Field and value belong together in the item they are taken from.
    ({ field, id, value }) => ({ field, id, value }) as AnyWrite,
  );
  const writer = conflict.current[0]?.by ?? '';
  const standingBy = personName(writer, myId, people);
  const laterBy = personName(conflict.by.id, myId, people);
  return (
    <section className={styles.card} aria-label={`Clash: ${fields}`}>
      <h3 className={styles.title}>{`1 clash: ${clashWho(conflict, myId, people)}`}</h3>
      <p>{`Both wrote the ${fields}. Say which one stands.`}</p>
      <Side
        desk={desk}
        writes={standing}
        by={`${standingBy}, stands now`}
        onTake={() => void settle(standing, standingBy)}
      />
      <Side
        desk={desk}
        writes={conflict.theirs}
        by={`${laterBy}, ${whenWords(conflict.at)}`}
        onTake={() => void settle(conflict.theirs, laterBy)}
      />
      {refusal === null ? null : (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
    </section>
  );
}
