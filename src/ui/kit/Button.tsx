import { type ComponentProps, useId } from 'react';
import { classNames } from './class-names.ts';
import { Key } from './Key.tsx';
import styles from './Button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** Shown as a key cap; the key itself is handled by the region. */
  readonly keys?: string | undefined;
  /** Why it cannot be pressed now: it stays focusable, says so, and does nothing. */
  readonly disabledBecause?: string | null;
}

/** A button; the words are its name. */
export function Button({
  kind = 'plain',
  keys,
  disabledBecause = null,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const button = (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, styles[kind], className)}
      {...(disabledBecause === null
        ? { onClick }
        : {
            'aria-disabled': true,
            'aria-describedby': reasonId,
            onClick: (event) => event.preventDefault(),
          })}
    >
      {children}
      <Key>{keys}</Key>
    </button>
  );
  if (disabledBecause === null) return button;
  return (
    <span className={styles.wrap}>
      {button}
      <span id={reasonId} className={styles.reason}>
        {disabledBecause}
      </span>
    </span>
  );
}
