import { type FormEvent, useState } from 'react';
import type { Difference } from '#core/record/difference.ts';
import { DIFFERENCE_CLASSES } from '#core/verdict/difference.ts';
import { Button } from '../kit/Button.tsx';
import { Select, TextInput } from '../kit/Field.tsx';
import styles from './Comparison.module.css';

interface DifferenceFormProps {
  readonly onAdd: (item: Difference) => void;
  readonly onClose: () => void;
}

/** A difference noted by hand. */
export function DifferenceForm({ onAdd, onClose }: DifferenceFormProps) {
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
