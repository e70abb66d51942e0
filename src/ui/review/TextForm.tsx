import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Field, TextArea } from '../kit/Field.tsx';
import { Modal } from '../kit/Modal.tsx';
import { takesFocus } from '../evidence/takes-focus.ts';
import forms from '../evidence/forms.module.css';

interface TextFormProps {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  /** What is said when it is left empty; null: it may be. */
  readonly missing: string | null;
  readonly start?: string;
  readonly children?: ReactNode;
  readonly onClose: () => void;
  /** Resolves to whether it was taken; then the form closes. */
  readonly onSend: (text: string) => Promise<boolean>;
}

/** One text and one act: a note, a reason, an answer. Ctrl or ⌘ with Enter sends it. */
export function TextForm({
  title,
  label,
  action,
  missing,
  start = '',
  children,
  onClose,
  onSend,
}: TextFormProps) {
  const [text, setText] = useState(start);
  const [error, setError] = useState<string | null>(null);
  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (missing !== null && text.trim() === '') {
      setError(missing);
      return;
    }
    if (await onSend(text.trim())) onClose();
  };
  return (
    <Modal title={title} onClose={onClose}>
      <form className={forms.form} onSubmit={send}>
        {children}
        <Field label={label} error={error}>
          {(ids) => (
            <TextArea
              {...ids}
              ref={takesFocus}
              rows={3}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
              }}
            />
          )}
        </Field>
        <div className={forms.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
