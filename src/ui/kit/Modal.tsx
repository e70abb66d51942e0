import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { LiveRegion } from './LiveRegion.tsx';
import styles from './Modal.module.css';
import { speech } from './speech.ts';

interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A native modal dialog: Esc closes, focus stays inside and goes back to where it was. */
export function Modal({ title, onClose, children, wide = false }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing before the node goes is what gives focus back.
    return () => element?.close();
  }, []);
  // What was refused is drawn by the next frame, or when the host has answered; then the keyboard
  // goes to the first field of it, unless somebody types on.
  const toFirstError = (): void => {
    const element = dialog.current;
    if (element === null) return;
    const focus = (): void => {
      const field = element.querySelector<HTMLElement>('[aria-invalid=true]');
      const fold = field?.closest('details');
      if (fold) fold.open = true;
      field?.focus();
    };
    const watch = new MutationObserver(focus);
    requestAnimationFrame(() => {
      focus();
      watch.observe(element, { subtree: true, attributeFilter: ['aria-invalid'] });
    });
    element.addEventListener('input', () => watch.disconnect(), { once: true });
  };
  const dismiss = (): void => {
    speech.dismissed();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={classNames(styles.modal, wide && styles.wide)}
      aria-labelledby={titleId}
      onSubmit={toFirstError}
      onCancel={(event) => {
        event.preventDefault();
        dismiss();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
      {/* Last, so that the dialog opens with its first own control in focus. */}
      <Button kind="quiet" className={styles.close} onClick={dismiss}>
        Close
      </Button>
      <LiveRegion />
    </dialog>
  );
}

interface ModalActionsProps {
  readonly children: ReactNode;
  /** An act that stands apart at the left: taking back, taking off. */
  readonly apart?: ReactNode;
}

/** The acts of a form in a modal: at its foot and always in view. The last child of the form. */
export function ModalActions({ children, apart = null }: ModalActionsProps) {
  return (
    <div className={styles.actions}>
      {apart === null ? null : <span className={styles.spread}>{apart}</span>}
      {children}
    </div>
  );
}
