import { Component, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../kit/Button.tsx';
import styles from './FaultBoundary.module.css';

interface FaultBoundaryProps {
  readonly children: ReactNode;
  /** Goes on without this part of the page; null: nothing is left without it. */
  readonly onClose: (() => void) | null;
}

/**
 * Draws its children until one of them throws or can't be fetched, which takes them away; then it says
 * so and how to go on, and what is outside of it stays. A class, because React has no other form.
 */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { children, onClose } = this.props;
    return this.state.failed ? <Fault onClose={onClose} /> : children;
  }
}

/** The keyboard comes here, because the button it was on may be gone; with it the words are read. */
function Fault({ onClose }: Pick<FaultBoundaryProps, 'onClose'>) {
  const reload = useRef<HTMLButtonElement>(null);
  const what = useId();
  useEffect(() => reload.current?.focus(), []);
  return (
    <section className={styles.fault} aria-labelledby={what}>
      <p id={what}>
        {onClose === null ? 'This page' : 'This part of the page'} couldn’t be shown. Reload the
        page and try again. What was saved is safe.
      </p>
      <div className={styles.acts}>
        <Button
          ref={reload}
          kind="primary"
          aria-describedby={what}
          onClick={() => location.reload()}
        >
          Reload the page
        </Button>
        {onClose === null ? null : <Button onClick={onClose}>Close</Button>}
      </div>
    </section>
  );
}
