import { useState } from 'react';
import { newId } from '#sync/new-id.ts';
import forms from '../evidence/forms.module.css';
import { Field, TextInput } from '../kit/Field.tsx';
import { Picks } from '../talk/Picks.tsx';
import { ANSWER_WAYS, localMinute } from '../talk/talk-words.ts';
import { usePane } from './pane-context.tsx';
import { quoteName } from './quote-words.ts';
import { TextForm } from './TextForm.tsx';
import { useActs } from './use-acts.ts';

/** The answer to the question that is out: whoever answers here types it, whoever asked writes down what came. */
export function AnswerForm({ onClose }: { readonly onClose: () => void }) {
  const { quote, me } = usePane();
  return quote.assignee?.id === me.id ? (
    <WriteDown onClose={onClose} />
  ) : (
    <GiveHere onClose={onClose} />
  );
}

function GiveHere({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote } = usePane();
  const acts = useActs();
  const name = quoteName(desk, quote);
  return (
    <TextForm
      draft={`answer/${desk.storyId}/${quote.id}`}
      title={`Answer on ${name.toLowerCase()}`}
      label="Answer"
      action="Record the answer"
      missing="Type the answer."
      onClose={onClose}
      onSend={(text) =>
        acts.act(
          [{ type: 'answer', quoteId: quote.id, messageId: newId('m'), text }],
          `${name}: answer recorded.`,
        )
      }
    >
      <p className={forms.note}>{quote.asked?.question}</p>
    </TextForm>
  );
}

/** What is wrong with a field; null: nothing. */
interface Wrong {
  readonly who: string | null;
  readonly how: string | null;
  readonly when: string | null;
}

function WriteDown({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote } = usePane();
  const acts = useActs();
  const [who, setWho] = useState(quote.asked?.addressee ?? '');
  const [how, setHow] = useState('');
  const [when, setWhen] = useState(() => localMinute(new Date()));
  const [wrong, setWrong] = useState<Wrong>({ who: null, how: null, when: null });
  const name = quoteName(desk, quote);
  const send = async (text: string): Promise<boolean> => {
    const came = new Date(when);
    const found: Wrong = {
      who: who.trim() === '' ? 'Type who answered.' : null,
      how: how.trim() === '' ? 'Say how it came: by mail, by call, in person.' : null,
      when: Number.isNaN(came.getTime()) ? 'Say when it came.' : null,
    };
    setWrong(found);
    if (Object.values(found).some((item) => item !== null)) return false;
    const messageId = newId('m');
    return await acts.act(
      [
        {
          type: 'record-answer',
          quoteId: quote.id,
          messageId,
          text,
          name: who.trim(),
          how: how.trim(),
          when: came.toISOString(),
        },
      ],
      `${name}: answer by ${who.trim()} recorded.`,
    );
  };
  return (
    <TextForm
      draft={`answer/${desk.storyId}/${quote.id}`}
      title={`Answer on ${name.toLowerCase()}`}
      label="Answer"
      action="Record the answer"
      missing="Type the answer."
      onClose={onClose}
      onSend={send}
    >
      <p className={forms.note}>{quote.asked?.question}</p>
      <div className={forms.row}>
        <Field label="Who" error={wrong.who}>
          {(ids) => (
            <TextInput {...ids} value={who} onChange={(event) => setWho(event.target.value)} />
          )}
        </Field>
        <Field label="When" error={wrong.when}>
          {(ids) => (
            <TextInput
              {...ids}
              type="datetime-local"
              value={when}
              onChange={(event) => setWhen(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field label="How it came" error={wrong.how}>
        {(ids) => (
          <TextInput {...ids} value={how} onChange={(event) => setHow(event.target.value)} />
        )}
      </Field>
      <Picks lead="As" picks={ANSWER_WAYS.filter((way) => way !== how.trim())} onPick={setHow} />
    </TextForm>
  );
}
