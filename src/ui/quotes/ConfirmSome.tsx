import { type FormEvent, useMemo, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import { useClient } from '../desk/desk-context.tsx';
import { sayOf, useRefusal } from '../desk/use-refusal.ts';
import { takesFocus } from '../evidence/takes-focus.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Field, Select } from '../kit/Field.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import {
  chosenOf,
  confirmedWords,
  type Least,
  LEASTS,
  speakersWaiting,
  waitingIn,
} from './confirm-some.ts';
import type { QuoteRows } from './quote-rows.ts';
import styles from './ConfirmSome.module.css';

/** So many are drawn at first; all of them are ticked and confirmed. */
const DRAWN = 100;
const EVERYBODY = 'everybody';

interface ConfirmSomeProps {
  readonly desk: Desk;
  readonly rows: QuoteRows;
  readonly onClose: () => void;
}

/**
 * Confirms several finds in one act: of one speaker, or of a sort that was right often enough. The
 * list shows which; a paraphrase or a speaker in doubt is ticked by hand.
 */
export function ConfirmSome({ desk, rows, onClose }: ConfirmSomeProps) {
  const client = useClient();
  const [speaker, setSpeaker] = useState(EVERYBODY);
  const [least, setLeast] = useState<Least>('any');
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const waiting = useMemo(() => waitingIn(desk, rows), [desk, rows]);
  const chosen = chosenOf(waiting, speaker === EVERYBODY ? null : speaker, least);
  const isTicked = (item: (typeof chosen)[number]): boolean =>
    item.byHand === turned.has(item.row.id);
  const quoteIds = chosen.filter(isTicked).map((item) => item.row.id);
  const refused = useRefusal(quoteIds.length === 0 ? null : { type: 'confirm', quoteIds });
  const drawn = whole ? chosen : chosen.slice(0, DRAWN);

  const turn = (id: string): void => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (quoteIds.length === 0 || refused !== null) return;
    const acted = await client.dispatch([{ type: 'confirm', quoteIds }]);
    if (!acted.ok) {
      const say = sayOf(acted.refusals);
      setProblem(say);
      return client.show({ said: say });
    }
    onClose();
    client.show({ said: confirmedWords(quoteIds.length, waiting.length - quoteIds.length) });
  };
  return (
    <Modal title="Confirm several" wide onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void confirm(event)}>
        <div className={styles.choices}>
          <Field label="Speaker">
            {(ids) => (
              <Select
                {...ids}
                ref={takesFocus}
                value={speaker}
                onChange={(event) => setSpeaker(event.target.value)}
              >
                <option value={EVERYBODY}>{`Everybody (${waiting.length})`}</option>
                {speakersWaiting(desk, waiting).map(({ id, name, count }) => (
                  <option key={id} value={id}>{`${name} (${count})`}</option>
                ))}
              </Select>
            )}
          </Field>
          <Choice
            legend="Such finds were right in at least"
            value={least}
            options={LEASTS}
            onChange={setLeast}
          />
        </div>
        {drawn.length === 0 ? (
          <p className={styles.none}>Nothing that waits to be confirmed is like this.</p>
        ) : (
          <ul className={styles.finds} aria-label="To confirm">
            {drawn.map((item) => (
              <li key={item.row.id}>
                <label className={styles.find}>
                  <input
                    type="checkbox"
                    checked={isTicked(item)}
                    onChange={() => turn(item.row.id)}
                  />
                  <span className={styles.number}>{item.row.number}</span>
                  <span className={styles.words}>{shownWords(item.row.title)}</span>
                  <span className={styles.under}>
                    <b>{item.row.speaker}</b>
                    {item.trust === null ? '' : ` · ${item.trust}`}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        )}
        {drawn.length === chosen.length ? null : (
          <Button kind="quiet" onClick={() => setWhole(true)}>
            {`Show ${chosen.length - drawn.length} more`}
          </Button>
        )}
        {chosen.some((item) => item.byHand) ? (
          <p className={styles.note}>Paraphrases and speakers in doubt are ticked by hand.</p>
        ) : null}
        {problem === null ? null : <p className={styles.note}>{problem}</p>}
        <ModalActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            type="submit"
            disabledBecause={quoteIds.length === 0 ? 'Tick at least one.' : refused}
          >
            {`Confirm ${quoteIds.length}`}
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
