import { type FormEvent, type ReactNode, useState } from 'react';
import { useDraft } from '../desk/use-draft.ts';
import { Button } from '../kit/Button.tsx';
import { Field, TextArea } from '../kit/Field.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { takesFocus } from '../evidence/takes-focus.ts';
import forms from '../evidence/forms.module.css';

interface TextFormProps {
  /** The key under which what is typed is kept until it is sent or given up. */
  readonly draft: string;
  readonly title: string;
  readonly label: string;
  readonly action: string;
  /** What is said when it is left empty; null: it may be. */
  readonly missing: string | null;
  readonly start?: string;
  readonly children?: ReactNode;
  /** Under the text. */
  readonly onClose: () => void;
  /** Resolves to whether it was taken; then the form closes. */
  readonly onSend: (text: string) => Promise<boolean>;
}

/** One text and one act: a note, a reason, an answer. Ctrl or ⌘ with Enter sends it. */
export function TextForm({
  draft,
  title,
  label,
  action,
  missing,
  start = '',
  children,
  onClose,
  onSend,
}: TextFormProps) {
  const [typed, type] = useDraft(draft);
  const text = typed ?? start;
  const [error, setError] = useState<string | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (missing !== null && text.trim() === '') {
      setError(missing);
      return;
    }
    if (!(await onSend(text.trim()))) return;
    type(null);
    onClose();
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
              onChange={(event) => type(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                  event.currentTarget.form?.requestSubmit();
              }}
            />
          )}
        </Field>
        <ModalActions>
          <Button
            onClick={() => {
              type(null);
              onClose();
            }}
          >
            Cancel
          </Button>
          <Button kind="primary" type="submit">
            {action}
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
