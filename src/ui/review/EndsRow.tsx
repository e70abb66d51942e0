import { Button } from '../kit/Button.tsx';
import { endWords, movedAnchor } from './ends.ts';
import { usePane } from './pane-context.tsx';
import { useActs } from './use-acts.ts';
import styles from './WhoHead.module.css';

/** Moves either end of the quote, as the buttons and the arrow keys do. */
export function useMoveEnd(): (edge: 'start' | 'end', by: 1 | -1) => void {
  const { desk, quote } = usePane();
  const acts = useActs();
  return (edge, by) => {
    const value = movedAnchor(desk, quote, edge, by);
    if (value === null) return;
    void acts.write([{ field: 'quote.anchor', id: quote.id, value }], endWords(value, edge));
  };
}

const EDGES = [
  { edge: 'start', label: 'Start', keys: 'Alt Shift' },
  { edge: 'end', label: 'End', keys: 'Alt' },
] as const;

/** Four buttons, because not everyone has an Alt key under the thumb. */
export function EndsRow() {
  const move = useMoveEnd();
  return (
    <div className={styles.ends}>
      {EDGES.map(({ edge, label, keys }) => (
        <span key={edge} className={styles.edge} role="group" aria-label={`${label} of the quote`}>
          <Button
            kind="plain"
            aria-label={`${label} one word left`}
            title={`${keys} ←`}
            onClick={() => move(edge, -1)}
          >
            ←
          </Button>
          <span>{label}</span>
          <Button
            kind="plain"
            aria-label={`${label} one word right`}
            title={`${keys} →`}
            onClick={() => move(edge, 1)}
          >
            →
          </Button>
        </span>
      ))}
    </div>
  );
}
