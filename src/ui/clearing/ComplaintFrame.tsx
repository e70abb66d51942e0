import { type ReactNode, useState } from 'react';
import forms from '../evidence/forms.module.css';
import { Button } from '../kit/Button.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { FormProblem } from './FormProblem.tsx';

interface ComplaintFrameProps {
  readonly title: string;
  readonly action: string;
  /** False: something is missing, or the act was refused, and the form stays. */
  readonly onSend: () => Promise<boolean>;
  /** What was typed is no longer wanted. */
  readonly forget: () => void;
  /** `sent`: whether it was, or given up. */
  readonly onClose: (sent: boolean) => void;
  /** `tried`: whether somebody has tried to send it, so that a gap is told. */
  readonly children: (tried: boolean) => ReactNode;
}

/** A form about a complaint: several fields that are sent, or given up, together. */
export function ComplaintFrame({
  title,
  action,
  onSend,
  forget,
  onClose,
  children,
}: ComplaintFrameProps) {
  const [tried, setTried] = useState(false);
  const close = (sent: boolean): void => {
    forget();
    onClose(sent);
  };
  return (
    <Modal title={title} onClose={() => onClose(false)}>
      <form
        className={forms.form}
        onSubmit={async (event) => {
          event.preventDefault();
          setTried(true);
          if (await onSend()) close(true);
        }}
      >
        {children(tried)}
        <FormProblem />
        <ModalActions>
          <Button onClick={() => close(false)}>Cancel</Button>
          <Button kind="primary" type="submit">
            {action}
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
