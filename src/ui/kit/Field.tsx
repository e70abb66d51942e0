import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './Field.module.css';
import { useSaidError } from './use-said-error.ts';

/** What the control of a field must carry to belong to its label, hint and error. */
export interface FieldIdProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** Stands on the line of the hint, at its end. */
  readonly beside?: ReactNode;
  readonly className?: string;
  readonly children: (idProps: FieldIdProps) => ReactNode;
}

/** A label, its control, what to type, and what was wrong with it. */
export function Field({ label, hint, error = null, beside, className, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  useSaidError(id, error);
  const described = [hint === undefined ? null : hintId, error === null ? null : errorId].filter(
    (item) => item !== null,
  );
  return (
    <div className={classNames(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error === null ? undefined : true,
      })}
      {hint === undefined ? null : (
        <div className={styles.under}>
          <p id={hintId} className={styles.hint}>
            {hint}
          </p>
          {beside}
        </div>
      )}
      {error === null ? null : (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      autoComplete="off"
      {...rest}
      className={classNames(styles.input, className)}
    />
  );
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} className={classNames(styles.input, styles.area, className)} />;
}

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select {...rest} className={classNames(styles.input, className)} />;
}
