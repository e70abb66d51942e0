import { useState } from 'react';
import { newId } from '#sync/new-id.ts';
import { Tick } from '../evidence/Tick.tsx';
import forms from '../evidence/forms.module.css';
import { usePane } from './pane-context.tsx';
import { quoteName } from './quote-words.ts';
import { TextForm } from './TextForm.tsx';
import { useActs } from './use-acts.ts';

/** A note in the thread of the quote; a checker's own may stop their hand-over. */
export function MessageForm({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote, me } = usePane();
  const acts = useActs();
  const [blocking, setBlocking] = useState(false);
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
          [{ type: 'add-message', messageId: newId('m'), quoteId: quote.id, text, blocking }],
          `${name}: note kept.`,
        )
      }
      below={
        me.hats.includes('checks') ? (
          <div>
            <Tick checked={blocking} onChange={setBlocking}>
              Blocks hand over
            </Tick>
            {blocking ? (
              <p className={forms.note}>
                You cannot hand this quote over after that; somebody else who has it in hand can.
              </p>
            ) : null}
          </div>
        ) : null
      }
    />
  );
}
