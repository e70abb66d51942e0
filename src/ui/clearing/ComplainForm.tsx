import { useState } from 'react';
import { newId } from '#sync/new-id.ts';
import forms from '../evidence/forms.module.css';
import { takesFocus } from '../evidence/takes-focus.ts';
import { Field, TextArea, TextInput } from '../kit/Field.tsx';
import { usePane } from '../review/pane-context.tsx';
import { quoteName } from '../review/quote-words.ts';
import { useActs } from '../review/use-acts.ts';
import { ComplaintFrame } from './ComplaintFrame.tsx';
import { useTyped } from './use-typed.ts';

const BLANK = { name: '', due: '', text: '' } as const;

/** A complaint that came in: who complains, by when an answer is due, what they say. */
export function ComplainForm({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote } = usePane();
  const acts = useActs();
  const { typed, type, forget } = useTyped(`complain/${desk.storyId}/${quote.id}`, BLANK);
  // One form, one complaint, however often it is sent.
  const [complaintId] = useState(() => newId('c'));
  const name = quoteName(desk, quote);
  const noName = typed.name.trim() === '';
  const noDue = typed.due === '';
  const send = async (): Promise<boolean> => {
    if (noName || noDue) return false;
    const who = typed.name.trim();
    const command = {
      type: 'complain',
      complaintId,
      quoteId: quote.id,
      name: who,
      due: typed.due,
      text: typed.text.trim(),
    } as const;
    return await acts.act([command], `${name}: complaint by ${who} recorded.`);
  };
  return (
    <ComplaintFrame
      title={`Complaint about ${name.toLowerCase()}`}
      action="Record the complaint"
      onSend={send}
      forget={forget}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <div className={forms.row}>
            <Field label="Who complains" error={tried && noName ? 'Type who complains.' : null}>
              {(ids) => (
                <TextInput
                  {...ids}
                  ref={takesFocus}
                  maxLength={200}
                  value={typed.name}
                  onChange={(event) => type({ name: event.target.value })}
                />
              )}
            </Field>
            <Field
              label="Answer due"
              error={tried && noDue ? 'Choose the day by which an answer is due.' : null}
            >
              {(ids) => (
                <TextInput
                  {...ids}
                  type="date"
                  value={typed.due}
                  onChange={(event) => type({ due: event.target.value })}
                />
              )}
            </Field>
          </div>
          <Field label="What they say">
            {(ids) => (
              <TextArea
                {...ids}
                rows={3}
                value={typed.text}
                onChange={(event) => type({ text: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </ComplaintFrame>
  );
}
