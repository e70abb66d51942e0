import { newId } from '#sync/new-id.ts';
import { usePane } from './pane-context.tsx';
import { quoteName } from './quote-words.ts';
import { TextForm } from './TextForm.tsx';
import { useActs } from './use-acts.ts';

/** A note in the thread of the quote. */
export function MessageForm({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote } = usePane();
  const acts = useActs();
  const name = quoteName(desk, quote);
  return (
    <TextForm
      draft={`note/${desk.storyId}/${quote.id}`}
      title={`Note on ${name.toLowerCase()}`}
      label="Note"
      action="Keep the note"
      missing="Type the note."
      onClose={onClose}
      onSend={(text) =>
        acts.act(
          [
            {
              type: 'add-message',
              messageId: newId('m'),
              quoteId: quote.id,
              text,
              blocking: false,
            },
          ],
          `${name}: note kept.`,
        )
      }
    />
  );
}
