import { type FormEvent, useState } from 'react';
import { mentionsIn } from '#core/desk/talk.ts';
import { newId } from '#sync/new-id.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useDraft } from '../desk/use-draft.ts';
import forms from '../evidence/forms.module.css';
import { Button } from '../kit/Button.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { MentionField } from '../talk/MentionField.tsx';
import { usePane } from './pane-context.tsx';
import { quoteName } from './quote-words.ts';
import { useActs } from './use-acts.ts';

/** A note in the thread of the quote: it may name people of the desk, and it may block. */
export function MessageForm({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote, me } = usePane();
  const people = useDesk((state) => state.people)
    .filter((person) => person.id !== me.id)
    .map(({ id, name }) => ({ id, name }));
  const acts = useActs();
  const [typed, type] = useDraft(`note/${desk.storyId}/${quote.id}`);
  const [blocking, block] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const text = typed ?? '';
  const name = quoteName(desk, quote);
  const end = (): void => {
    type(null);
    onClose();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') {
      setError('Type the note.');
      return;
    }
    const mentions = mentionsIn(text, people);
    const said = [
      `${name}: note kept.`,
      ...(mentions.length === 0 ? [] : [`It names ${mentions.map((one) => one.name).join(', ')}.`]),
      ...(blocking ? ['It blocks until it is settled.'] : []),
    ].join(' ');
    const messageId = newId('m');
    if (
      await acts.act(
        [{ type: 'say', messageId, quoteId: quote.id, text: text.trim(), blocking, mentions }],
        said,
      )
    )
      end();
  };
  const alsoHandOver = quote.assignee?.id === me.id ? 'you do not hand this quote over, and ' : '';
  return (
    <Modal title={`Note on ${name.toLowerCase()}`} onClose={onClose}>
      <form className={forms.form} onSubmit={send}>
        <MentionField label="Note" text={text} people={people} error={error} onType={type} />
        <label className={forms.tick}>
          <input
            type="checkbox"
            checked={blocking}
            onChange={(event) => block(event.target.checked)}
          />
          <span>
            Block: {alsoHandOver}the story is not cleared to run, until this note is settled
          </span>
        </label>
        <ModalActions>
          <Button onClick={end}>Cancel</Button>
          <Button kind="primary" type="submit">
            Keep the note
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
