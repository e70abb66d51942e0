import { quotesOf } from '#core/desk/desk.ts';
import { type FormEvent, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { usePane } from '../review/pane-context.tsx';
import { useActs } from '../review/use-acts.ts';
import forms from './forms.module.css';
import { planOccasion } from './occasion-writes.ts';
import { isBlank, NO_OCCASION, OccasionFields } from './OccasionFields.tsx';

/** Where and when the open quote was said. */
export function OccasionForm({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote } = usePane();
  const acts = useActs();
  const current = quote.occasionId === null ? undefined : desk.occasions[quote.occasionId];
  const known = Object.values(desk.occasions);
  const [typed, setTyped] = useState(current ?? known[0] ?? NO_OCCASION);
  const [error, setError] = useState<string | null>(null);
  const shared = quotesOf(desk).filter(
    (item) => typed.id !== null && item.occasionId === typed.id && item.id !== quote.id,
  ).length;

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBlank(typed)) {
      setError('Type what it was, where, or the date; one of them is enough to begin.');
      return;
    }
    setError(null);
    const { id, adds, writes } = planOccasion(desk, typed);
    if (adds.length > 0 && !(await acts.act(adds, ''))) return;
    const place =
      id === quote.occasionId
        ? []
        : [{ field: 'quote.occasion', id: quote.id, value: id } as const];
    if (
      writes.length + place.length > 0 &&
      !(await acts.write([...writes, ...place], 'Occasion kept.'))
    )
      return;
    onClose();
  };
  const takeOff = async (): Promise<void> => {
    const write = { field: 'quote.occasion', id: quote.id, value: null } as const;
    if (await acts.write([write], 'Occasion taken off.')) onClose();
  };
  return (
    <Modal title="Where and when it was said" onClose={onClose}>
      <form className={forms.form} onSubmit={save}>
        <OccasionFields value={typed} known={known} onChange={setTyped} startsHere error={error} />
        {shared === 0 ? null : (
          <p className={forms.note}>
            {shared === 1 ? 'One other quote was' : `${shared} other quotes were`} said there too;
            what you change here changes for all.
          </p>
        )}
        <ModalActions
          apart={
            quote.occasionId === null ? null : (
              <Button kind="quiet" onClick={() => void takeOff()}>
                Take off this quote
              </Button>
            )
          }
        >
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Save occasion
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
