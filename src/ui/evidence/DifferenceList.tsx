import { type FormEvent, useState } from 'react';
import type { Difference } from '#core/record/difference.ts';
import {
  DIFFERENCE_CLASSES,
  differenceRow,
  isCritical,
  permitted,
} from '#core/verdict/difference.ts';
import { Button } from '../kit/Button.tsx';
import { Select, TextInput } from '../kit/Field.tsx';
import { usePane } from '../review/pane-context.tsx';
import { useActs } from '../review/use-acts.ts';
import styles from './Comparison.module.css';

/** The differences, classed by hand, critical ones first; `count` says how many words are equal, '' for nothing to count. */
export function DifferenceList({ count }: { readonly count: string }) {
  const { quote, facts } = usePane();
  const acts = useActs();
  const [adding, setAdding] = useState(false);
  const write = (differences: readonly Difference[], said: string): Promise<boolean> =>
    acts.write([{ field: 'quote.differences', id: quote.id, value: differences }], said);
  const ordered = quote.differences.toSorted(
    (a, b) => Number(isCritical(b)) - Number(isCritical(a)),
  );
  return (
    <div className={styles.differences}>
      {ordered.length === 0 ? null : (
        <ul aria-label="Differences">
          {ordered.map((item) => (
            <li key={`${item.class}-${item.printed}-${item.said}`} className={styles.difference}>
              {isCritical(item) ? (
                <span className={styles.critical}>◇ Meaning may change</span>
              ) : null}
              <span>{differenceRow(item.class).label}</span>
              <code>
                {item.printed || 'nothing'} / {item.said || 'nothing'}
              </code>
              {!isCritical(item) && permitted(facts.houseStyle, item) ? (
                <span>house style lets it pass</span>
              ) : null}
              <span className={styles.remove}>
                <Button
                  kind="quiet"
                  className={styles.small}
                  aria-label={`Take back: ${differenceRow(item.class).label}`}
                  onClick={() =>
                    void write(
                      quote.differences.filter((other) => other !== item),
                      'Difference taken back.',
                    )
                  }
                >
                  ×
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <DifferenceForm
          onClose={() => setAdding(false)}
          onAdd={async (item) => {
            const label = differenceRow(item.class).label;
            const said = isCritical(item) ? `${label}: meaning may change.` : `${label}: noted.`;
            if (await write([...quote.differences, item], said)) setAdding(false);
          }}
        />
      ) : (
        <div className={styles.foot}>
          <Button kind="quiet" className={styles.small} onClick={() => setAdding(true)}>
            Note a difference
          </Button>
          <span
            className={styles.count}
            title="A plain comparison of words; you class what differs."
          >
            {count}
          </span>
        </div>
      )}
    </div>
  );
}

interface DifferenceFormProps {
  readonly onAdd: (item: Difference) => void;
  readonly onClose: () => void;
}

function DifferenceForm({ onAdd, onClose }: DifferenceFormProps) {
  const [name, setName] = useState(DIFFERENCE_CLASSES[0]?.class ?? 'word_substituted');
  const [printed, setPrinted] = useState('');
  const [said, setSaid] = useState('');
  const nothing = printed.trim() === '' && said.trim() === '';
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (!nothing) onAdd({ class: name, printed: printed.trim(), said: said.trim() });
  };
  return (
    <form className={styles.add} onSubmit={add}>
      <Select
        aria-label="Class of the difference"
        value={name}
        onChange={(event) => {
          const row = DIFFERENCE_CLASSES.find((item) => item.class === event.target.value);
          if (row !== undefined) setName(row.class);
        }}
      >
        {DIFFERENCE_CLASSES.map((row) => (
          <option key={row.class} value={row.class}>
            {row.weight === 'critical' ? `${row.label} (meaning may change)` : row.label}
          </option>
        ))}
      </Select>
      <div>
        <TextInput
          aria-label="Printed words"
          placeholder="printed"
          value={printed}
          onChange={(event) => setPrinted(event.target.value)}
        />
        <TextInput
          aria-label="Said words"
          placeholder="said"
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
        <Button
          type="submit"
          disabledBecause={nothing ? 'Type the printed or the said words.' : null}
        >
          Add
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
