import { useEffect } from 'react';
import { Button } from '../kit/Button.tsx';
import { marking } from '../reader/marking.ts';
import { partWords, withoutPart } from '../reader/quote-parts.ts';
import { shownWords } from '../reader/shown-words.tsx';
import type { Edge } from './ends.ts';
import { usePane } from './pane-context.tsx';
import { quoteName } from './quote-words.ts';
import { useActs } from './use-acts.ts';
import { useMoveEnd } from './use-move-end.ts';
import styles from './EndsRow.module.css';

const EDGES: readonly { readonly edge: Edge; readonly label: string; readonly keys: string }[] = [
  { edge: 'start', label: 'Start', keys: 'Alt Shift' },
  { edge: 'end', label: 'End', keys: 'Alt' },
];

/** Buttons for both ends of each part, because not everyone has an Alt key under the thumb. */
export function EndsRow() {
  const { quote } = usePane();
  const many = quote.anchor.parts.length > 1;
  useEffect(() => {
    // While these are open the story shows its handles, too.
    marking.setState({ movingEnds: true });
    return () => marking.setState({ movingEnds: false });
  }, []);
  if (!many)
    return (
      <div className={styles.ends}>
        <EdgeButtons />
      </div>
    );
  return <PartList />;
}

/** The first start and the last end of the quote, or those of the part with this index. */
function EdgeButtons({ index }: { readonly index?: number }) {
  const move = useMoveEnd();
  const part = index === undefined ? null : `Part ${index + 1}`;
  return EDGES.map(({ edge, label, keys }) => {
    const name = part === null ? label : `${part}: ${label.toLowerCase()}`;
    return (
      <span
        key={edge}
        className={styles.edge}
        role="group"
        aria-label={part === null ? `${label} of the quote` : name}
      >
        <Button
          kind="plain"
          aria-label={`${name} one word left`}
          title={part === null ? `${keys} ←` : undefined}
          onClick={() => move(edge, 'left', index)}
        >
          ←
        </Button>
        <span>{label}</span>
        <Button
          kind="plain"
          aria-label={`${name} one word right`}
          title={part === null ? `${keys} →` : undefined}
          onClick={() => move(edge, 'right', index)}
        >
          →
        </Button>
      </span>
    );
  });
}

/** The parts one below the other, each with its ends and a way out. */
function PartList() {
  const { desk, quote } = usePane();
  const acts = useActs();
  const remove = async (index: number): Promise<void> => {
    const value = withoutPart(quote.anchor, index);
    if (value === null) return;
    const said = `Part ${index + 1} taken out of ${quoteName(desk, quote).toLowerCase()}.`;
    await acts.write([{ field: 'quote.anchor', id: quote.id, value }], said);
  };
  return (
    <ol className={styles.parts} aria-label="Parts of the quote">
      {quote.anchor.parts.map((part, index) => (
        <li key={part.start} className={styles.part}>
          <p className={styles.words}>
            <span className={styles.number}>{index + 1}</span> {shownWords(partWords(part))}
          </p>
          <div className={styles.ends}>
            <EdgeButtons index={index} />
            <Button
              kind="quiet"
              aria-label={`Take part ${index + 1} out`}
              onClick={() => void remove(index)}
            >
              Take out
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}
