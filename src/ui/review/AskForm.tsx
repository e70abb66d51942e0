import { useState } from 'react';
import { addresseesOf } from '#core/desk/questions.ts';
import { newId } from '#sync/new-id.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Field, TextInput } from '../kit/Field.tsx';
import { Picks } from '../talk/Picks.tsx';
import { suggestedAddressees } from '../talk/talk-words.ts';
import { usePane } from './pane-context.tsx';
import { quoteName } from './quote-words.ts';
import { TextForm } from './TextForm.tsx';
import { useActs } from './use-acts.ts';

/** A question about the quote, to whomever can answer it. It begins with whom this story's last one went to. */
export function AskForm({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const { desk, quote } = usePane();
  const people = useDesk((state) => state.people);
  const acts = useActs();
  const [suggested] = useState(() => suggestedAddressees(addresseesOf(client.log()), people));
  const [addressee, setAddressee] = useState(suggested[0] ?? '');
  const [error, setError] = useState<string | null>(null);
  const name = quoteName(desk, quote);
  const whom = addressee.trim();
  return (
    <TextForm
      draft={`ask/${desk.storyId}/${quote.id}`}
      title={`Ask about ${name.toLowerCase()}`}
      label="Question"
      action="Ask"
      missing="Type the question."
      onClose={onClose}
      onSend={async (question) => {
        setError(whom === '' ? 'Type whom you ask.' : null);
        if (whom === '') return false;
        return await acts.act(
          [{ type: 'ask', quoteId: quote.id, messageId: newId('m'), addressee: whom, question }],
          `${name} is with ${whom}.`,
        );
      }}
    >
      <Field label="Whom" error={error}>
        {(ids) => (
          <TextInput
            {...ids}
            value={addressee}
            onChange={(event) => setAddressee(event.target.value)}
          />
        )}
      </Field>
      <Picks lead="Or" picks={suggested.filter((pick) => pick !== whom)} onPick={setAddressee} />
    </TextForm>
  );
}
